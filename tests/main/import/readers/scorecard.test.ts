import { describe, expect, it } from 'vitest'
import {
  fourDigits,
  scorecardFields,
  scorecardInstitutions,
} from '../../../../main/import/readers/scorecard.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const known = (value: number) => ({ value, status: 'known' })
const unknown = { value: null, status: 'not-reported' }
const hidden = { value: null, status: 'suppressed' }

describe('scorecardInstitutions', () => {
  /** As the full public file has them, among thousands. */
  const HEADER = [
    ...Array.from({ length: 3000 }, (_, n) => `C${n}`),
    'UNITID',
    'MD_EARN_WNE_P10',
    'MD_EARN_WNE_P6',
  ]
  const read = (...rows: [string, string, string][]) =>
    readAll(
      scorecardInstitutions,
      sourceOf(
        HEADER,
        rows.map(([UNITID, MD_EARN_WNE_P10, MD_EARN_WNE_P6]) =>
          rowOf(HEADER, { UNITID, MD_EARN_WNE_P10, MD_EARN_WNE_P6 }),
        ),
      ),
    )

  it('reads dollars, and what is hidden apart from what nobody reported', async () => {
    const { rows, rejects } = await read(
      ['100654', '40628.0', '27851'],
      ['100655', 'PrivacySuppressed', 'PS'],
      ['100656', 'NULL', ''],
      ['100657', '<=0.05', 'NA'],
      ['100658', '0', '10-20'],
    )
    expect(rows.map(({ tenYears, sixYears }) => [tenYears, sixYears])).toEqual([
      [known(40_628), known(27_851)],
      [hidden, hidden],
      [unknown, unknown],
      [hidden, unknown],
      [known(0), hidden],
    ])
    expect(rejects).toEqual([])
  })

  it('knows branches by eight digits, and rejects what is no number', async () => {
    const { rows, rejects } = await read(['10236801', '5', '-5'], ['x', '1', '1'], ['100654', 'many', ''])
    expect(rows).toEqual([
      { unitid: 10_236_801, tenYears: known(5), sixYears: unknown },
      { unitid: 100_654, tenYears: unknown, sixYears: unknown },
    ])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'negative'],
      [3, 'not-a-unitid'],
      [4, 'not-a-number'],
    ])
  })
})

describe('scorecardFields', () => {
  const read = (header: string, ...rows: string[]) =>
    readAll(
      scorecardFields,
      sourceOf(
        header.split(','),
        rows.map((row) => row.split(',')),
      ),
    )

  it('reads the release of 2019', async () => {
    const { rows, rejects } = await read(
      'UNITID,CIPCODE,CREDLEV,DEBTMEDIAN,MD_EARN_WNE',
      '100654,0101,3,PrivacySuppressed,31000',
      '100654,5107,1,9500,PrivacySuppressed',
    )
    expect(rows).toEqual([
      {
        unitid: 100_654,
        cip4: '01.01',
        credentialLevel: 3,
        earnings: known(31_000),
        earningsYears: 1,
        debt: hidden,
      },
      {
        unitid: 100_654,
        cip4: '51.07',
        credentialLevel: 1,
        earnings: hidden,
        earningsYears: 1,
        debt: known(9500),
      },
    ])
    expect(rejects).toEqual([])
  })

  it('reads later ones: the second year for the whole file, never mixed with the first', async () => {
    const { rows } = await read(
      'UNITID,CIPCODE,CREDLEV,EARN_MDN_HI_1YR,EARN_MDN_HI_2YR,DEBT_ALL_STGP_EVAL_MDN',
      '100654,101,3,31000,33000,NULL',
      '100655,101,3,31000,PS,20000.5',
    )
    expect(
      rows.map(({ cip4, earnings, earningsYears, debt }) => [cip4, earnings, earningsYears, debt]),
    ).toEqual([
      ['01.01', known(33_000), 2, unknown],
      ['01.01', hidden, 2, known(20_001)],
    ])
  })

  it('rejects a level and a field of study that are none, and a second row of one', async () => {
    const { rows, rejects } = await read(
      'UNITID,CIPCODE,CREDLEV,MD_EARN_WNE',
      '100654,0101,9,1',
      '100654,9999,3,1',
      '100654,0101,3,1',
      '100654,0101,3,2',
    )
    expect(rows).toHaveLength(1)
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'CREDLEV', 'unknown-code'],
      [3, 'CIPCODE', 'not-a-cip'],
      [5, 'CIPCODE', 'repeated'],
    ])
  })
})

describe('fourDigits', () => {
  it.each([
    ['0101', '01.01'],
    ['101', '01.01'],
    ['5107', '51.07'],
    ['51.07', '51.07'],
    ['51.0701', null],
    ['', null],
    ['99', null],
  ])('reads "%s" as %s', (text, cip) => {
    expect(fourDigits(text)).toBe(cip)
  })
})
