import type { Figure, Unit } from '../../data/figures/figure.ts'

/** The numbers of a chart as a real table; unknown values keep their status there. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly head: string
    readonly cells: readonly ChartCell[]
  }[]
}

type ChartCell =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly unit: Unit }
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing is published about it at all. */
  | { readonly kind: 'nothing' }
