/** The weighted score of "what matters to me". */

export interface Attribute {
  /** 0 or more; how much it matters. */
  readonly weight: number
  readonly better: 'lower' | 'higher'
  /** One value a program; null is unknown. */
  readonly values: readonly (number | null)[]
}

/** 0 to 1; an unknown value counts once as worst (low) and once as best (high). */
export interface Score {
  readonly low: number
  readonly high: number
}

/**
 * Each known value as 0 (worst) to 1 (best) by its rank among the known ones; ties
 * share the mean rank, and where all are equal every one is best.
 */
export function rankShares(
  values: readonly (number | null)[],
  better: 'lower' | 'higher',
): (number | null)[] {
  const known = values.filter((value) => value !== null)
  const sign = better === 'higher' ? 1 : -1
  const allEqual = known.every((value) => value === known[0])
  return values.map((value) => {
    if (value === null) return null
    if (allEqual) return 1
    const worse = known.filter((other) => sign * (value - other) > 0).length
    const equal = known.filter((other) => other === value).length - 1
    return (worse + equal / 2) / (known.length - 1)
  })
}

/**
 * score = sum(weight x share) / sum(weights), for each program. Must-haves exclude
 * programs before, so that an excluded one takes no rank.
 * @returns null for every program where no attribute has weight
 * @throws RangeError for a negative weight or lists of unlike length
 */
export function weightedScores(attributes: readonly Attribute[]): (Score | null)[] {
  const count = attributes[0]?.values.length ?? 0
  for (const { weight, values } of attributes) {
    if (!(weight >= 0)) throw new RangeError(`A weight is 0 or more, not ${weight}`)
    if (values.length !== count) throw new RangeError('Every attribute needs one value a program')
  }
  const total = attributes.reduce((all, attribute) => all + attribute.weight, 0)
  const shares = attributes.map((attribute) => rankShares(attribute.values, attribute.better))
  const score = (program: number, unknown: 0 | 1) =>
    attributes.reduce((all, { weight }, index) => all + weight * (shares[index]?.[program] ?? unknown), 0) /
    total
  return Array.from({ length: count }, (_, program) =>
    total > 0 ? { low: score(program, 0), high: score(program, 1) } : null,
  )
}

/** Must-haves of one program: one that fails excludes it; an unknown one is a question, not a no. */
export function mustHaves(met: readonly (boolean | null)[]): 'yes' | 'no' | 'ask' {
  if (met.includes(false)) return 'no'
  return met.includes(null) ? 'ask' : 'yes'
}
