import { describe, expect, test } from 'vitest'
import type { OwnFigures } from '../../../../data/comparison-state.ts'
import { statusCode } from '../../../../data/figures/figure.ts'
import type { ListedProgram } from '../../../../data/listed-program.ts'
import {
  ask,
  codes,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { listed, own, personal, provider } from '../support/lists.ts'
import { institution, program } from '../support/small-tables.ts'

const KNOWN = 'known'
const OWN = 'own:3:17'
const STATE = 'etpl-made-up:1'
const CODING = '100-51.0713-21'

const list = 'etpl-made-up-2024'

/** College A with a price by program, a state list that knows one of its programs, and the earnings of its students. */
function open(more: { readonly official?: string; readonly tuition?: number } = {}) {
  const { official = '', tuition = 5600 } = more
  const tables = comparisonTables([
    program(100, '51.0713', 21, {
      tuition_in_state: 8930,
      tuition_in_state_status: KNOWN,
      price_slot: 2,
      price_level: 'only',
    }),
    program(200, '51.0707', 3, {
      tuition_in_state: 6400,
      tuition_in_state_status: 'estimated',
      books: 900,
      books_status: 'estimated',
    }),
    program(300, '51.0713', 21),
  ])
  const institutions = [
    institution(100, 'College A', 'Cambridge', 'MA', {
      phone: '617',
      website: 'https://a.example/',
      graduation_rate: 41,
      graduation_rate_status: KNOWN,
      graduation_cohort: 'below-bachelor',
      earnings: 38_000,
      earnings_status: KNOWN,
    }),
    institution(200, 'College B', 'Salem', 'OR', {
      year_in_state: 3200,
      year_in_state_status: KNOWN,
      earnings_status: 'suppressed',
    }),
    institution(300, 'College C', 'Austin', 'TX'),
  ]
  const value = official === '' ? 'NULL' : `'${official}'`
  return comparisonCatalog(
    { ...tables, institutions },
    `INSERT INTO datasets (id, kind, vintage, publisher, title, file, as_of, read_on, rows, rejected, url, licence)
       VALUES ('${list}', 'etpl-made-up', '2024', 'The State', 'Eligible training providers', 'etpl.xlsx', '2024-03-20',
               '2026-11-23', 1, 0, 'https://example.org/', 'none');
     INSERT INTO providers (id, dataset, name, city, state, zip, phone, website, unitid, match, score)
       VALUES ('${list}:1', '${list}', 'College C of Austin', 'Austin', 'TX', '78702', '', '', 300, 'guess', 0.8);
     INSERT INTO listed_programs (key, dataset, provider, name, cip, award_level, credential, occupations,
         tuition, tuition_status, tuition_outside_status, books, books_status, hours, hours_status, weeks, weeks_status,
         distance, official_key)
       VALUES ('${STATE}', '${list}', '${list}:1', 'Coding I', '51.0713', 0, '', '31-9092',
         ${tuition * 100}, 0, 6, NULL, ${statusCode('not-reported')}, 400, 0, 10, 0, 'none', ${value});`,
  )
}

describe('a program of the person’s own list', () => {
  const compared = (more: Partial<ListedProgram> = {}) =>
    ask(
      open(),
      { programs: [OWN] },
      {
        personal: personal(
          listed({
            figures: { tuitionAndFees: own(450_000), months: { ...own(8), rule: 'weeks-to-months' } },
            ...more,
          }),
        ),
      },
    )

  test('is a column like any other, and names its list', () => {
    const comparison = compared()
    expect(comparison.missing).toEqual([])
    expect(comparison.programs).toEqual([
      {
        key: OWN,
        list: 'own:3',
        program: 'Coding evenings',
        institution: 'College A Downtown',
        city: 'Boston',
        state: 'MA',
        zip: '02139',
        cip: '51.0713',
        awardLevel: 21,
      },
    ])
    expect(comparison.sources['own:3']).toMatchObject({
      title: 'Spring courses',
      file: 'spring.xlsx',
      asOf: '2026-11-20',
    })
  })

  test('has its figures with the heading they were read from; what it does not give is not reported', () => {
    const comparison = compared()
    expect(figures(comparison, 'tuitionAndFees')[0]).toEqual({
      status: 'own',
      value: 450_000,
      provenance: [{ source: 'own:3', columns: 'Price' }],
    })
    expect(figures(comparison, 'months')[0]?.provenance).toEqual([
      { source: 'own:3', columns: 'Duration', rule: 'weeks-to-months' },
    ])
    const [books] = figures(comparison, 'books')
    expect(books).toMatchObject({ status: 'not-reported', value: null })
    expect(books?.notes).toEqual([{ code: 'not-listed', params: { list: 'Spring courses' } }])
    expect(figures(comparison, 'costToFinish')[0]).toMatchObject({
      status: 'own',
      value: 450_000,
      unknownParts: ['books'],
    })
  })

  test('leads to the occupations it names and to those of its field', () => {
    expect(row(compared({ occupations: ['31-9092'] }), 'occupation').cells[0]).toMatchObject({
      occupations: ['29-2072', '31-9092'],
    })
    expect(row(compared({ cip: null }), 'occupation').cells[0]).toMatchObject({ kind: 'text', text: null })
  })

  test('without an institution nothing is known of the school', () => {
    const comparison = compared()
    expect(row(comparison, 'control').cells[0]).toMatchObject({
      code: 'not-reported',
      figure: { value: null, provenance: [] },
    })
    expect(codes(figures(comparison, 'graduationRate')[0])).toEqual(['not-listed'])
    expect(codes(figures(comparison, 'schoolEarnings')[0])).toEqual(['no-institution'])
    expect(row(comparison, 'phone').cells[0]).toMatchObject({ text: null })
  })

  test('the institution it was matched to gives what the list has not; a guess is called one', () => {
    const at = (match: 'guess' | 'person') =>
      compared({ provider: provider({ unitid: 100, match, score: 0.8, website: 'https://own.example/' }) })
    const sure = at('person')
    expect(row(sure, 'control').cells[0]).toMatchObject({ code: 'public', figure: { value: 1 } })
    expect(row(sure, 'phone').cells[0]).toMatchObject({
      text: '617',
      figure: { provenance: [{ source: 'ipeds-hd-2024' }] },
    })
    expect(row(sure, 'website').cells[0]).toMatchObject({
      text: 'https://own.example/',
      figure: { provenance: [{ source: 'own:3' }] },
    })
    expect(figures(sure, 'graduationRate')[0]).toMatchObject({ value: 41 })
    expect(codes(figures(sure, 'schoolEarnings')[0])).toEqual(['school-earnings', 'people-not-told'])
    const guess = at('guess')
    for (const field of ['graduationRate', 'schoolEarnings'] as const)
      expect(codes(figures(guess, field)[0])).toContain('provider-guess')
    expect(row(guess, 'control').cells[0]).toMatchObject({ figure: { notes: [{ code: 'provider-guess' }] } })
  })

  test('an award level that is not stated is unlike none, and has to be asked for', () => {
    const comparison = ask(
      open(),
      { programs: [OWN, CODING], credential: 'RHIT' },
      { personal: personal(listed({ awardLevel: 0 })) },
    )
    expect(comparison.notices.map(({ code }) => code)).not.toContain('unlike-award-levels')
    expect(row(comparison, 'awardLevel').cells[0]).toMatchObject({
      code: '0',
      figure: { status: 'not-reported', notes: [{ code: 'award-as-listed' }] },
    })
    expect(row(comparison, 'maySit').cells[0]).toMatchObject({
      verdicts: expect.arrayContaining([
        expect.objectContaining({ credential: 'RHIT', verdict: 'ask' }),
      ]) as unknown,
    })
    expect(figures(comparison, 'costToCredential')[0]?.status).not.toBe('not-applicable')
  })
})

describe('a program of a state’s list', () => {
  test('has its list’s figures and source', () => {
    const comparison = ask(open(), { programs: [STATE] })
    const [tuition] = figures(comparison, 'tuitionAndFees')
    expect(tuition).toMatchObject({ status: 'known', value: 560_000, provenance: [{ source: list }] })
    expect(comparison.sources[list]).toMatchObject({ publisher: 'The State', asOf: '2024-03-20' })
    expect(figures(comparison, 'months')[0]).toMatchObject({ value: 3 })
    expect(row(comparison, 'hours').cells[0]).toMatchObject({ unit: 'clock-hours', figure: { value: 400 } })
    expect(row(comparison, 'online').cells[0]).toMatchObject({ code: 'none', figure: { value: 1 } })
  })
})

describe('two prices for the same program', () => {
  test('differ: both are kept, each told with its source and date', () => {
    const [tuition] = figures(ask(open({ official: CODING }), { programs: [CODING] }), 'tuitionAndFees')
    expect(tuition).toMatchObject({ status: 'known', value: 560_000, high: 893_000 })
    expect(tuition?.provenance.map(({ source }) => source)).toEqual(['ipeds-ic-py-2023', list])
    expect(tuition?.notes).toEqual([
      { code: 'conflict-prices', params: { of: 'tuition' } },
      { code: 'provider-guess', params: { provider: 'College C of Austin' } },
    ])
    expect(tuition?.sides?.map(({ id, figure }) => [id, figure.status, figure.value])).toEqual([
      ['ipeds-ic-py-2023', 'known', 893_000],
      [list, 'known', 560_000],
    ])
  })

  test('a sum over them is a range and says so; neither is best', () => {
    const comparison = ask(open({ official: CODING }), { programs: [CODING, '200-51.0707-3'] })
    const [sum] = figures(comparison, 'costToFinish')
    expect(sum).toMatchObject({ value: 560_000, high: 893_000, unknownParts: ['books'] })
    expect(sum?.notes).toContainEqual({ code: 'conflict-inside', params: { of: 'tuition' } })
    expect(codes(sum)).not.toContain('conflict-prices')
    expect(sum).not.toHaveProperty('sides')
    expect(row(comparison, 'tuitionAndFees').best).toEqual([])
  })

  test('an estimate against a published price is a conflict of its own kind', () => {
    const key = '200-51.0707-3'
    const [tuition] = figures(ask(open({ official: key }), { programs: [key] }), 'tuitionAndFees')
    expect(tuition).toMatchObject({ status: 'estimated', value: 560_000, high: 640_000 })
    expect(codes(tuition)[0]).toBe('conflict-estimate')
    expect(tuition?.sides?.map(({ figure }) => figure.status)).toEqual(['estimated', 'known'])
    expect(codes(tuition)).toContain('estimated-years')
  })

  test('equal prices are one, with both sources', () => {
    const db = open({ official: CODING, tuition: 8930 })
    const [tuition] = figures(ask(db, { programs: [CODING] }), 'tuitionAndFees')
    expect(tuition).toMatchObject({ status: 'known', value: 893_000 })
    expect(tuition).not.toHaveProperty('high')
    expect(tuition?.provenance.map(({ source }) => source)).toEqual(['ipeds-ic-py-2023', list])
    expect(codes(tuition)[0]).toBe('sources-agree')
  })

  test('an estimate that a list confirms is known, and leads to no rule', () => {
    const key = '200-51.0707-3'
    const db = open({ official: key, tuition: 6400 })
    const [tuition] = figures(ask(db, { programs: [key] }), 'tuitionAndFees')
    expect(tuition).toMatchObject({ status: 'known', value: 640_000 })
    for (const paper of tuition?.provenance ?? []) expect(paper).not.toHaveProperty('rule')
  })

  test('where the official files give none, the list’s stands alone', () => {
    const key = '300-51.0713-21'
    const comparison = ask(open({ official: key }), { programs: [key] })
    expect(figures(comparison, 'tuitionAndFees')[0]).toMatchObject({
      status: 'known',
      value: 560_000,
      provenance: [{ source: list }],
    })
    expect(figures(comparison, 'books')[0]).toMatchObject({ status: 'not-reported', value: null })
  })

  test('three sources, one of them the person’s own', () => {
    const overrides = listed({ official: CODING, figures: { tuitionAndFees: own(700_000) } })
    const [tuition] = figures(
      ask(open({ official: CODING }), { programs: [CODING] }, { personal: personal(overrides) }),
      'tuitionAndFees',
    )
    expect(tuition).toMatchObject({ status: 'own', value: 560_000, high: 893_000 })
    expect(tuition?.provenance.map(({ source }) => source)).toEqual(['ipeds-ic-py-2023', list, 'own:3'])
  })

  test('the list’s own program keeps its own price', () => {
    const comparison = ask(open({ official: CODING }), { programs: [STATE] })
    expect(figures(comparison, 'tuitionAndFees')[0]).toMatchObject({ value: 560_000 })
    expect(figures(comparison, 'tuitionAndFees')[0]).not.toHaveProperty('high')
  })
})

describe('earnings of former students', () => {
  test('are the whole school’s; hidden ones stay hidden', () => {
    const comparison = ask(open(), { programs: [CODING, '200-51.0707-3', '300-51.0713-21'] })
    const [known, hidden, missing] = figures(comparison, 'schoolEarnings')
    expect(known).toEqual({
      status: 'known',
      value: 3_800_000,
      provenance: [{ source: 'scorecard', columns: 'MD_EARN_WNE_P10, COUNT_WNE_P10' }],
      notes: [{ code: 'school-earnings' }, { code: 'people-not-told' }],
    })
    expect(hidden).toMatchObject({ status: 'suppressed', value: null })
    expect(codes(missing)).toEqual(['school-earnings', 'not-published'])
  })

  test('have no row in a catalog without them', () => {
    const tables = comparisonTables([program(100, '51.0713', 21)])
    const provenance = tables['provenance']?.filter(({ field }) => field !== 'schoolEarnings') ?? []
    const comparison = ask(comparisonCatalog({ ...tables, provenance }), { programs: [CODING] })
    const fields = comparison.groups.flatMap(({ rows }) => rows.map(({ field }) => field))
    expect(fields).toContain('graduationRate')
    expect(fields).not.toContain('schoolEarnings')
  })
})

test('completions and distance of another dataset than the usual lead there', () => {
  const db = comparisonCatalog(
    comparisonTables([
      program(100, '51.0713', 21, { completions: 4, completions_status: KNOWN, distance: 'all' }),
    ]),
    "UPDATE programs SET completions_source = 'ipeds-hd-2024', distance_source = 'oews-2025'",
  )
  const comparison = ask(db, { programs: [CODING] })
  expect(figures(comparison, 'completions')[0]?.provenance).toEqual([
    { source: 'ipeds-hd-2024', columns: 'CTOTALT' },
  ])
  expect(row(comparison, 'online').cells[0]).toMatchObject({
    figure: { provenance: [{ source: 'oews-2025' }] },
  })
})

describe('a list that tells students of the district and others apart', () => {
  const program = listed({
    provider: provider({ state: 'TX' }),
    figures: {
      tuitionAndFees: { value: 625_000, status: 'known' },
      tuitionOutOfDistrict: { value: 1_321_000, status: 'known' },
    },
    columns: { tuitionAndFees: 'Price', tuitionOutOfDistrict: 'Out of district' },
  })
  const price = (more: object) =>
    figures(ask(open(), { programs: [OWN], ...more }, { personal: personal(program) }), 'tuitionAndFees')[0]

  test.each([
    ['in-district', 625_000, 'Price'],
    ['in-state', 1_321_000, 'Out of district'],
    ['out-of-state', 1_321_000, 'Out of district'],
  ] as const)('%s: its own price, from its own column, and the card says so', (residency, value, columns) => {
    const figure = price({ residency })
    expect(figure).toMatchObject({ value, provenance: [{ columns }] })
    expect(codes(figure)).toContain(`listed-${residency}`)
  })

  test.each([
    ['in-district', 300_000, 'D', 'listed-in-district'],
    ['in-state', 500_000, 'S', 'listed-resident'],
    ['out-of-state', 900_000, 'O', 'listed-nonresident'],
  ] as const)('%s, of a person’s list that tells all three', (residency, value, columns, note) => {
    const told = listed({
      figures: {
        tuitionInDistrict: own(300_000),
        tuitionInState: own(500_000),
        tuitionOutOfState: own(900_000),
        books: own(10_000),
      },
      columns: { tuitionInDistrict: 'D', tuitionInState: 'S', tuitionOutOfState: 'O' },
    })
    const comparison = ask(open(), { programs: [OWN], residency }, { personal: personal(told) })
    const [figure] = figures(comparison, 'tuitionAndFees')
    expect(figure).toMatchObject({ status: 'own', value, provenance: [{ source: 'own:3', columns }] })
    expect(codes(figure)).toEqual([note])
    expect(figures(comparison, 'costToFinish')[0]?.value).toBe(value + 10_000)
    // What the district pays is told as of an official program.
    const isCheaper = comparison.notices.some(({ code }) => code === 'in-district-cheaper')
    expect(isCheaper).toBe(residency === 'in-state')
  })

  test('what only other students pay is not the price, and the card says so', () => {
    const told = listed({ figures: { tuitionInState: own(500_000) } })
    const [figure] = figures(
      ask(open(), { programs: [OWN], residency: 'out-of-state' }, { personal: personal(told) }),
      'tuitionAndFees',
    )
    expect(figure).toMatchObject({ status: 'not-reported', value: null })
    expect(codes(figure)).toEqual(['listed-for-others', 'not-listed'])
  })

  test('by the person’s state, where nobody says in which state the school is, none of them is theirs', () => {
    const told = listed({
      provider: provider({ state: '' }),
      figures: { tuitionInState: own(500_000), tuitionOutOfState: own(900_000) },
    })
    const [figure] = figures(
      ask(
        open(),
        { programs: [OWN], residency: 'by-state', home: { state: 'MA', zip: null } },
        { personal: personal(told) },
      ),
      'tuitionAndFees',
    )
    expect(figure).toMatchObject({ status: 'not-reported', value: null })
    expect(codes(figure)).toContain('listed-state-not-told')
  })

  test('by the person’s state', () => {
    expect(codes(price({ residency: 'by-state', home: { state: 'OR', zip: null } }))).toContain(
      'listed-out-of-state',
    )
  })
})

test('the length of an award level that the person gave is the rule’s, and theirs is the source', () => {
  const program = listed({ awardLevel: 0, figures: {} })
  const months = (figuresGiven: OwnFigures) =>
    figures(
      ask(open(), { programs: [OWN], figures: figuresGiven }, { personal: personal(program) }),
      'months',
    )[0]
  expect(months({})).toMatchObject({ status: 'not-reported' })
  const given = { [`${OWN}|awardLevel`]: { value: '3', by: 'phone', on: '2026-11-25' } } as const
  expect(months(given)).toMatchObject({
    status: 'estimated',
    value: 18,
    high: 24,
    provenance: [{ source: 'own-figure:2026-11-25', rule: 'length-by-level' }],
  })
})
