import type { Mapping, OlderCode } from '../../../data/contract/own.ts'
import type { FieldId, MappableId } from '../../../data/fields/catalogue.ts'
import {
  MONEY_FIGURES,
  type ListedFigure,
  type ListedValue,
  type MoneyFigure,
} from '../../../data/listed-program.ts'
import type { NewList, NewProgram, NewProvider } from '../../person/new-list.ts'
import type { SourceRow } from '../files/source.ts'
import { Rejects } from '../rejects.ts'
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
import { headingWords } from './column-names.ts'
import { awards, columnStyle, hours, isFraction, money, months, percent } from './mapped-numbers.ts'
import type { NumberStyle } from '../reading/numbers.ts'
import { Providers } from './providers.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import { rejected, type Read } from './read.ts'
import type { RawTable } from './raw-table.ts'

/** A table as programs: what an import would keep, and what it could not take. */
export type ReadTable = Pick<NewList, 'columns' | 'providers' | 'programs'> & {
  /** By program: the line that it stands in. */
  readonly lines: readonly number[]
  readonly rejects: Rejects
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
  mapping: Mapping,
  stop?: AbortSignal,
): Promise<ReadTable> {
  const reader = new RowReader(table, mapping)
  for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
    for (const row of table.rows.slice(at, at + ROWS_AT_ONCE)) reader.read(row)
    await new Promise((resolve) => setImmediate(resolve))
    stop?.throwIfAborted()
  }
  return reader.result()
}

/** Of each field: so many cells are remembered. */
const MOST_KNOWN = 20_000

const REQUIRED = ['program', 'institution'] as const

/** How a row of sums is called. */
const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|sums?|averages?|means?|counts?)(?: (?:programs|schools|for .{1,60}))?\s*:?$/i

class RowReader {
  readonly #table: RawTable
  readonly #rejects = new Rejects()
  readonly #providers = new Providers()
  readonly #programs: NewProgram[] = []
  readonly #lines: number[] = []
  readonly #known = new Map<MappableId, Map<string, Read<unknown>>>()
  readonly #olderCodes = new Map<string, OlderCode>()
  readonly #at: Readonly<Partial<Record<MappableId, number>>>
  readonly #lengthUnit: 'weeks' | 'months'
  readonly #hoursUnit: 'clock-hours' | 'credit-hours'
  readonly #fraction: boolean
  readonly #styles: Readonly<Record<MoneyFigure, NumberStyle>>

  constructor(table: RawTable, mapping: Mapping) {
    this.#table = table
    this.#at = positionsOf(mapping)
    for (const { file, line, column, value, reason } of table.rejects)
      this.#rejects.add(file, line, column, value, reason)
    this.#lengthUnit = lengthUnit(this.#heading('months'))
    this.#hoursUnit = hoursUnit(this.#heading('hours'))
    const rate = this.#at.graduationRate
    this.#styles = moneyStyles(table, this.#at)
    this.#fraction = rate !== undefined && isFraction(table.rows.map(({ cells }) => cells[rate] ?? ''))
  }

  read(row: SourceRow): void {
    const total = REQUIRED.find((id) => TOTAL.test(this.#cell(row, id).trim()))
    if (total)
      return this.#rejects.add(
        this.#table.file,
        row.line,
        this.#heading(total),
        this.#cell(row, total).trim(),
        'total-row',
      )
    // Each is called otherwise.
    const name = this.#settle(row, 'program', text(this.#cell(row, 'program')))
    const school = this.#take(row, 'institution', text)
    for (const [at, given] of [name, school].entries()) {
      const field = REQUIRED[at]
      if (given === null && field && this.#cell(row, field).trim() === '')
        this.#rejects.add(this.#table.file, row.line, this.#heading(field), '', 'missing')
    }
    if (name === null || school === null) return
    const provider = this.#providers.add({
      name: school,
      city: this.#take(row, 'city', text) ?? '',
      state: this.#take(row, 'state', state) ?? '',
      zip: this.#take(row, 'zip', zip) ?? '',
      phone: this.#take(row, 'phone', phone) ?? '',
      website: this.#take(row, 'website', website) ?? '',
      ...this.#numbers(row),
    })
    const figures = this.#figures(row)
    const award = this.#take(row, 'awardLevel', awardLevel)
    this.#programs.push({
      provider,
      name,
      cip: this.#take(row, 'cip', cip),
      awardLevel: settled(award?.level ?? 0, figures.months),
      credential: award?.written ?? '',
      occupations: this.#occupations(row),
      online: this.#take(row, 'online', online) ?? 'not-reported',
      figures,
      official: null,
    })
    this.#lines.push(row.line)
  }

  #occupations(row: SourceRow): readonly string[] {
    for (const older of olderCodes(this.#cell(row, 'occupation'))) this.#olderCodes.set(older.soc, older)
    return this.#take(row, 'occupation', occupations) ?? []
  }

  #numbers(row: SourceRow): Pick<NewProvider, 'numbers'> {
    const numbers = {
      unitid: this.#take(row, 'unitid', unitid),
      opeid: this.#take(row, 'opeid', opeid) ?? '',
    }
    return numbers.unitid === null && numbers.opeid === '' ? {} : { numbers }
  }

  result(): ReadTable {
    return {
      columns: Object.fromEntries(
        (Object.keys(this.#at) as MappableId[]).map((id): [FieldId, string] => [id, this.#heading(id)]),
      ),
      providers: this.#providers.list,
      programs: this.#programs,
      lines: this.#lines,
      rejects: this.#rejects,
      olderCodes: [...this.#olderCodes.values()],
    }
  }

  #figures(row: SourceRow): NewProgram['figures'] {
    const read: Readonly<Record<ListedFigure, ListedValue | null>> = {
      tuitionAndFees: this.#money(row, 'tuitionAndFees'),
      tuitionInDistrict: this.#money(row, 'tuitionInDistrict'),
      tuitionInState: this.#money(row, 'tuitionInState'),
      tuitionOutOfDistrict: this.#money(row, 'tuitionOutOfDistrict'),
      tuitionOutOfState: this.#money(row, 'tuitionOutOfState'),
      books: this.#money(row, 'books'),
      ...this.#length(row),
      completions: this.#take(row, 'completions', awards),
      graduationRate: this.#take(row, 'graduationRate', (cell) => percent(cell, this.#fraction)),
    }
    return Object.fromEntries(
      Object.entries(read).filter(([, given]) => given !== null),
    ) as NewProgram['figures']
  }

  /** How long it takes, in months and in hours: "900 hrs" in the column of the length is what it says. */
  #length(row: SourceRow): Readonly<Record<'months' | 'hours', ListedValue | null>> {
    const cell = this.#cell(row, 'months')
    const length = this.#read('months', cell, () => months(cell, this.#lengthUnit))
    if (this.#at.hours === undefined && length.is === 'rejected' && length.reason === 'hours-for-months')
      return { months: null, hours: this.#settle(row, 'months', hours(cell, 'clock-hours')) }
    return {
      months: this.#settle(row, 'months', length),
      hours: this.#take(row, 'hours', (cell) => hours(cell, this.#hoursUnit)),
    }
  }

  #money(row: SourceRow, id: MoneyFigure): ListedValue | null {
    const read = (cell: string) => money(cell, this.#styles[id], id === 'books')
    return this.#take(row, id, (cell) => {
      const found = read(cell)
      const isPart = isPriceOfPart(this.#heading(id))
      return isPart && found.is === 'value' ? rejected('price-of-a-part') : found
    })
  }

  /** The value of a field, or null where there is none; what cannot be taken is reported. */
  #take<T>(row: SourceRow, id: MappableId, read: (cell: string) => Read<T>): T | null {
    return this.#settle(row, id, this.#read(id, this.#cell(row, id), read))
  }

  #settle<T>(row: SourceRow, id: MappableId, found: Read<T>): T | null {
    if (found.is === 'value') return found.value
    if (found.is === 'rejected')
      this.#rejects.add(
        this.#table.file,
        row.line,
        this.#heading(id),
        this.#cell(row, id).trim(),
        found.reason,
      )
    return null
  }

  /** What a cell of a field says: long tables say the same few thousand things over and over. */
  #read<T>(id: MappableId, cell: string, read: (cell: string) => Read<T>): Read<T> {
    let known = this.#known.get(id)
    if (!known) this.#known.set(id, (known = new Map()))
    let found = known.get(cell) as Read<T> | undefined
    if (!found) {
      found = read(cell)
      if (known.size < MOST_KNOWN) known.set(cell, found)
    }
    return found
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

/** By column; what a column's own cells do not decide, those of all columns of money may. */
function moneyStyles(
  { rows, delimiter }: RawTable,
  at: Readonly<Partial<Record<MappableId, number>>>,
): Readonly<Record<MoneyFigure, NumberStyle>> {
  const cellsOf = (id: MoneyFigure) => {
    const column = at[id]
    return column === undefined ? [] : [...new Set(rows.map(({ cells }) => cells[column] ?? ''))]
  }
  const all = columnStyle(MONEY_FIGURES.flatMap(cellsOf), delimiter)
  const styleFor = (id: MoneyFigure) => {
    const own = columnStyle(cellsOf(id), delimiter)
    return own === 'ask' ? all : own
  }
  return Object.fromEntries(MONEY_FIGURES.map((id) => [id, styleFor(id)])) as Record<MoneyFigure, NumberStyle>
}

function positionsOf(mapping: Mapping): Readonly<Partial<Record<MappableId, number>>> {
  return Object.fromEntries(mapping.flatMap((id, at) => (id === null ? [] : [[id, at]])))
}

export const lengthUnit = (heading: string): 'weeks' | 'months' =>
  headingWords(heading).some((word) => /^(weeks?|wks?)$/.test(word)) ? 'weeks' : 'months'

export const hoursUnit = (heading: string): 'clock-hours' | 'credit-hours' =>
  headingWords(heading).some((word) => /^(credits?|semester)$/.test(word)) ? 'credit-hours' : 'clock-hours'

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
