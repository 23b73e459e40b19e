import { expect, test } from 'vitest'
import type { ListedValue } from '../../../../data/listed-program.ts'
import { OfficialFileError } from '../../../../main/import/official-file-error.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { readPrograms } from '../../../../main/import/mapping/mapped-programs.ts'
import { openTable, type RawTable } from '../../../../main/import/mapping/raw-table.ts'
import { fileOf } from '../support/files.ts'

/**
 * Small files as a state agency, a board or a school makes them, read as a person sees them
 * first: every guess is taken as it comes. What is right was decided as a reader would.
 */

const inWords = ({ value, high, status, unit }: ListedValue): string =>
  [
    { own: '', estimated: 'about', 'at-least': 'from' }[status as string] ?? status,
    high === undefined ? String(value) : `${value}-${high}`,
    unit === 'credit-hours' ? 'credits' : '',
  ]
    .filter(Boolean)
    .join(' ')

async function read(table: RawTable) {
  const guesses = guessMapping(table)
  const mapping = guesses.map(({ guess }) => guess)
  const { programs, providers, rejects, tallies } = await readPrograms(table, { mapping, answers: [] })
  // What is read and what is said to be left out are the whole file.
  for (const [column, tally] of tallies.entries()) {
    const filled = table.rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length
    expect(guesses[column]?.filled).toBe(filled)
    if (tally) expect(tally.read + tally.unknown + tally.refused + tally.ofRows).toBe(filled)
    else expect(guesses[column]?.left).not.toBeNull()
  }
  const lines = new Set(rejects.list.map(({ line }) => line))
  expect(table.rows.filter(({ line }) => !lines.has(line)).length).toBeLessThanOrEqual(programs.length)
  return {
    mapping,
    rejects: rejects.list.map(({ line, column, reason }) => [line, column, reason].join(' ')),
    programs: programs.map((program) => ({ ...program, at: providers[program.provider] })),
  }
}

const opened = async (content: string | Buffer, name = 'list.csv') =>
  openTable(fileOf(name, content), name, null)

const listed = async (...lines: readonly string[]) => read(await opened(lines.join('\n')))

/** The cells of one column beside a school and a program. */
const column = (heading: string, cells: readonly string[], delimiter = ',') =>
  listed(
    ['School', 'Program', heading].join(delimiter),
    ...cells.map((cell, at) => ['Alpha College', `Coding ${at}`, cell].join(delimiter)),
  )

const prices: Readonly<Record<string, string | null>> = {
  '"$4,500.00 (approx)"': 'about 450000',
  'between 3k and 4k': 'about 300000-400000',
  '$99/credit x 45': 'about 445500',
  '$12.50 per clock hour x 900 hours': 'about 1125000',
  '"Approximately $12,000"': 'about 1200000',
  '"$1,250 plus fees"': 'from 125000',
  '4500 + books': 'from 450000',
  '"$4,500/program"': '450000',
  '"$4,500 per student"': '450000',
  '"$13,500 total"': '1350000',
  '"Total: $9,800"': '980000',
  '"USD 3,200.50"': '320050',
  '"Starting at $9,995"': 'from 999500',
  '$4500-5000': 'about 450000-500000',
  '6K': '600000',
  '$2500.00': '250000',
  '"$2,500*"': '250000',
  'No cost to participant': '0',
  TBD: null,
  call: null,
  'N/A': null,
  'Varies by campus': null,
  'See website': null,
  'Contact the school for pricing': null,
}

test.each(Object.entries(prices))('a price of %s is %s', async (cell, price) => {
  const { programs, rejects, mapping } = await column('Tuition', [cell])
  const figure = programs[0]?.figures.tuitionAndFees
  expect([mapping[2], figure ? inWords(figure) : null, rejects]).toEqual(['tuitionAndFees', price, []])
})

test.each([
  ['€ 4.500', 'other-currency'],
  ['450 pesos', 'other-currency'],
  ['C$4500', 'other-currency'],
  ['$99 per credit', 'price-of-a-part'],
  ['$450/month', 'price-of-a-part'],
  ['thirteen thousand', 'not-a-number'],
  ['12-Sep', 'became-a-date'],
])('%s is no price, and has its line', async (cell, reason) => {
  const { programs, rejects } = await column('Tuition', ['5000', cell])
  expect([programs[1]?.figures.tuitionAndFees, rejects]).toEqual([undefined, [`3 Tuition ${reason}`]])
})

test('amounts in thousands are that many dollars', async () => {
  for (const heading of ['Tuition (thousands)', 'Tuition ($000)', 'Total cost ($K)']) {
    const { programs } = await column(heading, ['5.2', '12'])
    expect(programs.map(({ figures }) => figures.tuitionAndFees?.value)).toEqual([520_000, 1_200_000])
  }
})

const lengths: Readonly<Record<string, string | null>> = {
  '12-18 mos': '12-18',
  '1 yr 3 mo': '15',
  '1.5 years': '18',
  '1½ years': '18',
  '1 1/2 years': '18',
  '½ year': '6',
  '9 months full-time': '9',
  '18 Months (evening)': '18',
  '8-week course': '2',
  '6wks': '2',
  '90 days': '3',
  '1 academic year': 'about 9',
  '4 semesters + externship': 'from 18',
  'less than 1 year': '0-12',
  'Self-paced': 'not-reported null',
  'Varies by student': null,
  'See catalog': null,
}

test.each(Object.entries(lengths))('a length of %s is %s months', async (cell, months) => {
  const { programs, rejects } = await column('Length', [cell])
  const figure = programs[0]?.figures.months
  expect([figure ? inWords(figure) : null, rejects]).toEqual([months, []])
})

test.each([
  ['600 clk hrs', '600'],
  ['24 credits', '24 credits'],
  ['900 contact hours', '900'],
])('a length of %s is hours', async (cell, hours) => {
  const { programs, rejects } = await column('Length', [cell])
  expect([inWords(programs[0]?.figures.hours as ListedValue), rejects]).toEqual([hours, []])
})

test.each([
  ['30 weeks/900 hours', '7', '900'],
  ['40 weeks (1,200 clock hours)', '10', '1200'],
  ['1 Year (12 months)', '12', null],
])('a length of %s says it in two ways', async (cell, months, hours) => {
  const { programs, rejects } = await column('Length', [`"${cell}"`])
  const { figures = {} } = programs[0] ?? {}
  expect([figures.months && inWords(figures.months), figures.hours ? inWords(figures.hours) : null]).toEqual([
    months,
    hours,
  ])
  expect(rejects).toEqual([])
})

test.each(['Fall/Spring', '2 terms', '45536', '16 wks. (FT) / 32 wks. (PT)', '40 hours/week for 10 weeks'])(
  '%s is no length that can be told, and has its line',
  async (cell) => {
    const { programs, rejects } = await column('Length', ['9 months', cell])
    expect([programs[1]?.figures.months, rejects.length]).toEqual([undefined, 1])
  },
)

test.each([
  ['Online (Asynchronous)', 'all'],
  ['Web-based', 'all'],
  ['Virtual Classroom', 'all'],
  ['100% online', 'all'],
  ['In-Person & Online', 'none'],
  ['50% online', 'none'],
  ['Classroom/Lab', 'none'],
  ['F2F', 'none'],
  ['Hybrid/Blended', 'none'],
  ['On-ground', 'none'],
  ['X', 'all'],
  ['', 'not-reported'],
])('delivery %s is %s', async (cell, online) => {
  const { programs, rejects } = await column('Delivery', ['Online', cell])
  expect([programs[1]?.online, rejects]).toEqual([online, []])
})

test('what may be at a distance or not is nobody’s guess', async () => {
  const { programs, rejects } = await column('Delivery', [
    'Online',
    'Both',
    'Online or in person',
    'Not online',
  ])
  expect(programs.slice(1).map(({ online }) => online)).toEqual(Array(3).fill('not-reported'))
  expect(rejects).toHaveLength(3)
})

test.each([
  ['CIP', '51.0710 - Medical Office', '51.0710'],
  ['CIP', "'51.0710", '51.0710'],
  ['CIP', '51.071', '51.0710'],
  ['CIP', '510710.0', '51.0710'],
  ['CIP', '"51,0710"', '51.0710'],
  ['CIP', '51.0710 & 51.0713', null],
  ['CIP', '51-071', null],
] as const)('a code of a field of study, %s: %s', async (heading, cell, code) => {
  const { programs, rejects } = await column(heading, [cell, '51.0801'])
  expect([programs[0]?.cip, rejects.length]).toEqual([code, code === null ? 1 : 0])
})

test.each([
  ['"222,992"', 222_992],
  ['222992.0', 222_992],
  ['IPEDS 222992', 222_992],
  ['222992 (main)', null],
  ['22299', null],
  ['2229921', null],
])('a school’s number %s', async (cell, unitid) => {
  const { programs, rejects } = await column('UNITID', [cell, '223000'])
  expect([programs[0]?.at?.numbers?.unitid ?? null, rejects.length]).toEqual([
    unitid,
    unitid === null ? 1 : 0,
  ])
})

test('a place in one cell is a city, a state and a ZIP', async () => {
  const places = [
    ['"Austin, TX 78701"', 'Austin', 'TX', '78701'],
    ['"Saint Louis, Missouri"', 'Saint Louis', 'MO', ''],
    ['"100 Main St, Waco, TX 76701-1234"', 'Waco', 'TX', '76701-1234'],
    ['Dayton OH', 'Dayton', 'OH', ''],
  ]
  for (const heading of ['Location', 'City/State', '"City, State, ZIP"', 'Campus address']) {
    const { programs, rejects } = await column(
      heading,
      places.map(([cell = '']) => cell),
    )
    expect(programs.map(({ at }) => [at?.city, at?.state, at?.zip])).toEqual(
      places.map((place) => place.slice(1)),
    )
    expect(rejects).toEqual([])
  }
  // A street is no city, nor is a place on a campus.
  expect((await column('Address', ['100 Main St', '22 Elm Ave'])).mapping[2]).toBeNull()
  expect((await column('Location', ['Room 12', 'Building B'])).mapping[2]).toBeNull()
})

test('pages, sums and notes are no programs, and no headings of any', async () => {
  const { programs, rejects } = await listed(
    'School,Program,Tuition*',
    'HEALTH,,',
    'Alpha College†,Coding,"$5,000¹"',
    'Page 1 of 3,,',
    'School,Program,Tuition*',
    'Beta Institute,Billing*,4000',
    'Subtotal Health,,9000',
    'TRADES,,',
    'Gamma School,Welding,3000',
    '- 2 -,,',
    'Total for all programs,,12000',
    'Printed 3/1/2026,,',
    '* Without books,,',
  )
  expect(programs.map(({ name, at, figures }) => [name, at?.name, figures.tuitionAndFees?.value])).toEqual([
    ['Coding', 'Alpha College', 500_000],
    ['Billing', 'Beta Institute', 400_000],
    ['Welding', 'Gamma School', 300_000],
  ])
  expect(rejects.map((each) => each.replace('  ', ' '))).toEqual([
    '2 sections',
    '4 note-row',
    '5 heading-again',
    '7 total-row',
    '8 sections',
    '10 note-row',
    '11 total-row',
    '12 note-row',
    '13 note-row',
  ])
})

const ACCENTS = 'School,Program,Tuition\nÉcole Alpha,Médical Coding,5000\nBeta Institute,Billing,4000\n'
const big = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['utf-16le', Buffer.from(ACCENTS, 'utf16le')],
  ['utf-16be', big(ACCENTS)],
  ['windows-1252', Buffer.from(ACCENTS, 'latin1')],
  ['macintosh', Buffer.from(ACCENTS.replace('É', '\x83').replace('é', '\x8e'), 'latin1')],
  ['utf-8', Buffer.concat([Buffer.from(ACCENTS), Buffer.from('\nGamma \xff School,Welding,1\n', 'latin1')])],
])('letters in %s are read', async (encoding, bytes) => {
  const table = await opened(bytes)
  const { programs } = await read(table)
  expect([table.shape.encoding?.is, programs[0]?.name, programs[0]?.at?.name]).toEqual([
    encoding,
    'Médical Coding',
    'École Alpha',
  ])
})

test.each([
  ['empty.csv', '', 'empty'],
  ['blank.csv', '\n\n\n', 'empty'],
  ['spaces.csv', ' , , \n , , \n', 'empty'],
  ['list.json', '[{"school":"Alpha"}]', 'json'],
  ['list.xls', '<html><table><tr><td>School</td></tr></table></html>', 'web-workbook'],
])('%s is named for what it is', async (name, content, code) => {
  await expect(opened(content, name)).rejects.toMatchObject({ code })
  await expect(opened(content, name)).rejects.toBeInstanceOf(OfficialFileError)
})

test('a quote that never closes costs its line alone, and says no more than that line', async () => {
  const table = await opened('School,Program\nAlpha,"Coding\nBeta School,Billing\nGamma School,Welding\n')
  const { programs } = await read(table)
  expect(programs.map(({ name }) => name)).toEqual(['Billing', 'Welding'])
  expect(table.rejects.map(({ line, value }) => [line, value])).toEqual([[2, 'Alpha,"Coding']])
})

test.each([
  ['a heading and no row', 'School,Program,Tuition\n', []],
  ['one column', 'Program\nCoding\nBilling\n', [2, 3]],
])('%s is no program, and nothing is lost in silence', async (_, text, lines) => {
  const { programs, rejects } = await read(await opened(text))
  expect([programs, rejects.length]).toEqual([[], lines.length])
})

test('a download of the federal custom data is read by its long headings', async () => {
  const { mapping, programs } = await listed(
    'UnitID,Institution Name,City location of institution (HD2023),State abbreviation (HD2023),CIP Code -  2020 Classification (C2023_A),CIP Title,Award Level code (C2023_A)',
    '222992,Austin Community College District,Austin,TX,51.0713,Medical Insurance Coding,2',
    '223001,Beta Institute,Waco,TX,51.0801,Medical/Clinical Assistant,2',
  )
  expect(mapping).toEqual(['unitid', 'institution', 'city', 'state', 'cip', 'program', 'awardLevel'])
  expect(programs.map(({ cip, awardLevel }) => [cip, awardLevel])).toEqual([
    ['51.0713', 2],
    ['51.0801', 2],
  ])
})
