import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFigure, formatFigureWithUnit, type Formattable } from '../../../data/format/format-figure.ts'
import { hasValue, STATUSES, type Side, type Status, type Unit } from '../../../data/figures/figure.ts'
import { translator } from '../../../data/messages/translate.ts'

const words = translator('en')
const show = (figure: Formattable, unit: Unit = 'cents') => formatFigure(figure, unit, words)

const sides = (...values: [value: number, status?: Status, high?: number][]): Side[] =>
  values.map(([value, status = 'known', high], index) => ({
    id: `source-${index}`,
    figure: { status, value, ...(high === undefined ? {} : { high }), provenance: [] },
  }))

describe('the vocabulary of cells', () => {
  const cases: [string, Formattable, string][] = [
    ['known', { status: 'known', value: 663_300 }, '6,633'],
    ['zero', { status: 'known', value: 0 }, '0'],
    ['imputed', { status: 'imputed', value: 663_300 }, '6,633'],
    ['own', { status: 'own', value: 590_000 }, '5,900'],
    ['estimated', { status: 'estimated', value: 640_000 }, '~6,400'],
    ['an estimated band', { status: 'estimated', value: 320_000, high: 640_000 }, '~3,200 to 6,400'],
    ['an estimate with cents', { status: 'estimated', value: 153_714 }, '~1,537'],
    ['top-coded', { status: 'at-least', value: 23_920_000 }, '239,200 or more'],
    ['a lower bound', { status: 'known', value: 540_000, unknownParts: ['books'] }, 'at least 5,400'],
    [
      'a lower bound of an estimate',
      { status: 'estimated', value: 640_000, unknownParts: ['books'] },
      'at least ~6,400',
    ],
    [
      'the lower bound of a band is its lower end',
      { status: 'known', value: 932_900, high: 935_500, unknownParts: ['membership'] },
      'at least 9,329',
    ],
    [
      'a conflict',
      { status: 'known', value: 39_900, high: 42_500, sides: sides([39_900], [42_500]) },
      '399 / 425',
    ],
    [
      'a published price against an estimate, and each side as it is',
      {
        status: 'estimated',
        value: 560_050,
        high: 640_000,
        sides: sides([640_000, 'estimated'], [560_050]),
      },
      '5,600.50 / ~6,400',
    ],
    [
      'a published price inside an estimated band',
      {
        status: 'estimated',
        value: 320_000,
        high: 640_000,
        sides: sides([320_000, 'estimated', 640_000], [500_000]),
      },
      '~3,200 to 6,400 / 5,000',
    ],
    ['not reported', { status: 'not-reported', value: null }, '–'],
    ['not reported, parts named', { status: 'not-reported', value: null, unknownParts: ['books'] }, '–'],
    ['suppressed', { status: 'suppressed', value: null }, 'hidden'],
    ['not applicable', { status: 'not-applicable', value: null }, 'n/a'],
    ['never', { status: 'not-applicable', value: null, notes: [{ code: 'payback-never' }] }, 'never'],
  ]
  test.each(cases)('%s', (_, figure, text) => {
    expect(show(figure)).toBe(text)
  })

  test('each unit has its digits', () => {
    expect(show({ status: 'known', value: 163_450 })).toBe('1,634.50')
    expect(show({ status: 'known', value: 7.1 }, 'percent')).toBe('7.1')
    expect(show({ status: 'known', value: -2.34 }, 'percent')).toBe('-2.3')
    expect(show({ status: 'known', value: 10 }, 'months')).toBe('10')
    expect(show({ status: 'known', value: 194_800 }, 'jobs')).toBe('194,800')
    expect(show({ status: 'known', value: 2034 }, 'year')).toBe('2034')
  })
})

test('with its unit', () => {
  const full = (figure: Formattable, unit: Unit) => formatFigureWithUnit(figure, unit, words)
  expect(full({ status: 'known', value: 663_300 }, 'cents')).toBe('$6,633')
  expect(full({ status: 'estimated', value: 640_000 }, 'cents')).toBe('~$6,400')
  expect(full({ status: 'estimated', value: 320_000, high: 640_000 }, 'cents')).toBe('~$3,200 to $6,400')
  expect(full({ status: 'known', value: 540_000, unknownParts: ['books'] }, 'cents')).toBe('at least $5,400')
  expect(full({ status: 'known', value: 1 }, 'months')).toBe('1 month')
  expect(full({ status: 'known', value: 1, high: 2 }, 'months')).toBe('1 to 2 months')
  expect(full({ status: 'known', value: 7.1 }, 'percent')).toBe('7.1%')
  expect(full({ status: 'known', value: 14_200 }, 'jobs')).toBe('14,200 jobs')
  expect(full({ status: 'not-reported', value: null }, 'months')).toBe('–')
})

test('what is unknown never reads as a number, and what is known always does', () => {
  const figure = fc
    .record({ status: fc.constantFrom(...STATUSES), value: fc.nat() })
    .map(({ status, value }) => ({ status, value: hasValue(status) ? value : null }))
  const unit = fc.constantFrom<Unit>('cents', 'months', 'clock-hours', 'awards', 'percent', 'jobs')
  fc.assert(
    fc.property(figure, unit, (figure, unit) => {
      expect(/\d/.test(show(figure, unit))).toBe(figure.value !== null)
      expect(/\d/.test(formatFigureWithUnit(figure, unit, words))).toBe(figure.value !== null)
    }),
  )
})
