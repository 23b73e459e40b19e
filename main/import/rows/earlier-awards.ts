import type { NewPart } from '../../storage/schema/tables.ts'
import { figureColumns, givenIn } from '../readers/row-parts.ts'
import { programNumber, type EarlierAwards, type Facts, type ListedCompletion } from './facts.ts'

/** What one list of programs counts, as the awards of an earlier year than a newer list's. */
export interface YearOfAwards {
  readonly dataset: string
  /** "2023"; '' where nobody told it: then it is before no year. */
  readonly vintage: string
  /** By `programNumber`. */
  readonly counted: ReadonlyMap<number, NewPart<'completions-before'>>
}

export function yearOfAwards(
  dataset: string,
  vintage: string,
  completions: readonly ListedCompletion[],
): YearOfAwards {
  return {
    dataset,
    vintage,
    counted: new Map(
      completions.map((each) => [
        programNumber(each.unitid, each.cip, each.award_level),
        figureColumns('completions_before', givenIn(each, 'completions')),
      ]),
    ),
  }
}

/** The earlier year that a catalog has already, a year for each dataset that its figures are of. */
export function earlierYearsOf({ completionsBefore, datasets }: Facts): YearOfAwards[] {
  const byDataset = Map.groupBy(completionsBefore, ([, { dataset }]) => dataset)
  return Array.from(byDataset, ([dataset, own]) => ({
    dataset,
    vintage: datasets.find(({ id }) => id === dataset)?.vintage ?? '',
    counted: new Map(own.map(([number, { counted }]) => [number, counted])),
  }))
}

/**
 * The awards that each program conferred in the newest year before the one that its
 * completions are of. A list that does not have a program says nothing of it, least of
 * all zero.
 *
 * @param vintageOf of the list that a program's completions are of
 * @param years the one that stands first goes first among equals
 */
export function earlierAwards(
  programs: readonly ListedCompletion[],
  vintageOf: (program: ListedCompletion) => string,
  years: readonly YearOfAwards[],
): Map<number, EarlierAwards> {
  const newestFirst = years
    .filter(({ vintage }) => vintage !== '')
    .toSorted((a, b) => (a.vintage < b.vintage ? 1 : a.vintage > b.vintage ? -1 : 0))
  const found = new Map<number, EarlierAwards>()
  if (newestFirst.length === 0) return found
  for (const program of programs) {
    const number = programNumber(program.unitid, program.cip, program.award_level)
    const now = vintageOf(program)
    const year = newestFirst.find(({ vintage, counted }) => vintage < now && counted.has(number))
    const counted = year?.counted.get(number)
    if (year && counted) found.set(number, { counted, dataset: year.dataset })
  }
  return found
}

/** The dataset that most of them are of; null where there are none. */
export function mostlyOf(awards: ReadonlyMap<number, EarlierAwards>): string | null {
  const counts = new Map<string, number>()
  for (const { dataset } of awards.values()) counts.set(dataset, (counts.get(dataset) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))
  return most?.[0] ?? null
}
