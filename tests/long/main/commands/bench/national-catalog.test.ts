import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFind } from '../../../../../main/catalog/find/find.ts'
import { openCatalog } from '../../../../../main/catalog/open-catalog.ts'
import {
  makeNationalCatalog,
  NATIONAL_PROGRAMS,
} from '../../../../../main/commands/bench/national-catalog.ts'
import { shippedCatalog, type ShippedCatalog } from '../../../../main/catalog/support/shipped.ts'
import { asked } from '../../../../main/catalog/support/requests.ts'
import { SHIPPED } from '../../../../support/catalog-counts.ts'
import { temporaryFolder } from '../../../../main/catalog/support/small-tables.ts'

let catalog: ShippedCatalog
beforeAll(() => {
  catalog = shippedCatalog()
})
afterAll(() => catalog.remove())

it('is a sound catalog of national size whose programs are found like the shipped ones', () => {
  const file = join(temporaryFolder(), 'national.db')
  makeNationalCatalog(catalog.file, file)
  const db = openCatalog(file)
  expect(db.pragma('foreign_key_check')).toEqual([])
  const find = openFind(db)
  const all = asked({ limit: 0, closed: true })
  expect(find(all).total).toBe(NATIONAL_PROGRAMS)
  // As many of them are of closed schools as of those that ship.
  const { total } = find(asked({ limit: 0 }))
  expect(total / NATIONAL_PROGRAMS).toBeCloseTo(SHIPPED.found / SHIPPED.programs, 3)
  const houston = (search: typeof find) => search(asked({ text: 'sterile houston', limit: 0 })).total
  expect(houston(find)).toBeGreaterThan(10 * houston(openFind(catalog.db)))
  db.close()
})
