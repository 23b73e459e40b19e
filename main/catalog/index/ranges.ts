import type { RangeId } from '../../../data/fields/catalogue.ts'
import { RESIDENCIES, type Residency } from '../../../data/program.ts'
import type { ProgramColumns } from './index-columns.ts'
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
    months: chooseBins('months', [columns.months.value]),
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
    months: { id: 'months', values: columns.months.value, bins: bins.months },
  }
}

/** The histogram's bins as codes; the last one stands for unknown. */
export const asBins = ({ id, values, bins }: Range): Part => ({
  id,
  size: bins.count + 1,
  codes: binColumn(values, bins),
})
