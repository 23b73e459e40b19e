import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { openTable } from '../../../../main/import/mapping/raw-table.ts'
import { recognise } from '../../../../main/import/official-files.ts'

/** Every file of the fixtures, and the right answer or the right sentence, as a reader would decide. */

const pathOf = (file: string) => join(import.meta.dirname, '../../../fixtures/cases', file)

async function read(file: string) {
  const table = await openTable(pathOf(file), file, null)
  const mapping = guessMapping(table).map(({ guess }) => guess)
  const { programs, providers, rejects } = await readPrograms(table, { mapping, answers: [] })
  return {
    programs: programs.map(({ name, provider }) => `${name} at ${providers[provider]?.name}`),
    price: programs[0]?.figures.tuitionAndFees?.value ?? null,
    told: [
      ...table.shape.steps.map(({ id, count, names }) => [id, count, names].filter(Boolean).join(' ')),
      ...table.shape.facts.map(({ id, count, names, line }) =>
        [id, count, names, line].filter(Boolean).join(' '),
      ),
    ],
    encoding: table.shape.encoding?.is ?? null,
    lines: rejects.list.filter(({ column }) => column === '').map(({ line, reason }) => `${line} ${reason}`),
  }
}

const SPANISH = [
  'Codificación médica at Ponce Técnico',
  'Medical Assisting – evening at Beta “Smart” Institute',
]
const THREE = ['Medical Coding', 'Medical Assisting', 'Sterile Processing']
const TWO = ['Medical Coding at Alpha College', 'Medical Assisting at Beta Institute']
const AND_CO = ['Medical Coding at Alpha College', 'Medical Assisting at Beta & Co']

type Answer = Partial<Awaited<ReturnType<typeof read>>>

/** Programs, the price of the first one in cents, and all that has to be said of how it was read. */
const TABLES: Readonly<Record<string, Answer>> = {
  'backslash-quotes.csv': {
    programs: ['Coding, day at Alpha "The Best" College', 'Coding at Beta'],
    price: 520_000,
  },
  'cover-sheet-then-table.xlsx': { programs: AND_CO, price: 520_000 },
  'cp437-ms-dos.csv': { programs: SPANISH.slice(0, 1), encoding: 'cp437' },
  'cr-only.csv': { programs: SPANISH, encoding: 'utf-8' },
  'double-encoded.csv': { programs: SPANISH, told: ['mended 5'] },
  'float-noise.xlsx': {
    programs: ['Coding at Alpha College', 'Assisting at Beta Institute'],
    price: 520_000,
  },
  'formulas-without-kept-values.xlsx': { programs: TWO, price: null, told: ['formulas 2 F2'] },
  'headings-with-line-breaks.xlsx': {
    programs: ['Coding at Alpha College', 'Assisting at Beta Institute'],
    price: 520_000,
  },
  'inch-quotes.csv': {
    programs: ['17" screens course at Alpha College', 'Coding "A" at Beta'],
    price: 520_000,
  },
  'list zipped on a Mac.zip': { programs: ['Medical Coding at Alpha College'], price: 520_000 },
  'mac-roman.csv': { programs: SPANISH, encoding: 'macintosh' },
  'markdown-table.csv': {
    programs: ['Coding at Alpha College', 'Assisting at Beta'],
    price: 520_000,
    lines: ['2 ruled-line'],
  },
  'merged-school-cells.xlsx': {
    programs: [...THREE.map((name) => `${name} at Alpha College`), 'Medical Coding at Beta Institute'],
    told: ['merged 1'],
  },
  'one-bad-byte-in-utf8.csv': {
    programs: [...SPANISH, 'Sterile Processing at Gamma \ufffdcole'],
    encoding: 'utf-8',
    told: ['unreadable-letters 1 School 4'],
  },
  'one-nul-byte.csv': { programs: [...SPANISH, 'Sterile Processing at Gamma School'] },
  'pipe.csv': { programs: SPANISH },
  'prefixed-xml-of-a-report-server.xlsx': { programs: AND_CO, price: 520_000 },
  'programs-across-attributes-down.xlsx': {
    programs: ['Alpha College', 'Beta Institute', 'Gamma School'].map(
      (school, at) => `${THREE[at]} at ${school}`,
    ),
    price: 520_000,
    told: ['across 4'],
  },
  'range-that-became-a-date.xlsx': { programs: TWO, price: 520_000 },
  'repeated-heading-and-same-rows.csv': {
    told: ['heading-again 1', 'same-row 1'],
    lines: ['3 same-row', '5 heading-again'],
  },
  'semicolon-sep-line.csv': { programs: TWO, price: 520_050 },
  'semicolons-with-commas-in-text.csv': {
    programs: ['Coding, day, evening at Alpha College, Dayton', 'Assisting, day, night at Beta, Toledo'],
    price: 520_000,
  },
  'semicolons-with-lists-in-brackets.csv': {
    programs: ['Coding at Alpha', 'Coding at Beta', 'Coding at Gamma'],
    price: 6_225,
  },
  'sixty-columns.xlsx': { programs: ['Coding at Alpha College'], price: 520_000 },
  'spaces-before-quotes.csv': {
    programs: ['Coding, day at Alpha College', 'Coding at Beta'],
    price: 520_000,
  },
  'sub-character-at-the-end.csv': { programs: SPANISH },
  // A comma within a number has moved the cells behind it: which one it was cannot be told.
  'unquoted-thousands.csv': {
    programs: ['Coding at Beta'],
    lines: ['2 wrong-number-of-fields', '4 wrong-number-of-fields'],
  },
  'utf16le-tabs.txt': { programs: SPANISH, encoding: 'utf-16le' },
  'utf16le-without-mark.csv': { programs: SPANISH, encoding: 'utf-16le' },
  'utf8-mark-doubled.csv': { programs: SPANISH },
  'utf8-mark-in-the-middle.csv': { programs: SPANISH },
  'wide-sheet-merged-title.csv': {
    programs: [
      ...THREE.map((name) => `${name} at Alpha College`),
      'Medical Coding at Beta Institute',
      'Phlebotomy at Beta Institute',
    ],
    told: ['total-row 1', 'filled 3 School'],
    lines: ['11 total-row'],
  },
}

test.each(Object.entries(TABLES))('%s', async (file, answer) => {
  const { told, lines, ...rest } = await read(file)
  expect({ ...rest, told, lines }).toMatchObject({ told: [], lines: answer.told ? lines : [], ...answer })
})

/** Tables whose cells, codes and prices other tests decide: nothing about their rows is to be decided. */
test.each([
  ['amounts-as-people-write-them.csv', 16],
  ['amounts-as-people-write-them.ods', 16],
  ['amounts-as-people-write-them.fods', 16],
  ['codes-written-in-many-ways.csv', 14],
  ['codes-written-wrong.csv', 5],
  ['cost-parts-and-total.csv', 2],
  ['credits-and-quarters.csv', 2],
  ['decimal-comma.csv', 3],
  ['eight-of-one-school-long-names.csv', 8],
  ['list-with-unitid.csv', 3],
  ['price-per-credit.csv', 2],
  ['tpot-programs.csv', 2],
  ['tuition-fees-total.csv', 2],
])('the rows of %s are %i, and all its own', async (file, rows) => {
  const table = await openTable(pathOf(file), file, null)
  expect([table.rows.length, table.shape.heading, table.rejects, table.shape.steps]).toEqual([
    rows,
    1,
    [],
    [],
  ])
})

test.each([
  ['amounts-as-people-write-them.xls', 'old-workbook'],
  ['apple.numbers', 'numbers'],
  ['case-of-somebody.pathwise', 'case-file'],
  ['credential-engine.jsonld', 'json'],
  ['html-saved-as.xls', 'web-workbook'],
  ['records.ndjson', 'json'],
  ['scorecard-api.json', 'json'],
  ['xml-spreadsheet-2003.xls', 'xml-workbook'],
])('%s is named for what it is', async (file, code) => {
  await expect(openTable(pathOf(file), file, null)).rejects.toMatchObject({ code, params: { file } })
})

test.each([
  ['c2024_a.csv', 'ipeds-completions'],
  ['c2024_a saved by a German Excel.csv', 'ipeds-completions'],
  ['hd2024 saved by a German Excel.csv', 'ipeds-directory'],
  ['hd2024 with a title above.csv', 'ipeds-directory'],
  ['hd2024 with empty columns and rows.csv', 'ipeds-directory'],
  ['hd2024_data_stata.csv', 'ipeds-directory'],
  ['onet titles, every row one cell too wide.txt', 'onet-alternate-titles'],
])('%s is an official file', async (file, layout) => {
  const { tables, problem } = await recognise(pathOf(file), file)
  expect([tables.map((table) => table.layout), problem]).toEqual([[layout], null])
})
