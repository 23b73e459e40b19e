import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../data/contract/comparison.ts'
import { COMPARED, field } from '../../../data/fields/catalogue.ts'
import { LANGUAGES } from '../../../data/messages/languages.ts'
import { translator } from '../../../data/messages/translate.ts'
import { atOnce } from '../../../main/export/csv.ts'
import { dataPackageInPieces } from '../../../main/export/data-package/data-package.ts'
import type { Descriptor } from '../../../main/export/data-package/descriptor.ts'
import { takeBack } from '../../../main/export/inert.ts'
import { dataPackageFaults } from '../../support/data-package-faults.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { program } from '../catalog/support/small-tables.ts'
import { anyComparison } from './support/comparisons.ts'
import { words } from './support/document.ts'

type Row = Readonly<Record<string, string>>
interface Read {
  readonly bytes: Uint8Array
  readonly descriptor: Descriptor
  readonly files: Readonly<Record<string, Uint8Array>>
  /** By table, read by somebody else's parser as its descriptor says. */
  readonly rows: Readonly<Record<string, readonly Row[]>>
}

function packed(...pieces: readonly Comparison[]): Read {
  const { bytes, name, mime } = atOnce(dataPackageInPieces(pieces, words))
  expect([name, mime]).toEqual(['pathwise-data-package.zip', 'application/zip'])
  const files = unzipSync(bytes)
  const descriptor = JSON.parse(strFromU8(files['datapackage.json']!)) as Descriptor
  const rows = Object.fromEntries(
    descriptor.resources.map(({ name, path, dialect }): [string, Row[]] => [
      name,
      parse(Buffer.from(files[path]!), {
        columns: true,
        delimiter: dialect.delimiter,
        record_delimiter: dialect.lineTerminator,
      }),
    ]),
  )
  return { bytes, descriptor, files, rows }
}

const KEYS = ['100-51.0713-21', '200-51.0801-2']
const MADE = () =>
  ask(
    comparisonCatalog(
      comparisonTables([
        program(100, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known' }),
        program(200, '51.0801', 2, { books: 0, books_status: 'known' }),
      ]),
    ),
    { programs: KEYS, credential: 'CCS' },
  )

const withoutExams = ({ groups }: Comparison): Comparison['groups'] =>
  groups.map((group) => ({ ...group, rows: group.rows.filter(({ field }) => field !== 'maySit') }))

/** A descriptor that a test spoils. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- anything may be wrong with it
type Spoiled = any

describe('a data package', () => {
  test('of any comparison keeps the rules of the standard, and its tables are what it says of them', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        expect(dataPackageFaults(packed(comparison).bytes)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test.each(LANGUAGES)(
    'keeps them in %s, of real programs, of one without an exam, and in pieces',
    (language) => {
      const of = (...pieces: readonly Comparison[]) =>
        dataPackageFaults(atOnce(dataPackageInPieces(pieces, translator(language))).bytes)
      const made = MADE()
      expect(of(made)).toEqual([])
      expect(of(made, made)).toEqual([])
      expect(of({ ...made, groups: withoutExams(made) })).toEqual([])
      expect(of({ ...made, sources: {} })).toEqual([])
    },
  )

  const spoiled = (
    change: (descriptor: Spoiled, files: Record<string, string>) => void,
  ): readonly string[] => {
    const files = Object.fromEntries(
      Object.entries(unzipSync(packed(MADE()).bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    )
    const descriptor = JSON.parse(files['datapackage.json']!)
    change(descriptor, files)
    for (const resource of descriptor.resources ?? []) {
      const bytes = strToU8(files[resource.path] ?? '')
      resource.bytes = bytes.length
      resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    }
    files['datapackage.json'] = JSON.stringify(descriptor)
    return dataPackageFaults(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    )
  }

  test.each<[string, Parameters<typeof spoiled>[0], RegExp]>([
    ['no profile', (made) => delete made.$schema, /\$schema/],
    [
      'the profile of another version',
      (made) => (made.$schema = made.$schema.replace('2.0', '1.0')),
      /schema/,
    ],
    ['a table without a profile', ({ resources: [one] }) => delete one.$schema, /\$schema/],
    ['no tables', (made) => (made.resources = []), /fewer than 1/],
    ['a path out of the package', ({ sources: [one] }) => (one.path = '../x.csv'), /pattern/],
    ['a license without a name', ({ licenses: [one] }) => delete one.name, /name/],
    ['a source of nothing', (made) => made.sources.push({}), /fewer than 1/],
    ['an unknown type', ({ resources: [one] }) => (one.schema.fields[2].type = 'text'), /oneOf|match/],
    [
      'a type that the profile of 2.0 refuses',
      ({ resources: [one] }) => (one.schema.fields[2].type = 'list'),
      /match/,
    ],
    [
      'a limit of a text',
      ({ resources: [one] }) => (one.schema.fields[2].constraints = { minimum: 1 }),
      /match/,
    ],
    ['a misspelled property', ({ resources: [one] }) => (one.schema.missingValue = ['']), /additional/],
    ['one missing value that is no list', ({ resources: [one] }) => (one.schema.missingValues = ''), /array/],
    [
      'a key of a field that is not there',
      ({ resources: [one] }) => (one.schema.primaryKey = ['x']),
      /key names x/,
    ],
    [
      'a reference that leads nowhere',
      (_, files) => (files['programs.csv'] = files['programs.csv']!.replace('\n1,', '\n7,')),
      /has no row 1/,
    ],
    ['two tables of one name', ({ resources: [one, two] }) => (two.name = one.name), /two tables/],
    ['two columns of one name', ({ resources: [one] }) => (one.schema.fields[3].name = 'key'), /two columns/],
    [
      'a column that no file has',
      ({ resources: [one] }) => one.schema.fields.push({ name: 'more', type: 'string' }),
      /other columns/,
    ],
    [
      'a word in a column of numbers',
      (_, files) => (files['programs.csv'] = files['programs.csv']!.replace('8930', 'many')),
      /is no number: many/,
    ],
    [
      'a code that is no category',
      (_, files) => (files['programs.csv'] = files['programs.csv']!.replace('not-reported', 'nowhere')),
      /no category: nowhere/,
    ],
    [
      'a value that must be there and is not',
      (_, files) => (files['exams.csv'] = files['exams.csv']!.replace(',yes,', ',,')),
      /verdict of row \d+ is missing/,
    ],
    [
      'two rows of one number',
      (_, files) => (files['programs.csv'] = files['programs.csv']!.replace('\n2,', '\n1,')),
      /number has 1 twice/,
    ],
    ['a row with a cell too few', (_, files) => (files['sources.csv'] += 'x,y\r\n'), /has 2 cells/],
    ['a file that is of no table', (_, files) => (files['more.csv'] = 'a'), /more.csv is of no table/],
  ])('is refused by these rules with %s', (_, change, fault) => {
    expect(spoiled(change).join('\n')).toMatch(fault)
  })

  test('has a value only where its status carries one, and every value that the comparison has', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { rows } = packed(comparison)
        for (const { field: id, cells } of comparison.groups.flatMap((group) => group.rows))
          cells.forEach((cell, at) => {
            if (cell.kind !== 'figure') return
            const row = rows['programs']![at]!
            const { value } = cell.figure
            expect(row[id]).toBe(value === null ? '' : String(cell.unit === 'cents' ? value / 100 : value))
            expect(/^(not-reported|suppressed|not-applicable)$/.test(row[`${id}_status`]!)).toBe(
              value === null,
            )
          })
      }),
      { numRuns: 40 },
    )
  })

  test('says what is missing, from where each figure is, and which exams are open', () => {
    const { rows, descriptor } = packed(MADE())
    expect(rows['programs']).toMatchObject([
      {
        number: '1',
        key: KEYS[0],
        institution: 'College A',
        city: 'Cambridge',
        state: 'MA',
        tuitionAndFees: '8930',
        tuitionAndFees_status: 'known',
        books: '',
        books_status: 'not-reported',
        costToFinish: '8930',
        costToFinish_status: 'lower-bound',
        costToFinish_missing: 'books',
      },
      { number: '2', key: KEYS[1], books: '0', books_status: 'known' },
    ])
    const sources = rows['sources']!.map(({ id }) => id)
    for (const id of rows['programs']![0]!['tuitionAndFees_sources']!.split('|'))
      expect(sources).toContain(id)
    expect(rows['exams']).toContainEqual(
      expect.objectContaining({ number: '1', credential: 'CCS', verdict: 'yes' }),
    )
    expect(descriptor.licenses?.length).toBeGreaterThan(0)
  })

  test('describes its columns from the catalog of fields', () => {
    const { descriptor } = packed(MADE())
    const programs = descriptor.resources[0]!.schema.fields
    const inComparison = new Set(MADE().groups.flatMap(({ rows }) => rows.map((row) => row.field as string)))
    for (const id of COMPARED) {
      if (id === 'maySit' || id === 'city' || !inComparison.has(id)) continue
      const column = programs.find(({ name }) => name === id)
      expect(column?.title).toBe(words.t(`field.${id}`))
      expect(column?.type).toBe(field(id).kind === 'figure' ? 'number' : 'string')
      if (field(id).unit === 'cents') expect(column?.unit).toBe('USD')
    }
  })

  test('has the same bytes each time, in however many pieces the comparison comes', () => {
    const comparison = MADE()
    const [first, again] = [packed(comparison), packed(MADE())]
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    const piece = (at: number): Comparison => ({
      ...comparison,
      programs: comparison.programs.slice(at, at + 1),
      groups: comparison.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, cells: row.cells.slice(at, at + 1) })),
      })),
    })
    expect(packed(piece(0), piece(1)).rows).toEqual(first.rows)
  })

  test('runs nothing in a spreadsheet, and gives a name back as it was', () => {
    const comparison = MADE()
    const name = '=HYPERLINK("http://x","y")'
    const programs = comparison.programs.map((each) => ({ ...each, program: name }))
    const said = packed({ ...comparison, programs }).rows['programs']![0]!['program']!
    expect(said).toMatch(/^'=/)
    expect(takeBack(said)).toBe(name)
  })
})
