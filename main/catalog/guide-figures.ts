import type { Database } from 'better-sqlite3'
import type { BareFigure, Status } from '../../data/figures/figure.ts'
import { quartiles } from '../../data/formulas/percentile.ts'
import type { GuideFigures } from '../../data/guides/figures.ts'
import { closingOf, type ClosingColumns } from '../../data/school-closing.ts'
import { figureIn } from '../storage/read-rows.ts'
import { selectList } from '../storage/schema/sql.ts'
import type { ColumnName, Row } from '../storage/schema/tables.ts'
import { listOccupations } from './occupations.ts'

/** IPEDS award levels (AWLEVEL): certificates of under a year, of one to two years, of two to four. */
const SHORT_CERTIFICATES: readonly number[] = [20, 21]
const YEAR_CERTIFICATE = 2
const CERTIFICATES: readonly number[] = [...SHORT_CERTIFICATES, YEAR_CERTIFICATE, 4]
const ASSOCIATE = 3
const BACHELOR = 5

const COLUMNS = [
  'unitid',
  'award_level',
  'distance',
  'months',
  'tuition_in_state',
] as const satisfies readonly ColumnName<'programs'>[]

type Program = Row<'programs', (typeof COLUMNS)[number]>

/** Statuses of a figure that the school itself gave. */
const PUBLISHED: readonly Status[] = ['known', 'imputed']

/** The figures that the guide of an occupation needs; null for a code that the catalog has not. */
export function guideFigures(db: Database, soc: string): GuideFigures | null {
  const occupation = listOccupations(db).find((each) => each.soc === soc)
  if (!occupation) return null
  const { outlook } = occupation
  const [pay] = occupation.wages
  const programs = programsTo(db, soc)
  const ofLevels = (...levels: readonly number[]) =>
    programs.filter(({ award_level }) => levels.includes(award_level))
  const certificates = ofLevels(...CERTIFICATES)
  const toldMonths = monthsOf(ofLevels(YEAR_CERTIFICATE))
  const certificateMonths = quartiles(monthsOf(certificates))
  const certificatePrice = priceRange(certificates)
  const associatePrice = priceRange(ofLevels(ASSOCIATE))
  return {
    payMedian: bare(pay?.median),
    payLower: bare(pay?.p10),
    payUpper: bare(pay?.p90),
    payMonth: pay?.vintage ?? null,
    outlookPercent: bare(outlook?.growth),
    outlookFrom: known(outlook?.baseYear ?? null),
    outlookTo: known(outlook?.targetYear ?? null),
    jobs: bare(outlook?.baseEmployment),
    openings: bare(outlook?.openings),
    exits: bare(outlook?.exits),
    transfers: bare(outlook?.transfers),
    entryEducation: outlook?.entryEducation ?? null,
    training: outlook?.training ?? null,
    programs: known(programs.length),
    schools: known(new Set(programs.map(({ unitid }) => unitid)).size),
    programsShort: known(ofLevels(...SHORT_CERTIFICATES).length),
    programsYear: known(ofLevels(YEAR_CERTIFICATE).length),
    programsCertificate: known(certificates.length),
    programsAssociate: known(ofLevels(ASSOCIATE).length),
    programsBachelor: known(ofLevels(BACHELOR).length),
    programsOnline: known(programs.filter(({ distance }) => distance === 'all').length),
    lengthTold: known(toldMonths.length === 0 ? null : toldMonths.length),
    lengthUnder12: known(toldMonths.length === 0 ? null : toldMonths.filter((months) => months < 12).length),
    certificateMonthsLower: known(rounded(certificateMonths.p25)),
    certificateMonthsUpper: known(rounded(certificateMonths.p75)),
    certificatePriceLower: certificatePrice.lower,
    certificatePriceUpper: certificatePrice.upper,
    associatePriceLower: associatePrice.lower,
    associatePriceUpper: associatePrice.upper,
  }
}

/** Official programs that lead to it, of schools that are open: those that Find shows. */
function programsTo(db: Database, soc: string): readonly Program[] {
  return db
    .prepare<[string], Program & ClosingColumns>(
      `SELECT ${selectList('programs', COLUMNS, 'programs')}, closed_on, merged_into, merged_into_name
       FROM cip_occupations JOIN programs USING (cip) JOIN institutions USING (unitid)
       WHERE soc = ?`,
    )
    .all(soc)
    .filter((each) => closingOf(each) === null)
}

/** Months that the schools tell; what a rule makes of the award level is none. */
function monthsOf(programs: readonly Program[]): number[] {
  return programs.flatMap((program) => {
    const { value, status } = figureIn(program, 'months')
    return value !== null && PUBLISHED.includes(status) ? [value] : []
  })
}

/**
 * The middle half of what the programs charge in state. Few schools publish a price for the
 * program itself, and they are not the cheap ones: those that were worked out from yearly
 * charges count too, and the ends are then estimates. Of a band the outer end counts.
 */
function priceRange(programs: readonly Program[]): {
  readonly lower: BareFigure
  readonly upper: BareFigure
} {
  const priced = programs.map((program) => ({
    ...figureIn(program, 'tuition_in_state'),
    high: program.tuition_in_state_high,
  }))
  const status = priced.some((each) => each.status === 'estimated') ? 'estimated' : 'known'
  const figure = (cents: number | null): BareFigure =>
    cents === null ? known(null) : { status, value: dollars(cents) }
  return {
    lower: figure(quartiles(priced.map(({ value }) => value)).p25),
    upper: figure(quartiles(priced.map(({ value, high }) => high ?? value)).p75),
  }
}

const known = (value: number | null): BareFigure =>
  value === null ? { status: 'not-reported', value } : { status: 'known', value }

/** Without its sources: those stand at the figures of the page itself. */
const bare = (figure: BareFigure | undefined): BareFigure =>
  figure === undefined ? known(null) : { status: figure.status, value: figure.value }

const rounded = (value: number | null) => (value === null ? null : Math.round(value))
/** Whole cents to whole dollars: a quartile between two prices is no price. */
const dollars = (cents: number) => Math.round(cents / 100) * 100
