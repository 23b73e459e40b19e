import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLength, type LengthUnit, type Unit } from '../../../../main/import/reading/lengths.ts'

const MONTHS: Unit = { unit: 'months', times: 1 }

const said = (cell: string, column: LengthUnit = 'months') => {
  const read = readLength(cell, { unit: column, times: 1 }, 'point')
  if (read.is === 'rejected') return read.reason
  if (read.is === 'nothing') return null
  const { low, high, unit, hedge, rule } = read.value
  return [hedge === 'exact' ? '' : hedge, high === null ? low : `${low}..${high}`, unit, rule ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

test.each([
  ['10', '10 months'],
  ['10 mos', '10 months'],
  ['10 mos.', '10 months'],
  ['10months', '10 months'],
  ['1 yr', '12 months'],
  ['1.5 years', '18 months'],
  ['two years', '24 months'],
  ['one year', '12 months'],
  ['a year', '12 months'],
  ['1 year 3 months', '15 months'],
  ['1 year, 3 months', '15 months'],
  ['1 year and 3 months', '15 months'],
  ['9-12 months', 'band 9..12 months'],
  ['9 to 12 months', 'band 9..12 months'],
  ['12-18', 'band 12..18 months'],
  ['1-2 years', 'band 12..24 months'],
  ['9 months - 1 year', 'band 9..12 months'],
  ['6 weeks', '6 weeks'],
  ['6-8 weeks', 'band 6..8 weeks'],
  ['six weeks', '6 weeks'],
  ['91 days', '13 weeks'],
  ['2 semesters', '9 months terms-to-months'],
  ['two semesters', '9 months terms-to-months'],
  ['4 quarters', '12 months terms-to-months'],
  ['1 academic year', '9 months terms-to-months'],
  ['900 hrs', '900 clock-hours'],
  ['900 clock hours', '900 clock-hours'],
  ['30 credits', '30 credit-hours'],
  ['30 credit hours', '30 credit-hours'],
  ['30 semester hours', '30 credit-hours'],
  ['about 10 months', 'about 10 months'],
  ['~10 months', 'about 10 months'],
  ['10+ months', 'at-least 10 months'],
  ['at least 10 months', 'at-least 10 months'],
  ['up to 10 months', 'at-most 0..10 months'],
  ['0', null],
  ['-', null],
  ['Self-paced', null],
  ['varies', null],
  ['', null],
  ['-3', 'negative'],
  ['ERROR', 'not-a-number'],
  ['A', 'not-a-number'],
  ['two', 'not-a-number'],
  ['99999', 'implausible'],
  ['1 year 3 credits', 'not-a-number'],
  ['12 to 9 months', 'not-a-number'],
] as const)('a length of %j is %j', (cell, expected) => {
  expect(said(cell)).toBe(expected)
})

test('a number alone counts what its heading says', () => {
  expect(said('40', 'weeks')).toBe('40 weeks')
  expect(said('900', 'clock-hours')).toBe('900 clock-hours')
  expect(said('40 weeks', 'months')).toBe('40 weeks')
})

test('a length written in any way is that length', () => {
  const ways: readonly ((months: number) => string)[] = [
    String,
    (months) => `${months} months`,
    (months) => `${months} mo`,
    (months) => `${months} mos.`,
    (months) => `${months}-month`,
    (months) => `${months}m`,
    (months) => `${Math.floor(months / 12)} years ${months % 12} months`,
    (months) => `${Math.floor(months / 12)} yrs, ${months % 12} mos`,
    (months) => `${months / 12} years`,
  ]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...ways), (months, way) => {
      const read = readLength(way(months), MONTHS, 'point')
      expect(read.is).toBe('value')
      if (read.is === 'value') {
        expect(read.value.low).toBeCloseTo(months, 6)
        expect(read.value.unit).toBe('months')
      }
    }),
  )
})

test('no text is read slowly', () => {
  for (const text of [
    '1 '.repeat(15_000),
    'a '.repeat(15_000),
    '1 year '.repeat(5_000),
    'and '.repeat(8_000),
    '1 and '.repeat(5_000),
  ])
    expect(() => readLength(text, MONTHS, 'point')).not.toThrow()
})
