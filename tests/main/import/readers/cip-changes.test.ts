import { describe, expect, it } from 'vitest'
import { cipChanges } from '../../../../main/import/readers/cip-changes.ts'
import { readAll, sourceOf } from '../support/source.ts'

const HEADER = ['CIPCode2010', 'CIPTitle2010', 'Action', 'Text change', 'CIPCode2020', 'CIPTitle2020']

describe('cipChanges', () => {
  it('reads what became of each six-digit code, out of cells such as ="01.0309"', async () => {
    const { rows, rejects } = await readAll(
      cipChanges,
      sourceOf(HEADER, [
        ['="01"', 'AGRICULTURE', 'No substantive changes', 'yes', '="01"', 'AGRICULTURE'],
        ['="01.03"', 'Production', 'No substantive changes', 'no', '="01.03"', 'Production'],
        ['="01.0000"', 'General.', 'No substantive changes', 'no', '="01.0000"', 'General.'],
        ['="01.0309"', 'Viticulture.', 'Moved to', 'no', '="01.1004"', 'Viticulture.'],
        [
          '="51.1901"',
          'Osteopathic Medicine.',
          'Deleted',
          'no',
          '="51.1901"',
          'Deleted, report under 51.1202',
        ],
        ['="51.9998"', 'Gone.', 'Deleted', 'no', '="51.9998"', 'Deleted'],
        ['', '', 'New', 'no', '="01.1004"', 'Viticulture.'],
        ['="x"', 'Odd.', 'Moved to', 'no', '="01.1004"', 'Viticulture.'],
      ]),
    )
    expect(rows).toEqual([
      { cip2010: '01.0000', cip2020: '01.0000' },
      { cip2010: '01.0309', cip2020: '01.1004' },
      { cip2010: '51.1901', cip2020: '51.1202' },
      { cip2010: '51.9998', cip2020: null },
    ])
    expect(rejects.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [9, '="x"', 'not-a-cip'],
    ])
  })
})
