import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import type { ListedFigure } from '../../../../data/listed-program.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

/** What is read of a table and what is said to be left out are the whole table, cell by cell. */

/** Cells as people write them: what each is taken to be is nobody's business here. */
const CELLS = [
  '',
  '',
  '5200',
  '$5,200',
  '5.2k',
  '5,000-7,000',
  '0',
  '-1',
  '-5',
  'n/a',
  'TBD',
  'free',
  'call us',
  '3.450',
  '12,50',
  '9-12 months',
  '900 hrs',
  '40',
  'two semesters',
  '$150/credit',
  '51.0713',
  '51-0713',
  'TX',
  'Ontario',
  '78701',
  'Online',
  'Hybrid',
  'Certificate',
  'www.a.edu',
  '85 %',
  'Yes',
  'Total',
  'Medical Coding',
  'Alpha College',
]
const HEADINGS = [
  'School',
  'Program',
  'City',
  'State',
  'ZIP',
  'CIP',
  'Tuition',
  'Fees',
  'Books',
  'Supplies',
  'Exam fee',
  'Total cost',
  'Tuition per credit',
  'In-state tuition',
  'Length',
  'Weeks',
  'Hours',
  'Online',
  'Award',
  'Graduates',
  'Graduation rate',
  'Website',
  'Notes',
  'x',
  '',
]

const anyTable = fc
  .uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 3, maxLength: 12 })
  .chain((headings) =>
    fc.record({
      headings: fc.constant(['School name', 'Course', ...headings]),
      rows: fc.array(
        fc
          .tuple(
            fc.constantFrom('Alpha College', 'Beta Institute', '', 'n/a', 'Total'),
            fc.constantFrom('Coding', 'Assisting', '', 'TBD'),
            fc.array(fc.constantFrom(...CELLS), { minLength: headings.length, maxLength: headings.length }),
          )
          .map(([school, program, more]) => [school, program, ...more]),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  )

test('what is read and what is said to be left out are the whole file, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, fc.boolean(), async ({ headings, rows }, isChosen) => {
      const text = Papa.unparse([headings, ...rows], { delimiter: '\t', newline: '\n' })
      const table = pastedTable(text)
      const guesses = guessMapping(table)
      const mapping = guesses.map(({ guess }, at) => (isChosen && at % 4 === 3 ? null : guess))
      const { programs, lines, rejects, tallies } = await readPrograms(table, { mapping, answers: [] })

      // Each line of the file is a program, or a line of what was not taken.
      const said = new Map<number, Map<string, string>>()
      for (const { line, column, reason } of rejects.list)
        said.set(line, (said.get(line) ?? new Map<string, string>()).set(column, reason))
      const filled = rows.flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [at + 2] : []))
      const taken = new Set(lines)
      for (const line of filled) if (!taken.has(line)) expect([line, said.has(line)]).toEqual([line, true])
      expect(programs).toHaveLength(lines.length)

      // Each cell is in a column that says why it is left out, or is counted; what is refused has its line.
      for (const column of table.headings.keys()) {
        const cells = table.rows.filter((row) => (row.cells[column] ?? '').trim() !== '')
        const guess = guesses[column]
        expect(guess?.filled).toBe(cells.length)
        expect(guess?.guess === null).toBe(guess?.left !== null)
        const tally = tallies[column]
        if (mapping[column] === null) {
          expect(tally).toBeNull()
          continue
        }
        const { read = 0, unknown = 0, refused = 0, ofRows = 0 } = tally ?? {}
        expect([table.headings[column], read + unknown + refused + ofRows]).toEqual([
          table.headings[column],
          cells.length,
        ])
        const refusals = rejects.list.filter(
          (each) => taken.has(each.line) && each.column === table.headings[column],
        )
        if (table.headings[column] !== '') expect(refusals).toHaveLength(refused)
      }
    }),
    { numRuns: 400 },
  )
})

/** One meaning, written in many ways; all in a table of the same columns. */
interface Meaning {
  readonly field: ListedFigure
  readonly heading: string
  readonly is: {
    readonly value: number
    readonly high?: number
    readonly status?: string
    readonly unit?: string
  }
  readonly ways: readonly string[]
}

const MEANINGS: readonly Meaning[] = [
  {
    field: 'tuitionAndFees',
    heading: 'Tuition',
    is: { value: 520_000 },
    ways: [
      '5200',
      '5,200',
      '$5,200',
      '$5200.00',
      '5,200.00',
      '$ 5,200',
      'USD 5,200',
      'US$5,200',
      '5200 dollars',
      '5.2k',
      '$5.2K',
      '5.2 thousand',
      '5 200',
      '5’200',
      '$5,200*',
      '$5,200.-',
      '5200 USD',
      ' 5200 ',
      '+5200',
      '5.200,00',
      '5 200,00',
      '5,200 $',
    ],
  },
  {
    field: 'tuitionAndFees',
    heading: 'Tuition and fees',
    is: { value: 500_000, high: 700_000, status: 'estimated' },
    ways: [
      '5,000-7,000',
      '$5,000 - $7,000',
      '5000 to 7000',
      '$5,000–$7,000',
      'between 5,000 and 7,000',
      '5-7k',
      '5k-7k',
      '5k to 7k',
      '5,000 through 7,000',
      '$5000 to $7000',
      '5000—7000',
      'USD 5,000 - USD 7,000',
      '5.0k - 7.0k',
      '5 000 - 7 000',
      '5000.00-7000.00',
      '$5k-$7k',
      'Between $5,000 and $7,000',
      '5,000 thru 7,000',
      '5000 - 7000 dollars',
      '5 to 7 thousand',
    ],
  },
  {
    field: 'tuitionAndFees',
    heading: 'Cost',
    is: { value: 40_000, status: 'estimated' },
    ways: [
      '~400',
      '~$400',
      'about 400',
      'approx. 400',
      'approximately $400',
      '400 (approx)',
      '$400 (est.)',
      'around 400',
      'roughly 400',
      'circa 400',
      'ca. 400',
      'est. $400',
      'estimated 400',
      '≈400',
      '400 approx.',
      'average 400',
      '400 (estimated)',
      '$400 [approx]',
      'About $400',
      '~ $400.00',
    ],
  },
  {
    field: 'books',
    heading: 'Books',
    is: { value: 40_000, status: 'at-least' },
    ways: [
      '400+',
      '$400+',
      '400 +',
      'at least 400',
      'from 400',
      'from $400',
      'starting at $400',
      'starts at 400',
      'min. 400',
      'minimum $400',
      '>400',
      '>= 400',
      '≥400',
      'over 400',
      'more than $400',
      '400 and up',
      '400 or more',
      '400 minimum',
      'no less than 400',
      '400 min',
    ],
  },
  {
    field: 'months',
    heading: 'Program length',
    is: { value: 12 },
    ways: [
      '12 months',
      '12 mos',
      '12 mo.',
      '1 year',
      'one year',
      '1 yr',
      'a year',
      '1 yr.',
      '12 mths',
      '1.0 years',
      'twelve months',
      '12-month',
      '12months',
      '1 calendar year',
      '12.0 months',
      'full-time: 12 months',
      '12 Months',
      '0.5 year 6 months',
      '6 months and 6 months',
      '12 m',
    ],
  },
  {
    field: 'months',
    heading: 'Duration',
    is: { value: 9, high: 12 },
    ways: [
      '9-12 months',
      '9 to 12 months',
      '9 – 12 mos',
      '9—12 months',
      'between 9 and 12 months',
      '9 months to 1 year',
      '9 months - 1 yr',
      '9 mos-12 mos',
      '9 months to 12 months',
      '9 through 12 months',
      '9 thru 12 months',
      'nine to twelve months',
      '9-12 mths',
      '9 to 12 mo.',
      '9-12months',
      '0.75-1 year',
      '9.0-12.0 months',
      'nine months to one year',
      '9 TO 12 MONTHS',
      '9 mo to 1 yr',
    ],
  },
  {
    field: 'hours',
    heading: 'Clock hours',
    is: { value: 900, unit: 'clock-hours' },
    ways: [
      '900',
      '900 hours',
      '900 hrs',
      '900 hr',
      '900h',
      '900 clock hours',
      '900 contact hours',
      '900 hrs.',
      '900 Hours',
      '900 instructional hours',
      '900.0',
      '900.00 hours',
      ' 900 ',
      '900 class hours',
      '900 training hours',
      '900 seat hours',
      '900 total hours',
      '900-hour',
      '900 clock hrs',
      '900 clock-hours',
    ],
  },
]

test.each(MEANINGS)('a table says “$heading” of $is in twenty ways', async ({ heading, field, is, ways }) => {
  expect(ways.length).toBeGreaterThanOrEqual(20)
  const others: (FieldId | null)[] = ['institution', 'program']
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...ways], { minLength: 1 }), async (written) => {
      const rows = written.map((way, at) => ['Alpha College', `Course ${at}`, way])
      const table = pastedTable(
        Papa.unparse([['School', 'Program', heading], ...rows], { delimiter: '\t', newline: '\n' }),
      )
      // As a heading alone would be read, and as a person would choose.
      expect(guessMapping(table)[2]?.guess).toBe(field)
      const { programs, rejects } = await readPrograms(table, { mapping: [...others, field], answers: [] })
      expect(rejects.list.map(({ value }) => value)).toEqual([])
      for (const [at, { figures }] of programs.entries())
        expect([written[at], figures[field]]).toEqual([
          written[at],
          expect.objectContaining({ status: 'own', ...is }),
        ])
    }),
    { numRuns: 25 },
  )
})

test.each([
  ['weeks', '40', 10],
  ['months', '10', 10],
  ['years', '1', 12],
] as const)(
  'a length of which nothing says what it counts is asked about: %s',
  async (unit, cell, length) => {
    const table = pastedTable(`School\tProgram\tLength\nAlpha College\tCoding\t${cell}`)
    const mapping = guessMapping(table).map(({ guess }) => guess)
    const open = await readPrograms(table, { mapping, answers: [] })
    expect(open.programs[0]?.figures).toEqual({})
    expect(open.tallies[2]).toMatchObject({ unit: cell, refused: 1 })
    expect(open.rejects.list[0]).toMatchObject({
      line: 2,
      column: 'Length',
      value: cell,
      reason: 'unit-not-told',
    })
    const told = await readPrograms(table, { mapping, answers: [null, null, { unit }] })
    expect(told.programs[0]?.figures.months?.value).toBe(length)
    expect(told.rejects.count).toBe(0)
  },
)

test.each([
  ['Length (weeks)', '40', 10],
  ['Length in months', '10', 10],
  ['Length (years)', '1.5', 18],
  ['Length (days)', '90', 3],
  ['Length (semesters)', '2', 9],
  ['Length (academic years)', '2', 18],
  ['Program length, quarters', '4', 12],
  ['# of Weeks', '40', 10],
])('a heading says what its lengths count: %s', async (heading, cell, length) => {
  const table = pastedTable(`School\tProgram\t${heading}\nAlpha College\tCoding\t${cell}`)
  const mapping = guessMapping(table).map(({ guess }) => guess)
  expect(mapping[2]).toBe('months')
  const { programs, rejects } = await readPrograms(table, { mapping, answers: [] })
  expect([programs[0]?.figures.months?.value, rejects.count]).toEqual([length, 0])
})

test('cells that say what they count say it for the others of their column', async () => {
  const lengthsOf = async (...cells: string[]) => {
    const rows = cells.map((cell, at) => `Alpha College\tCoding ${at}\t${cell}`)
    const table = pastedTable(['School\tProgram\tLength', ...rows].join('\n'))
    const { programs } = await readPrograms(table, {
      mapping: ['institution', 'program', 'months'],
      answers: [],
    })
    return programs.map(({ figures }) => figures.months?.value ?? null)
  }
  expect(await lengthsOf('40 weeks', '26', '52 wks')).toEqual([10, 6, 12])
  expect(await lengthsOf('9-12 months', '15')).toEqual([9, 15])
  // Where they do not agree, a number alone may be either.
  expect(await lengthsOf('40 weeks', '26', '12 months')).toEqual([10, null, 12])
})
