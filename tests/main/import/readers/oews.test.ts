import { describe, expect, it } from 'vitest'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { oews, topCode } from '../../../../main/import/readers/oews.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER =
  'AREA,AREA_TITLE,AREA_TYPE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,H_MEDIAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY'.split(
    ',',
  )
const NOTES = [
  'May 2024 OEWS Estimates',
  '*  = indicates that a wage estimate is not available',
  '#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year',
]
const coder = {
  AREA: 99,
  AREA_TITLE: 'U.S.',
  AREA_TYPE: 1,
  I_GROUP: 'cross-industry',
  OCC_CODE: '29-2072',
  OCC_TITLE: 'Medical Records Specialists',
  O_GROUP: 'detailed',
  TOT_EMP: 187910,
  A_PCT10: 35780,
  A_PCT25: 41600,
  A_MEDIAN: 50250,
  A_PCT75: 64070,
  A_PCT90: 80950,
}
const source = (notes: readonly string[], ...rows: Record<string, string | number>[]) =>
  sourceOf(
    HEADER,
    rows.map((row) => rowOf(HEADER, { ...coder, ...row })),
    notes,
  )
const read = (...rows: Record<string, string | number>[]) => readAll(oews, source(NOTES, ...rows))

describe('oews', () => {
  it('reads annual wages and jobs', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toMatchObject([
      {
        soc: '29-2072',
        title: 'Medical Records Specialists',
        detailed: true,
        area: 'US',
        areaTitle: 'U.S.',
        areaType: 'nation',
        ...figureColumns('employment', { value: 187910, status: 'known' }),
        ...moneyColumns('p10', { value: 35780, status: 'known' }),
        ...moneyColumns('p25', { value: 41600, status: 'known' }),
        ...moneyColumns('median', { value: 50250, status: 'known' }),
        ...moneyColumns('p75', { value: 64070, status: 'known' }),
        ...moneyColumns('p90', { value: 80950, status: 'known' }),
      },
    ])
    expect(rejects).toEqual([])
  })

  it('reads # as at least the top code of its own vintage', async () => {
    const { rows } = await read({ A_PCT90: '#' })
    expect(rows[0]).toMatchObject(moneyColumns('p90', { value: 239_200, status: 'at-least' }))
    const older = source(
      ['#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year'],
      { A_PCT90: '#' },
    )
    expect((await readAll(oews, older)).rows[0]).toMatchObject(
      moneyColumns('p90', { value: 208_000, status: 'at-least' }),
    )
  })

  it('makes up no top code where the notes have none', async () => {
    const { rows, rejects } = await readAll(oews, source([], { A_PCT90: '#' }))
    expect(rows[0]).toMatchObject(moneyColumns('p90', { value: null, status: 'not-reported' }))
    expect(rejects).toEqual([
      { file: 'made.csv', line: 2, column: 'A_PCT90', value: '#', reason: 'unknown-code' },
    ])
  })

  it('reads * and ** as hidden by the agency, never as 0', async () => {
    const { rows, rejects } = await read({ A_MEDIAN: '*', TOT_EMP: '**' })
    expect(rows[0]).toMatchObject(moneyColumns('median', { value: null, status: 'suppressed' }))
    expect(rows[0]).toMatchObject(figureColumns('employment', { value: null, status: 'suppressed' }))
    expect(rejects).toEqual([])
  })

  it('has no annual wage for those paid by the hour only (actors), and does not multiply one up', async () => {
    const blank = { A_PCT10: '*', A_PCT25: '*', A_MEDIAN: '*', A_PCT75: '*', A_PCT90: '*' }
    const { rows } = await read({ ...blank, HOURLY: 'TRUE', H_MEDIAN: 23.33 })
    expect(rows[0]).toMatchObject(moneyColumns('median', { value: null, status: 'not-applicable' }))
  })

  it('reads the annual wages of those paid by the year only', async () => {
    expect((await read({ ANNUAL: 'TRUE' })).rows[0]).toMatchObject({
      median: 5_025_000,
      median_status: 'known',
    })
  })

  it('takes all industries together only, and tells merged occupations from sums', async () => {
    const { rows } = await read(
      { I_GROUP: 'sector' },
      { OCC_CODE: '29-2010', O_GROUP: 'broad' },
      { OCC_CODE: '29-2010' },
    )
    expect(rows.map(({ soc, detailed }) => [soc, detailed])).toEqual([
      ['29-2010', false],
      ['29-2010', true],
    ])
  })
})

describe('areas', () => {
  it.each([
    [53, 'Washington', 2, '53', 'state'],
    [1, 'Alabama', 2, '01', 'state'],
    [66, 'Guam', 3, '66', 'state'],
    [42660, 'Seattle-Tacoma-Bellevue, WA', 4, '42660', 'metro'],
    [5300006, 'Western Washington nonmetropolitan area', 6, '5300006', 'nonmetro'],
    [100001, 'Northwest Alabama nonmetropolitan area', 6, '0100001', 'nonmetro'],
  ])('reads %i, %s, with the zero that was lost', async (AREA, AREA_TITLE, AREA_TYPE, area, areaType) => {
    const { rows, rejects } = await read({ AREA, AREA_TITLE, AREA_TYPE })
    expect(rows[0]).toMatchObject({ area, areaTitle: AREA_TITLE, areaType })
    expect(rejects).toEqual([])
  })

  it('rejects what is no area, and a second row of one occupation in an area', async () => {
    const { rows, rejects } = await read(
      { AREA: 'x', AREA_TYPE: 2 },
      { AREA: 123456, AREA_TYPE: 4 },
      { AREA: 53, AREA_TYPE: 9 },
      { AREA: 53, AREA_TYPE: 2 },
      { AREA: 53, AREA_TYPE: 2 },
      { AREA: 41, AREA_TYPE: 2 },
    )
    expect(rows.map(({ area }) => area)).toEqual(['53', '41'])
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'AREA', 'unknown-code'],
      [3, 'AREA', 'unknown-code'],
      [4, 'AREA_TYPE', 'unknown-code'],
      [6, 'OCC_CODE', 'repeated'],
    ])
  })
})

describe('the notes of an OEWS workbook', () => {
  it('say its top code', () => {
    expect(topCode(source(NOTES))).toBe(239_200)
  })

  it('say nothing where they say nothing', () => {
    expect(topCode(source([]))).toBeNull()
  })
})
