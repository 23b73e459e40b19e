import { statusCode, type Note } from '../../../data/figures/figure.ts'
import {
  estimateOverYears,
  monthsTold,
  yearsOfTraining,
  type Span,
  type Years,
} from '../../../data/formulas/estimate.ts'
import { weeksOfIpedsMonths } from '../../../data/formulas/weeks.ts'
import { residencyAt } from '../../../data/program.ts'
import type { Context } from './context.ts'
import type { ProgramRow } from './read-programs.ts'

/** What is made and said of the price and the length of an official program. */

/** A figure as the catalog holds it; `status` is its code. */
export interface StoredValue {
  readonly value: number | null
  readonly status: number
  readonly high?: number | null
}

/** Doctor's degree, professional practice: its prices are published by profession, not by residency alone. */
const PROFESSIONAL = 18

/** Past the bachelor's nothing is estimated, and no figure of undergraduates is named. */
export const isGraduate = ({ price_slot, award_level }: ProgramRow): boolean =>
  price_slot === null && yearsOfTraining(award_level) === null

/** The yearly price of graduates, which nothing is made of, or that none is held. */
export function graduateNotes(row: ProgramRow, of: 'tuition' | 'books'): Note[] {
  if (!isGraduate(row)) return []
  if (of === 'books') return [{ code: 'graduate-books' }]
  const { award_level: level, year_graduate: charge, year_graduate_status: status } = row
  if (level === PROFESSIONAL || charge === null) return [{ code: 'graduate-price-not-held' }]
  return [
    { code: 'graduate-year', params: { charge: charge / 100 } },
    ...(status === IMPUTED ? [{ code: 'imputed' }] : []),
  ]
}

/** A price that was estimated over the years of its level, over those of the length that is told. */
export function overLength(
  row: ProgramRow,
  price: StoredValue,
  yearly: StoredValue,
  length: Span | null,
): StoredValue {
  if (length === null || row.price_slot !== null || price.value === null || yearly.value === null)
    return price
  const narrowed = estimateOverYears(yearly.value, row.award_level, length)
  if (!narrowed) return price
  const { low, high } = narrowed
  return { ...price, value: low, high: high > low ? high : null }
}

/** Of a published length; an estimate is of calendar months as it stands. */
export function weeksOf({ price_slot, months, months_status, weeks }: ProgramRow): number | null {
  if (months === null || price_slot === null || months_status === ESTIMATED) return null
  // A catalog of before the weeks were read.
  return weeks ?? weeksOfIpedsMonths(months)
}

/** Does the school charge by year, as far as the catalog knows? */
export function chargesByYear({ year_charge, year_books }: ProgramRow): boolean {
  return year_charge !== null || year_books !== null
}

/** Without a slot nobody asked the school how long this program takes. */
export function askedNotes(row: ProgramRow): Note[] {
  return row.price_slot === null ? [{ code: 'length-not-asked' }] : []
}

export function lengthNotes(row: ProgramRow): Note[] {
  const weeks = weeksOf(row)
  if (weeks !== null) return [{ code: 'ipeds-months', params: { weeks } }]
  return [...askedNotes(row), ...(row.months_status === ESTIMATED ? lengthByLevelNotes(row.award_level) : [])]
}

/** That a length is a rule's, and what the schools say that tell one. */
export function lengthByLevelNotes(awardLevel: number): Note[] {
  const told = monthsTold(awardLevel)
  if (!told) return []
  const { low, high, median } = told
  return [{ code: 'length-by-level', params: { median, low, high } }]
}

/** What a slot says is of this level perhaps. */
export function levelNotes({ price_level }: ProgramRow): Note[] {
  return price_level === 'not-stated' ? [{ code: 'award-level-not-stated' }] : []
}

/** How a part of the price was made, or why there is none. */
export function priceNotes(
  row: ProgramRow,
  /** Said in the note, since a sum tells of both parts. */
  of: 'tuition' | 'books',
  { value, status }: StoredValue,
  yearly: StoredValue,
  length: Span | null,
): Note[] {
  // A 0 that the agency put in is not the school's word.
  const free = (status: number) => (value === 0 && status === KNOWN ? [{ code: 'no-charge' }] : [])
  if (row.price_slot !== null) return free(status)
  const years = yearsOfTraining(row.award_level, length)
  if (!years) return []
  if (yearly.value === null) return chargesByYear(row) ? [] : [{ code: 'price-not-held' }]
  const charge = yearly.value / 100
  if (value === null) return []
  return [
    ...yearsNotes(of, charge, years, length),
    ...(yearly.status === IMPUTED ? [{ code: 'imputed' }] : []),
    ...free(yearly.status),
  ]
}

function yearsNotes(of: string, charge: number, { low, high, fits }: Years, length: Span | null): Note[] {
  const [from, to] = [low, high].map((years) => Math.round(years * 100) / 100) as [number, number]
  const over: Note =
    from === to
      ? { code: 'estimated-years', params: { of, charge, years: from } }
      : {
          code: length ? 'estimated-years-of-length' : 'estimated-years-band',
          params: { of, charge, low: from, high: to },
        }
  return fits ? [over] : [over, { code: 'length-does-not-fit' }]
}

const ESTIMATED = statusCode('estimated')
const KNOWN = statusCode('known')
const IMPUTED = statusCode('imputed')

export function tuitionNotes({ request }: Context, row: ProgramRow): Note[] {
  const notes: Note[] = []
  if (row.price_slot === null) {
    if ((isGraduate(row) ? row.year_graduate : row.year_charge) !== null)
      notes.push({ code: `residency-${residencyAt(request.residency, request.home.state, row.state)}` })
    return notes
  }
  if (row.price_slot === 1) notes.push({ code: 'largest-program' })
  notes.push(...levelNotes(row))
  if (row.price_level === 'by-hours') notes.push({ code: 'award-level-by-hours' })
  if (row.other_prices !== '')
    notes.push({ code: 'other-prices', params: { prices: inDollars(row.other_prices) } })
  return notes
}

const inDollars = (cents: string) =>
  cents
    .split(' ')
    .map((each) => String(Number(each) / 100))
    .join(', ')
