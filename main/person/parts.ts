import * as v from 'valibot'
import { currentCellKey } from '../../data/fields/aliases.ts'

type Parts<E extends v.ObjectEntries> = { -readonly [K in keyof E]?: v.InferOutput<E[K]> }

/**
 * The parts of `raw` that the schema takes. Damaged and unknown parts are left
 * out, so that a default or the present value stands in for them: what was
 * stored by another version, or bent by hand, must never stop the program.
 */
export function soundParts<E extends v.ObjectEntries>(
  schema: { readonly entries: E },
  raw: Readonly<Record<string, unknown>>,
): Parts<E> {
  const sound: Record<string, unknown> = {}
  for (const [name, entry] of Object.entries(schema.entries)) {
    if (!Object.hasOwn(raw, name)) continue
    const parsed = v.safeParse(entry, raw[name])
    if (parsed.success) sound[name] = parsed.output
  }
  return sound as Parts<E>
}

/**
 * The entries of a record by cell that its schema takes, each by itself: a damaged one
 * takes none of the others with it. What is more than the schema takes is left out.
 * @param isRemoval values that stand for an entry to be taken away; they pass as they are
 */
export function soundEntries(
  schema: v.GenericSchema,
  raw: unknown,
  isRemoval: (value: unknown) => boolean = () => false,
): Readonly<Record<string, unknown>> {
  if (!isRecord(raw)) return {}
  const most = mostEntries(schema)
  const sound: [string, unknown][] = []
  for (const [key, value] of Object.entries(raw)) {
    if (sound.length >= most) break
    if (isRemoval(value)) {
      sound.push([currentCellKey(key), value])
      continue
    }
    const parsed = v.safeParse(schema, Object.fromEntries([[key, value]]))
    if (parsed.success && isRecord(parsed.output)) sound.push(...Object.entries(parsed.output))
  }
  return Object.fromEntries(sound)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How many entries a record's schema takes. */
function mostEntries(schema: v.GenericSchema): number {
  const rules = 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe as readonly unknown[]) : []
  const most = rules.find((rule) => isRecord(rule) && rule['type'] === 'max_entries')
  return isRecord(most) ? Number(most['requirement']) : Number.POSITIVE_INFINITY
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Rows of a name/value table as one record; values that are not JSON are left out. */
export function namedValues(
  rows: readonly { readonly name: string; readonly value: string }[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map(({ name, value }) => [name, parseJson(value)]))
}
