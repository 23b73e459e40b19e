import type { Figure, Unit } from '../../data/figures/figure.ts'
import type { Said } from '../../data/messages/said.ts'

/** The numbers of a chart as a real table; unknown values keep their status there. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly head: readonly Said[]
    readonly cells: readonly ChartCell[]
  }[]
}

type ChartCell =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly unit: Unit }
  | { readonly kind: 'text'; readonly text: string }
  /** With names in it. */
  | { readonly kind: 'said'; readonly said: readonly Said[] }
  /** Nothing is published about it at all. */
  | { readonly kind: 'nothing' }
