import { describe, expect, it } from 'vitest'
import { moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { CATALOG_TABLES } from '../../../../main/storage/schema/tables.ts'
import { assemble } from '../../../../main/import/rows/assemble.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { tableText } from '../../../../main/import/rows/tables-writer.ts'
import type { TableRow } from '../../../../main/import/rows/table-rows.ts'
import {
  completionOf,
  datasetOf,
  factsOf,
  institutionOf,
  known,
  projectionOf,
  slotOf,
  wagesOf,
  yearPricesOf,
} from '../support/facts.ts'

const facts = factsOf({
  datasets: [
    datasetOf('ipeds-c', '2024', { file: 'c2024_a.csv', rows: 5, rejected: 2 }),
    datasetOf('ipeds-hd', '2022', { file: 'hd2022.csv', supersededBy: 'ipeds-hd-2024' }),
    datasetOf('ipeds-hd', '2024', { file: 'hd2024.csv' }),
  ],
  datasetOf: new Map([
    ['completions', 'ipeds-c-2024'],
    ['directory', 'ipeds-hd-2024'],
    ['wages', 'oews-2025'],
    ['projections', 'ep-2024-34'],
    ['related-occupations', 'onet-related-27'],
  ]),
  institutions: new Map([100654, 100663].map((unitid) => [unitid, institutionOf({ unitid })])),
  completions: [
    completionOf(),
    completionOf({ unitid: 100663, cip: '51.0801', source: 'ipeds-c-2023' }),
    completionOf({ unitid: 999999, line: 7 }),
    completionOf({ unitid: 100663, cip: '49.0109', line: 8 }),
  ],
  slots: new Map([
    [100654, [slotOf(), slotOf({ slot: 2, cip: '12.0401', ...moneyColumns('tuition', known(0)) })]],
    // Of no program that was reported, and of no institution in the directory: kept all the same.
    [999999, [slotOf({ unitid: 999999, cip: '01.0101' })]],
  ]),
  yearPrices: new Map([[100663, yearPricesOf({ unitid: 100663 })]]),
  cipTitles: new Map([
    ['51.0713', 'Medical Insurance Coding Specialist/Coder'],
    ['51.0801', 'Medical/Clinical Assistant'],
    ['52.0201', 'Business Administration and Management, General'],
  ]),
  crosswalk: [{ cip: '51.0713', soc: '29-2072', socTitle: 'Medical Records Specialists' }],
  wages: [{ vintage: '2025-05', dataset: 'oews-2025', rows: [wagesOf('29-2072')] }],
  projections: [projectionOf('29-2072')],
  jobTitles: [{ soc: '29-2072', title: 'Coder' }],
  related: [{ soc: '29-2072', related: '29-2099', tier: 'primary-short', place: 5 }],
})

describe('assemble', () => {
  const rejects = new Map<string, Rejects>()
  const assembled = assemble(facts, (dataset) => {
    const own = rejects.get(dataset) ?? new Rejects()
    rejects.set(dataset, own)
    return own
  })
  // Rows of a large table are made while they are asked for, and only once.
  const rows: Record<string, TableRow[]> = Object.fromEntries(
    Object.entries(assembled).map(([table, own]) => [table, [...own]]),
  )

  it('prices a program by its slot or by the year, as its institution charges', () => {
    expect(
      rows['programs']?.map(({ unitid, cip, tuition_in_state, tuition_in_state_status }) => [
        unitid,
        cip,
        tuition_in_state,
        tuition_in_state_status,
      ]),
    ).toEqual([
      [100654, '51.0713', 893_000, 'known'],
      [100663, '51.0801', 320_000, 'estimated'],
      [100663, '49.0109', 320_000, 'estimated'],
    ])
    expect(rows['institutions']?.map(({ unitid }) => unitid)).toEqual([100654, 100663])
  })

  it('rejects programs that could not be shown, with the line of the file, under their dataset', () => {
    expect([...rejects].map(([dataset, { list }]) => [dataset, list])).toEqual([
      [
        'ipeds-c-2024',
        [{ file: 'c2024_a.csv', line: 7, column: 'UNITID', value: '999999', reason: 'no-such-institution' }],
      ],
    ])
    expect(rows['programs']?.some(({ unitid }) => unitid === 999999)).toBe(false)
  })

  it('names a field of study that schools report and the classification does not list by its code', () => {
    expect(rows['cips']).toContainEqual({ cip: '49.0109', title: 'CIP 49.0109' })
    expect(rows['programs']?.map(({ cip }) => cip)).toContain('49.0109')
  })

  it('lists every field of study of the classification, whether or not a program leads there', () => {
    expect(rows['cips']?.map(({ cip }) => cip)).toEqual(['51.0713', '51.0801', '52.0201', '49.0109'])
  })

  it('keeps every price by program, for the programs that an import may bring', () => {
    expect(
      rows['price_slots']?.map(({ unitid, slot, cip, tuition }) => [unitid, slot, cip, tuition]),
    ).toEqual([
      [100654, 1, '51.0713', 893_000],
      [100654, 2, '12.0401', 0],
      [999999, 1, '01.0101', 893_000],
    ])
  })

  it('says of each dataset its kind, vintage, rows, rejects and what stands in its place', () => {
    expect(rows['datasets']?.find(({ id }) => id === 'ipeds-c-2024')).toMatchObject({
      kind: 'ipeds-c',
      vintage: '2024',
      file: 'c2024_a.csv',
      as_of: '2023-24',
      read_on: '2026-11-24',
      rows: 5,
      rejected: 2,
      superseded_by: null,
    })
    expect(rows['datasets']?.find(({ id }) => id === 'ipeds-hd-2022')?.['superseded_by']).toBe(
      'ipeds-hd-2024',
    )
  })

  it('names the dataset of a program’s completions where it is not that of all others', () => {
    expect(rows['programs']?.map(({ completions_source }) => completions_source)).toEqual([
      null,
      'ipeds-c-2023',
      null,
    ])
  })

  it('has provenance of the datasets in use only, each field and status once', () => {
    const provenance = rows['provenance'] ?? []
    const of = (field: string) => provenance.filter((row) => row['field'] === field)
    expect(of('completions').map(({ status, dataset }) => `${String(status)} ${String(dataset)}`)).toEqual([
      'any ipeds-c-2024',
      'imputed ipeds-c-2024',
    ])
    expect(of('growth')).toMatchObject([{ dataset: 'ep-2024-34' }])
    expect(of('employmentTarget')).toMatchObject([{ columns: 'Employment, 2034' }])
    expect(of('openings')).toMatchObject([{ columns: 'Occupational openings, 2024–34 annual average' }])
    // No dataset has graduation rates here, so nothing may claim to come from one.
    expect(of('graduationRate')).toEqual([])
    expect(of('tuitionAndFees')).toEqual([])
  })

  it('fills every table of the catalog with rows that fit it', () => {
    for (const table of CATALOG_TABLES) {
      const own = rows[table.name] ?? []
      const lines = tableText(table, own).trimEnd().split('\n')
      expect(lines[0]).toBe(Object.keys(table.columns).join(','))
      expect(lines, table.name).toHaveLength(own.length + 1)
      expect(own.length, table.name).toBeGreaterThan(0)
    }
  })
})
