import type { Cell } from '../contract/comparison.ts'
import type { FieldId } from '../fields/catalogue.ts'
import { isLowerBound, type Unit } from '../figures/figure.ts'
import { asRead, isNever, type Formattable } from '../format/format-figure.ts'
import type { Range, Value } from '../formulas/score.ts'
import { doubtOf, isExamOpen } from './doubt.ts'

/**
 * A cell as a value to weigh, in its field's unit. A band, and a value that sources
 * disagree about, lies between its ends; a lower bound or a top-coded one has no
 * upper end. "Never" and what does not apply to the program are worse than any
 * number; what nobody tells, and what is doubtful, is unknown (null).
 */
export function valueOf(cell: Cell | undefined, better: 'lower' | 'higher', field?: FieldId): Value {
  return cell?.kind === 'figure' ? valueOfFigure(cell.figure, better, field) : null
}

export function valueOfFigure(figure: Formattable, better: 'lower' | 'higher', field?: FieldId): Value {
  const { value, high, status } = figure
  if (value === null)
    return isNever(figure) || status === 'not-applicable' ? (better === 'lower' ? Infinity : -Infinity) : null
  if (doubtOf(figure)) return null
  const isOpenEnded = isLowerBound(figure) || status === 'at-least'
  const to = isOpenEnded ? Infinity : (high ?? value)
  if (isExamOpen(figure)) return whereExamIsOpen(value, to, field)
  return to === value ? value : { low: value, high: to }
}

/**
 * Who may not sit the exam has no cost to the credential; what is made of it is then made of
 * the cost to finish, which is less.
 */
function whereExamIsOpen(low: number, high: number, field: FieldId | undefined): Value {
  return field === 'costToCredential' ? { low, high: Infinity, mayNotApply: true } : { low: 0, high }
}

/**
 * Where a value may lie, for whatever is said of its place among others: as exactly as
 * it is read, so that two that read alike are equal, and no more certain than its rule.
 * Null where nothing but its nature bounds it.
 */
export function possibleOf(
  cell: Cell | undefined,
  better: 'lower' | 'higher',
  field?: FieldId,
): Exclude<Value, null> {
  if (cell?.kind !== 'figure') return { low: -Infinity, high: Infinity }
  return possibleOfFigure(cell.figure, cell.unit, better, field)
}

export function possibleOfFigure(
  figure: Formattable,
  unit: Unit,
  better: 'lower' | 'higher',
  field?: FieldId,
): Exclude<Value, null> {
  const value = valueOfFigure(figure, better, field)
  if (value === null) return { ...natural(unit, field), ...(isExamOpen(figure) ? { mayNotApply: true } : {}) }
  if (typeof value === 'number' && !Number.isFinite(value)) return value
  const { low, high, mayNotApply = false } = typeof value === 'number' ? { low: value, high: value } : value
  const reach = unit === 'miles' && figure.status === 'estimated' ? ZIP_REACH : 0
  // Months of IPEDS are of four weeks; lengths are set beside each other in calendar months.
  const { weeks } = figure as { readonly weeks?: number }
  if (unit === 'months' && weeks !== undefined) return (weeks * 12) / 52
  const from = Math.max(asRead(figure, low, unit) - reach, reach > 0 ? 0 : -Infinity)
  const to = Number.isFinite(high) ? asRead(figure, high, unit) + reach : high
  return from === to ? from : { low: from, high: to, ...(mayNotApply ? { mayNotApply } : {}) }
}

/**
 * Miles between the middle of a ZIP's area and a place in it: half of the way to the
 * next ZIP's middle is at most this much for nine in ten of them (Gazetteer of 2021).
 */
const ZIP_REACH = 5

/** Nobody pays or waits less than nothing; of a hundred people at most a hundred finish. Growth alone has a sign. */
function natural(unit: Unit, field: FieldId | undefined): Range {
  if (unit !== 'percent') return { low: 0, high: Infinity }
  return field === 'graduationRate' || field === 'placement' || field === 'passRate'
    ? { low: 0, high: 100 }
    : { low: -Infinity, high: Infinity }
}
