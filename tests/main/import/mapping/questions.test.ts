import { describe, expect, test } from 'vitest'
import type { ColumnAnswers } from '../../../../data/contract/own.ts'
import type { ListedFigure, ListedValue } from '../../../../data/listed-program.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

/** What a column leaves open is asked once, and the answer is what all its cells say. */

const inWords = ({ value, high, status, unit, rule }: ListedValue): string =>
  [
    status === 'own' ? '' : status,
    high === undefined ? String(value) : `${value}..${high}`,
    unit === 'credit-hours' ? 'credits' : '',
    rule === 'no-set-length' ? rule : '',
  ]
    .filter(Boolean)
    .join(' ')

/** Tables of two columns "School" and "Program" and more of them; answers are of the latter. */
async function read(
  headings: string,
  rows: readonly string[],
  answers: readonly (ColumnAnswers | null)[] = [],
) {
  const lines = [`School|Program|${headings}`, ...rows.map((row, at) => `Alpha College|Coding ${at}|${row}`)]
  const table = pastedTable(lines.join('\n').replaceAll('|', '\t'))
  const mapping = guessMapping(table).map(({ guess }) => guess)
  const { programs, rejects, tallies } = await readPrograms(table, {
    mapping,
    answers: [null, null, ...answers],
  })
  return {
    mapping: mapping.slice(2),
    tallies: tallies.slice(2),
    rejects: rejects.list.map(({ line, column, value, reason }) => [line, column, value, reason]),
    of: (id: ListedFigure) =>
      programs.map(({ figures }) => {
        const figure = figures[id]
        return figure ? inWords(figure) : null
      }),
  }
}

describe('a length of 0', () => {
  const rows = ['0', '0 weeks', '40']
  const open = rows.slice(0, 2).map((cell, at) => [at + 2, 'Weeks', cell, 'zero-length-not-told'])

  test.each([
    [undefined, [null, null, '10'], open],
    ['unknown', [null, null, '10'], []],
    ['no-set-length', ['not-reported null no-set-length', 'not-reported null no-set-length', '10'], []],
    ['under-one', ['0..1', '0..1', '10'], []],
  ] as const)('is what the person says that it is: %s', async (length, months, rejects) => {
    const found = await read('Weeks', rows, length === undefined ? [] : [{ length }])
    expect([found.of('months'), found.rejects]).toEqual([months, rejects])
    expect(found.tallies[0]?.zeroLengths).toEqual({ count: 2, of: 'time' })
  })

  test('of hours is no less than one of them', async () => {
    const found = await read('Clock hours', ['0', '900'], [{ length: 'under-one' }])
    expect([found.of('hours'), found.tallies[0]?.zeroLengths]).toEqual([
      [null, '900'],
      { count: 1, of: 'hours' },
    ])
  })

  test('of hours that are not set says that there is no set length', async () => {
    const found = await read('Clock hours|Months', ['0|', '0|9'], [{ length: 'no-set-length' }])
    expect([found.of('hours'), found.of('months'), found.rejects]).toEqual([
      [null, null],
      ['not-reported null no-set-length', '9'],
      [],
    ])
  })

  test('that hangs on the student has no set length, in words as by the answer', async () => {
    const found = await read('Length (months)', ['Self-paced', 'open entry', '9'])
    expect(found.of('months')).toEqual([
      'not-reported null no-set-length',
      'not-reported null no-set-length',
      '9',
    ])
    expect(found.rejects).toEqual([])
  })
})

describe('a blank of a fee that stands in few rows', () => {
  const rows = ['5000|', '5200|', '5400|150', '5600|']

  test.each([
    [undefined, ['at-least 500000', 'at-least 520000', '555000', 'at-least 560000']],
    ['unknown', ['at-least 500000', 'at-least 520000', '555000', 'at-least 560000']],
    ['none', ['500000', '520000', '555000', '560000']],
  ] as const)('is what the person says that it is: %s', async (blank, expected) => {
    const found = await read('Tuition|Lab fee', rows, blank === undefined ? [] : [null, { blank }])
    expect(found.of('tuitionAndFees')).toEqual(expected)
    expect(found.tallies.map((tally) => tally?.blanks)).toEqual([0, 3])
  })

  test('is not asked about where most rows have it, of a tuition, and of what stands alone', async () => {
    const most = await read('Tuition|Lab fee', ['5000|', '5200|100', '5400|150', '5600|'])
    expect([most.tallies.map((tally) => tally?.blanks), most.of('tuitionAndFees')[0]]).toEqual([
      [0, 0],
      'at-least 500000',
    ])
    const tuition = await read('Tuition|Lab fee', ['|100', '|100', '5400|150'])
    expect(tuition.tallies.map((tally) => tally?.blanks)).toEqual([0, 0])
    const books = await read('Tuition|Books', ['5000|', '5200|', '5400|150'])
    expect([books.tallies.map((tally) => tally?.blanks), books.of('books')]).toEqual([
      [0, 0],
      [null, null, '15000'],
    ])
  })
})

describe('hours in several columns', () => {
  test('are the clock hours of a program, or its credits; what is not kept has its line', async () => {
    const found = await read('Clock hours|Credit hours', ['900|', '|30', '720|24', '600|0', '0|32', '|'])
    expect(found.mapping).toEqual(['hours', 'hours'])
    expect(found.of('hours')).toEqual(['900', '30 credits', '720', '600', '32 credits', null])
    expect(found.rejects).toEqual([[4, 'Credit hours', '24', 'hours-in-both']])
    expect(found.tallies.map((tally) => [tally?.read, tally?.refused, tally?.zeroLengths])).toEqual([
      [4, 0, null],
      [3, 1, null],
    ])
  })

  test('are added up where they are parts, and at least so many where one is not told', async () => {
    const found = await read('Theory hours|Lab hours', ['600|300', '600|', '600|0'])
    expect(found.mapping).toEqual(['hours', 'hours'])
    expect(found.of('hours')).toEqual(['900', 'at-least 600', '600'])
  })

  test('of a part are left out beside the whole, and are never the whole', async () => {
    const whole = await read('Theory hours|Lab hours|Total hours', ['600|300|900'])
    expect([whole.mapping, whole.of('hours')]).toEqual([[null, null, 'hours'], ['900']])
    expect((await read('Lab hours', ['300', '200'])).mapping).toEqual([null])
  })
})

test('each program keeps its own page, and a school the one that all its rows give', async () => {
  const rows = ['https://a.edu/coding', 'https://a.edu/billing', '']
  const text = ['School\tProgram\tURL', ...rows.map((url, at) => `Alpha College\tCoding ${at}\t${url}`)]
  const beta = ['Beta Institute\tAssisting\thttps://b.edu', 'Beta Institute\tPhlebotomy\t']
  const table = pastedTable([...text, ...beta].join('\n'))
  const { programs, providers } = await readPrograms(table, {
    mapping: ['institution', 'program', 'website'],
    answers: [],
  })
  expect(programs.map(({ website }) => website)).toEqual([
    'https://a.edu/coding',
    'https://a.edu/billing',
    undefined,
    undefined,
    undefined,
  ])
  expect(providers.map(({ name, website }) => [name, website])).toEqual([
    ['Alpha College', ''],
    ['Beta Institute', 'https://b.edu'],
  ])
})
