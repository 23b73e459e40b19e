import { afterAll, beforeAll, expect, it } from 'vitest'
import { costToFinish } from '../../../../data/formulas/cost.ts'
import { RESIDENCIES } from '../../../../data/program.ts'
import { figureAt, NONE, type ProgramColumns } from '../../../../main/catalog/index/index-columns.ts'
import { costColumn } from '../../../../main/catalog/index/cost-column.ts'
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
  'is the formula’s lower end for every shipped program, %s, and unknown without tuition',
  (residency) => {
    const cost = costColumn(columns, residency)
    expect(cost).toHaveLength(SHIPPED.programs)
    let known = 0
    cost.forEach((value, row) => {
      const tuition = figureAt(columns.tuition[residency], row)
      const formula = costToFinish(tuition, figureAt(columns.books, row))
      expect(value).toBe(tuition.value === null ? NONE : formula.value)
      if (value !== NONE) known++
    })
    expect(known).toBeGreaterThan(3000)
  },
)
