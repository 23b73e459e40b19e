import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELDS, type FieldDeclaration } from '../../../../data/fields/catalogue.ts'
import { ADDED_UP } from '../../../../data/listed-program.ts'
import { guessMapping } from '../../../../main/import/mapping/guess.ts'
import { pastedTable } from '../../../../main/import/mapping/raw-table.ts'

const guesses = (text: string) => guessMapping(pastedTable(text)).map(({ guess }) => guess)
const reasons = (text: string) => guessMapping(pastedTable(text)).map(({ because }) => because)

test.each([
  ['Provider Name|Program Title|Total Tuition', ['institution', 'program', 'tuitionAndFees']],
  ['INSTNM|Course|STABBR', ['institution', 'program', null]],
])('headings are names however they are written: %s', (heading, fields) => {
  expect(guesses(`${heading}\nCollege A|Coding|1200\nCollege B|Billing|900`.replaceAll('|', '\t'))).toEqual(
    fields,
  )
})

test.each([
  [
    'In-state tuition|Out-of-state tuition|Tuition',
    ['tuitionInState', 'tuitionOutOfState', 'tuitionAndFees'],
  ],
  ['Resident Tuition & Fees|Non-Resident Tuition & Fees', ['tuitionInState', 'tuitionOutOfState']],
  // The words of who does not live there hold those of who does.
  ['Non-resident tuition|Books', ['tuitionOutOfState', 'books']],
  ['Nonresident Cost|ResidentCost', ['tuitionOutOfState', 'tuitionInState']],
  ['In-District|Out-of-District Cost', ['tuitionInDistrict', 'tuitionOutOfDistrict']],
  ['Total cost (out of county)|Cost in county', ['tuitionOutOfDistrict', 'tuitionInDistrict']],
  ['Tuition (In-State)|Tuition (Out-of-State), 2026', ['tuitionInState', 'tuitionOutOfState']],
  ['Cost for out-of-state students|Cost', ['tuitionOutOfState', 'tuitionAndFees']],
  ['Tuition and fees, in-district|tuition_out_of_state', ['tuitionInDistrict', 'tuitionOutOfState']],
  // No price: the words stand in it, and what it counts is something else.
  ['In-state enrollment|Resident students', [null, null]],
])('prices by where students live are told by their headings: %s', (headings, fields) => {
  const cells = fields.map((_, at) => `${1200 + at}`).join('\t')
  expect(guesses(`School\tProgram\t${headings.replaceAll('|', '\t')}\nA College\tCoding\t${cells}`)).toEqual([
    'institution',
    'program',
    ...fields,
  ])
})

test('a name is not believed where the cells say otherwise', () => {
  expect(
    guesses('School\tProgram\tTuition\nA College\t1201\tin the catalog\nB College\t1202\tour office knows'),
  ).toEqual(['institution', null, null])
})

test('cells that show what they are need no name', () => {
  const text =
    'School\tProgram\tx\ty\tz\nAa\tBb\t51.0713\thttps://a.edu\t(512) 555-0100\nCc\tDd\t51.0801\twww.b.edu\t512-555-0101'
  expect(guesses(text)).toEqual(['institution', 'program', 'cip', 'website', 'phone'])
  expect(reasons(text)).toEqual(['name', 'name', 'content', 'content', 'content'])
})

test('numbers show nothing by themselves', () => {
  expect(guesses('School\tProgram\tx\nAa\tBb\t1200\nCc\tDd\t78701')).toEqual(['institution', 'program', null])
})

test('no field is guessed for two columns, whatever the table', () => {
  const names = (FIELDS as readonly FieldDeclaration[]).flatMap(({ id, synonyms = [] }) => [id, ...synonyms])
  const heading = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 }))
  const cell = fc.oneof(
    fc.constantFrom(
      'TX',
      '51.0713',
      '$1,200',
      'n/a',
      'Associate degree',
      'www.a.edu',
      '12',
      'Online',
      'College',
      '=1+1',
    ),
    fc.string({ maxLength: 8 }),
  )
  const table = fc
    .integer({ min: 1, max: 12 })
    .chain((width) =>
      fc.tuple(
        fc.array(heading, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      ),
    )
  fc.assert(
    fc.property(table, ([headings, rows]) => {
      const clean = (cells: readonly string[]) =>
        cells.map((each) => each.replaceAll(/[\t\r\n"]/g, ' ')).join('\t')
      const text = ['Program\tSchool', headings, ...rows].map((row) =>
        typeof row === 'string' ? row : clean(row),
      )
      // Parts of a price are added up.
      const found = guesses(text.slice(1).join('\n') + '\nx').filter(
        (id) => id !== null && !ADDED_UP.some((each) => each === id),
      )
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 300 },
  )
})

/** Of each column behind a school and a program: the field it is taken as, or why it is left out. */
const said = (text: string) =>
  guessMapping(pastedTable(`School\tProgram\t${text}`.replaceAll('|', '\t')))
    .slice(2)
    .map(({ guess, left }) => guess ?? [left?.code, left?.field, left?.text].filter(Boolean).join(' '))

test.each([
  ['Tuition\nA|B|low\nC|D|high', ['unreadable tuitionAndFees low']],
  // That somebody else knows it is what the column says.
  ['Tuition\nA|B|call us\nC|D|see website', ['tuitionAndFees']],
  ['Tuition per credit\nA|B|150\nC|D|160', ['price-of-a-part tuitionAndFees']],
  ['Tuition ($/hour)\nA|B|15', ['price-of-a-part tuitionAndFees']],
  ['Notes\nA|B|\nC|D|', ['empty']],
  ['On list\nA|B|Yes\nC|D|Yes', ['one-value Yes']],
  ['Tuition|Price\nA|B|5000|4000', ['tuitionAndFees', 'other-column tuitionAndFees Tuition']],
  ['Rating\nA|B|4.5\nC|D|3', ['nothing-like-it']],
  // What holds a name of a length and is about something else.
  ['Average job search duration (weeks)\nA|B|8\nC|D|9', ['nothing-like-it']],
  ['Weeks of experience required\nA|B|8\nC|D|9', ['nothing-like-it']],
  ['Years in business\nA|B|18\nC|D|9', ['nothing-like-it']],
  // Hours are no months, and a length in years is none in months.
  ['Program Length Hours\nA|B|60\nC|D|900', ['hours']],
  ['Program Length (Weeks)|Program Length (Hours)\nA|B|40|900', ['months', 'hours']],
  ['Externship hours|Clock hours\nA|B|160|900', ['nothing-like-it', 'hours']],
  // A yes or no is the name of nothing.
  ['Approved program\nA|B|False\nC|D|True', ['nothing-like-it']],
])('a column is taken as something, or left out with its reason: %j', (text, columns) => {
  expect(said(text)).toEqual(columns)
})

test('a column with its right name is taken where any of its cells can be', () => {
  const rows = Array.from({ length: 40 }, (_, at) => `A|B|${at === 33 ? '$5,200' : `call us ${at}`}`)
  expect(said(['Tuition', ...rows].join('\n'))).toEqual(['tuitionAndFees'])
  // Where it only holds the name, the cells decide.
  expect(said(['Tuition payment notes for students', ...rows].join('\n'))).not.toEqual(['tuitionAndFees'])
})

test('the whole column decides, not its first cells', () => {
  const rows = Array.from(
    { length: 6_000 },
    (_, at) => `Alpha College|Coding ${at}|${at < 3_500 ? 'TX' : 'see below'}`,
  )
  expect(said(['Where', ...rows].join('\n'))).toEqual(['nothing-like-it'])
})

test('of two columns of one name the fuller one is meant', () => {
  expect(said('Contact hours|Total credits\nA|B|900|\nC|D|720|\nE|F|600|30').at(0)).toBe('hours')
  expect(said('Contact hours|Total credits\nA|B||30\nC|D||34\nE|F|600|30').at(1)).toBe('hours')
})

test('the one column that holds names is the program where none is called so', () => {
  expect(guesses('School\tOfficial\tCost\nAa\tMedical Coding\t1\nBb\tMedical Assisting\t2')).toEqual([
    'institution',
    'program',
    'tuitionAndFees',
  ])
  // Of two nobody knows which one it is.
  expect(guesses('School\tOfficial\tKind\nAa\tCoding\txx y\nBb\tAssisting\tzz z').slice(1)).toEqual([
    null,
    null,
  ])
})
