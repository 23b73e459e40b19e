import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readAmount } from '../../../../main/import/reading/amounts.ts'
import { numberIn, styleOf } from '../../../../main/import/reading/numbers.ts'

const said = (cell: string, style: 'point' | 'comma' | 'ask' = 'point') => {
  const read = readAmount(cell, style)
  if (read.is === 'rejected') return read.reason
  if (read.is === 'nothing') return null
  const { low, high, hedge } = read.value
  return high === null ? (hedge === 'exact' ? low : `${hedge} ${low}`) : `${hedge} ${low} ${high}`
}

test.each([
  ['$5,200', 520_000],
  ['5200', 520_000],
  ['$ 5,200.00', 520_000],
  ['USD 5,200', 520_000],
  ['US$5,200', 520_000],
  ['5,200 dollars', 520_000],
  ['5 200', 520_000],
  ['5\u00a0200', 520_000],
  ["5'200", 520_000],
  ['$5,200.-', 520_000],
  ['$5,200*', 520_000],
  ['$5,200†', 520_000],
  ['5.2k', 520_000],
  ['5K', 500_000],
  ['5.2 thousand', 520_000],
  ['5200.50', 520_050],
  ['5200,50', 520_050],
  ['5.200,00', 520_000],
  ['1E+03', 100_000],
  ['$5,200 (approx)', 'about 520000'],
  ['approx. $5,200', 'about 520000'],
  ['~400', 'about 40000'],
  ['about 400', 'about 40000'],
  ['est. $400', 'about 40000'],
  ['400+', 'at-least 40000'],
  ['from $400', 'at-least 40000'],
  ['at least 400', 'at-least 40000'],
  ['$400 and up', 'at-least 40000'],
  ['up to $5,200', 'at-most 0 520000'],
  ['under 5200', 'at-most 0 520000'],
  ['5,000-7,000', 'band 500000 700000'],
  ['$5,000 – $7,000', 'band 500000 700000'],
  ['5000 to 7000', 'band 500000 700000'],
  ['between 5,000 and 7,000', 'band 500000 700000'],
  ['5-7k', 'band 500000 700000'],
  ['500-1k', 'band 50000 100000'],
  ['free', 0],
  ['No charge', 0],
  ['$0.00', 0],
  ['', null],
  ['-', null],
  ['n/a', null],
  ['TBD', null],
  ['-1', null],
  ['-5', 'negative'],
  ['($1,200)', 'negative'],
  ['$150/credit', 'price-of-a-part'],
  ['$150 per credit hour', 'price-of-a-part'],
  ['150/hr', 'price-of-a-part'],
  ['$400 per semester', 'price-of-a-part'],
  ['$200 a month', 'price-of-a-part'],
  ['$99 monthly', 'price-of-a-part'],
  ['$0 with grant', 'not-a-number'],
  ['7,000-5,000', 'not-a-number'],
  ['call 555-0100', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['=1+1', 'not-a-number'],
  ['12,34,56', 'not-a-number'],
  ['99999999999', 'implausible'],
] as const)('a cost of %j is %j', (cell, expected) => {
  expect(said(cell)).toBe(expected)
})

test('“included” is no cost on top where something may be in another price, and no price elsewhere', () => {
  expect(readAmount('included', 'point', true)).toEqual({
    is: 'value',
    value: { low: 0, high: null, hedge: 'exact' },
  })
  expect(said('included')).toBe('not-a-number')
})

test.each([
  ['5.200', 'point', 520],
  ['5.200', 'comma', 520_000],
  ['5.200', 'ask', 'read-two-ways'],
  ['5,200', 'comma', 520],
  ['5,200', 'ask', 520_000],
  ['5200', 'ask', 520_000],
  ['5200,50', 'ask', 520_050],
  ['5,200.00', 'comma', 520_000],
] as const)('%j in a table of the style %s is %j', (cell, style, expected) => {
  expect(said(cell, style)).toBe(expected)
})

describe('the style of a table', () => {
  it.each([
    [['5200,50', '6.300,00', '3.450'], ';', 'comma'],
    [['5,200.50', '3.450'], ',', 'ask'],
    [['5,200.50', '345.00'], ';', 'point'],
    [['5,200', '900'], ',', 'point'],
    [['5,200', '900'], '', 'point'],
    [['5,200', '900'], ';', 'point'],
    [['3.450', '900'], ';', 'comma'],
    [['3.450', '5,200'], ';', 'ask'],
    [['3.450', '900'], ',', 'ask'],
    [['3.450', '5200,50', '1,200.00'], ',', 'ask'],
    [['5200', '900'], ';', 'point'],
    [['10,5'], ';', 'comma'],
    [[], ',', 'point'],
  ] as const)('of %j parted by %j is %s', (texts, delimiter, style) => {
    expect(styleOf(texts, delimiter)).toBe(style)
  })

  it('reads back whatever one style wrote, once one cell shows it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('point', 'comma'),
        (cents, style) => {
          const [thousands, decimal] = style === 'point' ? [',', '.'] : ['.', ',']
          const written = (hundredths: number) =>
            `${String(Math.floor(hundredths / 100)).replaceAll(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${String(hundredths % 100).padStart(2, '0')}`
          const found = styleOf([written(123_456), written(cents)], ';')
          expect(found).toBe(style)
          expect(numberIn(written(cents), found)).toBeCloseTo(cents / 100, 6)
        },
      ),
    )
  })
})

/** Ways in which people write one price, of whole dollars. */
const grouped = (dollars: number, sign: string) => String(dollars).replaceAll(/\B(?=(\d{3})+$)/g, sign)
const WAYS: readonly ((dollars: number) => string)[] = [
  String,
  (dollars) => `$${dollars}`,
  (dollars) => `$${grouped(dollars, ',')}`,
  (dollars) => `$ ${grouped(dollars, ',')}`,
  (dollars) => `${grouped(dollars, ',')}.00`,
  (dollars) => `$${grouped(dollars, ',')}.00`,
  (dollars) => `${dollars}.0`,
  (dollars) => `USD ${dollars}`,
  (dollars) => `US$ ${dollars}`,
  (dollars) => `${dollars} USD`,
  (dollars) => `${dollars} dollars`,
  (dollars) => `${dollars}$`,
  (dollars) => grouped(dollars, ' '),
  (dollars) => grouped(dollars, '\u00a0'),
  (dollars) => grouped(dollars, "'"),
  (dollars) => `$${grouped(dollars, ',')}.-`,
  (dollars) => ` $${dollars} `,
  (dollars) => `$${dollars}*`,
  (dollars) => `${dollars / 1000}k`,
  (dollars) => `$${dollars / 1000}K`,
]

test('a price written in any of twenty ways is that price', () => {
  expect(WAYS).toHaveLength(20)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(...WAYS), (dollars, way) => {
      expect(said(way(dollars))).toBe(dollars * 100)
    }),
  )
})

test('no text is read slowly', () => {
  for (const text of [
    '1'.repeat(30_000),
    '1,'.repeat(15_000),
    '~'.repeat(30_000),
    '$ '.repeat(15_000),
    ' -'.repeat(15_000),
    '1 '.repeat(15_000),
  ])
    expect(() => readAmount(text, 'point')).not.toThrow()
})
