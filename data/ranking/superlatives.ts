import type { FieldId } from '../fields/catalogue.ts'
import type { Unit } from '../figures/figure.ts'
import type { Formattable } from '../format/format-figure.ts'
import type { Range, Value } from '../formulas/score.ts'
import { isExamOpen } from './doubt.ts'
import { possibleOfFigure, valueOfFigure } from './values.ts'

/**
 * What may be said of the ends of an order: who is best, costs least, is ahead last. The
 * one rule for every such word in tables, charts, sentences and files.
 *
 * Each value is where it may lie (`possibleOf`): a point, a band, a lower bound without
 * end, or anything at all where it is unknown or doubtful. What is said as sure holds
 * however these turn out. What does not apply, or never comes, is behind all others and
 * keeps nobody from being first.
 */

/** A value in an order. */
export interface Entry {
  readonly possible: Exclude<Value, null>
  /** Does it have a value of its own that may be named as the first or the last? */
  readonly isNamed: boolean
  /** Where it stands as far as it is known, where that is not the lower end. */
  readonly stands?: number
}

/** A figure in an order; null: what is set beside others is not there at all. */
export function entryOf(
  figure: Formattable | null,
  unit: Unit,
  better: 'lower' | 'higher',
  field?: FieldId,
): Entry {
  if (!figure) return { possible: { low: -Infinity, high: Infinity }, isNamed: false }
  return {
    possible: possibleOfFigure(figure, unit, better, field),
    isNamed: figure.value !== null && valueOfFigure(figure, better) !== null && !isExamOpen(figure),
  }
}

/**
 * Of a cost, or of what follows from one, of which the exam's part falls away where a graduate
 * turns out not to be allowed to sit it: somewhere from the one without to the one with it, which
 * is where it stands as far as it is known. Lower is better.
 */
export function entryBetween(
  withExam: Formattable,
  withoutExam: Formattable | null,
  unit: Unit,
  field: FieldId,
): Entry {
  const entry = entryOf(withExam, unit, 'lower', field)
  const own = rangeOf(entry.possible)
  const low = withoutExam ? rangeOf(entryOf(withoutExam, unit, 'lower', field).possible).low : 0
  return { ...entry, possible: { low: Math.min(low, own.low), high: own.high }, stands: own.low }
}

/**
 * The entries of which none can be better, those that are equal together. None where
 * fewer than two are named, or where all may turn out equal: then nobody is best.
 */
export function bestOf(entries: readonly Entry[], better: 'lower' | 'higher'): number[] {
  const ranges = entries.flatMap(({ possible, isNamed }, index) => {
    const range = lowerFirst(possible, better)
    return range.low === Infinity ? [] : [{ index, isNamed, ...range }]
  })
  if (ranges.filter(({ isNamed }) => isNamed).length < 2) return []
  // Two passes and no pairs: an export has thousands of columns.
  let [lowest, next, highest, leastHigh] = [Infinity, Infinity, -Infinity, Infinity]
  for (const { low, high } of ranges) {
    if (low < lowest) [lowest, next] = [low, lowest]
    else if (low < next) next = low
    highest = Math.max(highest, low)
    leastHigh = Math.min(leastHigh, high)
  }
  const mayAllBeEqual = highest <= leastHigh
  if (mayAllBeEqual) return []
  return ranges
    .filter(({ isNamed, low, high }) => isNamed && high <= (low === lowest ? next : lowest))
    .map(({ index }) => index)
}

/** Who is to be named at the two ends of an order, and whether that is sure. */
export interface Ends {
  /** Those that share the lowest place, in their order. */
  readonly lowest: readonly number[]
  /** Those that share the highest one; the same ones where all that are named are equal. */
  readonly highest: readonly number[]
  readonly isEqual: boolean
  /** Whatever the unknown turns out to be. */
  readonly isSure: boolean
}

/**
 * The ends of an order of entries; null where none can be named. As far as it is known,
 * an entry stands where its lower end is. Entries that never come are not among them.
 */
export function endsOf(entries: readonly Entry[]): Ends | null {
  const ranges = entries.flatMap(({ possible, isNamed, stands }, index) => {
    const range = lowerFirst(possible, 'lower')
    return range.low === Infinity ? [] : [{ index, isNamed, stands: stands ?? range.low, ...range }]
  })
  const named = ranges.filter(({ isNamed }) => isNamed).sort((a, b) => a.stands - b.stands || a.high - b.high)
  const [first, last] = [named[0], named.at(-1)]
  if (!first || !last) return null
  const sharing = (one: Standing) => ranges.filter((each) => each.isNamed && isSame(each, one))
  const [lowest, highest] = [sharing(first), sharing(last)]
  const isEqual = isSame(first, last)
  return {
    lowest: lowest.map(({ index }) => index),
    highest: highest.map(({ index }) => index),
    isEqual,
    isSure: isEqual
      ? lowest.length === ranges.length && arePoints(lowest)
      : isApart(lowest, ranges, (own, other) => own.high < other.low) &&
        isApart(highest, ranges, (own, other) => own.low > other.high),
  }
}

interface Standing extends Range {
  readonly stands: number
}

/** As far as it is known. */
const isSame = (one: Standing, other: Standing) => one.stands === other.stands && one.high === other.high

/** Equal for sure: one alone, or points. */
const arePoints = (ranges: readonly Range[]) =>
  ranges.length < 2 || ranges.every(({ low, high }) => low === high)

function isApart<T extends Range>(
  end: readonly T[],
  all: readonly T[],
  isBefore: (own: Range, other: Range) => boolean,
): boolean {
  const [one] = end
  return (
    one !== undefined && arePoints(end) && all.every((other) => end.includes(other) || isBefore(one, other))
  )
}

/** Turned around, higher is lower: one rule serves both. 0 - x, since there is no -0 in words. */
function lowerFirst(possible: Exclude<Value, null>, better: 'lower' | 'higher'): Range {
  const { low, high } = rangeOf(possible)
  return better === 'lower' ? { low, high } : { low: 0 - high, high: 0 - low }
}

const rangeOf = (possible: Exclude<Value, null>): Range =>
  typeof possible === 'number' ? { low: possible, high: possible } : possible
