import crossfilter from 'crossfilter2'
import type { FindRequest } from '../../../data/contract/find.ts'
import { FACETS, RANGES, type FacetId, type RangeId } from '../../../data/fields/catalogue.ts'
import { DEFAULT_RESIDENCY } from '../../../data/program.ts'
import { NONE } from '../../catalog/index/index-columns.ts'
import type { ProgramIndex } from '../../catalog/index/program-index.ts'

/** Answers a request as far as counts and the rows of the first page. */
export type CrossfilterFind = (request: FindRequest, passesText: Uint8Array | null) => unknown

/**
 * The same answers by crossfilter2, over the same columns: one dimension and
 * group a filter, the rows' own order and the cost for the page. The text comes
 * as the rows that pass it, and occupations are counted by field of study.
 */
export function crossfilterFind(index: ProgramIndex): CrossfilterFind {
  const { columns, facets } = index
  const programs = crossfilter(Array.from({ length: columns.count }, (_, row) => row))
  const { ranges, tuition } = index.view(DEFAULT_RESIDENCY)

  const codesOf = (id: FacetId) => (id === 'occupation' ? columns.study : facets[id].codes(tuition))
  const facetDimensions = FACETS.map((id) => {
    const codes = codesOf(id)
    return { id, dimension: programs.dimension((row) => codes[row] as number) }
  })
  const rangeDimensions = RANGES.map((id) => {
    const { low, high, scale, bins } = ranges[id]
    // Unknown sorts last, as in Find. A range is of lower ends here, so that it can be looked up; what is
    // wholly below an upper bound is told by a dimension of upper ends.
    const dimension = programs.dimension((row) => (low[row] === NONE ? Infinity : (low[row] as number)))
    const upper = programs.dimension((row) => (low[row] === NONE ? Infinity : (high[row] as number)))
    const width = bins.step * scale
    const bin = (value: number) =>
      value === Infinity ? bins.count : Math.min(bins.count - 1, Math.floor(value / width))
    return { id, dimension, upper, scale, group: dimension.group(bin) }
  })
  const groups = [
    ...facetDimensions.map(({ dimension }) => dimension.group()),
    ...rangeDimensions.map(({ group }) => group),
  ]
  const rows = programs.dimension((row) => row)
  const text = programs.dimension((row) => row)
  const all = programs.groupAll<number>()
  const applied = new Map<string, string>()

  const wantedCodes = (id: FacetId, wanted: readonly string[]): ReadonlySet<number> =>
    new Set(
      id === 'occupation'
        ? index.studies.flatMap((study, place) =>
            study.occupations.some((soc) => wanted.includes(soc)) ? place : [],
          )
        : wanted.map((value) => facets[id].values.indexOf(value)),
    )

  /** Like Find, it filters only what differs from the last request. */
  const differs = (id: FacetId | RangeId | 'text', wanted: unknown): boolean => {
    const name = JSON.stringify(wanted ?? null)
    if (applied.get(id) === name) return false
    applied.set(id, name)
    return true
  }

  return (request, passesText) => {
    if (differs('text', request.text)) {
      if (passesText) text.filterFunction((row) => passesText[row as number] === 1)
      else text.filterAll()
    }
    for (const { id, dimension } of facetDimensions) {
      const wanted = request.facets[id]
      if (!differs(id, wanted)) continue
      if (!wanted) dimension.filterAll()
      else {
        const codes = wantedCodes(id, wanted)
        const [only] = codes
        if (codes.size === 1 && only !== undefined) dimension.filterExact(only)
        else dimension.filterFunction((code) => codes.has(code as number))
      }
    }
    for (const { id, dimension, upper, scale } of rangeDimensions) {
      const range = request.ranges[id]
      if (!differs(id, range)) continue
      if (range) {
        dimension.filterRange([(range.min ?? 0) * scale, Number.MAX_VALUE])
        upper.filterRange([0, (range.max ?? Number.MAX_VALUE / scale) * scale + 1])
      } else {
        dimension.filterAll()
        upper.filterAll()
      }
    }
    const [cost] = rangeDimensions
    const order = request.sort === 'costToFinish' && cost ? cost.dimension : rows
    return {
      total: all.value(),
      counts: groups.map((group) => group.all()),
      page: order.bottom(request.limit),
    }
  }
}
