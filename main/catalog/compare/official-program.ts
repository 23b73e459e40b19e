import { statusCode, statusOf, type Figure, type Note, type Status } from '../../../data/figures/figure.ts'
import { yearsOfTraining } from '../../../data/formulas/estimate.ts'
import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import { programKey, residencyAt } from '../../../data/program.ts'
import { placeWords } from '../../../data/format/place-words.ts'
import type { InstitutionRow, ProgramRow } from './read-programs.ts'
import { graduationRate, schoolPlace } from './school.ts'
import { storedText } from './stored-cells.ts'
import type { Context } from './context.ts'
import { catalogProvenance, makeFigure, provenanceOnly, statusNotes } from './make-figure.ts'
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

  figure(field: SourceFigure): Figure {
    const row = this.#row
    switch (field) {
      case 'tuitionAndFees': {
        const price = { value: row.tuition, high: row.tuition_high, status: row.tuition_status }
        const charge = { value: row.year_charge, status: row.year_charge_status }
        return this.#stored(field, price, [
          ...priceNotes(row, 'tuition', price, charge),
          ...tuitionNotes(this.#context, row),
        ])
      }
      case 'books': {
        const books = { value: row.books, high: row.books_high, status: row.books_status }
        const yearly = { value: row.year_books, status: row.year_books_status }
        return this.#stored(field, books, priceNotes(row, 'books', books, yearly))
      }
      case 'months':
      case 'hours':
        return this.#stored(field, { value: row[field], status: row[`${field}_status`] }, lengthNotes(row))
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
    if (field === 'completions')
      return provenanceTable.provenance(field, status, { dataset: row.completions_source })
    if (status !== 'not-reported') return provenanceTable.provenance(field, status, { slot, residency })
    if (slot !== null) return provenanceTable.provenance(field, 'known', { slot })
    if (chargesByYear(row))
      return provenanceTable.provenance(field, 'estimated', { residency, underived: true })
    return provenanceTable.provenance(field, status)
  }
}

/** Does the school charge by year, as far as the catalog knows? */
function chargesByYear({ year_charge, year_books }: ProgramRow): boolean {
  return year_charge !== null || year_books !== null
}

/** Without a slot nobody asked the school how long this program takes. */
function lengthNotes(row: ProgramRow): Note[] {
  return row.price_slot === null ? [{ code: 'length-not-asked' }] : []
}

/** How a part of the price was made, or why there is none. */
function priceNotes(
  row: ProgramRow,
  /** Said in the note, since a sum tells of both parts. */
  of: 'tuition' | 'books',
  { value, high = null, status }: StoredValue,
  yearly: StoredValue,
): Note[] {
  // A 0 that the agency put in is not the school's word.
  const free = (status: number) => (value === 0 && status === KNOWN ? [{ code: 'no-charge' }] : [])
  if (row.price_slot !== null) return free(status)
  if (yearly.value === null) return chargesByYear(row) ? [] : [{ code: 'price-not-held' }]
  const charge = yearly.value / 100
  const years = yearsOfTraining(row.award_level)
  if (!years) return [{ code: 'level-not-estimated', params: { of, charge } }]
  if (value === null) return []
  return [
    high === null
      ? { code: 'estimated-years', params: { of, charge, years: years.low } }
      : { code: 'estimated-years-band', params: { of, charge, low: years.low, high: years.high } },
    ...(yearly.status === IMPUTED ? [{ code: 'imputed' }] : []),
    ...free(yearly.status),
  ]
}

const KNOWN = statusCode('known')
const IMPUTED = statusCode('imputed')

function tuitionNotes({ request }: Context, row: ProgramRow): Note[] {
  const notes: Note[] = []
  if (row.price_slot === null) {
    if (row.year_charge !== null)
      notes.push({ code: `residency-${residencyAt(request.residency, request.home.state, row.state)}` })
    return notes
  }
  if (row.price_slot === 1) notes.push({ code: 'largest-program' })
  if (row.price_level === 'not-stated') notes.push({ code: 'award-level-not-stated' })
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
