import { describe, expect, it } from 'vitest'
import { moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { ipedsYearPrices } from '../../../../main/import/readers/ipeds-year-prices.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER = [
  'UNITID',
  ...[5, 6, 7].flatMap((n) => [`XTUIT${n}`, `TUITION${n}`, `XFEE${n}`, `FEE${n}`]),
  ...[1, 2, 3].flatMap((n) => [
    `XTUIT${n}`,
    `TUITION${n}`,
    `XFEE${n}`,
    `FEE${n}`,
    `XCHG${n}AY3`,
    `CHG${n}AY3`,
  ]),
  'XCHG4AY3',
  'CHG4AY3 ',
]
const LAST = 'CHG4AY3 '
const school: Record<string, string | number> = { UNITID: 100654, XCHG4AY3: 'R', [LAST]: 1600 }
for (const n of [1, 2, 3]) {
  Object.assign(school, { [`XTUIT${n}`]: 'R', [`TUITION${n}`]: n * 1000, [`XFEE${n}`]: 'R', [`FEE${n}`]: 50 })
  Object.assign(school, { [`XCHG${n}AY3`]: 'R', [`CHG${n}AY3`]: n * 10_000 })
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    ipedsYearPrices,
    sourceOf(
      HEADER,
      rows.map((row) => rowOf(HEADER, { ...school, ...row })),
    ),
  )

describe('ipedsYearPrices', () => {
  it('reads the charge of each residency, and books from a column whose name ends in a blank', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toMatchObject([
      {
        unitid: 100654,
        ...moneyColumns('year_in_district', { value: 10_000, status: 'known' }),
        ...moneyColumns('year_in_state', { value: 20_000, status: 'known' }),
        ...moneyColumns('year_out_of_state', { value: 30_000, status: 'known' }),
        ...moneyColumns('year_books', { value: 1600, status: 'known' }),
      },
    ])
    expect(rejects).toEqual([])
  })

  it('takes tuition plus fees only where the charge is blank', async () => {
    const { rows } = await read({ XCHG1AY3: 'A', CHG1AY3: '.' })
    expect(rows[0]).toMatchObject(moneyColumns('year_in_district', { value: 1050, status: 'known' }))
    expect(rows[0]).toMatchObject(moneyColumns('year_in_state', { value: 20_000, status: 'known' }))
  })

  it('reads blanks of 2024 (empty) as those of 2023 (".")', async () => {
    const { rows } = await read({ CHG1AY3: '', TUITION1: '', [LAST]: '' })
    expect(rows[0]).toMatchObject(moneyColumns('year_in_district', { value: null, status: 'not-reported' }))
    expect(rows[0]).toMatchObject(moneyColumns('year_books', { value: null, status: 'not-reported' }))
  })

  it('never counts a missing fee as 0, and takes a known fee of 0', async () => {
    const blank = { XCHG2AY3: 'A', CHG2AY3: '.' }
    const { rows } = await read({ ...blank, XFEE2: 'B', FEE2: '.' }, { ...blank, UNITID: 100655, FEE2: 0 })
    expect(rows).toMatchObject([
      moneyColumns('year_in_state', { value: null, status: 'not-reported' }),
      moneyColumns('year_in_state', { value: 2000, status: 'known' }),
    ])
  })

  it('calls a sum imputed where the agency put a part of it there', async () => {
    const blank = { XCHG2AY3: 'A', CHG2AY3: '.' }
    const { rows } = await read({ ...blank, XFEE2: 'Z', FEE2: 0 }, { UNITID: 100655, XCHG3AY3: 'C' })
    expect(rows[0]).toMatchObject(moneyColumns('year_in_state', { value: 2000, status: 'imputed' }))
    expect(rows[1]).toMatchObject(moneyColumns('year_out_of_state', { value: 30_000, status: 'imputed' }))
  })

  it('reads what graduates pay by residency, with the flags of both parts, apart from undergraduates', async () => {
    const graduate = { XTUIT6: 'R', TUITION6: 18_000, XFEE6: 'R', FEE6: 2418 }
    const { rows } = await read(
      { ...graduate, XTUIT7: 'R', TUITION7: 30_000, XFEE7: 'L', FEE7: 3060, XTUIT5: 'R', TUITION5: 9000 },
      { UNITID: 100655, ...graduate, XTUIT6: 'N' },
      { UNITID: 100656, ...graduate, XFEE6: 'B', FEE6: '.' },
    )
    expect(rows[0]).toMatchObject({
      ...moneyColumns('year_graduate_in_district', { value: null, status: 'not-reported' }),
      ...moneyColumns('year_graduate_in_state', { value: 20_418, status: 'known' }),
      ...moneyColumns('year_graduate_out_of_state', { value: 33_060, status: 'imputed' }),
    })
    expect(rows[1]).toMatchObject(
      moneyColumns('year_graduate_in_state', { value: 20_418, status: 'imputed' }),
    )
    expect(rows[2]).toMatchObject(
      moneyColumns('year_graduate_in_state', { value: null, status: 'not-reported' }),
    )
  })

  it('rejects the second row of an institution', async () => {
    expect((await read({}, {})).rejects.map(({ line, reason }) => [line, reason])).toEqual([[3, 'repeated']])
  })
})
