import type { Drawing } from './configuration.ts'
import type { ChartTable } from './chart-table.ts'
import type { ChartTheme } from './theme.ts'

type ChartId = 'pay' | 'vintages' | 'outlook' | 'peers' | 'cost' | 'ahead'

/** Where a point is drawn: an element of Chart.js, or values on the two scales. */
export type Spot =
  { readonly dataset: number; readonly index: number } | { readonly x: number; readonly y: number }

/** One thing that the chart shows, for who reads it by keyboard or points at it. */
export interface ChartPoint {
  readonly words: string
  readonly spot: Spot
}

/** A chart as every frame needs it: on the screen, in a file, in print. */
export interface ChartView {
  readonly id: ChartId
  /** "Pay", to tell the charts' buttons apart. */
  readonly label: string
  /** The finding. */
  readonly title: string
  /** How to read it, of when and where it is, its sources. */
  readonly foot: readonly string[]
  readonly table: ChartTable
  /** In CSS pixels. */
  readonly height: number
  /** In reading order. */
  readonly points: readonly ChartPoint[]
  readonly configure: (theme: ChartTheme) => Drawing
}
