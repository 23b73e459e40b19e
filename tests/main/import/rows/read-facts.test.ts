import { describe, expect, it } from 'vitest'
import type { Status } from '../../../../data/figures/figure.ts'
import { programNumber, type Facts } from '../../../../main/import/rows/facts.ts'
import { byCip2020 } from '../../../../main/import/rows/renewed-cips.ts'
import { readFacts, type FactTable } from '../../../../main/import/rows/read-facts.ts'
import {
  cipTitlesTable,
  completionsTable,
  directoryTable,
  distanceTable,
  factTable,
  federalListTable,
  texasTable,
  wagesTable,
  yearPricesTable,
} from '../support/fact-tables.ts'
import { BASE, completionOf, factsOf } from '../support/facts.ts'

const CODING = programNumber(100654, '51.0713', 2)
const BUSINESS = programNumber(100654, '52.0201', 2)

const read = async (tables: readonly FactTable[], on: Facts = BASE) =>
  (await readFacts(tables, { base: on })).facts
const dataset = (facts: Facts, id: string) => facts.datasets.find((each) => each.id === id)

const offered = (online: Facts['online']) =>
  Array.from(online, ([number, { distance }]) => [number, distance])

describe('readFacts on the catalog that ships', () => {
  it('is that catalog where there is no table', async () => {
    expect(await read([])).toEqual({
      ...BASE,
      datasets: BASE.datasets.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    })
  })

  it('takes a newer table in the place of what ships', async () => {
    const facts = await read([
      directoryTable('2025', 'Newer', [100654, 100663]),
      yearPricesTable('2024', 4000),
    ])
    expect([...facts.institutions.values()].map(({ unitid, name }) => [unitid, name])).toEqual([
      [100654, 'Newer'],
      [100663, 'Newer'],
    ])
    expect(facts.yearPrices.get(100654)?.year_in_state).toBe(400_000)
    expect(facts.datasetOf.get('directory')).toBe('ipeds-hd-2025')
    expect(facts.datasetOf.get('year-prices')).toBe('ipeds-ic-ay-2024')
    expect(dataset(facts, 'ipeds-hd-2024')?.supersededBy).toBe('ipeds-hd-2025')
    expect(dataset(facts, 'ipeds-hd-2025')).toMatchObject({ supersededBy: null, rows: 2, rejected: 0 })
    expect(dataset(facts, 'ipeds-c-2024')?.supersededBy).toBeNull()
  })

  it('takes a revised table of the same vintage', async () => {
    const facts = await read([directoryTable('2024', 'Revised')])
    expect(facts.institutions.get(100654)?.name).toBe('Revised')
    expect(dataset(facts, 'ipeds-hd-2024')).toMatchObject({ supersededBy: null, rows: 1 })
  })

  it('keeps what ships where the table is older, or of no year that anybody told', async () => {
    for (const [year, id] of [
      ['2022', 'ipeds-hd-2022'],
      ['', 'ipeds-hd'],
    ] as const) {
      const facts = await read([directoryTable(year, 'Older')])
      expect(facts.institutions).toBe(BASE.institutions)
      expect(facts.datasetOf.get('directory')).toBe('ipeds-hd-2024')
      expect(dataset(facts, id)?.supersededBy).toBe('ipeds-hd-2024')
      expect(dataset(facts, 'ipeds-hd-2024')?.supersededBy).toBeNull()
    }
    const prices = await read([yearPricesTable('2022', 1)])
    expect(prices.yearPrices).toBe(BASE.yearPrices)
  })

  it('takes the newest of several tables and says what stands in the place of the others', async () => {
    const facts = await read([
      directoryTable('2026', 'Newest'),
      directoryTable('2025', 'Between'),
      directoryTable('2022', 'Oldest'),
    ])
    expect(facts.institutions.get(100654)?.name).toBe('Newest')
    for (const year of ['2022', '2024', '2025'])
      expect(dataset(facts, `ipeds-hd-${year}`)?.supersededBy, year).toBe('ipeds-hd-2026')
  })

  it('takes a national list of programs of the same year whole', async () => {
    const facts = await read([completionsTable('2024', ['100654 51.0713 2 12', '100654 52.0201 2 40'])])
    expect(
      facts.completions.map(({ cip, completions, source }) => [cip, completions, source ?? null]),
    ).toEqual([
      ['51.0713', 12, null],
      ['52.0201', 40, null],
    ])
    expect(dataset(facts, 'ipeds-c-2024')).toMatchObject({ rows: 2, supersededBy: null })
  })

  it('keeps the programs that ship, and says so, beside those of an older list', async () => {
    const facts = await read([completionsTable('2023', ['100654 51.0713 2 7', '100654 52.0201 2 40'])])
    expect(
      facts.completions.map(({ cip, completions, source }) => [cip, completions, source ?? null]),
    ).toEqual([
      ['52.0201', 40, null],
      ['51.0713', 12, 'ipeds-c-2024'],
    ])
    // Most programs are of the older list: it is the one that provenance names.
    expect(facts.datasetOf.get('completions')).toBe('ipeds-c-2023')
    // Both are in use, so neither stands in the other's place.
    expect(dataset(facts, 'ipeds-c-2023')?.supersededBy).toBeNull()
    expect(dataset(facts, 'ipeds-c-2024')?.supersededBy).toBeNull()
  })

  it('takes a newer list of programs whole, without what ships', async () => {
    const facts = await read([completionsTable('2025', ['100654 52.0201 2 40'])])
    expect(facts.completions.map(({ cip, source }) => [cip, source ?? null])).toEqual([['52.0201', null]])
    expect(dataset(facts, 'ipeds-c-2024')?.supersededBy).toBe('ipeds-c-2025')
  })

  it('does the same with distance: what ships stands where it is newer, and says so', async () => {
    const older = await read([distanceTable('2021', ['100654 51.0713 none', '100654 52.0201 all'])])
    expect(offered(older.online)).toEqual([
      [CODING, 'some'],
      [BUSINESS, 'all'],
    ])
    expect([...older.onlineSource]).toEqual([[CODING, 'ipeds-c-dep-2022']])
    expect(older.datasetOf.get('online')).toBe('ipeds-c-dep-2021')
    expect(dataset(older, 'ipeds-c-dep-2022')?.supersededBy).toBeNull()

    const newer = await read([distanceTable('2023', ['100654 51.0713 none'])])
    expect(offered(newer.online)).toEqual([[CODING, 'none']])
    expect([...newer.onlineSource]).toEqual([])
    expect(dataset(newer, 'ipeds-c-dep-2022')?.supersededBy).toBe('ipeds-c-dep-2023')
  })

  it('adds wages of other months and areas, newest first, and replaces those of the same dataset', async () => {
    const facts = await read([
      wagesTable('oews', '2022-05', 46_000),
      wagesTable('oews', '2025-05', 51_140),
      wagesTable('oews-state', '2025-05', 52_000, '48'),
    ])
    expect(facts.wages.map(({ vintage, dataset, rows }) => [vintage, dataset, rows[0]?.median])).toEqual([
      ['2025-05', 'oews-2025', 5_114_000],
      ['2025-05', 'oews-state-2025', 5_200_000],
      ['2024-05', 'oews-2024', 5000],
      ['2022-05', 'oews-2022', 4_600_000],
    ])
    // Pay is shown over the years: every month of it is in use, and the newest of the nation speaks for all.
    for (const { id, supersededBy } of facts.datasets) expect(supersededBy, id).toBeNull()
    expect(facts.datasetOf.get('wages')).toBe('oews-2025')
  })

  it('lets the newest national wages speak for all, whatever comes with them', async () => {
    const tables = [
      wagesTable('oews', '2022-05', 46_000),
      wagesTable('oews', '2026-05', 53_000),
      wagesTable('oews-state', '2027-05', 54_000, '48'),
    ]
    for (const order of [tables, tables.toReversed()])
      expect((await read(order)).datasetOf.get('wages')).toBe('oews-2026')
  })

  it('takes the newest list of each publisher; none stands in the place of another’s', async () => {
    const facts = await read([
      texasTable('2024-03-20', 'Coding'),
      federalListTable('2023', 'Billing'),
      texasTable('2023-01-31', 'Typing'),
    ])
    expect(
      facts.lists.map(({ dataset, programs }) => [dataset, programs.map(({ program }) => program.name)]),
    ).toEqual([
      ['etpl-dol-2023', ['Billing']],
      ['etpl-texas-2024-03-20', ['Coding']],
    ])
    expect(
      facts.datasets
        .filter(({ kind }) => kind.startsWith('etpl'))
        .map((each) => [each.id, each.supersededBy]),
    ).toEqual([
      ['etpl-dol-2023', null],
      ['etpl-texas-2023-01-31', 'etpl-texas-2024-03-20'],
      ['etpl-texas-2024-03-20', null],
    ])
  })

  it('counts rows and rejects by dataset, and tells of rows as they come', async () => {
    const told: number[] = []
    const { facts, rejects } = await readFacts(
      [completionsTable('2024', ['100654 51.0713 2 12', '100654 51.0713 2 99', '1 51.0713 2 1'])],
      { base: BASE, onRows: (_, rows) => told.push(rows) },
    )
    expect(dataset(facts, 'ipeds-c-2024')).toMatchObject({ rows: 1, rejected: 2 })
    expect(rejects.get('ipeds-c-2024')?.list.map(({ reason }) => reason)).toEqual([
      'repeated',
      'not-a-unitid',
    ])
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1)
  })

  it('keeps only the fields of study asked for, of programs and of distance', async () => {
    const { facts } = await readFacts(
      [
        cipTitlesTable({ '51.0713': 'Coding.', '52.0201': 'Business.' }),
        completionsTable('2024', ['100654 51.0713 2 12', '100654 52.0201 2 40']),
        distanceTable('2022', ['100654 51.0713 none', '100654 52.0201 all']),
      ],
      { cips: new Set(['51.0713']) },
    )
    expect(facts.completions.map(({ cip }) => cip)).toEqual(['51.0713'])
    expect([...facts.online.keys()]).toEqual([CODING])
    // Titles are of the whole country, for an import.
    expect([...facts.cipTitles.keys()]).toEqual(['51.0713', '52.0201'])
    // The rows kept: those of other fields are not in this catalog.
    expect(dataset(facts, 'ipeds-c-2024')?.rows).toBe(1)
  })

  it('puts programs of before 2020 under the codes of CIP 2020', async () => {
    const changes = factTable(
      'cip-2010-2020',
      'cip-2010-2020',
      '2020',
      ['CIPCode2010', 'CIPTitle2010', 'Action', 'CIPCode2020', 'CIPTitle2020'],
      [
        { CIPCode2010: '51.0712', Action: 'Moved to', CIPCode2020: '51.0713' },
        { CIPCode2010: '51.0713', Action: 'No substantive changes', CIPCode2020: '51.0713' },
        { CIPCode2010: '51.0799', Action: 'Deleted', CIPCode2020: '51.0799', CIPTitle2020: 'Deleted' },
      ],
    )
    const rows = ['100654 51.0712 2 5', '100654 51.0713 2 7', '100654 51.0799 2 1']
    const awards = async (year: string) =>
      (await read([completionsTable(year, rows), changes], factsOf({}))).completions.map((each) => [
        each.cip,
        each.completions,
      ])
    expect(await awards('2019')).toEqual([
      ['51.0713', 12],
      ['51.0799', 1],
    ])
    expect(await awards('2020')).toEqual([
      ['51.0712', 5],
      ['51.0713', 7],
      ['51.0799', 1],
    ])
  })

  it('calls awards of two codes that are one since imputed where a part is', () => {
    const one = (cip: string, completions: number | null, completions_status: Status) =>
      completionOf({ cip, completions, completions_status })
    const to = (cip2010: string) => ({ cip2010, cip2020: '51.0713' })
    const sum = (...parts: readonly (readonly [number | null, Status])[]) =>
      byCip2020(
        parts.map(([value, status], n) => one(`51.071${n}`, value, status)),
        parts.map((_, n) => to(`51.071${n}`)),
      ).map(({ completions, completions_status: status }) => [completions, status])
    expect(sum([5, 'known'], [7, 'known'])).toEqual([[12, 'known']])
    expect(sum([5, 'imputed'], [7, 'known'])).toEqual([[12, 'imputed']])
    expect(sum([5, 'known'], [0, 'imputed'], [1, 'known'])).toEqual([[6, 'imputed']])
    expect(sum([5, 'imputed'], [null, 'not-reported'])).toEqual([[null, 'not-reported']])
  })
})
