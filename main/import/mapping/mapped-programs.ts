import type { ColumnAnswers, ColumnTally, OlderCode, TableReading } from '../../../data/contract/own.ts'
import type { FieldId, MappableId } from '../../../data/fields/catalogue.ts'
import { hasNoSetLength, type ListedFigure, type ListedValue } from '../../../data/listed-program.ts'
import type { NewList, NewProgram, NewProvider } from '../../person/new-list.ts'
import type { SourceRow } from '../files/source.ts'
import { Rejects, type RejectReason } from '../rejects.ts'
import {
  awardLevel,
  cip,
  occupations,
  olderCodes,
  online,
  opeid,
  phone,
  state,
  text,
  unitid,
  website,
  zip,
  type Award,
} from './mapped-codes.ts'
import { isCostField } from './cost-fields.ts'
import { remembering } from '../reading/remembering.ts'
import { Costs } from './costs.ts'
import { HoursColumns } from './hours-columns.ts'
import { columnUnit, isZeroLength, zeroLength, type ColumnUnit } from './heading-units.ts'
import { bothLengths, hoursOf, lengthOf } from './mapped-lengths.ts'
import { awards, isFraction, percent } from './mapped-numbers.ts'
import { placeInCell } from './place-in-cell.ts'
import { Providers } from './providers.ts'
import { value, type Read } from './read.ts'
import type { RawTable } from './raw-table.ts'
import { Tally } from './tally.ts'

/** A table as programs: what an import would keep, and what it could not take. */
export type ReadTable = Pick<NewList, 'columns' | 'providers' | 'programs'> & {
  /** By program: the line that it stands in. */
  readonly lines: readonly number[]
  readonly rejects: Rejects
  /** By column; null of a column that is left out. */
  readonly tallies: readonly (ColumnTally | null)[]
  /** Occupation codes of SOC 2010 that were read as what they became, each once. */
  readonly olderCodes: readonly OlderCode[]
}

/** So many rows at once; other work comes between. */
const ROWS_AT_ONCE = 250

/**
 * Reads the rows of a table by what its columns hold. A cell that cannot be taken
 * is reported and its field left unknown; a row without a program or a school is
 * no program, and reported too.
 * @throws what `stop` was aborted with
 */
export async function readPrograms(
  table: RawTable,
  reading: TableReading,
  stop?: AbortSignal,
): Promise<ReadTable> {
  const reader = new RowReader(table, reading)
  for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
    for (const row of table.rows.slice(at, at + ROWS_AT_ONCE)) reader.read(row)
    await new Promise((resolve) => setImmediate(resolve))
    stop?.throwIfAborted()
  }
  return reader.result()
}

const REQUIRED = ['program', 'institution'] as const

class RowReader {
  readonly #table: RawTable
  readonly #rejects = new Rejects()
  readonly #providers = new Providers()
  readonly #programs: NewProgram[] = []
  readonly #lines: number[] = []
  readonly #olderCodes = new Map<string, OlderCode>()
  readonly #at: Readonly<Partial<Record<MappableId, number>>>
  readonly #read: ReturnType<typeof readersOf>
  readonly #tally: Tally
  readonly #costs: Costs
  readonly #hours: HoursColumns

  constructor(table: RawTable, { mapping, answers }: TableReading) {
    this.#table = table
    this.#at = positionsOf(mapping)
    this.#tally = new Tally(mapping)
    this.#costs = new Costs(table, mapping, answers, this.#tally)
    this.#hours = new HoursColumns(table, mapping, answers, this.#tally)
    for (const { file, line, column, value, reason } of table.rejects)
      this.#rejects.add(file, line, column, value, reason)
    const rate = this.#at.graduationRate
    this.#read = readersOf(
      this.#unitOf(answers),
      answers[this.#at.months ?? -1]?.length,
      rate !== undefined && isFraction(table.rows.map(({ cells }) => cells[rate] ?? '')),
    )
  }

  read(row: SourceRow): void {
    const names = REQUIRED.map((id) => this.#read.name(this.#cell(row, id)))
    for (const [at, id] of REQUIRED.entries()) {
      const found = names[at]
      if (found?.is === 'rejected') this.#refuse(row, this.#at[id], this.#cell(row, id), found.reason)
      if (found?.is === 'nothing') this.#refuse(row, this.#at[id], this.#cell(row, id), 'missing')
    }
    if (names.some((found) => found.is !== 'value')) return this.#tally.row(row.cells)
    const name = this.#take(row, 'program', this.#read.name) ?? ''
    const school = this.#take(row, 'institution', this.#read.name) ?? ''
    const page = this.#take(row, 'website', this.#read.website) ?? ''
    const provider = this.#providers.add({
      name: school,
      ...this.#place(row),
      phone: this.#take(row, 'phone', this.#read.phone) ?? '',
      website: page,
      ...this.#numbers(row),
    })
    const figures = this.#figures(row)
    const award = this.#take(row, 'awardLevel', this.#read.awardLevel)
    this.#programs.push({
      provider,
      name,
      ...(page === '' ? {} : { website: page }),
      cip: this.#take(row, 'cip', this.#read.cip),
      awardLevel: settled(award?.level ?? 0, figures.months),
      credential: award?.written ?? '',
      occupations: this.#occupations(row),
      online: this.#take(row, 'online', this.#read.online) ?? 'not-reported',
      figures,
      official: null,
    })
    this.#lines.push(row.line)
  }

  /** "Austin, TX 78701" in the column of the city is all of it; a column of its own says it better. */
  #place(row: SourceRow): Pick<NewProvider, 'city' | 'state' | 'zip'> {
    const written = this.#read.place(this.#take(row, 'city', this.#read.text) ?? '')
    return {
      city: written.city,
      state: this.#take(row, 'state', this.#read.state) ?? written.state,
      zip: this.#take(row, 'zip', this.#read.zip) ?? written.zip,
    }
  }

  #occupations(row: SourceRow): readonly string[] {
    for (const older of this.#read.olderCodes(this.#cell(row, 'occupation')))
      this.#olderCodes.set(older.soc, older)
    return this.#take(row, 'occupation', this.#read.occupations) ?? []
  }

  #numbers(row: SourceRow): Pick<NewProvider, 'numbers'> {
    const numbers = {
      unitid: this.#take(row, 'unitid', this.#read.unitid),
      opeid: this.#take(row, 'opeid', this.#read.opeid) ?? '',
    }
    return numbers.unitid === null && numbers.opeid === '' ? {} : { numbers }
  }

  result(): ReadTable {
    this.#costs.askBlanks()
    return {
      columns: {
        ...Object.fromEntries(
          (Object.keys(this.#at) as MappableId[])
            .filter((id) => !isCostField(id) && id !== 'hours')
            .map((id): [FieldId, string] => [id, this.#heading(id)]),
        ),
        ...this.#hoursHeading(),
        ...this.#costs.headings,
      },
      providers: this.#providers.list,
      programs: this.#programs.map((program) => this.#withoutSchoolPage(program)),
      lines: this.#lines,
      rejects: this.#rejects,
      tallies: this.#tally.all,
      olderCodes: [...this.#olderCodes.values()],
    }
  }

  /** Where all rows of a school give one page it is the school's. */
  #withoutSchoolPage(program: NewProgram): NewProgram {
    const isSchools = program.website !== undefined && this.#providers.hasOnePage(program.provider)
    return isSchools ? omitWebsite(program) : program
  }

  #figures(row: SourceRow): NewProgram['figures'] {
    const { months, hours } = this.#length(row)
    const completions = this.#take(row, 'completions', this.#read.awards)
    const graduationRate = this.#take(row, 'graduationRate', this.#read.percent)
    const figures: { -readonly [Id in ListedFigure]?: ListedValue } = this.#costs.read(row, this.#refuseCost)
    if (months) figures.months = months
    if (hours) figures.hours = hours
    if (completions) figures.completions = completions
    if (graduationRate) figures.graduationRate = graduationRate
    return figures
  }

  readonly #refuseCost = (row: SourceRow, column: number, cell: string, reason: RejectReason) =>
    this.#refuse(row, column, cell, reason)

  /** How long it takes, in months and in hours: "900 hrs" in the column of the length is what it says. */
  #length(row: SourceRow): Readonly<Record<'months' | 'hours', ListedValue | null>> {
    const cell = this.#cell(row, 'months')
    const length = this.#read.months(cell)
    if (this.#at.months !== undefined && isZeroLength(cell)) this.#tally.zeroLength(this.#at.months, 'time')
    if (this.#at.hours === undefined && length.is === 'rejected' && length.reason === 'hours-for-months')
      return { months: null, hours: this.#take(row, 'months', this.#read.clockHours) }
    const both = length.is === 'rejected' ? this.#read.bothLengths(cell) : null
    const months = this.#take(row, 'months', both ? () => value(both.months) : this.#read.months)
    const hours = this.#hours.read(row, (column, text, reason) => this.#refuse(row, column, text, reason))
    // That hours are not set says as much of the months.
    if (hasNoSetLength(hours ?? undefined)) return { months: months ?? hours, hours: null }
    return { months, hours: this.#at.hours === undefined ? (both?.hours ?? null) : hours }
  }

  #hoursHeading(): { readonly hours?: string } {
    const headings = this.#hours.columns.map((column) => this.#table.headings[column] ?? '')
    return headings.length === 0 ? {} : { hours: headings.join(' + ') }
  }

  #unitOf(answers: TableReading['answers']): ColumnUnit {
    const column = this.#at.months
    const cells = column === undefined ? [] : this.#table.rows.map((row) => row.cells[column] ?? '')
    const unit = columnUnit(this.#heading('months'), cells, answers[column ?? -1]?.unit)
    if (column !== undefined) this.#tally.ask(column, { unit: unit.asked })
    return unit
  }

  /** The value of a field, or null where there is none; what cannot be taken is reported. */
  #take<T>(row: SourceRow, id: MappableId, read: (cell: string) => Read<T>): T | null {
    const column = this.#at[id]
    const cell = this.#cell(row, id)
    if (column === undefined) return null
    const found = read(cell)
    this.#tally.count(
      column,
      cell,
      found.is === 'value' ? 'read' : found.is === 'nothing' ? 'unknown' : 'refused',
    )
    if (found.is === 'rejected') this.#refuse(row, column, cell, found.reason)
    return found.is === 'value' ? found.value : null
  }

  #refuse({ line, file }: SourceRow, column: number | undefined, cell: string, reason: RejectReason): void {
    const heading = column === undefined ? '' : (this.#table.headings[column] ?? '')
    this.#rejects.add(file ?? this.#table.file, line, heading, cell.trim(), reason)
  }

  #cell(row: SourceRow, id: MappableId): string {
    const at = this.#at[id]
    return at === undefined ? '' : (row.cells[at] ?? '')
  }

  #heading(id: MappableId): string {
    const at = this.#at[id]
    return at === undefined ? '' : (this.#table.headings[at] ?? '')
  }
}

const omitWebsite = ({ website: _, ...program }: NewProgram): NewProgram => program

function positionsOf(mapping: TableReading['mapping']): Readonly<Partial<Record<MappableId, number>>> {
  return Object.fromEntries(mapping.flatMap((id, at) => (id === null ? [] : [[id, at]])))
}

/** Signs that point to a note, which a table does not hold: "Alpha College*". */
const NOTE_SIGNS = /(?<=[\p{L})])\s*[*†‡§¹²³]+\s*$/u
const withoutNoteSigns = (cell: string): string =>
  // Most names end in a letter.
  /[*†‡§¹²³]\s*$/u.test(cell) ? cell.replace(NOTE_SIGNS, '') : cell

/** The readers of one table, each with what it read already. */
const readersOf = (length: ColumnUnit, zero: ColumnAnswers['length'], fraction: boolean) => ({
  text: remembering(text),
  place: remembering(placeInCell),
  name: remembering((cell) => text(withoutNoteSigns(cell))),
  state: remembering(state),
  zip: remembering(zip),
  phone: remembering(phone),
  website: remembering(website),
  cip: remembering(cip),
  awardLevel: remembering(awardLevel),
  occupations: remembering(occupations),
  olderCodes: remembering(olderCodes),
  unitid: remembering(unitid),
  opeid: remembering(opeid),
  online: remembering(online),
  awards: remembering(awards),
  percent: remembering((cell) => percent(cell, fraction)),
  clockHours: remembering(hoursOf),
  bothLengths: remembering((cell) => bothLengths(cell, length)),
  months: remembering((cell) =>
    isZeroLength(cell) ? zeroLength(zero, lengthOf('1', length)) : lengthOf(cell, length),
  ),
})

/** Twelve weeks part the two levels under a year; the length in months tells which it is, mostly. */
function settled(award: Award, length: ListedValue | undefined): number {
  if (award !== 'under-a-year') return award
  const { value: least = null, high: most = least, rule } = length ?? {}
  if (least === null || most === null || most > 12) return 0
  // Three months that were weeks may be ten weeks or thirteen.
  if (rule !== undefined && (least === 3 || most === 3)) return 0
  if (most < 3) return 20
  return least < 3 ? 0 : 21
}
