import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  awardLevel,
  cip,
  occupations,
  online,
  phone,
  state,
  text,
  website,
  zip,
} from '../../../../main/import/mapping/mapped-codes.ts'
import {
  awards,
  hours,
  isFraction,
  money,
  months,
  percent,
} from '../../../../main/import/mapping/mapped-numbers.ts'
import type { Read } from '../../../../main/import/mapping/read.ts'
import type { LengthUnit, Unit } from '../../../../main/import/reading/lengths.ts'

const counted = (unit: LengthUnit): Unit => ({ unit, times: 1 })

/** The value, null for nothing, or why it was rejected. */
const said = <T>(read: Read<T>) =>
  read.is === 'value' ? read.value : read.is === 'nothing' ? null : read.reason
const number = (read: Read<{ readonly value: number | null }>) => {
  const found = said(read)
  return typeof found === 'object' && found !== null ? found.value : found
}

test.each([
  ['$1,234.50', 123_450],
  ['1234.5', 123_450],
  ['USD 1,200', 120_000],
  [' 1,200 dollars ', 120_000],
  ['0', 0],
  ['free', 0],
  ['No charge', 0],
  ['', null],
  ['n/a', null],
  ['N.A.', null],
  ['-', null],
  ['—', null],
  ['unknown', null],
  ['TBD', null],
  ['#N/A', null],
  ['#REF!', null],
  ['-5', 'negative'],
  ['($1,200)', 'negative'],
  ['1.234,50', 123_450],
  ['12,34', 1234],
  ['0x10', 'not-a-number'],
  ['$4,500 - $5,000', 450_000],
  ['=1+1', 'not-a-number'],
  ['99999999999', 'implausible'],
])('money %j is %j', (cell, value) => {
  expect(number(money(cell))).toBe(value)
})

test.each([
  ['10', 'months', 10],
  ['40', 'weeks', 10],
  ['40 weeks', 'months', 10],
  ['2 years', 'months', 24],
  ['0', 'weeks', null],
  ['ERROR', 'weeks', 'not-a-number'],
  ['99999', 'weeks', 'implausible'],
  ['-3', 'months', 'negative'],
  ['1 year 3 months', 'months', 15],
  ['2 semesters', 'months', 9],
  ['900 hrs', 'months', 'hours-for-months'],
  ['9-12 months', 'months', 9],
] as const)('a length of %j %s is %j months', (cell, unit, value) => {
  expect(number(months(cell, counted(unit)))).toBe(value)
})

test('weeks that became months say by which rule', () => {
  expect(said(months('40', counted('weeks')))).toEqual({ value: 10, status: 'own', rule: 'weeks-to-months' })
  expect(said(months('10', counted('months')))).toEqual({ value: 10, status: 'own' })
})

test.each([
  ['9-12 months', 'months', { value: 9, high: 12, status: 'own' }],
  ['40 to 52 weeks', 'months', { value: 10, high: 12, status: 'own', rule: 'weeks-to-months' }],
  ['12-18', 'months', { value: 12, high: 18, status: 'own' }],
  ['1 to 2 years', 'months', { value: 12, high: 24, status: 'own' }],
  ['between 9 and 12 months', 'months', { value: 9, high: 12, status: 'own' }],
  ['up to 12 months', 'months', { value: 0, high: 12, status: 'own' }],
  ['2-3 semesters', 'months', { value: 9, high: 13.5, status: 'estimated', rule: 'terms-to-months' }],
  // Both are the same month, rounded up.
  ['5-6 weeks', 'months', { value: 2, status: 'own', rule: 'weeks-to-months' }],
] as const)('a span of time is both its ends: %j', (cell, unit, read) => {
  expect(said(months(cell, counted(unit)))).toEqual(read)
})

test('a span of hours is both its ends', () => {
  expect(said(hours('600-900', counted('clock-hours')))).toEqual({
    value: 600,
    high: 900,
    status: 'own',
    unit: 'clock-hours',
  })
  expect(said(hours('30 to 36 credits', counted('clock-hours')))).toMatchObject({
    value: 30,
    high: 36,
    unit: 'credit-hours',
  })
})

test('hours know which they are', () => {
  expect(said(hours('720', counted('clock-hours')))).toEqual({
    value: 720,
    status: 'own',
    unit: 'clock-hours',
  })
  expect(said(hours('30 credits', counted('clock-hours')))).toEqual({
    value: 30,
    status: 'own',
    unit: 'credit-hours',
  })
  expect(said(hours('0', counted('clock-hours')))).toBeNull()
})

test('percent and awards', () => {
  expect(number(percent('85 %', false))).toBe(85)
  expect(number(percent('0.85', isFraction(['0.85', '1', ''])))).toBe(85)
  expect(number(percent('0.5', isFraction(['0.5', '60'])))).toBe(0.5)
  expect(number(percent('101', false))).toBe('implausible')
  expect(number(awards('12'))).toBe(12)
  expect(number(awards('12.5'))).toBe('not-a-number')
})

test.each([
  ['51.071', '51.0710'],
  ['510710', '51.0710'],
  ['1.8301', '01.8301'],
  ['46', '46.0000'],
  ['51.0710 Medical Office Assistant', '51.0710'],
  ['CIP 51.0713', '51.0713'],
  ['99', 'not-a-cip'],
  ['coding', 'not-a-cip'],
  ['', null],
])('CIP %j is %j', (cell, value) => {
  expect(said(cip(cell))).toBe(value)
})

test.each([
  [state, 'texas', 'TX'],
  [state, ' tx ', 'TX'],
  [state, 'Ontario', 'not-a-state'],
  [zip, '2116', '02116'],
  [zip, '787011234', '78701-1234'],
  [zip, 'TX', 'not-a-zip'],
  [phone, '512.555.0100', '(512) 555-0100'],
  [phone, '+1 512 555 0100', '(512) 555-0100'],
  [phone, 'call Bob', 'not-a-phone'],
  [website, 'www.a.edu/x', 'https://www.a.edu/x'],
  [website, 'javascript:alert(1)', 'not-a-website'],
  [website, 'https://user@a.edu', 'not-a-website'],
  [online, 'Hybrid', 'none'],
  [online, 'Online', 'all'],
  [online, 'by mail', 'unknown-online'],
] as const)('%o of %j is %j', (read, cell, value) => {
  expect(said(read(cell) as Read<string>)).toBe(value)
})

test('old occupation codes are what they are now', () => {
  expect(said(occupations('29-2072; 31-9092.00'))).toEqual(['29-2072', '31-9092'])
  expect(said(occupations('29207100'))).toEqual(expect.arrayContaining(['29-2072', '29-9021']))
  expect(said(occupations('coder'))).toBe('not-a-soc')
})

test.each([
  ['Associate degree', 3],
  ['AAS', 3],
  ['Associate of Applied Science', 3],
  ['Bachelor’s degree', 5],
  ['certificate < 1 yr', 21],
  ['Certificate, 12 weeks to 1 year', 21],
  ['Certificate, less than 1 year', 'under-a-year'],
  ['Certificate (at least 1 but less than 2 years)', 2],
  ['Certificate, 2 to 4 years', 4],
  ['21', 21],
  ['Certificate', 0],
  ['Community college certificate', 0],
])('the award %j is of level %j', (cell, level) => {
  expect(said(awardLevel(cell))).toMatchObject({ level })
})

test('award levels that are none, or two at once, are rejected', () => {
  expect(said(awardLevel('1'))).toBe('award-level-split')
  expect(said(awardLevel('77'))).toBe('unknown-award-level')
})

describe('whatever a cell holds', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=cmd|calc', '1e999', '__proto__', '\0', 'AY', 'Onew', 'am'),
  )

  test('no reader throws, and no value is below zero or not a number', () => {
    fc.assert(
      fc.property(cell, (written) => {
        for (const read of [cip, state, zip, phone, website, occupations, online, awardLevel, text])
          read(written)
        for (const found of [
          money(written),
          months(written, counted('weeks')),
          hours(written, counted('clock-hours')),
          awards(written),
          percent(written, true),
        ]) {
          if (found.is !== 'value') continue
          expect(found.value.value).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(found.value.value)).toBe(true)
          // A value that no digit and no word for nothing stands behind would be made up.
          expect(written).toMatch(/\d|free|no |waived/i)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a text that a spreadsheet would run is a text', () => {
    for (const written of ['=1+1', '+SUM(A1)', '-2 cool', '@x']) expect(said(text(written))).toBe(written)
  })
})
