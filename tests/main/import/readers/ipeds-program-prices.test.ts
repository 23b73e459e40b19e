import { describe, expect, it } from 'vitest'
import { figureColumns, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { ipedsProgramPrices } from '../../../../main/import/readers/ipeds-program-prices.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const slots = [1, 2, 3, 4, 5, 6]
const HEADER = [
  'UNITID',
  'PRGMOFR',
  ...slots.flatMap((n) =>
    [
      'CIPCODE',
      'XCIPTUI',
      'CIPTUIT',
      'XCIPSUP',
      'CIPSUPP',
      'XCIPLGT',
      'CIPLGTH',
      'PRGMSR',
      'XMTHCMP',
      'MTHCMP',
    ].map((name) => `${name}${n}`),
  ),
  'XWKCMP1',
  'WKCMP1',
  'XCHG1PY3',
  'CHG1PY3',
  'XCHG4PY3',
  'CHG4PY3',
]
const none = Object.fromEntries(
  slots.flatMap((n) => [
    [`CIPCODE${n}`, '-2     '],
    ...['TUI', 'SUP', 'LGT'].map((name) => [`XCIP${name}${n}`, 'A']),
    ...['CIPTUIT', 'CIPSUPP', 'CIPLGTH', 'MTHCMP'].map((name) => [`${name}${n}`, '.']),
    [`PRGMSR${n}`, '-2'],
    [`XMTHCMP${n}`, 'A'],
  ]),
)
/** As 101277 of ic2018_py: the largest program has its price in CHG1PY3. */
const school = {
  ...none,
  UNITID: 101277,
  CIPCODE1: '12.0401',
  XCIPLGT1: 'R',
  CIPLGTH1: 1500,
  PRGMSR1: 1,
  XMTHCMP1: 'R',
  MTHCMP1: 12,
  XCHG1PY3: 'R',
  CHG1PY3: 11040,
  XCHG4PY3: 'R',
  CHG4PY3: 2503,
}
const second = {
  CIPCODE2: '51.071',
  XCIPTUI2: 'P',
  CIPTUIT2: 2150,
  XCIPSUP2: 'R',
  CIPSUPP2: 0,
  XCIPLGT2: 'R',
  CIPLGTH2: 30,
  PRGMSR2: 2,
  XMTHCMP2: 'R',
  MTHCMP2: 7,
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    ipedsProgramPrices,
    sourceOf(
      HEADER,
      rows.map((row) => rowOf(HEADER, row)),
    ),
  )

describe('ipedsProgramPrices', () => {
  it('keeps the weeks of the largest program, and takes four a month of all others', async () => {
    const weeks = async (row: Record<string, string | number>) =>
      (await read({ ...school, ...second, ...row })).rows.map((each) => [each.weeks, each.weeks_status])
    expect(await weeks({ XWKCMP1: 'R', WKCMP1: 50 })).toEqual([
      [50, 'known'],
      [28, 'known'],
    ])
    expect(await weeks({ XWKCMP1: 'P', WKCMP1: 50, XMTHCMP2: 'N' })).toEqual([
      [50, 'imputed'],
      [28, 'imputed'],
    ])
    expect(await weeks({ XWKCMP1: 'B', WKCMP1: '.', MTHCMP2: '.' })).toEqual([
      [48, 'known'],
      [null, 'not-reported'],
    ])
  })

  it('reads the largest program from the columns of the cost of attendance', async () => {
    const { rows, rejects } = await read(school)
    expect(rows).toMatchObject([
      {
        unitid: 101277,
        slot: 1,
        cip: '12.0401',
        ...moneyColumns('tuition', { value: 11040, status: 'known' }),
        ...moneyColumns('books', { value: 2503, status: 'known' }),
        ...figureColumns('months', { value: 12, status: 'known' }),
        ...figureColumns('hours', { value: 1500, status: 'known' }),
        hours_unit: 'clock-hours',
      },
    ])
    expect(rejects).toEqual([])
  })

  it('reads the largest program from CIPTUIT1 and CIPSUPP1 where those are filled', async () => {
    const { rows } = await read({
      ...school,
      XCIPTUI1: 'R',
      CIPTUIT1: 9000,
      XCIPSUP1: 'A',
      CIPSUPP1: '.',
      XCHG1PY3: 'A',
      CHG1PY3: '.',
    })
    expect(rows[0]).toMatchObject({
      ...moneyColumns('tuition', { value: 9000, status: 'known' }),
      // Not the 2,503 of CHG4PY3: books go with their own price.
      ...moneyColumns('books', { value: null, status: 'not-reported' }),
    })
  })

  it('reads further slots: a lost zero of the CIP, an imputed price, a known 0, credit hours', async () => {
    const { rows } = await read({ ...school, ...second })
    expect(rows[1]).toMatchObject({
      unitid: 101277,
      slot: 2,
      cip: '51.0710',
      ...moneyColumns('tuition', { value: 2150, status: 'imputed' }),
      ...moneyColumns('books', { value: 0, status: 'known' }),
      ...figureColumns('months', { value: 7, status: 'known' }),
      ...figureColumns('hours', { value: 30, status: 'known' }),
      hours_unit: 'credit-hours',
    })
  })

  it('does not take a length whose measure is not told', async () => {
    const { rows } = await read({ ...school, PRGMSR1: '-2' })
    expect(rows[0]).toMatchObject({
      ...figureColumns('hours', { value: null, status: 'not-reported' }),
      hours_unit: null,
    })
  })

  it('has a slot without a price as not reported', async () => {
    const { rows } = await read({ ...school, ...second, XCIPTUI2: 'B', CIPTUIT2: '.' })
    expect(rows[1]).toMatchObject({ tuition: null, tuition_status: 'not-reported' })
  })

  it('does not trust a number beside a letter that denies it or that nobody knows', async () => {
    const { rows, rejects } = await read({
      ...school,
      ...second,
      XCIPTUI2: 'A',
      XCIPSUP2: '?',
      CIPSUPP2: 300,
    })
    expect(rows[1]).toMatchObject({
      ...moneyColumns('tuition', { value: null, status: 'not-reported' }),
      ...moneyColumns('books', { value: null, status: 'not-reported' }),
    })
    expect(rejects).toEqual([
      { file: 'made.csv', line: 2, column: 'XCIPSUP2', value: '?', reason: 'unknown-code' },
    ])
  })

  it('rejects a slot whose CIP is none, and the second row of an institution', async () => {
    const { rows, rejects } = await read({ ...school, ...second, CIPCODE2: '99' }, school)
    expect(rows).toHaveLength(1)
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'CIPCODE2', 'not-a-cip'],
      [3, 'UNITID', 'repeated'],
    ])
  })
})
