import type { Database } from 'better-sqlite3'
import { programKey, type ProgramKey, type Residency } from '../../../data/program.ts'

/** A figure's columns of the catalog: value and status code. */
type Stored<Names extends string> = Readonly<Record<Names, number | null> & Record<`${Names}_status`, number>>
/** The same with the upper end of a band. */
type StoredBand<Names extends string> = Stored<Names> & Readonly<Record<`${Names}_high`, number | null>>

/** A program with its institution and the title of its field of study. Money is whole cents. */
export type ProgramRow = StoredBand<'tuition' | 'books'> &
  Stored<'completions' | 'months' | 'hours' | 'graduation_rate'> & {
    readonly unitid: number
    readonly cip: string
    readonly award_level: number
    readonly title: string
    readonly name: string
    readonly city: string
    readonly state: string
    readonly zip: string
    readonly control: string | null
    readonly federal_aid: string
    readonly phone: string
    readonly website: string
    readonly hours_unit: 'clock-hours' | 'credit-hours' | null
    readonly distance: string
    readonly price_slot: number | null
    readonly price_level: 'only' | 'by-hours' | 'not-stated' | null
    /** Whole cents, separated by blanks. */
    readonly other_prices: string
    readonly graduation_cohort: 'bachelor' | 'below-bachelor' | null
    /** Published charges of one year in the residency asked for; null where not known. */
    readonly year_charge: number | null
    readonly year_charge_status: number
    readonly year_books: number | null
    readonly year_books_status: number
    readonly tuition_in_district: number | null
  }

/** Which columns hold the price of a residency. */
const COLUMNS = {
  'in-district': 'in_district',
  'in-state': 'in_state',
  'out-of-state': 'out_of_state',
} as const satisfies Record<Residency, string>

export interface FoundPrograms {
  /** In the order asked for, each once. */
  readonly rows: readonly ProgramRow[]
  /** Keys that the catalog does not hold. */
  readonly missing: readonly ProgramKey[]
}

/**
 * Official programs by their keys ("UNITID-CIP-AWLEVEL"). All in one statement: at
 * ten thousand programs that is ten times faster than one statement each.
 */
export function readPrograms(db: Database, keys: readonly ProgramKey[], residency: Residency): FoundPrograms {
  const column = COLUMNS[residency]
  const asked = [...new Set(keys)]
  const parts = asked.map((key) => {
    const found = /^([1-9]\d{0,8})-(\d\d\.\d{4})-([1-9]\d?)$/.exec(key)
    return found ? [Number(found[1]), found[2], Number(found[3])] : [null, null, null]
  })
  const rows = db
    .prepare<[string], ProgramRow>(
      `
    SELECT p.unitid, p.cip, p.award_level, cips.title,
      i.name, i.city, i.state, i.zip, i.control, i.federal_aid, i.phone, i.website,
      p.tuition_${column} AS tuition, p.tuition_${column}_high AS tuition_high,
      p.tuition_${column}_status AS tuition_status, p.tuition_in_district,
      p.books, p.books_high, p.books_status, p.completions, p.completions_status,
      p.months, p.months_status, p.hours, p.hours_status, p.hours_unit, p.distance,
      p.price_slot, p.price_level, p.other_prices,
      i.graduation_rate, i.graduation_rate_status, i.graduation_cohort,
      i.year_${column} AS year_charge, i.year_${column}_status AS year_charge_status,
      i.year_books, i.year_books_status
    FROM json_each(?) AS asked
    CROSS JOIN programs p
      ON p.unitid = asked.value ->> 0 AND p.cip = asked.value ->> 1 AND p.award_level = asked.value ->> 2
    JOIN institutions i USING (unitid)
    JOIN cips USING (cip)
    ORDER BY asked.key`,
    )
    .all(JSON.stringify(parts))
  const held = new Set(rows.map((row) => programKey(row.unitid, row.cip, row.award_level)))
  return { rows, missing: asked.filter((key) => !held.has(key)) }
}

/** SOC codes of a CIP by the crosswalk, in order; each CIP is read once. */
export function occupationReader(db: Database): (cip: string) => readonly string[] {
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
