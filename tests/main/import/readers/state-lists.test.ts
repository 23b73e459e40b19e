import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../../main/import/datasets.ts'
import { emptyFolder } from '../support/files.ts'
import { countRejects, readOfficial } from '../support/read-official.ts'
import { federalList, TEXAS, texasList, WASHINGTON, washingtonWages } from '../support/state-lists.ts'

function read<L extends Layout>(name: string, bytes: Uint8Array, layout: L) {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), bytes)
  return readOfficial(folder, name, layout)
}

describe('lists as the states publish them', () => {
  it('of Texas: a workbook that says its day on the sheet, with every trap', async () => {
    const { table, rows, rejects } = await read('list.xlsx', texasList(), 'etpl-texas')
    const programs = rows.map(({ program }) => program)
    expect([table.kind, table.vintage]).toEqual(['etpl-texas', '2024-03-20'])
    expect(rows).toHaveLength(TEXAS.programs)
    expect(countRejects(rejects)).toEqual(TEXAS.rejects)
    expect(programs.filter(({ weeks }) => weeks === null)).toHaveLength(TEXAS.withoutWeeks)
    expect(programs.filter(({ hours }) => hours === null)).toHaveLength(10)
    // Of five tuitions of 0 three say that they are free; of 15 prices of books eight, that the tuition pays.
    expect(programs.filter(({ tuition }) => tuition === 0)).toHaveLength(3)
    expect(programs.filter(({ tuition }) => tuition === null)).toHaveLength(2)
    expect(programs.filter(({ books }) => books === 0)).toHaveLength(8)
    expect(programs.filter(({ books }) => books === null)).toHaveLength(7)
    expect(programs.filter(({ cip }) => cip === null)).toHaveLength(15)
    expect(programs.filter(({ cip }) => cip === '01.0205')).toHaveLength(15)
    expect(programs.filter(({ pell }) => pell === null)).toHaveLength(20)
    expect(programs.filter((program) => program.award_level === 3)).toHaveLength(20)
    // The old 29-2071 is two occupations now.
    expect(programs.filter(({ occupations }) => occupations === '29-2072 29-9021')).toHaveLength(15)
    // An e-mail address where a website should be is not carried.
    expect(rows.filter(({ provider: { website } }) => website.includes('@'))).toEqual([])
    expect(rows.filter(({ provider: { website } }) => website === '')).toHaveLength(6)
  })

  it('of Washington: areas, hourly pay made yearly, and medians that are not told', async () => {
    const { table, rows, rejects } = await read('wages.csv', washingtonWages(), 'oews-washington')
    expect([table.kind, table.vintage]).toEqual(['oews-washington', '2022'])
    expect(rows).toHaveLength(WASHINGTON.rows)
    expect(rejects).toEqual([])
    expect(new Set(rows.map(({ area }) => area))).toEqual(new Set(['53', '42660', '5300006', '5300007']))
    expect(rows.find(({ soc, area }) => soc === '29-2072' && area === '53')).toMatchObject({
      employment: 3517,
      median: 4_850_600,
      median_status: 'estimated',
    })
    expect(rows.filter(({ p25, median }) => p25 !== null && median === null)).toHaveLength(
      WASHINGTON.untoldMedians,
    )
    // Actors have an hourly median and no yearly wage.
    expect(rows.find(({ soc }) => soc === '27-2011')?.median_status).toBe('not-applicable')
  })

  it('of the federal form: the same programs under its own names', async () => {
    const { table, rows } = await read('etp 2024.csv', federalList(), 'etpl-dol')
    const programs = rows.map(({ program }) => program)
    expect([table.kind, table.vintage]).toEqual(['etpl-dol', '2024'])
    expect(rows).toHaveLength(TEXAS.programs)
    expect(programs.filter(({ weeks }) => weeks === null)).toHaveLength(TEXAS.withoutWeeks)
  })
})
