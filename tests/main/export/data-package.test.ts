import { createHash } from 'node:crypto'
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../data/contract/comparison.ts'
import { COMPARED, field } from '../../../data/fields/catalogue.ts'
import { atOnce } from '../../../main/export/csv.ts'
import { dataPackageInPieces } from '../../../main/export/data-package/data-package.ts'
import type { Descriptor, TableField } from '../../../main/export/data-package/descriptor.ts'
import { takeBack } from '../../../main/export/inert.ts'
import { DATA_PACKAGE_2 } from '../../fixtures/data-package-2.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { program } from '../catalog/support/small-tables.ts'
import { anyComparison } from './support/comparisons.ts'
import { words } from './support/document.ts'

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(DATA_PACKAGE_2)

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

/** Is a text what its column says that it is? */
function isOf({ type, delimiter = ',', categories }: TableField, text: string): boolean {
  if (text === '') return true
  if (categories && !categories.some(({ value }) => value === text)) return false
  if (type === 'number') return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text)
  if (type === 'integer') return /^-?\d+$/.test(text)
  return type === 'list' ? text.split(delimiter).every((item) => item !== '') : true
}

describe('a data package', () => {
  test('of any comparison keeps the rules of the standard, and its tables are what it says of them', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const { descriptor, files, rows } = packed(comparison)
        expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true)
        for (const { name, path, schema, bytes, hash } of descriptor.resources) {
          const file = files[path]!
          expect(bytes).toBe(file.length)
          expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`)
          const names = schema.fields.map((each) => each.name)
          expect(new Set(names).size).toBe(names.length)
          for (const row of rows[name]!) {
            expect(Object.keys(row)).toEqual(names)
            for (const each of schema.fields)
              expect([each.name, row[each.name], isOf(each, row[each.name] ?? '')]).toEqual([
                each.name,
                row[each.name],
                true,
              ])
          }
        }
        const numbers = new Set(rows['programs']!.map(({ number }) => number))
        for (const exam of rows['exams']!) expect(numbers).toContain(exam['number'])
      }),
      { numRuns: 40 },
    )
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
      expect(column?.type).toBe(
        field(id).kind === 'figure' ? 'number' : field(id).kind === 'occupations' ? 'list' : 'string',
      )
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
