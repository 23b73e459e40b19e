import { describe, expect, it } from 'vitest'
import { moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { layoutsOf } from '../../../../main/import/layouts.ts'
import { cost1ProgramPrices, cost1YearPrices } from '../../../../main/import/readers/cost1.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

/** The columns of COST1_2024 that matter, spelled as its dictionary spells them (small letters among capitals). */
const HEADER = [
  'UNITID',
  'PRGMOFR',
  ...[1, 2, 3].flatMap((n) => [
    `XTUIT${n}`,
    `TUITION${n}`,
    `XFEE${n}`,
    `FEE${n}`,
    `Xchg${n}ay3`,
    `chg${n}ay3`,
  ]),
  'Xchg4ay3',
  'chg4ay3',
  ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
    `CIPCODE${n}`,
    ...[`CIPTUI`, `CIPSUP`, `CIPLGT`].map((name) => `X${name}${n}`),
    ...[`CIPTUIT`, `CIPSUPP`, `CIPLGTH`, `PRGMSR`, `MTHCMP`].map((name) => `${name}${n}`),
    `XMTHCMP${n}`,
  ]),
  'Xchg1py3',
  'chg1py3',
  'Xchg4py3',
  'chg4py3',
]
/** Blanks of 2024-25 are empty cells, "A" beside them. */
const byYear = {
  UNITID: 100654,
  XTUIT2: 'R',
  TUITION2: 8610,
  XFEE2: 'R',
  FEE2: 1414,
  Xchg2ay3: 'R',
  chg2ay3: 10024,
  Xchg4ay3: 'R',
  chg4ay3: 2192,
  Xchg1py3: 'A',
}
const byProgram = {
  UNITID: 101277,
  PRGMOFR: 2,
  CIPCODE1: '12.0401',
  XCIPTUI1: 'A',
  XCIPLGT1: 'R',
  CIPLGTH1: 1500,
  PRGMSR1: 1,
  XMTHCMP1: 'R',
  MTHCMP1: 12,
  Xchg1py3: 'R',
  chg1py3: 11040,
  Xchg4py3: 'R',
  chg4py3: 2503,
  CIPCODE2: '51.0710',
  XCIPTUI2: 'R',
  CIPTUIT2: 2150,
  XCIPSUP2: 'R',
  CIPSUPP2: 0,
  CIPCODE3: '-2',
  Xchg1ay3: 'A',
  chg1ay3: '.',
}
const source = () => sourceOf(HEADER, [rowOf(HEADER, byYear), rowOf(HEADER, byProgram)])

describe('COST1, the merged file of prices', () => {
  it('is told from the two files before it', () => {
    expect(layoutsOf(source().header)).toEqual(['cost1-program-prices', 'cost1-year-prices'])
    const only = (pattern: RegExp) =>
      sourceOf(
        HEADER.filter((name) => !pattern.test(name)),
        [],
      ).header
    expect(layoutsOf(only(/ay3$|^X?TUITION|^X?FEE/))).toEqual(['ipeds-program-prices'])
    expect(layoutsOf(only(/py3$|CIP/))).toEqual(['ipeds-year-prices'])
  })

  it('gives the slots of institutions that charge by program', async () => {
    const { rows, rejects } = await readAll(cost1ProgramPrices, source())
    expect(rows).toMatchObject([
      {
        unitid: 101277,
        slot: 1,
        cip: '12.0401',
        tuition: 1104000,
        tuition_status: 'known',
        books: 250_300,
        hours: 1500,
        hours_unit: 'clock-hours',
        months: 12,
      },
      {
        unitid: 101277,
        slot: 2,
        cip: '51.0710',
        tuition: 215000,
        tuition_status: 'known',
        books: 0,
        books_status: 'known',
        hours: null,
        hours_status: 'not-reported',
        hours_unit: null,
      },
    ])
    expect(rejects).toEqual([])
  })

  it('gives the year of those that charge by year, and none of the others', async () => {
    const { rows, rejects } = await readAll(cost1YearPrices, source())
    expect(rows).toMatchObject([
      {
        unitid: 100654,
        ...moneyColumns('year_in_district', { value: null, status: 'not-reported' }),
        ...moneyColumns('year_in_state', { value: 10024, status: 'known' }),
        ...moneyColumns('year_out_of_state', { value: null, status: 'not-reported' }),
        ...moneyColumns('year_books', { value: 2192, status: 'known' }),
      },
    ])
    expect(rejects).toEqual([])
  })
})
