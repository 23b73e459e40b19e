import type { Answers, Mapping } from '../../../data/contract/own.ts'
import { MONEY_FIGURES, type ListedValue, type MoneyFigure } from '../../../data/listed-program.ts'
import type { SourceRow } from '../files/source.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import type { NumberStyle } from '../reading/numbers.ts'
import { remembering } from '../reading/remembering.ts'
import type { RejectReason } from '../rejects.ts'
import { addedUp } from './added-up.ts'
import { costPart, hasPart, isAddedFee, isInThousands, isSmallFee } from './cost-columns.ts'
import { isCostField, type CostField } from './cost-fields.ts'
import { columnStyle, money } from './mapped-numbers.ts'
import { NOTHING, rejected, type Read } from './read.ts'
import type { RawTable } from './raw-table.ts'
import type { Tally } from './tally.ts'

interface CostColumn {
  readonly column: number
  readonly id: CostField
  readonly heading: string
  readonly read: (cell: string) => Read<ListedValue>
  /** Its heading says that its prices are of an hour, a credit or a term. */
  readonly isOfPart: boolean
  readonly zero: 'free' | 'unknown' | undefined
  /** A blank of it says that there is no such fee. */
  readonly isBlankNone: boolean
}

/** A cell of a row: what it says, and whether it is a zero that nothing explains yet. */
interface CostCell {
  readonly of: CostColumn
  readonly cell: string
  readonly read: Read<ListedValue>
  readonly isOpenZero: boolean
}

type Refuse = (row: SourceRow, column: number, cell: string, reason: RejectReason) => void

/** Cents that two sums may be apart: lists round. */
const ROUNDING = 100

/** Fewer blanks of a fee are each not known. */
const LEAST_BLANKS = 2

/**
 * The prices of a table. Several columns may be one price, which is their sum; with a part
 * that is not known it is "at least". A total is held against its parts, and what it is apart
 * from them is told. A zero is known where the person says so, or where the total does.
 */
export class Costs {
  readonly #columns: readonly CostColumn[]
  readonly #tally: Tally
  /** By column, its blanks beside another part of the same price that is known. */
  readonly #blanks = new Map<number, number>()
  /** Rows read so far. */
  #rows = 0
  /** Prices of which a column of the table, which is left out, has a part. */
  readonly #partial: ReadonlySet<CostField>
  readonly #hasTotal: boolean
  /** Fields that are summed up of the columns, each once. */
  readonly #prices: readonly MoneyFigure[]

  constructor(table: RawTable, mapping: Mapping, answers: Answers, tally: Tally) {
    this.#tally = tally
    this.#columns = costColumns(table, mapping, answers, tally)
    this.#partial = partialPrices(table, mapping, this.#columns)
    const ids = new Set(this.#columns.map(({ id }) => id))
    this.#hasTotal = ids.has('costToFinish')
    this.#prices = [...ids].filter((id) => id !== 'costToFinish' && id !== 'exam')
  }

  /** By field, the heading or headings that it was read from. */
  get headings(): Readonly<Partial<Record<MoneyFigure, string>>> {
    const by = Map.groupBy(this.#columns, ({ id }) => id)
    const named = [...by].map(([id, columns]) => [id, columns.map(({ heading }) => heading).join(' + ')])
    const told = Object.fromEntries(named) as Partial<Record<CostField, string>>
    const { tuitionAndFees = told.costToFinish } = told
    const prices = MONEY_FIGURES.map((id) => [id, id === 'tuitionAndFees' ? tuitionAndFees : told[id]])
    return Object.fromEntries(prices.filter(([, heading]) => heading !== undefined)) as Partial<
      Record<MoneyFigure, string>
    >
  }

  read(row: SourceRow, refuse: Refuse): Partial<Record<MoneyFigure, ListedValue>> {
    this.#rows += 1
    const cells = this.#columns.map((of) => cellOf(of, row.cells[of.column] ?? ''))
    // Of most rows nothing is to be settled.
    const opened = this.#hasTotal || cells.some(({ isOpenZero }) => isOpenZero) ? this.#settled(cells) : cells
    const settled = opened.map((each, _, all) => this.#settledBlank(each, all))
    const figures: Partial<Record<MoneyFigure, ListedValue>> = {}
    for (const id of this.#prices) {
      const parts = settled.filter(({ of }) => of.id === id)
      const values = parts.flatMap(({ read }) => (read.is === 'value' ? [read.value] : []))
      const sum = addedUp(values, this.#partial.has(id) || values.length < parts.length)
      if (sum) figures[id] = sum
    }
    for (const { of, cell, read, isOpenZero } of settled) {
      if (of.id === 'costToFinish' && read.is === 'value') continue
      this.#count(row, of.column, cell, isOpenZero ? rejected('zero-not-told') : read, refuse)
    }
    const total = this.#hasTotal ? settled.find(({ of }) => of.id === 'costToFinish') : undefined
    return total ? this.#heldAgainst(row, total, settled, figures, refuse) : figures
  }

  #count(row: SourceRow, column: number, cell: string, read: Read<unknown>, refuse: Refuse): void {
    if (read.is === 'rejected') refuse(row, column, cell.trim(), read.reason)
    this.#tally.count(
      column,
      cell,
      read.is === 'value' ? 'read' : read.is === 'nothing' ? 'unknown' : 'refused',
    )
  }

  /** The zeros and blanks of a row by what its total says; else zeros by what the person says. */
  #settled(cells: readonly CostCell[]): readonly CostCell[] {
    const total = exact(cells.find(({ of }) => of.id === 'costToFinish')?.read)
    const parts = cells.filter(({ of }) => isPartOfTotal(of.id))
    const isWhole =
      total !== null &&
      total > 0 &&
      parts.every(({ cell, read, isOpenZero }) => isOpenZero || cell.trim() === '' || exact(read) !== null) &&
      apart(total, sumExact(parts)) === 0
    return cells.map((each) => {
      const { of, cell } = each
      if (isWhole && isPartOfTotal(of.id) && (each.isOpenZero || cell.trim() === ''))
        return { ...each, read: ZERO, isOpenZero: false }
      if (!each.isOpenZero) return each
      this.#tally.zero(of.column)
      if (of.zero === 'free') return { ...each, read: ZERO, isOpenZero: false }
      return { ...each, read: NOTHING, isOpenZero: of.zero === undefined }
    })
  }

  /** A blank beside another part of the same price: not known, or no such fee where the person says so. */
  #settledBlank(each: CostCell, all: readonly CostCell[]): CostCell {
    const { of, cell, read } = each
    if (!isAddedFee(of.heading) || cell.trim() !== '' || read.is !== 'nothing') return each
    const beside = all.filter((other) => other !== each && other.of.id === of.id)
    if (!beside.some((other) => other.read.is === 'value')) return each
    const counts = this.#blanks.get(of.column) ?? 0
    this.#blanks.set(of.column, counts + 1)
    return of.isBlankNone ? { ...each, read: ZERO } : each
  }

  /** Asks about the blanks of fees that stand in few rows; to be called when all were read. */
  askBlanks(): void {
    for (const [column, blanks] of this.#blanks)
      if (blanks >= LEAST_BLANKS && blanks * 2 > this.#rows) this.#tally.ask(column, { blanks })
  }

  #heldAgainst(
    row: SourceRow,
    total: CostCell,
    cells: readonly CostCell[],
    figures: Partial<Record<MoneyFigure, ListedValue>>,
    refuse: Refuse,
  ): Partial<Record<MoneyFigure, ListedValue>> {
    const { of, cell, read } = total
    const taken = () => this.#tally.count(of.column, cell, 'read')
    if (read.is !== 'value') return figures
    const parts = cells.filter((each) => isPartOfTotal(each.of.id) && each.read.is === 'value')
    if (parts.every(({ of: { id } }) => id === 'exam')) {
      taken()
      // A total has the books in it, or not: what it says for sure is no less than the price.
      return { ...figures, tuitionAndFees: read.value }
    }
    const all = exact(read)
    const sum = parts.every((part) => exact(part.read) !== null) ? sumExact(parts) : null
    const isKnown = cells.every((each) => !isPartOfTotal(each.of.id) || each.read.is === 'value')
    const more = all === null || sum === null ? 0 : apart(all, sum)
    if (more > 0 && figures.tuitionAndFees === undefined) {
      taken()
      return { ...figures, tuitionAndFees: { value: more, status: 'estimated' } }
    }
    // What is not told in parts is in the total, so that a higher one disagrees with nothing.
    if (more === 0 || (more > 0 && !isKnown)) {
      taken()
      return more > 0 ? atLeast(figures) : figures
    }
    const said = `${cell.trim()} ≠ ${parts.map((part) => part.cell.trim() || '0').join(' + ')}`
    refuse(row, of.column, said, more > 0 ? 'total-above-parts' : 'total-below-parts')
    this.#tally.count(of.column, cell, 'refused')
    return more > 0 ? atLeast(figures) : figures
  }
}

const ZERO: Read<ListedValue> = { is: 'value', value: { value: 0, status: 'own' } }

/** The price of the program has a part that no column tells. */
const atLeast = (
  figures: Partial<Record<MoneyFigure, ListedValue>>,
): Partial<Record<MoneyFigure, ListedValue>> =>
  figures.tuitionAndFees
    ? { ...figures, tuitionAndFees: { value: figures.tuitionAndFees.value, status: 'at-least' } }
    : figures

const isPartOfTotal = (id: CostField): boolean => id === 'tuitionAndFees' || id === 'books' || id === 'exam'

/** Whole cents of what is one amount; null of a band, a bound and of what is not known. */
const exact = (read: Read<ListedValue> | undefined): number | null =>
  read?.is === 'value' && read.value.high === undefined && read.value.status === 'own'
    ? read.value.value
    : null

const sumExact = (cells: readonly CostCell[]): number =>
  cells.reduce((sum, { read }) => sum + (exact(read) ?? 0), 0)

const apart = (total: number, sum: number): number => (Math.abs(total - sum) <= ROUNDING ? 0 : total - sum)

function cellOf(of: CostColumn, cell: string): CostCell {
  const read = of.read(cell)
  if (read.is !== 'value') return { of, cell, read, isOpenZero: false }
  if (of.isOfPart) return { of, cell, read: rejected('price-of-a-part'), isOpenZero: false }
  const isZero = read.value.value === 0 && read.value.high === undefined && /\d/.test(cell)
  return { of, cell, read, isOpenZero: isZero }
}

function costColumns(
  { headings, rows, delimiter }: RawTable,
  mapping: Mapping,
  answers: Answers,
  tally: Tally,
): readonly CostColumn[] {
  const at = mapping.flatMap((id, column) => (isCostField(id) ? [{ column, id }] : []))
  const cellsOf = (column: number) => [...new Set(rows.map(({ cells }) => cells[column] ?? ''))]
  const styles = at.map(({ column }) => columnStyle(cellsOf(column), delimiter))
  // What a column's own cells do not decide, those of all columns of money may.
  const all = styles.includes('ask')
    ? columnStyle(
        at.flatMap(({ column }) => cellsOf(column)),
        delimiter,
      )
    : 'ask'
  return at.map(({ column, id }, place) => {
    const own = styles[place] === 'ask' ? all : (styles[place] ?? 'point')
    if (own === 'ask') tally.ask(column, { decimal: readTwoWays(cellsOf(column)) })
    const heading = headings[column] ?? ''
    const answer = answers[column]
    const style = own === 'ask' ? (answer?.decimal ?? 'ask') : own
    // The price of something else may have it ("included"), but no price of all.
    const isAdded = id === 'books' || id === 'exam' || isSmallFee(heading)
    return {
      column,
      id,
      heading,
      read: remembering((cell) => inDollars(money(cell, style, isAdded), cell, heading)),
      isOfPart: isPriceOfPart(heading),
      zero: answer?.zero,
      isBlankNone: answer?.blank === 'none',
    }
  })
}

/** Amounts of a column that is headed "in thousands", where the cell does not say so itself. */
function inDollars(read: Read<ListedValue>, cell: string, heading: string): Read<ListedValue> {
  if (read.is !== 'value' || !isInThousands(heading) || /k|thousand/i.test(cell)) return read
  const { value, high } = read.value
  return {
    is: 'value',
    value: {
      ...read.value,
      value: value === null ? null : value * 1000,
      ...(high === undefined ? {} : { high: high * 1000 }),
    },
  }
}

/** The first cell that is two amounts. */
function readTwoWays(cells: readonly string[]) {
  const example = cells.find((cell) => {
    const read = money(cell, 'ask')
    return read.is === 'rejected' && read.reason === 'read-two-ways'
  })
  if (example === undefined) return null
  const cents = (style: NumberStyle) => {
    const read = money(example, style)
    return read.is === 'value' ? (read.value.value ?? 0) : 0
  }
  return { example: example.trim().slice(0, 40), point: cents('point'), comma: cents('comma') }
}

/** Prices of which a part stands in a column that is left out: fees beside the tuition; or nowhere. */
function partialPrices(
  { headings, rows }: RawTable,
  mapping: Mapping,
  columns: readonly CostColumn[],
): ReadonlySet<CostField> {
  const partial = new Set<CostField>()
  const prices = columns.filter(({ id }) => id === 'tuitionAndFees')
  if (prices.length > 0 && prices.every(({ heading }) => isAddedFee(heading))) partial.add('tuitionAndFees')
  for (const [column, heading] of headings.entries()) {
    const part = mapping[column] === null && !isPriceOfPart(heading) ? costPart(heading) : null
    if (part === null || part === 'exam' || partial.has(part)) continue
    if (columns.some((each) => each.id === part && hasPart(each.heading, heading))) continue
    const isPrice = remembering((cell) => {
      const read = money(cell)
      return read.is === 'value' && (read.value.value ?? 0) > 0
    })
    const adds = rows.some(({ cells }) => isPrice(cells[column] ?? ''))
    if (!adds) continue
    partial.add(part)
    if (part === 'tuitionAndFees')
      for (const id of mapping) if (isCostField(id) && id.startsWith('tuition')) partial.add(id)
  }
  return partial
}
