import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../../data/contract/own.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

/** Rows of prices under a heading, after a school and a program. */
const tableOf = (headings: string, rows: readonly string[]) =>
  pastedTable(
    [`School|Program|${headings}`, ...rows.map((row, at) => `A College|Course ${at}|${row}`)]
      .join('\n')
      .replaceAll('|', '\t'),
  )

async function read(
  headings: string,
  rows: readonly string[],
  answers: Answers = [],
  given?: (FieldId | null)[],
) {
  const table = tableOf(headings, rows)
  const mapping = given
    ? (['institution', 'program', ...given] as const)
    : guessMapping(table).map(({ guess }) => guess)
  const { programs, rejects, tallies, columns } = await readPrograms(table, {
    mapping,
    answers: [null, null, ...answers],
  })
  return {
    guessed: mapping.slice(2),
    left: guessMapping(table)
      .slice(2)
      .map(({ left }) => left?.code ?? null),
    columns,
    prices: programs.map(({ figures: { tuitionAndFees, books } }) => [words(tuitionAndFees), words(books)]),
    rejects: rejects.list.map(({ line, column, value, reason }) => [line, column, value, reason]),
    tallies: tallies.slice(2),
  }
}

const words = (figure?: { value: number | null; high?: number; status: string }): string | null =>
  figure === undefined
    ? null
    : `${figure.status === 'own' ? '' : `${figure.status} `}${Number(figure.value) / 100}${figure.high === undefined ? '' : `..${figure.high / 100}`}`

describe('parts of a cost', () => {
  test.each<[string, (FieldId | null)[]]>([
    ['Tuition|Fees|Books', ['tuitionAndFees', 'tuitionAndFees', 'books']],
    ['Tuition|Registration fee|Lab fee', ['tuitionAndFees', 'tuitionAndFees', 'tuitionAndFees']],
    ['Tuition|Books|Supplies|Uniforms', ['tuitionAndFees', 'books', 'books', 'books']],
    ['Program cost|Textbooks|Tools and equipment', ['tuitionAndFees', 'books', 'books']],
    ['Total cost', ['tuitionAndFees']],
    ['Tuition|Total cost', ['tuitionAndFees', 'costToFinish']],
    ['Tuition|Exam fee|Total', ['tuitionAndFees', 'exam', 'costToFinish']],
    // No price of a program, whatever they are called.
    ['Tuition|Late fee|Refund', ['tuitionAndFees', null, null]],
    ['Tuition|Financial aid|Scholarship', ['tuitionAndFees', null, null]],
    ['Tuition per credit|Fees per semester', [null, null]],
  ])('are guessed by their headings: %s', async (headings, fields) => {
    const { guessed } = await read(headings, [fields.map((_, at) => String(100 * (at + 1))).join('|')])
    expect(guessed).toEqual(fields)
  })

  test('that a price has already are not added again, unless the total says that it has not', async () => {
    const without = await read('Tuition and fees|Fees', ['5000|300'])
    expect(without.guessed).toEqual(['tuitionAndFees', null])
    expect(without.left).toEqual([null, 'in-another'])
    // Nothing is missing from the price then.
    expect(without.prices).toEqual([['5000', null]])
    const apart = await read('Program cost|Fees|Total cost', ['5000|300|5300', '4000|200|4200'])
    expect(apart.guessed).toEqual(['tuitionAndFees', 'tuitionAndFees', 'costToFinish'])
    const within = await read('Tuition|Fees|Total cost', ['5000|300|5000', '4000|200|4000'])
    expect(within.guessed).toEqual(['tuitionAndFees', null, 'costToFinish'])
  })

  test('are added up, in whole cents, and the price names all its headings', async () => {
    const { prices, columns } = await read('Tuition|Fees|Books|Supplies', ['$5,000.10|300.20|400|50.05'])
    expect(prices).toEqual([['5300.3', '450.05']])
    expect(columns).toMatchObject({ tuitionAndFees: 'Tuition + Fees', books: 'Books + Supplies' })
  })

  test('of which one is not known are at least the others', async () => {
    const { prices } = await read('Tuition|Fees|Books', ['5000|n/a|400', '5000||400', '|300|400', '||400'])
    expect(prices).toEqual([
      ['at-least 5000', '400'],
      ['at-least 5000', '400'],
      ['at-least 300', '400'],
      [null, '400'],
    ])
  })

  test('that are left out leave the price at least what it says', async () => {
    const rows = ['5000|300', '6000|0']
    expect((await read('Tuition|Fees', rows, [], ['tuitionAndFees', null])).prices).toEqual([
      ['at-least 5000', null],
      ['at-least 6000', null],
    ])
    // A fee by itself is no whole price.
    expect((await read('Registration fee', ['50'])).prices).toEqual([['at-least 50', null]])
    expect((await read('Program fee', ['5000'])).prices).toEqual([['5000', null]])
    // Fees come on top of the prices by where students live, too.
    const { left, columns } = await read('In-state tuition|Out-of-state tuition|Fees', ['5000|9000|300'])
    expect(left).toEqual([null, null, 'beside-prices'])
    expect(columns).not.toHaveProperty('tuitionAndFees')
  })

  test('that are spans, estimates and bounds stay what they are', async () => {
    const { prices } = await read('Tuition|Fees', [
      '5000-7000|300',
      'about 5000|300',
      '5000+|300',
      '5000|100-200',
    ])
    expect(prices.map(([price]) => price)).toEqual([
      'estimated 5300..7300',
      'estimated 5300',
      'at-least 5300',
      'estimated 5100..5200',
    ])
  })
})

describe('a total', () => {
  const HEADINGS = 'Tuition|Fees|Books|Total cost'

  test('that is what its parts add up to says nothing more', async () => {
    const { prices, rejects } = await read(HEADINGS, ['5000|300|400|5700', '5000|300.40|400|$5,700'])
    expect(prices).toEqual([
      ['5300', '400'],
      ['5300.4', '400'],
    ])
    expect(rejects).toEqual([])
  })

  test('that is something else is told with its line, and what is missing makes the price “at least”', async () => {
    const { prices, rejects, tallies } = await read(HEADINGS, [
      '5000|300|400|5700',
      '5000|300|400|6000',
      '5000|300|400|5000',
    ])
    expect(prices).toEqual([
      ['5300', '400'],
      ['at-least 5300', '400'],
      ['5300', '400'],
    ])
    expect(rejects).toEqual([
      [3, 'Total cost', '6000 ≠ 5000 + 300 + 400', 'total-above-parts'],
      [4, 'Total cost', '5000 ≠ 5000 + 300 + 400', 'total-below-parts'],
    ])
    expect(tallies.at(-1)).toMatchObject({ read: 1, refused: 2 })
  })

  test('stands for a price that no part tells, and never for less than that', async () => {
    const { prices, rejects } = await read(HEADINGS, ['|||5700', 'n/a||400|5700', '5000|||5700', '|||n/a'])
    expect(prices).toEqual([
      ['5700', null],
      ['estimated 5300', '400'],
      ['at-least 5000', null],
      [null, null],
    ])
    expect(rejects).toEqual([])
  })

  test('has the fee of an exam in it, which is no price of the program', async () => {
    const { prices, rejects } = await read('Tuition|Certification exam fee|Total cost', ['5000|399|5399'])
    expect([prices, rejects]).toEqual([[['5000', null]], []])
    const alone = await read('Tuition|Certification exam fee', ['5000|399'])
    expect([alone.guessed, alone.left]).toEqual([
      ['tuitionAndFees', null],
      [null, 'exam-fee'],
    ])
  })

  test('whatever the parts are: what is said to agree agrees, and what does not is named', async () => {
    const cents = fc.integer({ min: 1, max: 900_000 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(cents, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: -500, max: 500 }),
        async (parts, off) => {
          const sum = parts.reduce((all, part) => all + part, 0)
          fc.pre(sum + off > 0)
          const money = (amount: number) => (amount / 100).toFixed(2)
          const { rejects, prices } = await read(
            HEADINGS,
            [[...parts, sum + off].map(money).join('|')],
            [],
            ['tuitionAndFees', 'tuitionAndFees', 'books', 'costToFinish'],
          )
          // Lists round to a dollar.
          expect(rejects.map(([, , , reason]) => reason)).toEqual(
            Math.abs(off) <= 100 ? [] : [off > 0 ? 'total-above-parts' : 'total-below-parts'],
          )
          const price = ((parts[0] ?? 0) + (parts[1] ?? 0)) / 100
          expect(prices[0]?.[0]).toBe(off > 100 ? `at-least ${price}` : String(price))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a zero', () => {
  test.each([['0', '0.00', '$0', '$ 0.00', 'USD 0', '0 dollars']])(
    'is nothing before somebody says what it means: %s',
    async (...zeros) => {
      const { prices, rejects, tallies } = await read('Tuition', zeros)
      expect(prices).toEqual(zeros.map(() => [null, null]))
      expect(rejects.map(([, , value, reason]) => [value, reason])).toEqual(
        zeros.map((zero) => [zero, 'zero-not-told']),
      )
      expect(tallies[0]).toMatchObject({ zeros: zeros.length, refused: zeros.length, read: 0 })
    },
  )

  test('is what the person says', async () => {
    const rows = ['0', '5000']
    const free = await read('Tuition', rows, [{ zero: 'free' }])
    expect([free.prices, free.rejects]).toEqual([
      [
        ['0', null],
        ['5000', null],
      ],
      [],
    ])
    expect(free.tallies[0]).toMatchObject({ zeros: 1, read: 2 })
    const unknown = await read('Tuition', rows, [{ zero: 'unknown' }])
    expect([unknown.prices, unknown.rejects]).toEqual([
      [
        [null, null],
        ['5000', null],
      ],
      [],
    ])
    expect(unknown.tallies[0]).toMatchObject({ zeros: 1, read: 1, unknown: 1 })
  })

  test('in words is one', async () => {
    const { prices, tallies } = await read('Tuition', ['Free', 'no charge'])
    expect(prices).toEqual([
      ['0', null],
      ['0', null],
    ])
    expect(tallies[0]).toMatchObject({ zeros: 0 })
  })

  test('is one where the total says so', async () => {
    const { prices, tallies, rejects } = await read('Tuition|Fees|Total cost', [
      '0|300|300',
      '0|300|900',
      '|300|300',
    ])
    expect(prices.map(([price]) => price)).toEqual(['300', 'at-least 300', '300'])
    expect(tallies[0]).toMatchObject({ zeros: 1 })
    expect(rejects).toEqual([[3, 'Tuition', '0', 'zero-not-told']])
  })

  test('of a length is asked about, and -1 is not reported', async () => {
    const { prices, tallies } = await read('Weeks|Tuition|Clock hours', ['0|-1|-1', '-1|5000|0'])
    expect(prices).toEqual([
      [null, null],
      ['5000', null],
    ])
    expect(tallies.map((tally) => [tally?.read, tally?.unknown, tally?.refused])).toEqual([
      [0, 1, 1],
      [1, 1, 0],
      [0, 1, 1],
    ])
    expect(tallies.map((tally) => tally?.zeroLengths)).toEqual([
      { count: 1, of: 'time' },
      null,
      { count: 1, of: 'hours' },
    ])
  })
})

describe('a number of two readings', () => {
  test('is asked about with both of them, and read as the person says', async () => {
    const rows = ['3.450', '12.000']
    const open = await read('Tuition', rows)
    expect(open.prices).toEqual([
      [null, null],
      [null, null],
    ])
    expect(open.tallies[0]).toMatchObject({
      refused: 2,
      decimal: { example: '3.450', point: 345, comma: 345_000 },
    })
    expect((await read('Tuition', rows, [{ decimal: 'comma' }])).prices.map(([price]) => price)).toEqual([
      '3450',
      '12000',
    ])
    expect((await read('Tuition', rows, [{ decimal: 'point' }])).prices.map(([price]) => price)).toEqual([
      '3.45',
      '12',
    ])
  })

  test.each([
    [
      ['3.450', '12,50'],
      ['3450', '12.5'],
    ],
    [
      ['3,450', '12.50'],
      ['3450', '12.5'],
    ],
    [
      ['3.450,00', '4.200'],
      ['3450', '4200'],
    ],
  ])('is decided by the other cells of its column: %j', async (rows, prices) => {
    const found = await read('Tuition', rows)
    expect(found.prices.map(([price]) => price)).toEqual(prices)
    expect(found.tallies[0]?.decimal).toBeNull()
  })

  test('is decided by the other columns of money', async () => {
    const { prices } = await read('Tuition|Books', ['3.450|12,50'])
    expect(prices).toEqual([['3450', '12.5']])
  })
})
