import type { ChartConfiguration } from 'chart.js'

/** What Chart.js is given: types only, so that it is loaded by chart.ts alone. */

export type Bars = (number | [number, number] | null)[]
/** A line: null is a gap. */
type Line = { x: number; y: number | null }[]
export type BarConfiguration = ChartConfiguration<'bar', Bars, string>
export type LineConfiguration = ChartConfiguration<'line', Line, string>
export type Drawing = BarConfiguration | LineConfiguration
