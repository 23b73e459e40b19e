import { createHash } from 'node:crypto'

/**
 * Of the keys by which an organization is known: the first 128 bits of the SHA-256 of their ids,
 * in groups of four, for people to compare.
 */
export function fingerprintOf(root: object): string {
  const { signed } = root as { signed?: { roles?: { root?: { keyids?: readonly string[] } } } }
  const ids = signed?.roles?.root?.keyids ?? []
  const hash = createHash('sha256').update(ids.toSorted().join('\n')).digest('hex').slice(0, 32)
  return (hash.match(/.{4}/g) ?? []).join(' ')
}
