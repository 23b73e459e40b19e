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
    expect([table.kind, table.vintage]).toEqual(['etpl-texas', '2024-03-20'])
    expect(rows).toHaveLength(TEXAS.programs)
    expect(countRejects(rejects)).toEqual(TEXAS.rejects)
    expect(rows.filter(({ weeks }) => weeks.value === null)).toHaveLength(TEXAS.withoutWeeks)
    expect(rows.filter(({ hours }) => hours.value === null)).toHaveLength(10)
    // Of five tuitions of 0 three say that they are free; of 15 prices of books eight, that the tuition pays.
    expect(rows.filter(({ tuition }) => tuition.value === 0)).toHaveLength(3)
    expect(rows.filter(({ tuition }) => tuition.value === null)).toHaveLength(2)
    expect(rows.filter(({ books }) => books.value === 0)).toHaveLength(8)
    expect(rows.filter(({ books }) => books.value === null)).toHaveLength(7)
    expect(rows.filter(({ cip }) => cip === null)).toHaveLength(15)
    expect(rows.filter(({ cip }) => cip === '01.0205')).toHaveLength(15)
    expect(rows.filter(({ pell }) => pell === null)).toHaveLength(20)
    expect(rows.filter(({ awardLevel }) => awardLevel === 3)).toHaveLength(20)
    // The old 29-2071 is two occupations now.
    expect(rows.filter(({ socs }) => socs.join() === '29-2072,29-9021')).toHaveLength(15)
    // An e-mail address where a website should be is not carried.
    expect(rows.filter(({ website }) => website.includes('@'))).toEqual([])
    expect(rows.filter(({ website }) => website === '')).toHaveLength(6)
  })

  it('of Washington: areas, hourly pay made yearly, and medians that are not told', async () => {
    const { table, rows, rejects } = await read('wages.csv', washingtonWages(), 'oews-washington')
    expect([table.kind, table.vintage]).toEqual(['oews-washington', '2022'])
    expect(rows).toHaveLength(WASHINGTON.rows)
    expect(rejects).toEqual([])
    expect(new Set(rows.map(({ area }) => area))).toEqual(new Set(['53', '42660', '5300006', '5300007']))
    expect(rows.find(({ soc, area }) => soc === '29-2072' && area === '53')).toMatchObject({
      employment: { value: 3517, status: 'known' },
      median: { value: 48_506, status: 'estimated' },
    })
    expect(rows.filter(({ p25, median }) => p25.value !== null && median.value === null)).toHaveLength(
      WASHINGTON.untoldMedians,
    )
    // Actors have an hourly median and no yearly wage.
    expect(rows.find(({ soc }) => soc === '27-2011')?.median.status).toBe('not-applicable')
  })

  it('of the federal form: the same programs under its own names', async () => {
    const { table, rows } = await read('etp 2024.csv', federalList(), 'etpl-dol')
    expect([table.kind, table.vintage]).toEqual(['etpl-dol', '2024'])
    expect(rows).toHaveLength(TEXAS.programs)
    expect(rows.filter(({ weeks }) => weeks.value === null)).toHaveLength(TEXAS.withoutWeeks)
  })
})
