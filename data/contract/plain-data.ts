/**
 * What may cross the contract: null, booleans, numbers, strings, and plain lists
 * and records of these. Checked before a schema looks at it, because structured
 * clone also carries cycles, sparse lists of a billion holes, dates and maps,
 * and because a schema walks a long list before it measures it.
 */

/** More than twice the largest honest request (10,000 program keys). */
const REQUEST = { values: 50_000, depth: 16 }
/** Own keys by which a record could pass itself off as another's prototype. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export function isPlainData(input: unknown, limits: Readonly<typeof REQUEST> = REQUEST): boolean {
  let values = 0

  const plain = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > limits.values || depth > limits.depth) return false
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
    if (typeof value === 'number') return Number.isFinite(value)
    // A part left out of a record may be written as undefined.
    if (value === undefined) return depth > 0
    if (typeof value !== 'object') return false
    if (Array.isArray(value))
      return value.length <= limits.values && value.every((part) => plain(part, depth + 1))
    return (
      isRecord(value) &&
      Reflect.ownKeys(value).every(
        (key) =>
          typeof key === 'string' && !FORBIDDEN_KEYS.has(key) && plain(Reflect.get(value, key), depth + 1),
      )
    )
  }

  return plain(input, 0)
}

/** By the shape of its prototype chain, not its identity: an object of another realm is as good. */
function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
