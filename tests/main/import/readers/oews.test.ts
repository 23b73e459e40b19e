import { describe, expect, it } from 'vitest'
import { oews, oewsVintage, topCode } from '../../../../main/import/readers/oews.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER =
  'AREA,AREA_TITLE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,A_MEAN,H_MEDIAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY'.split(
    ',',
  )
const NOTES = [
  'May 2024 OEWS Estimates',
  '*  = indicates that a wage estimate is not available',
  '#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year',
]
const coder = {
  AREA: 99,
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
    expect(rows).toEqual([
      {
        soc: '29-2072',
        title: 'Medical Records Specialists',
        detailed: true,
        area: 'US',
        employment: { value: 187910, status: 'known' },
        p10: { value: 35780, status: 'known' },
        p25: { value: 41600, status: 'known' },
        median: { value: 50250, status: 'known' },
        p75: { value: 64070, status: 'known' },
        p90: { value: 80950, status: 'known' },
      },
    ])
    expect(rejects).toEqual([])
  })

  it('reads # as at least the top code of its own vintage', async () => {
    const { rows } = await read({ A_PCT90: '#' })
    expect(rows[0]?.p90).toEqual({ value: 239_200, status: 'at-least' })
    const older = source(
      ['#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year'],
      { A_PCT90: '#' },
    )
    expect((await readAll(oews, older)).rows[0]?.p90).toEqual({ value: 208_000, status: 'at-least' })
  })

  it('makes up no top code where the notes have none', async () => {
    const { rows, rejects } = await readAll(oews, source([], { A_PCT90: '#' }))
    expect(rows[0]?.p90).toEqual({ value: null, status: 'not-reported' })
    expect(rejects).toEqual([
      { file: 'made.csv', line: 2, column: 'A_PCT90', value: '#', reason: 'unknown-code' },
    ])
  })

  it('reads * and ** as hidden by the agency, never as 0', async () => {
    const { rows, rejects } = await read({ A_MEDIAN: '*', TOT_EMP: '**' })
    expect(rows[0]?.median).toEqual({ value: null, status: 'suppressed' })
    expect(rows[0]?.employment).toEqual({ value: null, status: 'suppressed' })
    expect(rejects).toEqual([])
  })

  it('has no annual wage for those paid by the hour only (actors), and does not multiply one up', async () => {
    const blank = { A_PCT10: '*', A_PCT25: '*', A_MEDIAN: '*', A_PCT75: '*', A_PCT90: '*' }
    const { rows } = await read({ ...blank, HOURLY: 'TRUE', H_MEDIAN: 23.33 })
    expect(rows[0]?.median).toEqual({ value: null, status: 'not-applicable' })
  })

  it('reads the annual wages of those paid by the year only', async () => {
    expect((await read({ ANNUAL: 'TRUE' })).rows[0]?.median).toEqual({ value: 50250, status: 'known' })
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

describe('the notes of an OEWS workbook', () => {
  it('say its month and its top code', () => {
    expect(oewsVintage(source(NOTES))).toBe('2024-05')
    expect(topCode(source(NOTES))).toBe(239_200)
  })

  it('say nothing where they say nothing', () => {
    expect(oewsVintage(source(['Occupational Employment']))).toBeNull()
    expect(topCode(source([]))).toBeNull()
  })
})
