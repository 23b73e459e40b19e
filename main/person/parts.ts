import * as v from 'valibot'

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
