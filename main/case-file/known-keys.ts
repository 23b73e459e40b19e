import type * as v from 'valibot'

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly value?: Schema
  readonly wrapped?: Schema
  readonly pipe?: readonly unknown[]
}

/**
 * A value without the keys that a schema's records do not have, all the way down:
 * what a later Pathwise of the same format adds must not make a file unreadable,
 * though the same records are strict elsewhere. Everything else stays, for the
 * schema to judge.
 */
export function withoutUnknownKeys(schema: v.GenericSchema, value: unknown): unknown {
  const { type, entries, item, value: each, wrapped } = schema as Schema
  if (wrapped) return withoutUnknownKeys(wrapped, value)
  if (Array.isArray(value))
    return item && type === 'array' ? value.map((part) => withoutUnknownKeys(item, part)) : value
  if (typeof value !== 'object' || value === null) return value
  if (entries)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const own = Object.hasOwn(entries, key) ? entries[key] : undefined
        return own ? [[key, withoutUnknownKeys(own, part)]] : []
      }),
    )
  if (each && type === 'record')
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, withoutUnknownKeys(each, part)]),
    )
  return value
}
