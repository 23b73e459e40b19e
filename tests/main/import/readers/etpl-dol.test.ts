import { describe, expect, it } from 'vitest'
import { layoutsOf } from '../../../../main/import/layouts.ts'
import { etplDol } from '../../../../main/import/readers/etpl-dol.ts'
import { Header } from '../../../../main/import/files/source.ts'
import { readAll, rowOf, sourceOf } from '../support/source.ts'

const HEADER = [
  'Name of Training Provider/ETP',
  'Training Provider Address: City',
  'Training Provider Address: State',
  'Training Provider Address: Zip Code',
  'Program of Study-Name',
  'Program of Study-Potential Outcome',
  'Name of Associated Credential',
  'CIP Code',
  'Cost: Tuition and Required Fees',
  'Cost: Books and Supplies',
  'Program Length: Clock/Contact Hours',
  'Program Length: Weeks',
  'Program Format',
  'O*NET-SOC Code 1',
  'O*NET-SOC Code 2',
  'Contact Name',
]
const coding = {
  [HEADER[0] ?? '']: 'A College',
  'Training Provider Address: City': 'Salem',
  'Training Provider Address: State': 'or',
  'Training Provider Address: Zip Code': '97301',
  'Program of Study-Name': 'Medical Coding',
  'Program of Study-Potential Outcome': 'Associate’s Degree'.replace('’', "'"),
  'Name of Associated Credential': 'CPC',
  'CIP Code': '510713',
  'Cost: Tuition and Required Fees': '$4,300',
  'Cost: Books and Supplies': 0,
  'Program Length: Clock/Contact Hours': 900,
  'Program Length: Weeks': 36,
  'Program Format': 'Online',
  'O*NET-SOC Code 1': '29-2072.00',
  'Contact Name': 'Jane Roe',
}
const read = (...rows: Record<string, string | number>[]) =>
  readAll(
    etplDol,
    sourceOf(
      HEADER,
      rows.map((row) => rowOf(HEADER, { ...coding, ...row })),
    ),
  )

describe('etplDol', () => {
  it('reads a program', async () => {
    const { rows, rejects } = await read({})
    expect(rows).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        provider: { name: 'A College', city: 'Salem', state: 'OR', zip: '97301', phone: '', website: '' },
        program: {
          name: 'Medical Coding',
          cip: '51.0713',
          occupations: '29-2072',
          credential: 'CPC',
          award_level: 3,
          tuition: 430_000,
          tuition_status: 'known',
          books: null,
          books_status: 'not-reported',
          hours: 900,
          hours_status: 'known',
          weeks: 36,
          weeks_status: 'known',
          distance: 'all',
          pell: null,
        },
      },
    ])
    expect(rejects).toEqual([])
  })

  it.each([
    [
      '101 Name of Eligible Training Provider',
      'Program of Study – Name',
      'Program of Study – by potential outcome',
      'Program of Study – CIP Code',
      'Cost: Required Tuition & Fees',
    ],
    [
      'NAME OF ELIGIBLE TRAINING PROVIDER',
      'PROGRAM_NAME',
      'PROGRAM_OF_STUDY_POTENTIAL_OUTCOME',
      'CIP_CODE',
      'COST_TUITION_AND_REQUIRED_FEES',
    ],
  ])('knows the form by its words, however a file spells them: %s', (...names) => {
    expect(layoutsOf(new Header(names))).toEqual(['etpl-dol'])
  })

  it('does not take any list of courses for the form', () => {
    expect(layoutsOf(new Header(['Training Provider', 'Program Name', 'CIP Code', 'Tuition']))).toEqual([])
  })

  it('makes an id that stays the same, and takes each program once', async () => {
    const { rows, rejects } = await read(
      {},
      { 'Program of Study-Name': ' medical  CODING' },
      { 'CIP Code': '510707' },
    )
    expect(rows.map(({ program }) => program.cip)).toEqual(['51.0713', '51.0707'])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([[3, 'repeated']])
    expect((await read({ 'Training Provider Address: City': 'Bend' })).rows[0]?.id).toBe(rows[0]?.id)
  })

  it('does not guess what the numbers of the form mean', async () => {
    const { rows, rejects } = await read({
      'Program Format': '2',
      'Program of Study-Potential Outcome': '1',
      'Name of Associated Credential': '',
    })
    expect(rows[0]?.program).toMatchObject({ distance: 'not-reported', award_level: 0, credential: '' })
    expect(rejects.map(({ column, reason }) => [column, reason])).toEqual([
      ['PROGRAM FORMAT', 'unknown-code'],
    ])
  })
})
