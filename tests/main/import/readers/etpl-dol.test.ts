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

describe('the download of trainingproviderresults.gov', () => {
  const DOWNLOAD = [
    ...['reportingstate', 'd101_eligible_training_provider', 'address', 'city', 'state', 'zip'],
    ...['d104_entity_type', 'd105_program_name', 'd106_program_description', 'd107_program_url'],
    ...['d108_program', 'd109_associated_credential', 'd110_cip_code', 'CIP_Title'],
    ...['d111_non_wioa_tuition_cost', 'd112_non_wioa_supplies_cost', 'd113_program_length_hours'],
    ...['d114_program_length_weeks', 'd116_program_format', 'd117_program_soc_occupation_1'],
    ...['d118_program_soc_occupation_2', 'd119_program_soc_occupation_3', 'd120_total_served', 'de172'],
  ]
  const bim = {
    reportingstate: 'CA',
    d101_eligible_training_provider: 'Virtual Design and Construction Institute',
    city: 'San Diego',
    state: 'CA',
    zip: '92110',
    d105_program_name: 'BIM Technology Certificate',
    d107_program_url: 'https://vdci.edu/bim/',
    d108_program: '1',
    d110_cip_code: '15.0101',
    d111_non_wioa_tuition_cost: '5660.0',
    d112_non_wioa_supplies_cost: '0.0',
    d113_program_length_hours: '-1',
    d114_program_length_weeks: '-1',
    d116_program_format: 'This program provides online instruction, e-learning, or distance learning only.',
    d117_program_soc_occupation_1: '17-301900',
    d118_program_soc_occupation_2: '29-207100',
    d120_total_served: '11.0',
  }
  const readRows = (...rows: Record<string, string>[]) =>
    readAll(
      etplDol,
      sourceOf(
        DOWNLOAD,
        rows.map((row) => rowOf(DOWNLOAD, { ...bim, ...row })),
      ),
    )

  it('is the same list under shorter names', async () => {
    expect(layoutsOf(new Header(DOWNLOAD))).toEqual(['etpl-dol'])
    const { rows, rejects } = await readRows({})
    expect(rejects).toEqual([])
    expect(rows).toMatchObject([
      {
        provider: {
          name: 'Virtual Design and Construction Institute',
          city: 'San Diego',
          state: 'CA',
          zip: '92110',
          website: 'https://vdci.edu/bim/',
        },
        program: {
          name: 'BIM Technology Certificate',
          cip: '15.0101',
          award_level: 0,
          credential: '',
          // 29-2071 is of SOC 2010.
          occupations: '17-3019 29-2072 29-9021',
          tuition: 566_000,
          tuition_status: 'known',
          // A 0 is mostly a box that nobody filled in.
          books: null,
          books_status: 'not-reported',
          // Competency-based: it has no set length.
          hours: null,
          hours_status: 'not-applicable',
          weeks: null,
          weeks_status: 'not-applicable',
          distance: 'all',
        },
      },
    ])
  })

  it('takes -1 for not reported, and its sentences for how it is taught', async () => {
    const { rows, rejects } = await readRows(
      {
        d105_program_name: 'A',
        d111_non_wioa_tuition_cost: '-1',
        d113_program_length_hours: '30.0',
        d114_program_length_weeks: '260.0',
        d116_program_format:
          'This is a hybrid or blended program providing both in-person and online instruction.',
      },
      { d105_program_name: 'B', d116_program_format: 'This program provides in-person instruction only.' },
      { d105_program_name: 'C', d116_program_format: '-1', d111_non_wioa_tuition_cost: '-2' },
    )
    expect(
      rows.map(({ program }) => [program.tuition_status, program.hours, program.weeks, program.distance]),
    ).toEqual([
      ['not-reported', 30, 260, 'none'],
      ['known', null, null, 'none'],
      ['not-reported', null, null, 'not-reported'],
    ])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([[4, 'negative']])
  })
})
