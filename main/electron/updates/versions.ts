/** Three numbers, as a release of Pathwise has; nothing else is ever offered. */
export const VERSION = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/

/** Below 0 where a is the older one, 0 where they are the same; what follows a hyphen (of one that was built between releases) does not count. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)]
  for (const [index, number] of left.entries())
    if (number !== right[index]) return number - (right[index] ?? 0)
  return 0
}

const numbers = (version: string): number[] =>
  (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0)
