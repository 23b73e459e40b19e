import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recognise, READERS } from '../../../../main/import/official-files.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { ipedsCustomPrices, newestYear } from '../../../../main/import/readers/ipeds-custom-prices.ts'
import { tablesInUse } from '../../../../main/import/rows/roles.ts'
import { Header } from '../../../../main/import/files/source.ts'
import { readAll, sourceOf } from '../support/source.ts'

const CASES = join(import.meta.dirname, '../../../fixtures/cases')

it.each([
  ['ipeds-custom-prices.csv', 'PUBLISHED IN-STATE TUITION AND FEES 2022-23 (IC2023_AY)'],
  ['ipeds-custom-short.csv', 'CHG2AY3(IC2022_AY_RV)'],
])('%s is read for its newest year, and the other is named', async (file, older) => {
  const { tables } = await recognise(join(CASES, file))
  expect(tables.map(({ layout, kind, vintage }) => [layout, kind, vintage])).toEqual([
    ['ipeds-custom-prices', 'ipeds-custom', '2023'],
  ])
  const rejects = new Rejects()
  const source = await tables[0]?.open(rejects)
  if (!source) throw new Error('no table')
  const rows = []
  for await (const batch of READERS['ipeds-custom-prices'].read(source, rejects)) rows.push(...batch)
  expect(
    rows.map((row) => [
      row.unitid,
      row.year_in_state,
      row.year_out_of_state,
      row.year_books,
      row.year_books_status,
    ]),
  ).toEqual([
    [201098, 520_000, 920_000, 120_000, 'known'],
    [103501, 310_000, 810_000, null, 'not-reported'],
  ])
  expect(rows[0]).toMatchObject({ year_in_district: null, year_in_district_status: 'not-reported' })
  expect(rejects.list.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [1, older, 'older-year'],
  ])
})

it('takes the column of a revised file where one year stands twice, and no other year where a price is of an older one', async () => {
  const header = [
    ...['UnitID', 'Institution Name', 'CHG2AY3(IC2023_AY)', 'CHG2AY3(IC2023_AY_RV)'],
    ...['CHG4AY2(IC2023_AY)', 'Books and supplies 2021-22 (IC2021_AY)'],
  ]
  const { rows, rejects } = await readAll(
    ipedsCustomPrices,
    sourceOf(header, [['100654', 'A & M', '5000', '5100', '900', '800']]),
  )
  expect(rows).toMatchObject([{ unitid: 100654, year_in_state: 510_000, year_books: null }])
  expect(rejects.map(({ column, reason }) => [column, reason])).toEqual([
    ['CHG2AY3(IC2023_AY)', 'repeated'],
    ['CHG4AY2(IC2023_AY)', 'older-year'],
    ['BOOKS AND SUPPLIES 2021-22 (IC2021_AY)', 'older-year'],
  ])
})

it('is told by its columns, and is no other table of IPEDS', () => {
  expect(newestYear(new Header(['UNITID', 'INSTNM', 'CHG2AY3']))).toBe('')
  expect(ipedsCustomPrices.recognises(new Header(['UNITID', 'CHG2AY3', 'XCHG2AY3']))).toBe(false)
  expect(ipedsCustomPrices.recognises(new Header(['CHG2AY3(IC2023_AY)']))).toBe(false)
})

it('of one year the whole file stands, whichever came first', () => {
  const of = (layout: 'ipeds-custom-prices' | 'ipeds-year-prices', vintage: string) => ({
    layout,
    kind: layout,
    dataset: `${layout}-${vintage}`,
    vintage,
  })
  const [whole, part] = [of('ipeds-year-prices', '2023'), of('ipeds-custom-prices', '2023')]
  expect(tablesInUse([whole, part])).toEqual([whole])
  expect(tablesInUse([part, whole])).toEqual([whole])
  expect(tablesInUse([whole, of('ipeds-custom-prices', '2024')])).toEqual([of('ipeds-custom-prices', '2024')])
})
