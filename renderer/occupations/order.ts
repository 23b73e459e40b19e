import type { OccupationFacts } from '../../data/contract/comparison.ts'
import type { FacetValue } from '../../data/contract/find.ts'

export interface OccupationLine {
  readonly facts: OccupationFacts
  /** Programs of the catalog that lead to it; null while not known. */
  readonly programs: number | null
}

export interface OccupationGroups {
  /** The occupations one trains for, most programs first. */
  readonly offered: readonly OccupationLine[]
  /** Managing and teaching jobs that the crosswalk lists for the same fields. */
  readonly listed: readonly OccupationLine[]
}

/** The occupations in two groups, each with its count of programs. */
export function groupOccupations(
  list: readonly OccupationFacts[],
  counts: readonly FacetValue[] | undefined,
): OccupationGroups {
  const lines = list
    .map((facts) => ({
      facts,
      programs: counts?.find((value) => value.value === facts.soc)?.count ?? (counts ? 0 : null),
    }))
    .sort((a, b) => (b.programs ?? 0) - (a.programs ?? 0) || a.facts.soc.localeCompare(b.facts.soc))
  return {
    offered: lines.filter((line) => line.facts.offered),
    listed: lines.filter((line) => !line.facts.offered),
  }
}
