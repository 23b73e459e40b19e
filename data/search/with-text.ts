import type { FacetId, RangeId } from '../fields/catalogue.ts'
import type { TextReading } from './reading.ts'

/** A range as a request has it, in the field's unit; null is open. */
interface RangeBounds {
  readonly min: number | null
  readonly max: number | null
  readonly includeUnknown: boolean
}

type Facets = Readonly<Partial<Record<FacetId, readonly string[] | undefined>>>
type Ranges = Readonly<Partial<Record<RangeId, RangeBounds | undefined>>>

/** The codes of each facet that are in force: those chosen, and those that the text names. */
export function facetsWithText(facets: Facets, { parts }: Pick<TextReading, 'parts'>): Facets {
  const all: Partial<Record<FacetId, readonly string[] | undefined>> = { ...facets }
  for (const { meaning } of parts) {
    if (meaning.kind !== 'facet') continue
    all[meaning.id] = [...new Set([...(all[meaning.id] ?? []), ...meaning.values])]
  }
  return all
}

/** The ranges that are in force: what is chosen and what the text says hold together. */
export function rangesWithText(ranges: Ranges, { parts }: Pick<TextReading, 'parts'>): Ranges {
  const all: Partial<Record<RangeId, RangeBounds | undefined>> = { ...ranges }
  for (const { meaning } of parts) {
    if (meaning.kind !== 'range') continue
    const { min, max, includeUnknown } = all[meaning.id] ?? OPEN
    all[meaning.id] = {
      min: both(min, meaning.min, Math.max),
      max: both(max, meaning.max, Math.min),
      includeUnknown,
    }
  }
  return all
}

const OPEN: RangeBounds = { min: null, max: null, includeUnknown: false }

function both(a: number | null, b: number | null, tighter: (a: number, b: number) => number): number | null {
  if (a === null || b === null) return a ?? b
  return tighter(a, b)
}
