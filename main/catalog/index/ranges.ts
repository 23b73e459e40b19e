import type { RangeId } from '../../../data/fields/catalogue.ts'
import { RESIDENCIES } from '../../../data/program.ts'
import type { Bands } from './bands.ts'
import { costBands } from './cost-column.ts'
import { binColumn, chooseBins, type Bins } from './histogram.ts'
import type { FigureColumn, ProgramColumns } from './index-columns.ts'
import { LENGTH_UNITS_A_MONTH, lengthBands } from './length-column.ts'
import type { Part } from './packs.ts'

/** A number that may be ranged over: of every program from where to where, with its histogram's bins of the lower ends. */
export interface Range extends Bands {
  readonly id: RangeId
  /** How many units of the bands are one of the field's. */
  readonly scale: number
  readonly bins: Bins
}

/** The bins of every range, the same in all residencies, so that a histogram keeps its axis. */
export type RangeBins = Readonly<Record<RangeId, Bins>>

const SCALES: Readonly<Record<RangeId, number>> = { costToFinish: 1, months: LENGTH_UNITS_A_MONTH }

export function binsOf(columns: ProgramColumns): RangeBins {
  return {
    costToFinish: chooseBins(
      'cents',
      RESIDENCIES.map((residency) => costBands(columns, columns.tuition[residency]).low),
    ),
    months: chooseBins('months', [lengthBands(columns).low], SCALES.months),
  }
}

/** The ranges, at these prices. */
export function rangesOf(
  columns: ProgramColumns,
  price: FigureColumn,
  bins: RangeBins,
): Readonly<Record<RangeId, Range>> {
  const range = (id: RangeId, bands: Bands): Range => ({ id, ...bands, scale: SCALES[id], bins: bins[id] })
  return {
    costToFinish: range('costToFinish', costBands(columns, price)),
    months: range('months', lengthBands(columns)),
  }
}

/** The histogram's bins as codes; the last one stands for unknown. */
export const asBins = ({ id, low, scale, bins }: Range): Part => ({
  id,
  size: bins.count + 1,
  codes: binColumn(low, bins, scale),
})
