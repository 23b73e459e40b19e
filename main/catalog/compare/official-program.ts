import {
  statusOf,
  type Figure,
  type Note,
  type Provenance,
  type Status,
} from '../../../data/figures/figure.ts'
import type { Span } from '../../../data/formulas/estimate.ts'
import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import { programKey, RESIDENCIES, residencyAt, type Residency } from '../../../data/program.ts'
import { placeWords } from '../../../data/format/place-words.ts'
import { closingOf } from '../../../data/school-closing.ts'
import {
  askedNotes,
  chargesByYear,
  graduateNotes,
  isGraduate,
  lengthNotes,
  levelNotes,
  overLength,
  priceNotes,
  tuitionNotes,
  weeksOf,
  type StoredValue,
} from './price-notes.ts'
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

/** A program of the official files. */
export class OfficialProgram implements ProgramSource {
  readonly program: ComparedProgram
  readonly #context: Context
  readonly #row: ProgramRow

  constructor(context: Context, row: ProgramRow) {
    this.#context = context
    this.#row = row
    const closed = closingOf(row)
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
      ...(closed ? { closed } : {}),
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
