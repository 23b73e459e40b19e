/** The weighted score of "what matters to me". */

/** Where a value may lie; an end is ±Infinity where nothing bounds it. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Of a range that the value lies in, if there is one: it may turn out not to apply. */
interface Possible extends Range {
  readonly mayNotApply?: boolean
}

/**
 * A number that is known, a range that it lies in, or null: unknown, so it may be any.
 * ±Infinity alone, on the worse side, is what does not apply or never comes: worse than
 * any number. As the end of a range it says that nothing bounds the number.
 */
export type Value = number | Possible | null

export interface Attribute {
  /** 0 or more; how much it matters. */
  readonly weight: number
  readonly better: 'lower' | 'higher'
  /** One value a program. */
  readonly values: readonly Value[]
}

/** 0 to 1: the score lies in it, whatever the unknown values turn out to be. */
export type Score = Range

/**
 * Each value as 0 (worst) to 1 (best) by its rank; ties share the mean rank, and
 * where all are equal every one is best.
 */
export function rankShares(values: readonly number[], better: 'lower' | 'higher'): number[] {
  const sign = better === 'higher' ? 1 : -1
  const allEqual = values.every((value) => value === values[0])
  return values.map((value) => {
    if (allEqual) return 1
    const worse = values.filter((other) => sign * (value - other) > 0).length
    const equal = values.filter((other) => other === value).length - 1
    return (worse + equal / 2) / (values.length - 1)
  })
}

/**
 * The least and the greatest share by rank of each value over every completion of
 * the unknown ones. An unknown value among others may be worst or best; a known one
 * moves with it, since a rank is a place among the others.
 */
export function shareRanges(values: readonly Value[], better: 'lower' | 'higher'): Range[] {
  const ranges = values.map((value) => orient(value, better))
  const others = ranges.length - 1
  const canAllBeEqual =
    Math.max(...ranges.map(({ low }) => low)) <= Math.min(...ranges.map(({ high }) => high))
  return ranges.map((own, index) => {
    const rest = ranges.filter((_, other) => other !== index)
    if (others === 0) return { low: 1, high: 1 }
    // Its lowest end against the highest ends of the others, and the other way around.
    return {
      low: lowestShare(own, rest),
      high: canAllBeEqual
        ? 1
        : shareAmong(
            own.high,
            rest.map(({ low }) => low),
          ),
    }
  })
}

function lowestShare(own: Range, rest: readonly Range[]): number {
  const highest = rest.map(({ high }) => high)
  if (!highest.every((high) => high === own.low)) return shareAmong(own.low, highest)
  // All equal counts as best: the worst is that one of the others falls behind and the rest stay equal.
  const canFall = rest.some(({ low, high }) => low < high)
  return canFall ? (rest.length + 1) / (2 * rest.length) : 1
}

function shareAmong(value: number, others: readonly number[]): number {
  const worse = others.filter((other) => other < value).length
  const equal = others.filter((other) => other === value).length
  return (worse + equal / 2) / others.length
}

/** Where a value may lie, turned so that higher is better. */
export function orient(value: Value, better: 'lower' | 'higher'): Range {
  const { low, high } =
    value === null ? NUMBERS : typeof value === 'number' ? { low: value, high: value } : numbersIn(value)
  const mayNotApply = typeof value === 'object' && value?.mayNotApply === true
  const worst = (end: number) => (mayNotApply ? -Infinity : end)
  return better === 'higher' ? { low: worst(low), high } : { low: worst(0 - high), high: 0 - low }
}

/** Any number, but still a number: what never comes (±Infinity) is beyond its ends. */
const NUMBERS: Range = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE }

const numbersIn = ({ low, high }: Range): Range => ({
  low: Math.max(low, NUMBERS.low),
  high: Math.min(high, NUMBERS.high),
})

/**
 * score = sum(weight x share) / sum(weights), for each program. Must-haves exclude
 * programs before, so that an excluded one takes no rank.
 * @returns null for every program where no attribute has weight
 * @throws RangeError for a negative weight or lists of unlike length
 */
export function weightedScores(attributes: readonly Attribute[]): (Score | null)[] {
  const total = totalWeight(attributes)
  const count = attributes[0]?.values.length ?? 0
  const shares = attributes.map(({ values, better }) => shareRanges(values, better))
  const score = (program: number, end: keyof Range) =>
    attributes.reduce((all, { weight }, index) => all + weight * (shares[index]?.[program]?.[end] ?? 0), 0) /
    total
  return Array.from({ length: count }, (_, program) =>
    total > 0 ? { low: score(program, 'low'), high: score(program, 'high') } : null,
  )
}

/**
 * By how much one program's score is above another's over every completion of the
 * unknown values. Both are scored in the same completion, so this says more than
 * their two ranges do.
 * @returns null where no attribute has weight
 */
export function scoreMargin(attributes: readonly Attribute[], one: number, other: number): Range | null {
  const total = totalWeight(attributes)
  if (total === 0) return null
  const least = (a: number, b: number) =>
    attributes.reduce(
      (all, { weight, values, better }) => all + weight * leastMargin(values, better, a, b),
      0,
    ) / total
  // What one is behind at most is what the other is ahead at most; 0 - x, since there is no -0 in words.
  return { low: least(one, other), high: 0 - least(other, one) }
}

/** The least of share(one) - share(other): one at its worst, the other at its best, the rest between them. */
function leastMargin(
  values: readonly Value[],
  better: 'lower' | 'higher',
  one: number,
  other: number,
): number {
  const ranges = values.map((value) => orient(value, better))
  const a = ranges[one]?.low ?? NaN
  const b = ranges[other]?.high ?? NaN
  const rest = ranges.filter((_, index) => index !== one && index !== other)
  let places = compared(a, b)
  for (const { low, high } of rest) {
    if (a < b) places -= low < b && high > a ? 1 : high === a || low === b ? 0.5 : 0
    if (a > b) places += low < b || high > a ? 0 : low === b || high === a ? 0.5 : 1
  }
  return places / (ranges.length - 1)
}

/** Not by their difference: of two infinities, or of two ends without a bound, there is none. */
function compared(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function totalWeight(attributes: readonly Attribute[]): number {
  const count = attributes[0]?.values.length ?? 0
  for (const { weight, values } of attributes) {
    if (!(weight >= 0)) throw new RangeError(`A weight is 0 or more, not ${weight}`)
    if (values.length !== count) throw new RangeError('Every attribute needs one value a program')
  }
  return attributes.reduce((all, attribute) => all + attribute.weight, 0)
}

/** Must-haves of one program: one that fails excludes it; an unknown one is a question, not a no. */
export function mustHaves(met: readonly (boolean | null)[]): 'yes' | 'no' | 'ask' {
  if (met.includes(false)) return 'no'
  return met.includes(null) ? 'ask' : 'yes'
}
