import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { factsOfCatalog } from '../../../../main/import/build/base-facts.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { assemble } from '../../../../main/import/rows/assemble.ts'
import type { RowsByTable } from '../../../../main/import/rows/table-rows.ts'
import { tableText } from '../../../../main/import/rows/tables-writer.ts'
import { CATALOG_TABLES } from '../../../../main/storage/schema/tables.ts'
import { SHIPPED_TABLES, shippedCatalog } from '../../catalog/support/shipped.ts'

const shipped = shippedCatalog()
afterAll(() => shipped.remove())

const facts = factsOfCatalog(shipped.db)
const made: RowsByTable = assemble(facts, () => new Rejects())
// The classification's own titles and the datasets' provenance are of the files, not of the catalog.
const SAME = [
  'cips',
  'cip_occupations',
  'areas',
  'wages',
  'projections',
  'institutions',
  'price_slots',
  'programs',
]

/**
 * An import stands on the catalog that ships. A column that one of its parts has and the way
 * through the facts lost would be gone from every school of the shipped catalog.
 */
it.each(SAME)('the catalog that ships gives its own rows of %s back', (name) => {
  const table = CATALOG_TABLES.find((each) => each.name === name)
  if (!table) throw new Error(`No table ${name}`)
  const text = readFileSync(join(SHIPPED_TABLES, `${name}.csv`), 'utf8').replaceAll('\r\n', '\n')
  // Tables that ship may be older than the newest column, which is empty then.
  const columns = (text.split('\n', 1)[0] ?? '').split(',')
  const known = Object.fromEntries(
    Object.entries(table.columns).filter(([column]) => columns.includes(column)),
  )
  const rows = Array.from(made[name] ?? [], (row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => column in known)),
  )
  expect(tableText({ ...table, columns: known }, rows) === text).toBe(true)
})

it('takes a school of which a file says nothing for none of that file', () => {
  expect(facts.yearPrices.size).toBeGreaterThan(1000)
  const said = [...facts.yearPrices.values(), ...facts.graduation.values()]
  const isNumber = (value: unknown) => typeof value === 'number'
  // One number is the UNITID itself.
  expect(said.filter((row) => Object.values(row).filter(isNumber).length < 2)).toEqual([])
  expect(facts.yearPrices.size).toBeLessThan(facts.institutions.size)
})
