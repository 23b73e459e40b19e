import { describe, expect, it } from 'vitest'
import { figureColumns, givenIn, moneyColumns } from '../../../../main/import/readers/row-parts.ts'
import { etplTexas } from '../../../../main/import/readers/etpl-texas.ts'
import type { Given } from '../../../../main/import/readers/official-codes.ts'
import { saysBooksFree, saysFree } from '../../../../main/import/readers/list-reader.ts'
import { partColumns } from '../../../../main/storage/schema/tables.ts'
import { newRow } from '../../../support/rows.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'
import { TEXAS_COLUMNS } from '../support/state-lists.ts'

const coding = {
  'Program ID': 33476,
  'TWIST Program ID': 110341,
  ProviderName: 'A College',
  'Financial Aid Contact': 'Jane Roe',
  'Financial Aid Phone': '2105551234',
  'Financial Aid Email': 'jane@example.org',
  'Campus City': 'Lancaster',
  'Campus State': 'Tx',
  'Campus Zip Code': '75134',
  'Campus County': 'Dallas',
  'Program Name': 'Medical Coding',
  'Instructional Program (CIP) Code': '510713',
  'Program Description': 'Their own words',
  'Pell Eligible': 'Yes',
  'Program URL': 'www.example.org/coding',
  'Program Outcome': 'Industry recognized certificate or certification',
  'Associted Credential Name': 'CPC',
  'Length: Contact Hours': 160,
  'Length: Weeks': 12,
  'Delivery Method': 'Hybrid',
  'Occupation Code (ONET 1)': '29207100',
  'Required Cost: Tuition & Fees': 4300,
  'Required Cost: Books & Supplies': 550,
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    etplTexas,
    sourceOf(
      TEXAS_COLUMNS,
      rows.map((row, n) => rowOf(TEXAS_COLUMNS, { ...coding, 'Program ID': 100 + n, ...row })),
    ),
  )
const known = (value: number): Given => ({ value, status: 'known' })
const unknown: Given = { value: null, status: 'not-reported' }

describe('etplTexas', () => {
  it('reads a program, and carries no person, telephone or description', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toEqual([
      {
        id: '100',
        provider: {
          name: 'A College',
          city: 'Lancaster',
          state: 'TX',
          zip: '75134',
          phone: '',
          website: 'https://www.example.org/coding',
        },
        program: newRow(
          'listed_programs',
          {
            name: 'Medical Coding',
            cip: '51.0713',
            // The old code 29-2071 is two occupations since 2018.
            occupations: '29-2072 29-9021',
            credential: 'CPC',
            award_level: 0,
            ...moneyColumns('tuition', known(4300)),
            ...moneyColumns('books', known(550)),
            ...figureColumns('hours', known(160)),
            ...figureColumns('weeks', known(12)),
            // Partly at a distance is not what IPEDS asks for.
            distance: 'none',
            pell: 1,
          },
          partColumns('listed'),
        ),
      },
    ])
    expect(rejects).toEqual([])
  })

  it.each([
    ['Associates Degree', 3],
    ['Baccalaureate degree', 5],
    ['Community college certificate of completion', 0],
  ])('takes "%s" for award level %s', async (outcome, level) => {
    const { rows } = await read({ 'Program Outcome': outcome, 'Associted Credential Name': '' })
    expect(rows[0]).toMatchObject({ program: { award_level: level, credential: outcome } })
  })

  it('takes no length of 0, ERROR or 99,999 weeks', async () => {
    const { rows, rejects } = await read(
      { 'Length: Weeks': 0, 'Length: Contact Hours': 0 },
      { 'Length: Weeks': 'ERROR', 'Length: Contact Hours': 'ERROR' },
      { 'Length: Weeks': 99999 },
    )
    expect(rows.map(({ program }) => [givenIn(program, 'weeks'), givenIn(program, 'hours')])).toEqual([
      [unknown, unknown],
      [unknown, unknown],
      [unknown, known(160)],
    ])
    expect(rejects.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [3, 'Length: Contact Hours', 'ERROR', 'not-a-number'],
      [3, 'Length: Weeks', 'ERROR', 'not-a-number'],
      [4, 'Length: Weeks', '99999', 'implausible'],
    ])
  })

  it('counts a begun week and a begun hour', async () => {
    const { rows } = await read({ 'Length: Weeks': 12.5, 'Length: Contact Hours': '160.25' })
    expect(rows[0]?.program).toMatchObject({ weeks: 13, hours: 161 })
  })

  it('takes a price of 0 only where the words beside it say that it is free', async () => {
    const tuition = (words: string) => ({
      'Required Cost: Tuition & Fees': 0,
      '(Description) Required Cost: Tuition & Fees': words,
    })
    const books = (words: string) => ({
      'Required Cost: Books & Supplies': 0,
      '(Description) Required Cost: Books & Supplies': words,
    })
    const { rows } = await read(
      { ...tuition(''), ...books('') },
      { ...tuition('NPower programs are provided at no cost to students'), ...books('Included in tuition') },
      { ...tuition('Cost of Tuition and fees'), ...books('Books Laptop and Supplies') },
    )
    expect(rows.map(({ program }) => [givenIn(program, 'tuition'), givenIn(program, 'books')])).toEqual([
      [unknown, unknown],
      [known(0), known(0)],
      [unknown, unknown],
    ])
  })

  it('says of codes that are none where they stand, and keeps the program', async () => {
    const { rows, rejects } = await read({
      'Program Outcome': 'INVALID CODE',
      'Associted Credential Name': '0',
      'Delivery Method': 'INVALID CODE',
      'Pell Eligible': 'Pending',
      'Occupation Code (ONET 1)': '31909200',
      'Occupation Code (ONET 2)': '31110000',
      'Occupation Code (ONET 3)': 'nurse',
      'Instructional Program (CIP) Code': '',
    })
    expect(rows[0]?.program).toMatchObject({
      credential: '',
      distance: 'not-reported',
      pell: null,
      occupations: '31-9092',
      cip: null,
    })
    expect(rejects.map(({ column, reason }) => [column, reason])).toEqual([
      ['Program Outcome', 'unknown-code'],
      ['Occupation Code (ONET 2)', 'not-in-soc-2018'],
      ['Occupation Code (ONET 3)', 'not-a-soc'],
      ['Delivery Method', 'unknown-code'],
    ])
  })

  it('puts back the zero that a CIP has lost, and rejects programs without a name and repeated ones', async () => {
    const { rows, rejects } = await read(
      { 'Instructional Program (CIP) Code': '10901' },
      { 'Program Name': '' },
      { 'Program ID': 100 },
    )
    expect(rows.map(({ program }) => program.cip)).toEqual(['01.0901'])
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'Program Name', 'missing'],
      [4, 'Program ID', 'repeated'],
    ])
  })
})

describe('what the words beside a 0 say', () => {
  it.each([
    'included in tuition',
    'All materials are included in the cost',
    'No books or supplies required',
    'All required materials are provided free to participants.',
    'All inclusive in tuition and fees',
  ])('that nothing is to be paid for books: %s', (words) => {
    expect(saysBooksFree(words)).toBe(true)
  })

  it.each([
    '',
    'NA',
    'None',
    'Books',
    '200',
    'Books are not included',
    'Drug-free workplace kit',
    'Books aren’t included',
    'Provided by Sponsor',
  ])('nothing of the kind: "%s"', (words) => {
    expect(saysBooksFree(words)).toBe(false)
  })

  it('that a course is free, which "included" does not say', () => {
    expect(saysFree('provided at no cost to students')).toBe(true)
    expect(saysFree('Tuition is waived')).toBe(true)
    expect(saysFree('Books included')).toBe(false)
    expect(saysFree('This is not free')).toBe(false)
  })

  it('reads what students from outside the district pay; below the district’s price it is not one', async () => {
    const outside = '(Out Of District) Cost: Tuition & Fees'
    const { rows, rejects } = await read(
      { [outside]: 13_210 },
      { [outside]: '' },
      { [outside]: 0 },
      { [outside]: 500 },
      { 'Required Cost: Tuition & Fees': '', [outside]: 900 },
    )
    expect(rows.map(({ program }) => givenIn(program, 'tuition_outside'))).toEqual([
      known(1_321_000),
      unknown,
      unknown,
      unknown,
      known(90_000),
    ])
    expect(rejects).toMatchObject([{ column: outside, value: '500', reason: 'below-in-district' }])
  })
})
