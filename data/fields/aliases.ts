/**
 * What an earlier release called an id that is stored: in a person's cases, steps of
 * undo, settings, remembered mappings and own lists; in kept figures and case files; in
 * a catalog that an import made; in an exported table. The one place where an old id
 * lives on. It is read wherever such a thing is read back, so that the rest of the
 * program knows today's ids alone, and nothing old is written again.
 *
 * An id that was ever stored is never given to anything else.
 */
const ALIASES = {
  /** Fields: rows, columns, facets, ranges, sort keys, weights, must-haves, the field of a cell. */
  field: { distance: 'online', away: 'miles' },
  /** Message prefix of a category's codes. */
  words: { distance: 'online' },
  /** Codes of `note.<code>`, `notice.<code>`, `reason.<code>`. */
  note: { away: 'miles' },
  notice: {},
  reason: {
    'pilot-path': 'alternative-pathway',
    'required-two-years': 'required-apprentice-ways',
  },
  /** Rules that made a figure (`rule.<id>`). */
  rule: {},
  /** Why a row was not taken (`rejected.<reason>`). */
  reject: { 'unknown-distance': 'unknown-online' },
  /** English headings of an exported table that are no label any more, by the id of their line. */
  heading: {
    Distance: 'online',
    'Distance from home': 'miles',
    '25th percentile (1 in 4 earn less)': 'payP25',
  },
  /** English words of a code that are said no more, with the key of its words now. */
  said: {
    'Fully at a distance': 'online.all',
    'Some of its programs fully at a distance': 'online.some',
    'Not fully at a distance': 'online.none',
    'at least (top-coded)': 'status.at-least',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type IdKind = keyof typeof ALIASES

/** Old ids by kind, with what each is called now. */
export const OLD_IDS: Readonly<Record<IdKind, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(ALIASES).map(([kind, ids]) => [kind, new Map(Object.entries(ids))]),
) as Record<IdKind, Map<string, string>>

/** The id as it is called now; one that was never renamed, or is unknown, as it is. */
export function currentId(kind: IdKind, id: string): string {
  return OLD_IDS[kind].get(id) ?? id
}

/** "<program>|<field>" (data/comparison-state.ts) with the field as it is called now. */
export function currentCellKey(key: string): string {
  const at = key.lastIndexOf('|') + 1
  return at === 0 ? key : key.slice(0, at) + currentId('field', key.slice(at))
}

/** A record whose keys are fields, by those of now; where both are there the one of now stands. Anything else as it is. */
export function withCurrentFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
      const current = currentId('field', key)
      return current !== key && Object.hasOwn(value, current) ? [] : [[current, own]]
    }),
  )
}
