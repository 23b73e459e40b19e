import { afterAll, beforeAll, expect, it } from 'vitest'
import { isLowerBound } from '../../../../data/figures/figure.ts'
import { costToFinish } from '../../../../data/formulas/cost.ts'
import { RESIDENCIES } from '../../../../data/program.ts'
import { figureAt, NONE, type ProgramColumns } from '../../../../main/catalog/index/index-columns.ts'
import { UNBOUNDED } from '../../../../main/catalog/index/bands.ts'
import { costBands } from '../../../../main/catalog/index/cost-column.ts'
import { loadOfficial } from '../../../../main/catalog/index/official-entries.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { SHIPPED } from '../../../support/catalog-counts.ts'

let catalog: ShippedCatalog
let columns: ProgramColumns

beforeAll(() => {
  catalog = shippedCatalog()
  columns = loadOfficial(catalog.db).columns
})
afterAll(() => catalog.remove())

it.each(RESIDENCIES)(
  'has the formula’s ends for every shipped program, %s, and is unknown without tuition',
  (residency) => {
    const { low, high } = costBands(columns, columns.tuition[residency])
    expect(low).toHaveLength(SHIPPED.programs)
    let known = 0
    low.forEach((value, row) => {
      const tuition = figureAt(columns.tuition[residency], row)
      const formula = costToFinish(tuition, figureAt(columns.books, row))
      expect(value).toBe(tuition.value === null ? NONE : formula.value)
      if (value === NONE) return expect(high[row]).toBe(NONE)
      known++
      const isOpen = isLowerBound(formula) || formula.status === 'at-least'
      expect(high[row]).toBe(isOpen ? UNBOUNDED : (formula.high ?? formula.value))
    })
    expect(known).toBeGreaterThan(3000)
  },
)
