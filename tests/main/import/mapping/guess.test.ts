import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELDS, type FieldDeclaration } from '../../../../data/fields/catalogue.ts'
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
  expect(guesses('School\tProgram\tTuition\nA College\t1201\tsee catalog\nB College\t1202\task us')).toEqual([
    'institution',
    null,
    null,
  ])
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
      const found = guesses(text.slice(1).join('\n') + '\nx').filter((id) => id !== null)
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 300 },
  )
})
