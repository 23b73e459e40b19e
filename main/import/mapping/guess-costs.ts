import type { LeftOut, OwnColumn } from '../../../data/contract/own.ts'
import { isPriceOfPart } from '../reading/amounts.ts'
import { share, type Column } from './column-cells.ts'
import { costPart, hasPart } from './cost-columns.ts'
import { isCostField } from './cost-fields.ts'
import { money } from './mapped-numbers.ts'
import { reads } from './readable.ts'
import type { RawTable } from './raw-table.ts'

type Found = Pick<OwnColumn, 'guess' | 'because'> & { readonly left?: LeftOut }

/** So many rows tell whether a total has a part in it. */
const ROWS_ADDED_UP = 200

/**
 * The columns of money by their places among each other: fees are added to the tuition, and
 * supplies to the books, unless their price has them already; a total is the price where it
 * has no parts, and decides which these are where it has.
 */
export function guessCosts(
  table: RawTable,
  columns: readonly Column[],
  found: readonly Found[],
): readonly (Found & { readonly column: number })[] {
  const at = (id: string) => found.findIndex(({ guess }) => guess === id)
  const total = at('costToFinish')
  const changes = new Map<number, Found>()
  const guessed = (column: number) => (changes.get(column) ?? found[column])?.guess ?? null
  const priceOf = (id: 'tuitionAndFees' | 'books') => columns.findIndex((_, column) => guessed(column) === id)
  for (const [column, { heading, filled }] of columns.entries()) {
    if (guessed(column) === 'exam' && total < 0) {
      changes.set(column, leftOut({ code: 'exam-fee' }))
      continue
    }
    const part = guessed(column) === null && filled > 0 && !isPriceOfPart(heading) ? costPart(heading) : null
    if (part === null || !isMostlyMoney(columns[column] as Column)) continue
    if (part === 'exam') {
      changes.set(column, total < 0 ? leftOut({ code: 'exam-fee' }) : { guess: 'exam', because: 'name' })
      continue
    }
    const price = priceOf(part)
    if (price < 0) {
      // Fees beside prices by where students live come on top of each of them.
      const isBeside = part === 'tuitionAndFees' && found.some(({ guess }) => guess?.startsWith('tuition'))
      changes.set(column, isBeside ? leftOut({ code: 'beside-prices' }) : { guess: part, because: 'name' })
      continue
    }
    const headed = table.headings[price] ?? ''
    const costs = columns.flatMap((_, each) => (isCostField(guessed(each)) && each !== total ? [each] : []))
    const adds = totalAgrees(table, total, [...costs, column], costs) ?? !hasPart(headed, heading)
    changes.set(
      column,
      adds ? { guess: part, because: 'part' } : leftOut({ code: 'in-another', field: part, text: headed }),
    )
  }
  const hasPrice = columns.some((_, column) => column !== total && isCostField(guessed(column)))
  if (total >= 0 && !hasPrice) changes.set(total, { guess: 'tuitionAndFees', because: 'name' })
  return [...changes].map(([column, change]) => ({ column, ...change }))
}

const leftOut = (left: LeftOut): Found => ({ guess: null, because: null, left })

const isMostlyMoney = (column: Column): boolean =>
  share(column, (cell) => reads('books', cell, '') !== 'rejected') >= 0.5 &&
  share(column, (cell) => reads('books', cell, '') === 'value') > 0

/** Does the total say that it has a part in it? Null where it says neither. */
function totalAgrees(
  { rows }: RawTable,
  total: number,
  withPart: readonly number[],
  without: readonly number[],
): boolean | null {
  if (total < 0) return null
  const agrees = (columns: readonly number[]) =>
    rows.slice(0, ROWS_ADDED_UP).filter(({ cells }) => {
      const cents = (column: number) => {
        const read = money(cells[column] ?? '', 'point', true)
        return read.is === 'value' ? (read.value.value ?? 0) : 0
      }
      const all = cents(total)
      return all > 0 && Math.abs(all - columns.reduce((sum, column) => sum + cents(column), 0)) <= 100
    }).length
  const [more, less] = [agrees(withPart), agrees(without)]
  return more === less ? null : more > less
}
