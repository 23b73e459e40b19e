import type { FacetValue } from '../../data/contract/find.ts'
import type { OccupationSummary } from '../../data/contract/occupations.ts'

export interface OccupationLine {
  readonly occupation: OccupationSummary
  /** Programs of the catalog that lead to it. */
  readonly programs: number
}

export interface OccupationGroups {
  /** The occupations one trains for, most programs first. */
  readonly offered: readonly OccupationLine[]
  /** Managing and teaching jobs that the crosswalk lists for the same fields. */
  readonly listed: readonly OccupationLine[]
}

/** The occupations that programs lead to, in two groups. */
export function groupOccupations(
  list: readonly OccupationSummary[],
  counts: readonly FacetValue[],
): OccupationGroups {
  const programs = new Map(counts.map(({ value, count }) => [value, count]))
  const lines = list
    .map((occupation) => ({ occupation, programs: programs.get(occupation.soc) ?? 0 }))
    .filter((line) => line.programs > 0)
    .sort((a, b) => b.programs - a.programs || (a.occupation.soc < b.occupation.soc ? -1 : 1))
  return {
    offered: lines.filter(({ occupation }) => occupation.offered),
    listed: lines.filter(({ occupation }) => !occupation.offered),
  }
}

/** Those whose title or code has every word typed. */
export function lookFor({ offered, listed }: OccupationGroups, typed: string): OccupationGroups {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { offered, listed }
  const has = ({ occupation: { title, soc } }: OccupationLine) => {
    const text = `${title} ${soc}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  }
  return { offered: offered.filter(has), listed: listed.filter(has) }
}

/** What the table draws from top to bottom: lines, and the heading between the two groups. */
export type TableLine = OccupationLine | 'listed'

export const tableLines = ({ offered, listed }: OccupationGroups): readonly TableLine[] =>
  listed.length > 0 ? [...offered, 'listed', ...listed] : offered
