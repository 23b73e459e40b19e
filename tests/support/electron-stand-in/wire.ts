/**
 * Structured clone over a channel of text: what the algorithm keeps apart and JSON does
 * not (undefined, NaN, dates, maps, bytes ...) gets a mark. Both functions also run in
 * pages, as their source: they use nothing but themselves.
 */
export function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) }
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Date) return { $: 'date', v: value.getTime() }
  if (value instanceof Map) return { $: 'map', v: [...value].map(encode) }
  if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
  if (value instanceof Uint8Array) return { $: 'bytes', v: Array.from(value) }
  return { $: 'object', v: Object.entries(value).map(([key, each]) => [key, encode(each)]) }
}

export function decode(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(decode)
  const { $: kind, v } = value as { $: string; v: unknown }
  switch (kind) {
    case 'undefined':
      return undefined
    case 'number':
      return Number(v)
    case 'bigint':
      return BigInt(v as string)
    case 'date':
      return new Date(v as number)
    case 'map':
      return new Map((v as unknown[]).map(decode) as [unknown, unknown][])
    case 'set':
      return new Set((v as unknown[]).map(decode))
    case 'bytes':
      return new Uint8Array(v as number[])
    default:
      return Object.fromEntries((v as [string, unknown][]).map(([key, each]) => [key, decode(each)]))
  }
}
