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

/** The ranges of each residency; bins are the same in all, so that a histogram keeps its axis. */
export function makeRanges(
  columns: ProgramColumns,
): Readonly<Record<Residency, Readonly<Record<RangeId, Range>>>> {
  const cost = {
    'in-district': costColumn(columns, 'in-district'),
    'in-state': costColumn(columns, 'in-state'),
    'out-of-state': costColumn(columns, 'out-of-state'),
  } satisfies Record<Residency, Int32Array>
  const costBins = chooseBins(
    'cents',
    RESIDENCIES.map((residency) => cost[residency]),
  )
  const months: Range = {
    id: 'months',
    values: columns.months.value,
    bins: chooseBins('months', [columns.months.value]),
  }
  const of = (residency: Residency): Readonly<Record<RangeId, Range>> => ({
    costToFinish: { id: 'costToFinish', values: cost[residency], bins: costBins },
    months,
  })
  return {
    'in-district': of('in-district'),
    'in-state': of('in-state'),
    'out-of-state': of('out-of-state'),
  }
}

/** The histogram's bins as codes; the last one stands for unknown. */
export const asBins = ({ id, values, bins }: Range): Part => ({
  id,
  size: bins.count + 1,
  codes: binColumn(values, bins),
})
