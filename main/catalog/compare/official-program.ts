import {
  statusCode,
  statusOf,
  type Figure,
  type Note,
  type Provenance,
  type Status,
} from '../../../data/figures/figure.ts'
import {
  estimateOverYears,
  monthsTold,
  yearsOfTraining,
  type Span,
  type Years,
} from '../../../data/formulas/estimate.ts'
import { weeksOfIpedsMonths } from '../../../data/formulas/weeks.ts'
import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import { programKey, RESIDENCIES, residencyAt, type Residency } from '../../../data/program.ts'
import type { InstitutionRow, ProgramRow } from './read-programs.ts'
import { graduationRate, schoolPlace } from './school.ts'
import { storedText } from './stored-cells.ts'
import type { Context } from './context.ts'
import { catalogProvenance, makeFigure, provenanceOnly, placeWords, statusNotes } from './make-figure.ts'
import type {
  Coded,
  ProgramSource,
  Place,
  SourceCode,
  SourceFigure,
  SourceText,
  Worded,
} from './program-source.ts'

/** A figure as the catalog holds it; `status` is its code. */
interface StoredValue {
  readonly value: number | null
  readonly status: number
  readonly high?: number | null
}

/** A program of the official files. */
export class OfficialProgram implements ProgramSource {
  readonly program: ComparedProgram
  readonly #context: Context
  readonly #row: ProgramRow

  constructor(context: Context, row: ProgramRow) {
    this.#context = context
    this.#row = row
    this.program = {
      key: programKey(row.unitid, row.cip, row.award_level),
      list: null,
      program: row.title,
      institution: row.name,
      city: row.city,
      state: row.state,
      zip: row.zip,
      cip: row.cip,
      awardLevel: row.award_level,
    }
  }

  get unitid(): number {
    return this.#row.unitid
  }

  get school(): InstitutionRow {
    return this.#row
  }

  get official(): ProgramRow {
    return this.#row
  }

  get schoolNotes(): readonly Note[] {
    return []
  }

  get place(): Place | null {
    return schoolPlace(this.#context, this.#row)
  }

  get hoursUnit() {
    return this.#row.hours_unit ?? 'clock-hours'
  }

  get priceLevelNotStated(): boolean {
    return this.#row.price_level === 'not-stated'
  }

  get cheaperInDistrict(): boolean {
    const { tuition, tuition_in_district: inDistrict } = this.#row
    return tuition !== null && inDistrict !== null && inDistrict < tuition
  }

  figure(field: SourceFigure, length: Span | null = null): Figure {
    const row = this.#row
    switch (field) {
      case 'tuitionAndFees': {
        const price = { value: row.tuition, high: row.tuition_high, status: row.tuition_status }
        const charge = { value: row.year_charge, status: row.year_charge_status }
        return this.#stored(field, overLength(row, price, charge, length), [
          ...priceNotes(row, 'tuition', price, charge, length),
          ...graduateNotes(row, 'tuition'),
          ...tuitionNotes(this.#context, row),
        ])
      }
      case 'books': {
        const books = { value: row.books, high: row.books_high, status: row.books_status }
        const yearly = { value: row.year_books, status: row.year_books_status }
        return this.#stored(field, overLength(row, books, yearly, length), [
          ...priceNotes(row, 'books', books, yearly, length),
          ...graduateNotes(row, 'books'),
          ...levelNotes(row),
        ])
      }
      case 'months': {
        const months = { value: row.months, high: row.months_high, status: row.months_status }
        const weeks = weeksOf(row)
        return {
          ...this.#stored(field, months, [...lengthNotes(row), ...levelNotes(row)]),
          ...(weeks === null ? {} : { weeks }),
        }
      }
      case 'hours':
        return this.#stored(field, { value: row.hours, status: row.hours_status }, [
          ...askedNotes(row),
          ...levelNotes(row),
        ])
      case 'completions':
        return this.#stored(
          field,
          { value: row.completions, status: row.completions_status },
          row.completions === 0 ? [{ code: 'no-awards' }] : [],
        )
      case 'graduationRate':
        return graduationRate(this.#context, row)
    }
  }

  code(field: SourceCode): Coded {
    const row = this.#row
    switch (field) {
      case 'awardLevel':
        return { code: String(row.award_level), figure: catalogProvenance(this.#context, field, true) }
      case 'online': {
        const reported = row.distance !== 'not-reported'
        const provenance = this.#context.provenanceTable.provenance(
          field,
          reported ? 'known' : 'not-reported',
          {
            dataset: row.distance_source,
          },
        )
        return { code: row.distance, figure: provenanceOnly(provenance, reported) }
      }
    }
  }

  text(field: SourceText): Worded {
    if (field === 'city') {
      const { provenanceTable } = this.#context
      const parts = (['city', 'state', 'zip'] as const).flatMap((id) =>
        provenanceTable.provenance(id, 'known'),
      )
      return { text: placeWords(this.program), figure: provenanceOnly(parts, true) }
    }
    if (field === 'cip') return { text: this.#row.cip, figure: catalogProvenance(this.#context, field, true) }
    return storedText(this.#context, this.#row, field, field)
  }

  /** A figure of the program's row, with its provenance; `why` remarks on an unknown value. */
  #stored(
    field: Exclude<SourceFigure, 'graduationRate'>,
    { value, status: code, high = null }: StoredValue,
    why: readonly Note[],
  ): Figure {
    const status = statusOf(code)
    return makeFigure({ status, value, high }, this.#provenance(field, status), [
      ...why,
      ...statusNotes(status),
      ...(status === 'not-reported'
        ? [{ code: 'not-reported', params: { institution: this.#row.name } }]
        : []),
    ])
  }

  /** An unknown price is missing where it would stand: in the program's slot, or among the yearly charges. */
  #provenance(field: SourceFigure, status: Status) {
    const { provenanceTable, request } = this.#context
    const row = this.#row
    const residency = residencyAt(request.residency, request.home.state, row.state)
    const slot = row.price_slot
    if (field === 'completions' || (field === 'months' && status === 'estimated'))
      return provenanceTable.provenance(field, status, { dataset: row.completions_source })
    if (status !== 'not-reported') return provenanceTable.provenance(field, status, { slot, residency })
    if (slot !== null) return provenanceTable.provenance(field, 'known', { slot })
    if (isGraduate(row)) return field === 'books' ? [] : this.#graduateProvenance(residency)
    if (chargesByYear(row))
      return provenanceTable.provenance(field, 'estimated', { residency, underived: true })
    return provenanceTable.provenance(field, status)
  }

  /** What graduates pay a year stands in columns of its own, in the file of the other yearly charges. */
  #graduateProvenance(residency: Residency): readonly Provenance[] {
    const found = this.#context.provenanceTable.provenance('tuitionAndFees', 'estimated', { underived: true })
    const column = RESIDENCIES.indexOf(residency) + FIRST_GRADUATE_COLUMN
    return found.map(({ source }) => ({ source, columns: `TUITION${column} + FEE${column}` }))
  }
}

/** TUITION5, 6 and 7 are of graduates, in the order of the residencies. */
const FIRST_GRADUATE_COLUMN = 5
/** Doctor's degree, professional practice: its prices are published by profession, not by residency alone. */
const PROFESSIONAL = 18

/** Past the bachelor's nothing is estimated, and no figure of undergraduates is named. */
const isGraduate = ({ price_slot, award_level }: ProgramRow): boolean =>
  price_slot === null && yearsOfTraining(award_level) === null

/** The yearly price of graduates, which nothing is made of, or that none is held. */
function graduateNotes(row: ProgramRow, of: 'tuition' | 'books'): Note[] {
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
function overLength(
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
function weeksOf({ price_slot, months, months_status, weeks }: ProgramRow): number | null {
  if (months === null || price_slot === null || months_status === ESTIMATED) return null
  // A catalog of before the weeks were read.
  return weeks ?? weeksOfIpedsMonths(months)
}

/** Does the school charge by year, as far as the catalog knows? */
function chargesByYear({ year_charge, year_books }: ProgramRow): boolean {
  return year_charge !== null || year_books !== null
}

/** Without a slot nobody asked the school how long this program takes. */
function askedNotes(row: ProgramRow): Note[] {
  return row.price_slot === null ? [{ code: 'length-not-asked' }] : []
}

function lengthNotes(row: ProgramRow): Note[] {
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
function levelNotes({ price_level }: ProgramRow): Note[] {
  return price_level === 'not-stated' ? [{ code: 'award-level-not-stated' }] : []
}

/** How a part of the price was made, or why there is none. */
function priceNotes(
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

function tuitionNotes({ request }: Context, row: ProgramRow): Note[] {
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
