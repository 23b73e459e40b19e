import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/**
 * How many programs and institutions the catalogs have that tests look at. A new edition
 * of the official files changes these, here and nowhere else.
 */

interface Counts {
  readonly programs: number
  readonly institutions: number
  /** Of the programs, those that Find shows without a filter: none of closed schools. */
  readonly found: number
}

/** The catalog that ships (data/catalog). */
export const SHIPPED: Counts = { programs: 4358, institutions: 1665, found: 4358 - closedPrograms() }

/** What the whole files of IPEDS make: HD 2024 and C 2024. */
export const NATIONAL: Counts = { programs: 267_595, institutions: 5869, found: 267_546 }

/** The same as people read them: "4,358". */
export const SHIPPED_SAID = said(SHIPPED)
export const NATIONAL_SAID = said(NATIONAL)

function said(counts: Counts) {
  const say = (count: number) => count.toLocaleString('en-US')
  return { programs: say(counts.programs), institutions: say(counts.institutions), found: say(counts.found) }
}

/** Of closed schools, as the tables that ship have them; tables of before the column know of none. */
function closedPrograms(): number {
  const rows = (name: string) =>
    parse(readFileSync(new URL(`../../data/catalog/${name}.csv`, import.meta.url)), {
      columns: true,
    }) as Readonly<Record<string, string>>[]
  const closed = new Set(
    rows('institutions')
      .filter(({ closed_on = 'open', merged_into = '' }) => closed_on !== 'open' || merged_into !== '')
      .map(({ unitid }) => unitid),
  )
  return rows('programs').filter(({ unitid }) => closed.has(unitid)).length
}
