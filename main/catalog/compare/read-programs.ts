import type { Database } from 'better-sqlite3'
import type { CompareRequest } from '../../../data/contract/comparison.ts'
import {
  CREDENTIAL_LEVELS,
  DEFAULT_RESIDENCY,
  type ProgramKey,
  type Residency,
} from '../../../data/program.ts'
import { columnNamesBut, selectList } from '../../storage/schema/sql.ts'
import { columnsOfTable } from '../../storage/schema/table.ts'
import { TABLES, type Row } from '../../storage/schema/tables.ts'

/** What a comparison does not read of an institution: what only finds or prices programs. */
const SCHOOL_COLUMNS = columnNamesBut('institutions', [
  'alias',
  'county',
  'county_code',
  'year_in_district',
  'year_in_state',
  'year_out_of_state',
  'year_books',
  'year_graduate_in_district',
  'year_graduate_in_state',
  'year_graduate_out_of_state',
])

/** What the directory, the graduation rates and the earnings say of an institution. */
export type InstitutionRow = Row<'institutions', (typeof SCHOOL_COLUMNS)[number]>

/** The credential level of a program's award level, in SQL. */
const CREDENTIAL_LEVEL = `CASE p.award_level ${Object.entries(CREDENTIAL_LEVELS)
  .map(([award, credential]) => `WHEN ${award} THEN ${credential}`)
  .join(' ')} END`

/** All of a program's own row but its prices, of which one residency's are read. */
const PROGRAM_COLUMNS = columnNamesBut('programs', [
  'id',
  'unitid',
  'tuition_in_district',
  'tuition_in_state',
  'tuition_out_of_state',
])

/** A program with its institution and the title of its field of study. Money is whole cents. */
export type ProgramRow = InstitutionRow &
  Row<'programs', (typeof PROGRAM_COLUMNS)[number]> &
  Row<'cips', 'title'> & {
    /** Tuition in the residency asked for. */
    readonly tuition: number | null
    readonly tuition_high: number | null
    readonly tuition_status: number
    /** Published charges of one year in the residency asked for; null where not known. */
    readonly year_charge: number | null
    readonly year_charge_status: number
    /** The same of graduate students. */
    readonly year_graduate: number | null
    readonly year_graduate_status: number
    readonly tuition_in_district: number | null
  } & Pick<Row<'institutions'>, 'year_books' | 'year_books_status'> &
  OfField

/** What is published of its field of study and level at the school; all null where the catalog has no row of them. */
type OfField = {
  readonly [N in keyof Row<'field_earnings'> as `field_${N}`]: Row<'field_earnings'>[N] | null
}
const OF_FIELD = columnsOfTable(TABLES.field_earnings)
  .map(({ name }) => `f.${name} AS field_${name}`)
  .join(', ')

/** Which columns hold the price of a residency. */
const COLUMNS = {
  'in-district': 'in_district',
  'in-state': 'in_state',
  'out-of-state': 'out_of_state',
} as const satisfies Record<Residency, string>

const INSTITUTION_COLUMNS = selectList('institutions', SCHOOL_COLUMNS, 'i')

/**
 * Reads official programs by their keys ("UNITID-CIP-AWLEVEL"), those that the catalog holds.
 * All in one statement: at ten thousand programs that is ten times faster than one
 * statement each.
 */
export function programReader(
  db: Database,
  { residency, home }: Pick<CompareRequest, 'residency' | 'home'>,
): (keys: readonly ProgramKey[]) => readonly ProgramRow[] {
  const isByState = residency === 'by-state' && home.state !== null
  // Which of two columns: the one of a student of the school's state, or the one of all others.
  const price = (before: string, after = '') =>
    isByState
      ? `CASE i.state WHEN $home THEN ${before}in_state${after} ELSE ${before}out_of_state${after} END`
      : `${before}${COLUMNS[residency === 'by-state' ? DEFAULT_RESIDENCY : residency]}${after}`
  const statement = db.prepare<{ keys: string; home?: string }, ProgramRow>(
    `
    SELECT ${INSTITUTION_COLUMNS}, ${selectList('programs', PROGRAM_COLUMNS, 'p')}, cips.title,
      ${price('p.tuition_')} AS tuition, ${price('p.tuition_', '_high')} AS tuition_high,
      ${price('p.tuition_', '_status')} AS tuition_status, p.tuition_in_district,
      ${price('i.year_')} AS year_charge, ${price('i.year_', '_status')} AS year_charge_status,
      ${price('i.year_graduate_')} AS year_graduate,
      ${price('i.year_graduate_', '_status')} AS year_graduate_status,
      i.year_books, i.year_books_status,
      ${OF_FIELD}
    FROM json_each($keys) AS asked
    CROSS JOIN programs p
      ON p.unitid = asked.value ->> 0 AND p.cip = asked.value ->> 1 AND p.award_level = asked.value ->> 2
    JOIN institutions i USING (unitid)
    JOIN cips USING (cip)
    LEFT JOIN field_earnings f
      ON f.unitid = p.unitid AND f.cip4 = substr(p.cip, 1, 5) AND f.credential_level = ${CREDENTIAL_LEVEL}
    ORDER BY asked.key`,
  )
  return (keys) => {
    const parts = keys.map((key) => {
      const found = /^([1-9]\d{0,8})-(\d\d\.\d{4})-([1-9]\d?)$/.exec(key)
      return found ? [Number(found[1]), found[2], Number(found[3])] : [null, null, null]
    })
    return statement.all({ keys: JSON.stringify(parts), ...(isByState ? { home: home.state } : {}) })
  }
}

/** Institutions by UNITID, those that the catalog holds. */
export function readInstitutions(
  db: Database,
  unitids: readonly number[],
): ReadonlyMap<number, InstitutionRow> {
  const rows = db
    .prepare<[string], InstitutionRow>(
      `SELECT ${INSTITUTION_COLUMNS} FROM json_each(?) AS asked CROSS JOIN institutions i ON i.unitid = asked.value`,
    )
    .all(JSON.stringify([...new Set(unitids)]))
  return new Map(rows.map((row) => [row.unitid, row]))
}

/** A catalog is opened read-only: its crosswalk is read once a connection. */
const known = new WeakMap<Database, (cip: string) => readonly string[]>()

/** SOC codes of a CIP by the crosswalk, in order; each CIP is read once. */
export function occupationReader(db: Database): (cip: string) => readonly string[] {
  let reader = known.get(db)
  if (!reader) known.set(db, (reader = makeOccupationReader(db)))
  return reader
}

function makeOccupationReader(db: Database): (cip: string) => readonly string[] {
  const statement = db
    .prepare<[string], string>('SELECT soc FROM cip_occupations WHERE cip = ? ORDER BY soc')
    .pluck()
  const read = new Map<string, readonly string[]>()
  return (cip) => {
    let socs = read.get(cip)
    if (!socs) read.set(cip, (socs = statement.all(cip)))
    return socs
  }
}
