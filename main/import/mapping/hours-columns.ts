import type { Answers, Mapping } from '../../../data/contract/own.ts'
import { hasNoSetLength, type ListedValue } from '../../../data/listed-program.ts'
import type { SourceRow } from '../files/source.ts'
import { remembering } from '../reading/remembering.ts'
import type { RejectReason } from '../rejects.ts'
import { addedUp } from './added-up.ts'
import { hoursUnit, isZeroLength, zeroLength } from './heading-units.ts'
import { hours } from './mapped-numbers.ts'
import { rejected, type Read } from './read.ts'
import type { RawTable } from './raw-table.ts'
import type { Tally } from './tally.ts'

type HoursUnit = NonNullable<ListedValue['unit']>

interface HoursColumn {
  readonly column: number
  readonly unit: HoursUnit
  readonly read: (cell: string) => Read<ListedValue>
}

/** A cell of a row, and what it counts. */
interface HoursCell {
  readonly column: number
  readonly cell: string
  readonly unit: HoursUnit
  readonly read: Read<ListedValue>
}

type Refuse = (column: number, cell: string, reason: RejectReason) => void

/**
 * The hours of a table, which may stand in several columns. A program has one of them: its clock
 * hours, or its credits where it has no others, since exams and federal aid ask for clock hours.
 * Columns of one unit are parts of it ("Theory hours", "Lab hours") and are added up.
 */
export class HoursColumns {
  readonly #columns: readonly HoursColumn[]
  readonly #tally: Tally

  constructor({ headings }: RawTable, mapping: Mapping, answers: Answers, tally: Tally) {
    this.#tally = tally
    this.#columns = mapping.flatMap((id, column): HoursColumn[] => {
      if (id !== 'hours') return []
      const unit = hoursUnit(headings[column] ?? '')
      const answer = answers[column]?.length
      const read = (cell: string) => (isZeroLength(cell) ? zeroLength(answer) : hours(cell, unit))
      return [{ column, unit: unit.unit, read: remembering(read) }]
    })
  }

  get columns(): readonly number[] {
    return this.#columns.map(({ column }) => column)
  }

  read(row: SourceRow, refuse: Refuse): ListedValue | null {
    if (this.#columns.length === 0) return null
    const said = this.#columns.map(({ column, unit, read }): HoursCell => {
      const cell = row.cells[column] ?? ''
      const found = read(cell)
      const told = found.is === 'value' ? (found.value.unit ?? unit) : unit
      return { column, cell, unit: told, read: found }
    })
    const cells = said.map((each) => this.#settledZero(each, said))
    const kept = cells.some((each) => each.unit === 'clock-hours' && isSome(each))
      ? 'clock-hours'
      : 'credit-hours'
    for (const each of cells) {
      const read = isSome(each) && each.unit !== kept ? rejected('hours-in-both') : each.read
      if (read.is === 'rejected') refuse(each.column, each.cell, read.reason)
      this.#tally.count(each.column, each.cell, FATES[read.is])
    }
    const parts = cells.filter(({ unit }) => unit === kept)
    const numbers = valuesOf(parts).filter(({ value }) => value !== null)
    // That there is no set length, one column may say where no other says more.
    return addedUp(numbers, numbers.length < parts.length) ?? valuesOf(cells).find(hasNoSetLength) ?? null
  }

  /** A 0 beside hours says that there are none of its own; any other is asked about. */
  #settledZero(cell: HoursCell, all: readonly HoursCell[]): HoursCell {
    if (!isZeroLength(cell.cell)) return cell
    if (all.some(isSome))
      return { ...cell, read: { is: 'value', value: { value: 0, status: 'own', unit: cell.unit } } }
    this.#tally.zeroLength(cell.column, 'hours')
    return cell
  }
}

const FATES = { value: 'read', nothing: 'unknown', rejected: 'refused' } as const

const valuesOf = (cells: readonly HoursCell[]): readonly ListedValue[] =>
  cells.flatMap(({ read }) => (read.is === 'value' ? [read.value] : []))

const isSome = ({ read }: HoursCell): boolean => read.is === 'value' && (read.value.value ?? 0) > 0
