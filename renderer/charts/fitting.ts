import type { PageChart } from '../../data/contract/export.ts'
import { LARGEST_CHART, LARGEST_CHARTS } from '../../data/export-limits.ts'

/** As many charts as asked for; one that is too large for a page is left out. */
export function fitting(charts: readonly PageChart[], most: number): readonly PageChart[] {
  let room = LARGEST_CHARTS
  return charts
    .filter(({ svg }) => {
      if (svg.length > LARGEST_CHART || svg.length > room) return false
      room -= svg.length
      return true
    })
    .slice(0, most)
}
