import { describe, expect, it } from 'vitest'
import { ipedsGraduation } from '../../../../main/import/readers/ipeds-graduation.ts'
import { readAll, sourceOf } from '../support/source.ts'

const known = (rate: number) => ({ graduation_rate: rate, graduation_rate_status: 'known' })

describe('ipedsGraduation', () => {
  it('reads the rate of bachelor’s students or of the others, keeps 0, and yields no rate for a blank', async () => {
    const { rows, rejects } = await readAll(
      ipedsGraduation,
      sourceOf(
        ['UNITID', 'BAGR200', 'L4GR200'],
        [
          ['100654', '32', ''],
          ['101028', '', '41'],
          ['152150', '', '0'],
          ['100663', '', ''],
          ['100664', '.', '.'],
          ['100665', 'x', ''],
        ],
      ),
    )
    expect(rows).toMatchObject([
      { unitid: 100654, ...known(32), graduation_cohort: 'bachelor' },
      { unitid: 101028, ...known(41), graduation_cohort: 'below-bachelor' },
      { unitid: 152150, ...known(0), graduation_cohort: 'below-bachelor' },
    ])
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [7, 'BAGR200', 'not-a-number'],
    ])
  })

  it('reads by the letter beside it how a rate came: an implied zero is no known 0, a rate carried forward is imputed', async () => {
    const header = [
      'UNITID',
      'XBAGR200',
      'BAGR200',
      'XBAAC200',
      'BAAC200',
      'XL4GR200',
      'L4GR200',
      'XL4AC200',
      'L4AC200',
    ]
    const { rows, rejects } = await readAll(
      ipedsGraduation,
      sourceOf(header, [
        ['100001', 'R', '32', 'R', '998', 'A', '', 'A', ''],
        ['100002', 'Z', '0', 'R', '12', 'A', '', 'A', ''],
        ['100003', 'A', '.', 'A', '.', 'P', '41', 'P', '200'],
        ['100004', 'B', '55', 'B', '5', 'A', '', 'A', ''],
        ['100005', 'A', '', 'A', '', 'R', '100', 'B', ''],
        ['100006', '?', '60', 'R', '50', 'A', '', 'A', ''],
      ]),
    )
    const size = (people: number | null, status: string) => ({
      graduation_cohort_size: people,
      graduation_cohort_size_status: status,
    })
    const imputed = (rate: number) => ({ graduation_rate: rate, graduation_rate_status: 'imputed' })
    expect(rows).toEqual([
      { unitid: 100001, ...known(32), graduation_cohort: 'bachelor', ...size(998, 'known') },
      { unitid: 100002, ...imputed(0), graduation_cohort: 'bachelor', ...size(12, 'known') },
      { unitid: 100003, ...imputed(41), graduation_cohort: 'below-bachelor', ...size(200, 'imputed') },
      { unitid: 100005, ...known(100), graduation_cohort: 'below-bachelor', ...size(null, 'not-reported') },
    ])
    expect(rejects.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      ['XBAGR200', '?', 'unknown-code'],
    ])
  })

  it('reads beside the rate how many people it is of, of the cohort that the rate is of', async () => {
    const header = ['UNITID', 'BAAC200', 'BAGR200', 'L4AC200', 'L4GR200']
    const { rows } = await readAll(
      ipedsGraduation,
      sourceOf(header, [
        ['100654', '998', '32', '7', ''],
        ['101028', '', '', '1', '100'],
      ]),
    )
    expect(
      rows.map((row) => [row.graduation_cohort, row.graduation_rate, row.graduation_cohort_size]),
    ).toEqual([
      ['bachelor', 32, 998],
      ['below-bachelor', 100, 1],
    ])
  })

  it('rejects the second row of an institution', async () => {
    const rows = [
      ['100654', '32', ''],
      ['100654', '35', ''],
    ]
    const read = await readAll(ipedsGraduation, sourceOf(['UNITID', 'BAGR200', 'L4GR200'], rows))
    expect(read.rows.map((row) => row.graduation_rate)).toEqual([32])
    expect(read.rejects.map(({ line, reason }) => [line, reason])).toEqual([[3, 'repeated']])
  })
})
