import { isLowerBound } from '../../../data/figures/figure.ts'
import { isNever } from '../../../data/format/format-figure.ts'
import { PAY_POINTS, type BreakEven, type PayPoint } from '../../../data/formulas/break-even.ts'

/** From the soonest to the latest month that somebody may be ahead, over all three points of pay. */
export interface AheadRange {
  readonly from: number
  readonly to: number
  /** It may take longer, or never come: a part of the cost is not known, or lower pay is no higher than the present one. */
  readonly isOpen: boolean
  /** Where the three points of pay lie at their soonest. */
  readonly marks: readonly { readonly point: PayPoint; readonly month: number }[]
}

/** Null where no month is known at all. */
export function aheadRange({ ahead }: BreakEven): AheadRange | null {
  const marks = PAY_POINTS.flatMap((point) => {
    const { value } = ahead[point]
    return value === null ? [] : [{ point, month: value }]
  })
  if (marks.length === 0) return null
  const ends = PAY_POINTS.flatMap((point) => ahead[point].high ?? ahead[point].value ?? [])
  return {
    from: Math.min(...marks.map(({ month }) => month)),
    to: Math.max(...ends),
    isOpen: PAY_POINTS.some((point) => isLowerBound(ahead[point]) || isNever(ahead[point])),
    marks,
  }
}

/** Last month of the axis that all rows share, in whole years: at least one, and none of the ranges beyond it. */
export function lastMonth(ranges: readonly (AheadRange | null)[]): number {
  const last = Math.max(1, ...ranges.map((range) => range?.to ?? 0))
  return Math.ceil(last / 12) * 12
}
