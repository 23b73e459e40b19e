import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import type { Answers } from '../../../../data/contract/own.ts'
import { openTable, pastedTable } from '../../../../main/import/mapping/raw-table.ts'

const CASES = join(import.meta.dirname, '../../../fixtures/cases')

/** A table as its guessed mapping reads it: a line a program, a line a cell that was not taken. */
async function read(file: string, answers: Answers = []) {
  const table = await openTable(join(CASES, file), file, null)
  const mapping = guessMapping(table).map(({ guess }) => guess)
  const { programs, providers, rejects } = await readPrograms(table, { mapping, answers })
  return {
    mapping: table.headings.flatMap((heading, at) => (mapping[at] === null ? [heading] : [])),
    programs: programs.map(({ name, cip, occupations, provider, figures }) => ({
      name,
      cip,
      occupations: occupations.join(' '),
      zip: providers[provider]?.zip,
      figures: Object.fromEntries(
        Object.entries(figures).map(([id, { value, high, status }]) => [
          id,
          `${status === 'own' ? '' : `${status} `}${value}${high === undefined ? '' : `..${high}`}`,
        ]),
      ),
    })),
    rejects: rejects.list.map(({ line, column, value, reason }) => [line, column, value, reason]),
  }
}

test.each(['csv', 'ods', 'fods'])(
  'amounts and lengths of a .%s are read as a person reads them',
  async (format) => {
    const { programs, rejects } = await read(`amounts-as-people-write-them.${format}`)
    expect(programs.map(({ name, figures }) => [name, figures])).toEqual([
      ['A approx', { tuitionAndFees: 'estimated 520000', books: 'estimated 40000', months: '10' }],
      ['B k', { tuitionAndFees: '520000', books: 'at-least 40000', months: '12' }],
      ['C tbd', { books: '0', months: '12..18' }],
      ['D range', { tuitionAndFees: 'estimated 500000..700000', hours: '900' }],
      ['E free', { tuitionAndFees: '0', books: '0', months: '2' }],
      ['F dash', {}],
      ['G star', { tuitionAndFees: '520000', months: '18' }],
      ['H per', { months: '9' }],
      ['I usd', { tuitionAndFees: '520000', months: '9..12' }],
      ['J nbsp', { tuitionAndFees: '520000', months: '15' }],
      ['K eu', { tuitionAndFees: '520000', months: '36' }],
      // "Self-paced".
      ['L upto', { tuitionAndFees: 'estimated 0..520000', months: 'not-reported null' }],
      ['M cents', { tuitionAndFees: '520000', months: '24' }],
      ['N zero text', {}],
      ['O space', { tuitionAndFees: '520000', months: 'estimated 9' }],
      // A spreadsheet had taken it for a number of three decimals.
      ['P 5.200', { ...(format === 'csv' ? {} : { tuitionAndFees: '520' }), months: 'estimated 12' }],
    ])
    expect(rejects).toEqual([
      // A zero is no price before somebody says so.
      [5, 'Books', '$0.00', 'zero-not-told'],
      [9, 'Tuition', '$150/credit', 'price-of-a-part'],
      [15, 'Months', '0', 'zero-length-not-told'],
      [15, 'Tuition', '$0 with grant', 'not-a-number'],
      ...(format === 'csv' ? [[17, 'Tuition', '5.200', 'read-two-ways']] : []),
    ])
  },
)

test('a code is the whole cell, or is named', async () => {
  const { programs, rejects } = await read('codes-written-in-many-ways.csv')
  expect(programs.map(({ cip }) => cip)).toEqual([
    '51.0710',
    ...Array.from({ length: 4 }, () => '51.0713'),
    // There is no 05.1071, and whether it is 51.0710 nobody can tell.
    null,
    '51.0713',
    '01.0000',
    '51.0700',
    '51.0000',
    '51.0713',
    '51.0713',
    null,
    null,
  ])
  expect(programs.map(({ zip }) => zip)).toEqual([
    '00501',
    '00501',
    '96799',
    '99999',
    '34002',
    '00901',
    '00501',
    '12345-6789',
    '01001',
    '',
    '45402',
    '45402',
    '',
    '02139-1234',
  ])
  const codes = ['CIP Code', 'SOC Code', 'ZIP']
  expect(rejects.filter(([, column]) => codes.includes(String(column)))).toEqual([
    [7, 'CIP Code', '51071', 'not-a-cip'],
    [7, 'SOC Code', '2920720', 'not-a-soc'],
    [10, 'SOC Code', '29-0000', 'not-in-soc-2018'],
    [11, 'ZIP', 'K1A 0B1', 'not-a-zip'],
    [14, 'ZIP', '045402', 'not-a-zip'],
    [14, 'CIP Code', '0510713', 'not-a-cip'],
    [15, 'CIP Code', '51.0713\n51.0707', 'not-a-cip'],
  ])
})

test('a code that is written wrong becomes no other code', async () => {
  const { programs } = await read('codes-written-wrong.csv')
  expect(new Set(programs.map(({ cip }) => cip))).toEqual(new Set(['51.0713']))
  expect(programs.map(({ zip }) => zip)).toEqual(['45402', '45402', '00501', '02139-1234', '45402'])
})

test('what parts the decimals is decided by the column', async () => {
  const { programs } = await read('decimal-comma.csv')
  expect(programs.map(({ figures }) => figures)).toEqual([
    { tuitionAndFees: '520050', months: '10.5' },
    { tuitionAndFees: '630000', months: '12' },
    { tuitionAndFees: '345000', months: '9' },
  ])
})

test('the price of a credit is not taken for that of the program', async () => {
  const { mapping, programs } = await read('price-per-credit.csv')
  expect(mapping).toEqual(['Cost per credit hour'])
  expect(programs.map(({ figures }) => figures)).toEqual([{ hours: '30' }, { hours: '34' }])
})

test('the heading again, a row again and a sum are no programs, and are named', async () => {
  const { programs, rejects } = await read('repeated-heading-and-same-rows.csv')
  expect(programs.map(({ name }) => name)).toEqual(['Medical Coding', 'Medical coding', 'Medical Assisting'])
  expect(rejects).toEqual([
    [3, '', 'Alpha College', 'same-row'],
    [5, '', 'School', 'heading-again'],
  ])
})

test('the notes that a Mac puts beside a file in a ZIP are passed over', async () => {
  const { programs } = await read('list zipped on a Mac.zip')
  expect(programs).toHaveLength(1)
})

test.each(['one-nul-byte.csv', 'one-bad-byte-in-utf8.csv', 'utf16le-without-mark.csv'])(
  'a slip in the letters of %s spoils nothing else',
  async (file) => {
    const { programs } = await read(file)
    expect(programs[0]?.name).toBe('Codificaci\u00f3n m\u00e9dica')
    expect(programs[1]?.name).toBe('Medical Assisting \u2013 evening')
  },
)

test.each([
  ['html-saved-as.xls', 'web-workbook'],
  ['xml-spreadsheet-2003.xls', 'xml-workbook'],
  ['records.ndjson', 'json'],
  ['apple.numbers', 'numbers'],
])('%s is named for what it is', async (file, code) => {
  await expect(openTable(join(CASES, file), file, null)).rejects.toMatchObject({ code, params: { file } })
})

test('an occupation code of SOC 2010 is read as what it became, and said', async () => {
  const table = pastedTable(
    'School,Program,SOC Code\nAlpha,Coding,29-2071\nBeta,Coding,"29-2071.00; 31-9092"\nGamma,Coding,29-2072',
  )
  const { programs, olderCodes, rejects } = await readPrograms(table, {
    mapping: guessMapping(table).map(({ guess }) => guess),
    answers: [],
  })
  expect(programs.map(({ occupations }) => occupations)).toEqual([
    ['29-2072', '29-9021'],
    ['29-2072', '29-9021', '31-9092'],
    ['29-2072'],
  ])
  expect(olderCodes).toEqual([{ soc: '29-2071', now: ['29-2072', '29-9021'] }])
  expect(rejects.list).toEqual([])
})

test('a list may have 100,000 rows, and is full at one more', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, n) => `College ${n % 1500},OH,Coding ${n},51.0713,${500 + (n % 900)},${4 + (n % 70)} weeks`,
  )
  const text = ['School,State,Program,CIP,Tuition,Length', ...rows].join('\n')
  const table = pastedTable(text)
  expect(table.rows).toHaveLength(100_000)
  const { programs, providers, rejects } = await readPrograms(table, {
    mapping: guessMapping(table).map(({ guess }) => guess),
    answers: [],
  })
  expect([programs.length, providers.length, rejects.count]).toEqual([100_000, 1500, 0])
  // What is remembered of a cell is what another row of the same words says.
  const [first, again] = [programs[7], programs[7 + 63_000]]
  expect(again).toEqual({ ...first, name: 'Coding 63007', provider: again?.provider })
  expect(() => pastedTable(`${text}\nCollege,OH,One more,51.0713,500,4 weeks`)).toThrow('own-too-many-rows')
})

test.each([
  [
    'tuition-fees-total.csv',
    [
      { tuitionAndFees: '530000', books: '40000' },
      { tuitionAndFees: '625000', books: '50000' },
    ],
  ],
  [
    'cost-parts-and-total.csv',
    [
      { tuitionAndFees: '559900', books: '50000', hours: '900' },
      // Its 0 is a tuition of nothing: the total says so.
      { tuitionAndFees: '637500', books: '40000', hours: '720' },
    ],
  ],
  [
    'credits-and-quarters.csv',
    [
      // The fee of the exam is in the total and is no price of the program.
      { tuitionAndFees: '505000', books: '43000', months: '10', hours: '900' },
      { tuitionAndFees: '605000', books: '58000', months: '9', hours: '720' },
    ],
  ],
  [
    'tpot-programs.csv',
    [
      { tuitionAndFees: '520000', books: '40000', months: '10', hours: '900' },
      { tuitionAndFees: '630000', books: '50000', months: '9', hours: '720' },
    ],
  ],
])('the parts of a cost in %s are added up, and are what its total says', async (file, figures) => {
  const found = await read(file)
  expect(found.programs.map((program) => program.figures)).toEqual(figures)
  // A length of 40 and nothing that says of what is asked about.
  const open: Readonly<Record<string, readonly unknown[]>> = {
    'cost-parts-and-total.csv': [
      [2, 'CALENDARLENGTH', '40', 'unit-not-told'],
      [3, 'CALENDARLENGTH', '36', 'unit-not-told'],
    ],
    // A program has its clock hours or its credits.
    'credits-and-quarters.csv': [[2, 'Total Credits', '30', 'hours-in-both']],
  }
  expect(found.rejects).toEqual(open[file] ?? [])
})

test('a file that a semicolon parts is read with a comma for the decimals', async () => {
  const { programs, rejects } = await read('semicolon-sep-line.csv')
  expect(programs.map(({ figures }) => figures)).toEqual([
    { tuitionAndFees: '520050', months: '10' },
    { tuitionAndFees: '630000', months: '12' },
  ])
  expect(rejects).toEqual([])
})
