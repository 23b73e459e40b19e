import type { FacetValue } from '../../data/contract/find.ts'
import type { OccupationFound, OccupationSummary } from '../../data/contract/occupations.ts'
import type { BareFigure } from '../../data/figures/figure.ts'

export interface JobLine {
  readonly occupation: OccupationSummary
  /** Programs of the catalog that lead to it. */
  readonly programs: number
  /** The title of it by which it was found, where that is another one; else null. */
  readonly called: string | null
}

export interface JobGroups {
  /** The jobs one trains for, most programs first. */
  readonly offered: readonly JobLine[]
  /** Managing and teaching jobs that the crosswalk lists for the same fields. */
  readonly listed: readonly JobLine[]
  /** Jobs that no program of the catalog leads to. */
  readonly without: readonly JobLine[]
}

const GROUPS = ['offered', 'listed', 'without'] as const
/** Those that stand beneath a heading of their own. */
export type HeadedGroup = Exclude<(typeof GROUPS)[number], 'offered'>

const each = (groups: JobGroups, change: (lines: readonly JobLine[]) => readonly JobLine[]): JobGroups => ({
  offered: change(groups.offered),
  listed: change(groups.listed),
  without: change(groups.without),
})

export function groupJobs(list: readonly OccupationSummary[], counts: readonly FacetValue[]): JobGroups {
  const programs = new Map(counts.map(({ value, count }) => [value, count]))
  const lines = list
    .map((occupation) => ({ occupation, programs: programs.get(occupation.soc) ?? 0, called: null }))
    .sort((a, b) => b.programs - a.programs || (a.occupation.soc < b.occupation.soc ? -1 : 1))
  const led = lines.filter((line) => line.programs > 0)
  return {
    offered: led.filter(({ occupation }) => occupation.offered),
    listed: led.filter(({ occupation }) => !occupation.offered),
    without: lines.filter((line) => line.programs === 0),
  }
}

/** Those that programs lead to: what the table has before anything is looked for. */
export const ledTo = (groups: JobGroups): JobGroups => ({ ...groups, without: [] })

/** Those found by any of their titles, the best first, and those whose code begins as it was typed. */
export function lookFor(groups: JobGroups, typed: string, found: readonly OccupationFound[]): JobGroups {
  const ranks = new Map(found.map((one, rank) => [one.soc, { rank, called: one.called }]))
  const code = /^\d[\d-]*$/.test(typed.trim()) ? typed.trim() : null
  return each(groups, (lines) =>
    lines
      .flatMap((line): (JobLine & { readonly rank: number })[] => {
        const match = ranks.get(line.occupation.soc)
        if (match) return [{ ...line, ...match }]
        return code !== null && line.occupation.soc.startsWith(code) ? [{ ...line, rank: 0 }] : []
      })
      .sort((a, b) => a.rank - b.rank),
  )
}

export const SORTS = [
  'title',
  'programs',
  'p10',
  'p25',
  'median',
  'p90',
  'jobs',
  'growth',
  'openings',
  'education',
] as const
export type SortKey = (typeof SORTS)[number]

export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

/** The figure of a column; undefined where nothing is published for the job. */
export function figureOf(
  { pay, outlook }: OccupationSummary,
  key: Exclude<SortKey, 'title' | 'programs' | 'education'>,
): BareFigure | undefined {
  return key === 'jobs' || key === 'growth' || key === 'openings' ? outlook?.[key] : pay?.[key]
}

/** The first click on a column puts the highest first, on a column of words the first of the alphabet. */
const highestFirst = (key: SortKey): boolean => key !== 'title' && key !== 'education'

/** Another click turns it round, the third goes back to the order of the groups. */
export function nextSort(sort: Sort | null, key: SortKey): Sort | null {
  if (sort?.key !== key) return { key, descending: highestFirst(key) }
  return sort.descending === highestFirst(key) ? { key, descending: !sort.descending } : null
}

/** Each group by a column; what is not known stands last, whichever way. */
export function sorted(groups: JobGroups, sort: Sort | null, locale: string): JobGroups {
  if (!sort) return groups
  const { key, descending } = sort
  const collator = new Intl.Collator(locale)
  const value = ({ occupation, programs }: JobLine): string | number | null => {
    if (key === 'title') return occupation.title
    if (key === 'programs') return programs
    if (key === 'education') return occupation.outlook?.entryEducation ?? null
    return figureOf(occupation, key)?.value ?? null
  }
  const turn = descending ? -1 : 1
  return each(groups, (lines) =>
    lines.toSorted((a, b) => {
      const [one, other] = [value(a), value(b)]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      if (typeof one === 'number' && typeof other === 'number') return turn * (one - other)
      return turn * collator.compare(String(one), String(other))
    }),
  )
}

/** What the table draws from top to bottom: lines, and a heading before each further group. */
export type TableLine = JobLine | HeadedGroup

export const isHeading = (line: TableLine | undefined): line is HeadedGroup => typeof line === 'string'

export const tableLines = (groups: JobGroups): readonly TableLine[] =>
  GROUPS.flatMap((group): readonly TableLine[] => {
    const lines = groups[group]
    return group === 'offered' || lines.length === 0 ? lines : [group, ...lines]
  })
