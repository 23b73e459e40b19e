import { describe, expect, it } from 'vitest'
import { CATALOG_TABLES } from '../../../../data/schema/tables.ts'
import { assemble } from '../../../../main/import/rows/assemble.ts'
import type { OfficialFacts } from '../../../../main/import/official-facts.ts'
import { Rejects } from '../../../../main/import/rejects.ts'
import { tableText } from '../../../../main/import/rows/tables-writer.ts'
import { completionOf, institutionOf, slotOf, yearPricesOf } from '../support/facts.ts'

const facts: OfficialFacts = {
  files: new Map([
    ['ipeds-c-2024', 'c2024_a.csv'],
    ['ipeds-hd-2024', 'hd2024.csv'],
  ]),
  institutions: new Map([100654, 100663].map((unitid) => [unitid, institutionOf({ unitid })])),
  completions: [
    completionOf(),
    completionOf({ unitid: 100663, cip: '51.0801' }),
    completionOf({ unitid: 999999, line: 7 }),
    completionOf({ cip: '51.0799', line: 8 }),
  ],
  slots: new Map([[100654, [slotOf()]]]),
  yearPrices: new Map([[100663, yearPricesOf({ unitid: 100663 })]]),
  distance: new Map(),
  graduation: new Map(),
  cipTitles: new Map([
    ['51.0713', 'Medical Insurance Coding Specialist/Coder'],
    ['51.0801', 'Medical/Clinical Assistant'],
  ]),
  occupations: {
    crosswalk: [],
    wages: [],
    projections: [],
    projectionsDataset: 'ep-2024-34',
    separations: [],
    jobTitles: [],
  },
}

describe('assemble', () => {
  const rejects = new Rejects()
  const rows = assemble(
    facts,
    { cips: new Set(['51.0713', '51.0801', '51.0799']), alsoOccupations: [] },
    rejects,
  )

  it('prices a program by its slot or by the year, as its institution charges', () => {
    expect(
      rows.programs?.map(({ unitid, tuition_in_state, tuition_in_state_status }) => [
        unitid,
        tuition_in_state,
        tuition_in_state_status,
      ]),
    ).toEqual([
      [100654, 893_000, 'known'],
      [100663, 320_000, 'estimated'],
    ])
    expect(rows.institutions?.map(({ unitid }) => unitid)).toEqual([100654, 100663])
  })

  it('rejects programs that could not be shown, with the line of the file', () => {
    expect(rejects.list).toEqual([
      { file: 'c2024_a.csv', line: 7, column: 'UNITID', value: '999999', reason: 'no-such-institution' },
      { file: 'c2024_a.csv', line: 8, column: 'CIPCODE', value: '51.0799', reason: 'no-such-cip' },
    ])
  })

  it('names the file of each dataset', () => {
    expect(rows.datasets?.find(({ id }) => id === 'ipeds-hd-2024')).toMatchObject({
      file: 'hd2024.csv',
      read_on: '2026-11-23',
    })
  })

  it('fills every table of the catalog with rows that fit it', () => {
    for (const table of CATALOG_TABLES) {
      const lines = tableText(table, rows[table.name] ?? [])
        .trimEnd()
        .split('\n')
      expect(lines[0]).toBe(Object.keys(table.columns).join(','))
      expect(lines).toHaveLength((rows[table.name]?.length ?? NaN) + 1)
    }
  })
})
