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
