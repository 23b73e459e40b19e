import type { RangeId } from '../../../data/fields/catalogue.ts'
import { RESIDENCIES, type Residency } from '../../../data/program.ts'
import { calendarMonths } from '../../../data/formulas/weeks.ts'
import { NONE, type ProgramColumns } from './index-columns.ts'
import { costColumn } from './cost-column.ts'
import { binColumn, chooseBins, type Bins } from './histogram.ts'
import type { Part } from './packs.ts'

/** A number that may be ranged over: of every program, NONE where unknown, with its histogram's bins. */
export interface Range {
  readonly id: RangeId
  readonly values: Int32Array
  readonly bins: Bins
}

/** The bins of every range, the same in all residencies, so that a histogram keeps its axis. */
export type RangeBins = Readonly<Record<RangeId, Bins>>

export function binsOf(columns: ProgramColumns): RangeBins {
  return {
    costToFinish: chooseBins(
      'cents',
      RESIDENCIES.map((residency) => costColumn(columns, residency)),
    ),
    months: chooseBins('months', [calendarColumn(columns)]),
  }
}

/** The ranges of a residency. */
export function rangesOf(
  columns: ProgramColumns,
  residency: Residency,
  bins: RangeBins,
): Readonly<Record<RangeId, Range>> {
  return {
    costToFinish: {
      id: 'costToFinish',
      values: costColumn(columns, residency),
      bins: bins.costToFinish,
    },
    months: { id: 'months', values: calendarColumn(columns), bins: bins.months },
  }
}

/**
 * Calendar months of every program, whole: rounded up, so that 52 weeks are within 12 months and
 * 53 are not. A band by its lower end.
 */
function calendarColumn({ weeks }: ProgramColumns): Int32Array {
  return weeks.value.map((count) => (count === NONE ? NONE : Math.ceil(calendarMonths(count) - 1e-9)))
}

/** The histogram's bins as codes; the last one stands for unknown. */
export const asBins = ({ id, values, bins }: Range): Part => ({
  id,
  size: bins.count + 1,
  codes: binColumn(values, bins),
})
