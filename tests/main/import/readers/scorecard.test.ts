import { describe, expect, it } from 'vitest'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import { figureColumns, givenIn, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { scorecardFields, scorecardInstitutions } from '../../../../main/import/readers/scorecard.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const known = (value: number): Given => ({ value, status: 'known' })
const unknown: Given = { value: null, status: 'not-reported' }
const hidden: Given = { value: null, status: 'suppressed' }

describe('scorecardInstitutions', () => {
  /** As the full public file has them, among thousands. */
  const HEADER = [...Array.from({ length: 3000 }, (_, n) => `C${n}`), 'UNITID', 'MD_EARN_WNE_P10']
  const read = (...rows: [string, string][]) =>
    readAll(
      scorecardInstitutions,
      sourceOf(
        HEADER,
        rows.map(([UNITID, MD_EARN_WNE_P10]) => rowOf(HEADER, { UNITID, MD_EARN_WNE_P10 })),
      ),
    )

  it('reads dollars, and what is hidden apart from what nobody reported', async () => {
    const cells = ['40628.0', 'PrivacySuppressed', 'PS', '<=0.05', '10-20', 'NULL', 'NA', '', '0']
    const { rows, rejects } = await read(...cells.map((cell, n): [string, string] => [`${100654 + n}`, cell]))
    expect(rows.map((row) => givenIn(row, 'earnings'))).toEqual([
      known(4_062_800),
      ...[hidden, hidden, hidden, hidden],
      ...[unknown, unknown, unknown],
      known(0),
    ])
    expect(rejects).toEqual([])
  })

  it('knows branches by eight digits, and rejects what is no number', async () => {
    const { rows, rejects } = await read(['10236801', '-5'], ['x', '1'], ['100654', 'many'])
    expect(rows).toMatchObject([
      { unitid: 10_236_801, ...figureColumns('earnings', unknown) },
      { unitid: 100_654, ...figureColumns('earnings', unknown) },
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
    expect(rows).toMatchObject([
      {
        unitid: 100_654,
        cip4: '01.01',
        credential_level: 3,
        ...moneyColumns('earnings', known(31_000)),
        earnings_years: 1,
        ...moneyColumns('debt', hidden),
      },
      {
        unitid: 100_654,
        cip4: '51.07',
        credential_level: 1,
        ...moneyColumns('earnings', hidden),
        earnings_years: null,
        ...moneyColumns('debt', known(9500)),
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
    expect(rows).toMatchObject([
      { ...moneyColumns('earnings', known(33_000)), earnings_years: 2, ...moneyColumns('debt', unknown) },
      { ...moneyColumns('earnings', hidden), ...moneyColumns('debt', known(20_001)) },
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
