import { describe, expect, test } from 'vitest'
import type { CompareInput } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { ask, codes, comparisonCatalog, comparisonTables, figures } from '../support/comparison-catalog.ts'
import { listed, personal } from '../support/lists.ts'
import { asked } from '../support/requests.ts'
import { program, type SmallRow } from '../support/small-tables.ts'

/** Price, books and length of one program rest on the same years, and lengths are computed in weeks. */

const BAND = '200-51.0801-2'
const SLOT = '100-51.0713-2'

const estimate = (name: string, low: number, high: number): SmallRow => ({
  [name]: low,
  [`${name}_high`]: high,
  [`${name}_status`]: 'estimated',
})

/** A level-2 certificate of 3,200 and 450 a year of which nobody publishes a length. */
const BY_YEAR = program(200, '51.0801', 2, {
  ...estimate('tuition_in_state', 3200, 6400),
  ...estimate('books', 450, 900),
  ...estimate('months', 9, 24),
  ...estimate('weeks', 39, 104),
})

const published = (unitid: number, dollars: number, more: SmallRow = {}): SmallRow =>
  program(unitid, '51.0713', 2, {
    tuition_in_state: dollars,
    tuition_in_state_status: 'known',
    books: 100,
    books_status: 'known',
    months: 13,
    months_status: 'known',
    weeks: 52,
    weeks_status: 'known',
    price_slot: 2,
    price_level: 'only',
    ...more,
  })

const open = (...programs: SmallRow[]) => comparisonCatalog(comparisonTables(programs))
const own = (key: string, field: FieldId, value: number): CompareInput['figures'] => ({
  [`${key}|${field}`]: { value, by: 'phone', on: '2026-11-24' },
})
const only = (
  field: FieldId,
  input: Partial<CompareInput> = {},
  row = BY_YEAR,
  beside: Parameters<typeof ask>[2] = {},
) => figures(ask(open(row), { programs: [BAND], ...input }, beside), field)[0]

describe('what is estimated over the years of a level', () => {
  test('goes lower end with lower: 304 to 406 a month, never 152 to 811', () => {
    expect(only('costToFinish')).toMatchObject({ status: 'estimated', value: 365_000, high: 730_000 })
    expect(only('costPerMonth')).toMatchObject({ status: 'estimated', value: 30_417, high: 40_556 })
  })

  test('says that the length is a rule’s, and what the schools say that tell one', () => {
    const months = only('months')
    expect(months).toMatchObject({ status: 'estimated', value: 9, high: 24 })
    expect(months?.provenance).toEqual([
      { source: 'ipeds-c-2024', columns: 'AWLEVEL', rule: 'length-by-level' },
    ])
    expect(months?.notes).toContainEqual({
      code: 'length-by-level',
      params: { median: 10, low: 8, high: 15 },
    })
  })

  test('is narrowed by the length that the person was told', () => {
    const figures = own(BAND, 'months', 15)
    expect(only('months', { figures })).toMatchObject({ status: 'own', value: 15 })
    const tuition = only('tuitionAndFees', { figures })
    expect(tuition).toMatchObject({ status: 'estimated', value: 400_000, high: 533_333 })
    expect(tuition?.notes).toContainEqual({
      code: 'estimated-years-of-length',
      params: { of: 'tuition', charge: 3200, low: 1.25, high: 1.67 },
    })
    expect(only('books', { figures })).toMatchObject({ value: 56_250, high: 75_000 })
    expect(only('costPerMonth', { figures })).toMatchObject({ value: 30_417, high: 40_556 })
  })

  test('is of the nearer end, and says so, where the length told does not fit', () => {
    const tuition = only('tuitionAndFees', { figures: own(BAND, 'months', 6) })
    expect(tuition).toMatchObject({ status: 'estimated', value: 320_000 })
    expect(tuition).not.toHaveProperty('high')
    expect(codes(tuition)).toContain('length-does-not-fit')
    expect(codes(only('tuitionAndFees'))).not.toContain('length-does-not-fit')
  })

  test('is narrowed by the weeks that a list publishes of the same program, in Compare and in Find', () => {
    const list = personal(
      listed({
        official: BAND,
        figures: { months: { value: 15, weeks: 65, status: 'known', rule: 'weeks-to-months' } },
      }),
    )
    const db = open(BY_YEAR)
    const comparison = ask(db, { programs: [BAND] }, { personal: list })
    expect(figures(comparison, 'months')[0]).toMatchObject({ status: 'known', value: 15, weeks: 65 })
    const cost = figures(comparison, 'costToFinish')[0]
    expect(cost).toMatchObject({ value: 456_250, high: 608_333 })
    const [row] = openFind(db, list)(asked({ residency: 'in-state' })).rows
    expect(row?.costToFinish).toEqual({ status: 'estimated', value: cost?.value, high: cost?.high })
    expect(row?.months).toMatchObject({ status: 'known', value: 15 })
  })
})

describe('weeks', () => {
  const inWeeks = (more: Partial<CompareInput> = {}) =>
    ask(open(published(100, 6633)), {
      programs: [SLOT],
      occupation: '29-2072',
      presentPay: 3_600_000,
      ...more,
    })

  test('are what 13 months of IPEDS count as: 12 of the calendar, but the cell shows 13', () => {
    const [months] = figures(inWeeks(), 'months')
    expect(months).toMatchObject({ status: 'known', value: 13, weeks: 52 })
    expect(months?.notes).toContainEqual({ code: 'ipeds-months', params: { weeks: 52 } })
    expect(figures(inWeeks(), 'costPerMonth')[0]?.value).toBe(Math.round(673_300 / 12))
    // 12 months and 10.79 of payback.
    expect(figures(inWeeks(), 'aheadAfter')[0]).toMatchObject({ value: 23 })
  })

  test('are what Find filters and sorts by: within a year', () => {
    const db = open(published(100, 6633), published(300, 6633, { months: 12, weeks: 53 }))
    const find = openFind(db)
    const found = (max: number) =>
      find(asked({ residency: 'in-state', ranges: { months: { min: null, max } } })).rows.map(
        ({ key }) => key,
      )
    expect(found(12)).toEqual([SLOT])
    expect(found(11)).toEqual([])
    expect(find(asked({ sort: 'months' })).rows.map(({ months }) => months)).toEqual([
      { status: 'known', value: 13, weeks: 52 },
      { status: 'known', value: 12, weeks: 53 },
    ])
  })

  test('of a list without a length are those of its award level', () => {
    const list = personal(listed({ awardLevel: 3, figures: {} }))
    const key = list.lists[0]?.programs[0]?.key ?? ''
    const [months] = figures(ask(open(BY_YEAR), { programs: [key] }, { personal: list }), 'months')
    expect(months).toMatchObject({ status: 'estimated', value: 18, high: 24 })
    expect(codes(months)).toEqual(['length-by-level'])
    const { rows } = openFind(open(BY_YEAR), list)(asked({ sort: 'months' }))
    expect(rows.find((row) => row.key === key)?.months).toEqual({ status: 'estimated', value: 18, high: 24 })
  })
})

describe('a price whose award level is not sure', () => {
  test('says so of all that the slot gives, and takes no part in medians', () => {
    const schools = [100, 200, 300]
    const db = open(...schools.map((unitid) => published(unitid, 6633, { price_level: 'not-stated' })))
    const comparison = ask(db, { programs: [SLOT] })
    for (const field of ['tuitionAndFees', 'books', 'months', 'costToFinish', 'costPerMonth'] as const) {
      expect(codes(figures(comparison, field)[0]), field).toContain('award-level-not-stated')
    }
    const peers = (row: string) =>
      comparison.groups.flatMap(({ rows }) => rows).find(({ field }) => field === row)?.cells[0]
    expect(peers('tuitionAndFees')).toMatchObject({ peers: { n: 0 } })
    expect(peers('completions')).toMatchObject({ kind: 'figure' })
  })
})

describe('a figure of ten times the median of its kind', () => {
  /** Five schools with a price and, of the sixth, one far above. */
  const six = (dollars: number, median: number) => {
    const levels = [20, 21, 2, 3, 4]
    // Three schools are there, so a kind of five is of a family of fields.
    const rows = ['51.0707', '51.0713'].flatMap((cip) =>
      [100, 200, 300].map((unitid) =>
        program(unitid, cip, 2, {
          ...published(unitid, unitid === 300 && cip === '51.0713' ? dollars : median),
          cip,
        }),
      ),
    )
    expect(levels).toHaveLength(5)
    return figures(ask(open(...rows), { programs: ['300-51.0713-2', SLOT] }), 'tuitionAndFees')
  }

  test('stands as published, with a mark', () => {
    const [far, usual] = six(150_455, 14_000)
    expect(far).toMatchObject({ status: 'known', value: 15_045_500 })
    expect(far?.notes).toContainEqual({
      code: 'far-above-kind',
      params: { of: 'tuition', median: 14_000, n: 6 },
    })
    expect(codes(usual)).not.toContain('far-above-kind')
  })

  test('begins at ten times', () => {
    expect(codes(six(139_999, 14_000)[0])).not.toContain('far-above-kind')
    expect(codes(six(140_000, 14_000)[0])).toContain('far-above-kind')
  })
})
