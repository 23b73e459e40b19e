import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_RESIDENCY } from '../../../../data/program.ts'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { loadCatalogFacts, ProgramIndex } from '../../../../main/catalog/index/program-index.ts'
import { hasRow } from '../../../../main/catalog/index/row-bits.ts'
import { Selection } from '../../../../main/catalog/index/selection.ts'
import { Search } from '../../../../main/catalog/find/search.ts'
import { crossfilterFind } from '../../../../main/commands/bench/by-crossfilter.ts'
import { PlainSql } from '../../../../main/commands/bench/plain-sql.ts'
import { SESSION } from '../../../../main/commands/bench/session.ts'
import { shippedCatalog, type ShippedCatalog } from '../../catalog/support/shipped.ts'

let catalog: ShippedCatalog
beforeAll(() => {
  catalog = shippedCatalog()
})
afterAll(() => catalog.remove())

it('answers the session as Find and SQL do, so that the benchmark compares the same work', () => {
  const find = openFind(catalog.db)
  const sql = new PlainSql(catalog.db)
  const index = new ProgramIndex(loadCatalogFacts(catalog.db))
  const search = new Search(catalog.db, index)
  const selection = new Selection(index)
  const crossfilter = crossfilterFind(index)
  for (const request of SESSION) {
    const text = search.match(request.text)
    const { closed } = request
    const nothing = { reach: null, among: null, facets: {}, ranges: {}, counted: [] }
    selection.apply({ pricing: DEFAULT_RESIDENCY, text, closed, ...nothing })
    const { passing } = selection
    const passes = Uint8Array.from({ length: index.columns.count }, (_, row) =>
      hasRow(passing, row) ? 1 : 0,
    )
    const { total } = find(request)
    expect(total).toBeGreaterThan(0)
    expect(crossfilter(request, passes)).toMatchObject({ total, page: { length: Math.min(total, 100) } })
    expect(sql.total(request)).toBe(total)
  }
})
