import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OwnFigures } from '../../../../data/comparison-state.ts'
import type { CompareInput } from '../../../../data/contract/comparison.ts'
import { OWN, type FieldId } from '../../../../data/fields/catalogue.ts'
import {
  ask,
  codes,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { listed, own as ownPrice, personal } from '../support/lists.ts'
import { program } from '../support/small-tables.ts'

const KNOWN = 'known'
const CODING = '100-51.0713-21'
const ASSOCIATE = '200-51.0707-3'

/** A coding certificate of 8,930 and 10 months with unknown books, and an estimated associate. */
const open = () =>
  comparisonCatalog(
    comparisonTables([
      program(100, '51.0713', 21, {
        tuition_in_state: 8930,
        tuition_in_state_status: KNOWN,
        months: 10,
        months_status: KNOWN,
        completions: 0,
        completions_status: KNOWN,
        price_slot: 2,
        price_level: 'not-stated',
      }),
      program(200, '51.0707', 3, {
        tuition_in_district: 6000,
        tuition_in_district_status: 'estimated',
        tuition_in_state: 6400,
        tuition_in_state_status: 'estimated',
        tuition_out_of_state: 18_000,
        tuition_out_of_state_status: 'estimated',
        books: 900,
        books_status: 'estimated',
      }),
    ]),
  )

const ON = '2026-11-24'
const userProvided = (values: Readonly<Record<string, number | string>>): OwnFigures =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, by: 'phone', on: ON }]))

const compared = (values: Readonly<Record<string, number | string>>, more: Partial<CompareInput> = {}) =>
  ask(open(), { programs: [CODING, ASSOCIATE], figures: userProvided(values), ...more })

const fields = (comparison: ReturnType<typeof ask>): FieldId[] =>
  comparison.groups.flatMap(({ rows }) => rows.map(({ field }) => field))

describe('a figure of the person’s own', () => {
  test('stands in the place of the official one, which is kept, and says who told it and when', () => {
    const comparison = compared({ [`${CODING}|books`]: 40_000 })
    const [books] = figures(comparison, 'books')
    expect(books).toMatchObject({ status: 'own', value: 40_000, original: { status: 'not-reported' } })
    expect(books?.notes).toEqual([{ code: 'told-by', params: { by: 'phone', asOf: ON } }])
    expect(comparison.sources[books?.provenance[0]?.source ?? '']).toMatchObject({ asOf: ON })
  })

  test('counts in every sum: 8,930 + 400 of my own = 9,330, over 40 weeks 1,011 a month', () => {
    const comparison = compared({ [`${CODING}|books`]: 40_000 })
    const [finish] = figures(comparison, 'costToFinish')
    expect(finish).toMatchObject({ status: 'own', value: 933_000 })
    expect(finish).not.toHaveProperty('unknownParts')
    expect(finish?.notes).toContainEqual({ code: 'own-inside', params: { of: 'books' } })
    expect(codes(finish)).not.toContain('told-by')
    expect(figures(comparison, 'costPerMonth')[0]).toMatchObject({ status: 'own', value: 101_075 })
  })

  test('months of my own count in the cost of a month', () => {
    const comparison = compared({ [`${ASSOCIATE}|months`]: 20 })
    expect(figures(comparison, 'months')[1]).toMatchObject({ status: 'own', value: 20 })
    expect(figures(comparison, 'costPerMonth')[1]).toMatchObject({ status: 'estimated', value: 36_500 })
  })

  test('is of its program only', () => {
    const comparison = compared({ [`${CODING}|books`]: 40_000 })
    expect(figures(comparison, 'books')[1]).toMatchObject({ status: 'estimated', value: 90_000 })
  })

  test('an exam fee is of its credential only', () => {
    const own = { value: 35_000, by: 'self', on: ON, credential: 'CPC' } as const
    const asked = (credential: string) =>
      figures(
        ask(open(), { programs: [CODING], figures: { [`${CODING}|exam`]: own }, credential }),
        'exam',
      )[0]
    expect(asked('CPC')).toMatchObject({ status: 'own', value: 35_000, original: { value: 42_500 } })
    expect(asked('CCS')).toMatchObject({ status: 'known', value: 39_900 })
  })

  test('an exam fee can be told for every program at once', () => {
    const comparison = compared({ '|exam': 35_000 }, { credential: 'CPC' })
    expect(figures(comparison, 'exam').map(({ value }) => value)).toEqual([35_000, 35_000])
  })

  test('a category has its code, and the code before', () => {
    const comparison = compared({ [`${CODING}|online`]: 'all' })
    expect(row(comparison, 'online').cells[0]).toMatchObject({
      kind: 'category',
      code: 'all',
      original: 'not-reported',
      figure: { status: 'own', original: { status: 'not-reported' } },
    })
  })

  test('takes the remark on the official figure with it', () => {
    expect(compared({}).notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['estimated-prices', 'price-level-not-stated', 'no-awards']),
    )
    const notices = compared({
      [`${CODING}|tuitionAndFees`]: 900_000,
      [`${CODING}|completions`]: 0,
      [`${ASSOCIATE}|tuitionAndFees`]: 700_000,
    }).notices.map(({ code }) => code)
    expect(notices).not.toContain('estimated-prices')
    expect(notices).not.toContain('price-level-not-stated')
    expect(notices).not.toContain('no-awards')
  })

  test.each([
    ['a text for money', 'tuitionAndFees', 'about nine thousand'],
    ['a number for a category', 'online', 1],
    ['a code that does not exist', 'online', 'sometimes'],
    ['the code of what is not told', 'evening', 'not-reported'],
    ['a number for a text', 'startDates', 3],
    ['blanks for a text', 'startDates', '  '],
    ['a share above 100 %', 'graduationRate', 900],
  ])('%s is left out', (_, field, value) => {
    expect(compared({ [`${CODING}|${field}`]: value })).toEqual(compared({}))
  })

  test('of a program that is not compared, it changes nothing', () => {
    expect(compared({ '300-51.0713-21|placement': 90 })).toEqual(compared({}))
  })

  test('whatever it is, the official figure is kept and the table can be made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OWN),
        fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.string({ minLength: 1, maxLength: 20 })),
        (field, value) => {
          const more = { credential: 'CPC' }
          const comparison = compared({ [`${CODING}|${field}`]: value }, more)
          const without = compared({}, more)
          const cell = row(comparison, 'costToFinish').cells[0]
          expect(cell).toBeDefined()
          if (!fields(comparison).includes(field) || !fields(without).includes(field)) return
          const [overrides, official] = [row(comparison, field).cells[0], row(without, field).cells[0]]
          if (!overrides || !official || !('figure' in overrides) || !('figure' in official)) return
          if (overrides.figure.status === 'own') expect(overrides.figure.original).toEqual(official.figure)
          else expect(overrides).toEqual(official)
        },
      ),
    )
  })
})

describe('what only the school or the person tells', () => {
  const TOLD = [
    'grants',
    'scholarships',
    'placement',
    'startDates',
    'evening',
    'transfer',
    'examIncluded',
    'refund',
    'practicum',
    'passRate',
  ] as const

  test('has no row before somebody told it, and no cost after aid', () => {
    for (const field of [...TOLD, 'costAfterAid']) expect(fields(compared({}))).not.toContain(field)
  })

  test('has a row then, where the other programs are to be asked', () => {
    const comparison = compared({
      [`${CODING}|placement`]: 82,
      [`${CODING}|startDates`]: 'January 12 and May 4',
      [`${CODING}|evening`]: 'yes',
      [`${ASSOCIATE}|transfer`]: 'some',
    })
    expect(figures(comparison, 'placement')).toMatchObject([
      { status: 'own', value: 82 },
      { status: 'not-reported', value: null, notes: [{ code: 'only-told' }] },
    ])
    expect(row(comparison, 'startDates').cells).toMatchObject([
      { text: 'January 12 and May 4', figure: { status: 'own' } },
      { text: null, figure: { status: 'not-reported' } },
    ])
    expect(row(comparison, 'evening').cells).toMatchObject([{ code: 'yes' }, { code: 'not-reported' }])
    expect(row(comparison, 'transfer').cells).toMatchObject([{ code: 'not-reported' }, { code: 'some' }])
  })

  test('aid is taken off the cost of the program it was told for; of the other one it is not known', () => {
    const comparison = compared({ [`${CODING}|grants`]: 200_000, [`${CODING}|scholarships`]: 50_000 })
    expect(figures(comparison, 'costAfterAid')).toMatchObject([
      { status: 'own', value: 643_000, unknownParts: ['books'] },
      { status: 'not-reported', value: null, unknownParts: ['grants', 'scholarships'] },
    ])
  })

  test('aid is taken off the cost to the credential, where a graduate may sit it', () => {
    const values = { [`${CODING}|grants`]: 200_000, [`${ASSOCIATE}|grants`]: 200_000 }
    const after = (credential: string) =>
      figures(compared(values, { credential }), 'costAfterAid').map(({ value }) => value)
    expect(after('CCS')).toEqual([754_700, 591_700])
    // RHIT is not open to a certificate: there the cost to finish is left.
    expect(after('RHIT')[0]).toBe(693_000)
  })
})

describe('an exam whose fee is in the price, as the school told', () => {
  const followed = (values: Readonly<Record<string, number | string>>) =>
    compared(values, { credential: 'CCS' })
  const costs = (values: Readonly<Record<string, number | string>>) =>
    figures(followed(values), 'costToCredential').map(({ value }) => value ?? NaN)

  test('adds nothing to that program, and the list price is kept beside it', () => {
    const [listed = NaN, other = NaN] = costs({})
    const fee = figures(followed({}), 'exam')[0]?.value ?? NaN
    expect(fee).toBeGreaterThan(0)
    expect(costs({ [`${CODING}|examIncluded`]: 'yes' })).toEqual([listed - fee, other])
    const [exam] = figures(followed({ [`${CODING}|examIncluded`]: 'yes' }), 'exam')
    expect(exam).toMatchObject({ status: 'own', value: 0, original: { value: fee } })
    expect(codes(exam)).toContain('exam-included')
  })

  test('is paid where the answer is no, or nobody told', () => {
    expect(costs({ [`${CODING}|examIncluded`]: 'no' })).toEqual(costs({}))
  })
})

describe('a choice between sources', () => {
  const lists = personal(listed({ official: CODING, figures: { tuitionAndFees: ownPrice(560_000) } }))
  const choosing = (choices: Readonly<Record<string, string>>, more: Partial<CompareInput> = {}) =>
    ask(open(), { programs: [CODING, ASSOCIATE], choices, ...more }, { personal: lists })

  test('makes the figure that side, and keeps the conflict and what the other one says', () => {
    const comparison = choosing({ [`${CODING}|tuitionAndFees`]: 'ipeds-ic-py-2023' })
    const [tuition] = figures(comparison, 'tuitionAndFees')
    expect(tuition).toMatchObject({
      status: 'known',
      value: 893_000,
      original: { value: 560_000, high: 893_000 },
    })
    expect(tuition).not.toHaveProperty('high')
    expect(tuition).not.toHaveProperty('sides')
    expect(tuition?.original?.sides).toHaveLength(2)
    expect(tuition?.notes?.slice(0, 2)).toMatchObject([
      { code: 'chosen-side' },
      { code: 'other-side', params: { low: 5600, span: 'one', status: 'own' } },
    ])
    expect(figures(comparison, 'costToFinish')[0]).toMatchObject({ value: 893_000, unknownParts: ['books'] })
    expect(codes(figures(comparison, 'costToFinish')[0])).not.toContain('conflict-inside')
  })

  test('of an exam fee whose other price is older now is none: the newer stands', () => {
    const comparison = choosing({ '|exam': 'rule-cpc-fee-1' }, { credential: 'CPC' })
    for (const exam of figures(comparison, 'exam'))
      expect(exam).toMatchObject({ status: 'known', value: 42_500 })
  })

  test('an unknown side, or of a figure without a conflict, is none', () => {
    const choices = {
      [`${CODING}|tuitionAndFees`]: 'a-list-of-last-year',
      [`${CODING}|months`]: 'ipeds-ic-py-2023',
      '|exam': 'nobody',
    }
    expect(choosing(choices, { credential: 'CPC' })).toEqual(choosing({}, { credential: 'CPC' }))
  })

  test('a figure of the person’s own stands above it', () => {
    const comparison = choosing(
      { [`${CODING}|tuitionAndFees`]: 'ipeds-ic-py-2023' },
      { figures: userProvided({ [`${CODING}|tuitionAndFees`]: 880_000 }) },
    )
    expect(figures(comparison, 'tuitionAndFees')[0]).toMatchObject({
      status: 'own',
      value: 880_000,
      original: { value: 560_000, high: 893_000, sides: [{}, {}] },
    })
  })
})

describe('residency by the person’s state', () => {
  const prices = (state: string | null) =>
    ask(open(), { programs: [CODING, ASSOCIATE], residency: 'by-state', home: { state, zip: null } })

  test('is in-state at schools of that state and out-of-state at all others', () => {
    expect(figures(prices('OR'), 'tuitionAndFees')[1]).toMatchObject({ value: 640_000 })
    const away = figures(prices('TX'), 'tuitionAndFees')[1]
    expect(away).toMatchObject({ value: 1_800_000 })
    expect(codes(away)).toContain('residency-out-of-state')
    expect(away?.notes?.[0]?.params).toMatchObject({ charge: 9000 })
    expect(away?.provenance[0]?.columns).toContain('CHG3AY3')
  })

  test('without a state it asks for it and shows in-state prices', () => {
    const comparison = prices(null)
    expect(comparison.notices).toContainEqual({ code: 'state-not-told' })
    expect(figures(comparison, 'tuitionAndFees')[1]).toMatchObject({ value: 640_000 })
    expect(prices('OR').notices).not.toContainEqual({ code: 'state-not-told' })
  })

  test('says where one’s own district is cheaper, in one’s own state only', () => {
    const cheaper = (state: string) =>
      prices(state).notices.filter(({ code }) => code === 'in-district-cheaper')
    expect(cheaper('OR')).toEqual([{ code: 'in-district-cheaper', params: { count: 1 } }])
    expect(cheaper('TX')).toEqual([])
  })
})
