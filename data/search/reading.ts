import type { FacetId, RangeId, SortFieldId } from '../fields/catalogue.ts'

/** A place of a search text, in UTF-16 units: what stands from `from` up to `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where a text wants programs to be: a ZIP (five digits), or a town of a state. A state by
 * itself is the facet of states.
 */
export type TypedPlace =
  | { readonly kind: 'zip'; readonly zip: string }
  | { readonly kind: 'city'; readonly city: string; readonly state: string }

/** What some words of a search text mean. */
export type Meaning =
  /** Any of the codes: "certificate" is four award levels. */
  | { readonly kind: 'facet'; readonly id: FacetId; readonly values: readonly string[] }
  /** In the field's unit (cents, months); null is open. */
  | {
      readonly kind: 'range'
      readonly id: RangeId
      readonly min: number | null
      readonly max: number | null
    }
  /** Programs for an exam, by its id: of the fields of study, and where its rule names them the award levels, that lead to it. */
  | { readonly kind: 'credential'; readonly id: string }
  | { readonly kind: 'place'; readonly place: TypedPlace }
  | { readonly kind: 'radius'; readonly miles: number }
  /** "cheap", "short": lowest first, where the person chose no other order. */
  | { readonly kind: 'sort'; readonly id: SortFieldId; readonly descending: boolean }

/** Words of a search text that were read as a filter: a chip that can be taken off (`textWithout`). */
export interface TextPart extends Span {
  /** As typed: "St. Louis, MO". */
  readonly typed: string
  readonly meaning: Meaning
}

/** A word of a search text, as typed. */
export interface TextWord extends Span {
  readonly typed: string
}

/** What Find made of a search text. Its filters count beside those that the request has itself. */
export interface TextReading {
  /** In the order of the text. They are in force already. */
  readonly parts: readonly TextPart[]
  /** Words that stand nowhere. What is shown is shown without them, unless nothing else was asked for. */
  readonly unknown: readonly TextWord[]
  /**
   * Fields of study that the words name and that this catalog has no programs of, best
   * first, at most five: the national file has them (Library).
   */
  readonly outside: readonly { readonly cip: string; readonly title: string }[]
  /** No program of the rest lies within the usual distance of the place, which the text did not tell: it is shown nearest first. */
  readonly isFar: boolean
}

/** Nothing was typed. */
export const NOTHING_READ: TextReading = { parts: [], unknown: [], outside: [], isFar: false }

/** The text with some of its parts or words taken out, and no gap where they stood. */
export function textWithout(text: string, spans: readonly Span[]): string {
  const last = [...spans].sort((a, b) => b.from - a.from)
  let rest = text
  for (const { from, to } of last) rest = rest.slice(0, from) + ' ' + rest.slice(to)
  return rest.replace(/\s+/g, ' ').trim()
}

/** Parts that mean the same, together: "remote", "online" is one filter, said twice. */
export const byMeaning = (parts: readonly TextPart[]): readonly (readonly [TextPart, ...TextPart[]])[] =>
  parts.reduce<[TextPart, ...TextPart[]][]>((all, part) => {
    const same = all.find(([first]) => JSON.stringify(first.meaning) === JSON.stringify(part.meaning))
    if (same) same.push(part)
    else all.push([part])
    return all
  }, [])
