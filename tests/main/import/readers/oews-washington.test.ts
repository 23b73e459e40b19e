import { describe, expect, it } from 'vitest'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { areaId, oewsWashington } from '../../../../main/import/readers/oews-washington.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'
import { WASHINGTON_COLUMNS } from '../support/state-lists.ts'

const coder = {
  ID: 349,
  Year: 2022,
  'Area code': '000053',
  'Area name': 'Washington',
  'SOC code': '29-2072',
  'Occupational title': 'Medical Records Specialists',
  Employment: 3517,
  'Average wage': '26.44',
  '25th Percentile': '20.47',
  '50th Percentile': '23.32',
  '75th Percentile': '29.65',
  'Annual wage': '54980.00',
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    oewsWashington,
    sourceOf(
      WASHINGTON_COLUMNS,
      rows.map((row) => rowOf(WASHINGTON_COLUMNS, { ...coder, ...row })),
    ),
  )
const unknown: Given = { value: null, status: 'not-reported' }

describe('oewsWashington', () => {
  it('estimates the percentiles of a year from those of an hour', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toMatchObject([
      {
        soc: '29-2072',
        title: 'Medical Records Specialists',
        detailed: true,
        area: '53',
        areaTitle: 'Washington',
        areaType: 'state',
        ...figureColumns('employment', { value: 3517, status: 'known' }),
        ...moneyColumns('p10', unknown),
        ...moneyColumns('p25', { value: 42_578, status: 'estimated' }),
        ...moneyColumns('median', { value: 48_506, status: 'estimated' }),
        ...moneyColumns('p75', { value: 61_672, status: 'estimated' }),
        ...moneyColumns('p90', unknown),
      },
    ])
    expect(rejects).toEqual([])
  })

  it('knows no percentiles of those whose pay is told by the year only (teachers)', async () => {
    const blank = { 'Average wage': '', '25th Percentile': '', '50th Percentile': '', '75th Percentile': '' }
    const { rows } = await read({ ...blank, Employment: '' })
    expect(rows[0]).toMatchObject({
      ...figureColumns('employment', unknown),
      ...moneyColumns('p25', unknown),
      ...moneyColumns('median', unknown),
      ...moneyColumns('p75', unknown),
    })
  })

  it('makes no year of the pay of those who are paid by the hour only (actors)', async () => {
    expect((await read({ 'Annual wage': '' })).rows[0]).toMatchObject({
      median: null,
      median_status: 'not-applicable',
    })
  })

  it('rejects what is no area, no code and no number', async () => {
    const { rows, rejects } = await read(
      { 'Area code': '53' },
      { 'SOC code': 'x' },
      { '25th Percentile': '$20' },
    )
    expect(rows).toMatchObject([{ ...moneyColumns('p25', unknown) }])
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'Area code', 'unknown-code'],
      [3, 'SOC code', 'not-a-soc'],
      [4, '25th Percentile', 'not-a-number'],
    ])
  })
})

describe('areaId', () => {
  it.each([
    ['000053', '53', 'state'],
    ['042660', '42660', 'metro'],
    ['530006', '5300006', 'nonmetro'],
  ])('of %s is what BLS calls %s', (code, area, areaType) => {
    expect(areaId(code)).toEqual({ area, areaType })
  })

  it('of anything else is none', () => {
    expect(areaId('53')).toBeNull()
    expect(areaId('')).toBeNull()
  })
})
