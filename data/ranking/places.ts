import type { Range } from '../formulas/score.ts'
import type { Entry } from './superlatives.ts'

/** The places, from 1, that an entry may turn out to have. */
export interface Places {
  readonly from: number
  readonly to: number
  /** It shares its place with another for sure. */
  readonly tied: boolean
}

/**
 * Where each entry stands among the others when lower is better; those that are equal
 * share a place. Null for one that never comes. Nothing that is unknown may turn a place
 * out of what is said of it.
 */
export function placesOf(entries: readonly Entry[]): readonly (Places | null)[] {
  const ranges = entries.map(({ possible }): Range =>
    typeof possible === 'number' ? { low: possible, high: possible } : possible,
  )
  return ranges.map((own, index) => {
    if (own.low === Infinity) return null
    const others = ranges.filter((_, other) => other !== index)
    return {
      from: 1 + others.filter(({ high }) => high < own.low).length,
      to: 1 + others.filter(({ low }) => low < own.high).length,
      tied: isPoint(own) && others.some((other) => isPoint(other) && other.low === own.low),
    }
  })
}

const isPoint = ({ low, high }: Range): boolean => low === high
