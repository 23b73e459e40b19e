import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellKey } from '../../../data/comparison-state.ts'
import type { CompareInput } from '../../../data/contract/comparison.ts'
import { translator } from '../../../data/messages/translate.ts'
import { compare, compareInPieces, type Catalogs } from '../../../main/catalog/compare/compare.ts'
import { comparisonCsvInPieces } from '../../../main/export/comparison-csv.ts'
import { comparisonTable, type ExportOptions } from '../../../main/export/comparison-table.ts'
import { atOnce } from '../../../main/export/csv.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import { asked, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { personal } from '../catalog/support/lists.ts'
import { program } from '../catalog/support/small-tables.ts'
import { plainCsv } from './support/plain-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathwise-pieces-'))
let db: Database.Database
let keys: string[]

beforeAll(() => {
  const file = join(folder, 'catalog.db')
  writeShippedCatalog(file)
  db = new Database(file, { readonly: true })
  const all = db
    .prepare<[], string>(
      "SELECT unitid || '-' || cip || '-' || award_level FROM programs ORDER BY cip, unitid",
    )
    .pluck()
    .all()
  // From all fields of study.
  keys = all.filter((_, place) => place % 30 === 0)
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The file made in pieces of so many programs, and the one of the whole comparison at once. */
function both(
  catalogs: Catalogs,
  input: CompareInput,
  options: ExportOptions,
  size: number,
  language: 'en' | 'en-XA',
) {
  const request = asked(input)
  const words = translator(language)
  const pieces = compareInPieces(catalogs, request, undefined, size)
  return {
    inPieces: decoder.decode(atOnce(comparisonCsvInPieces(pieces, options, words)).bytes),
    atOnce: plainCsv(comparisonTable(compare(catalogs, request), options, words), options, words),
  }
}

const anyOptions = fc.record({
  layout: fc.constantFrom('across' as const, 'rows' as const),
  show: fc.constantFrom('all' as const, 'differences' as const, 'same' as const),
  status: fc.boolean(),
  source: fc.boolean(),
  asOf: fc.boolean(),
  rows: fc.constantFrom(
    { hidden: [], order: [] },
    { hidden: ['books' as const], order: ['completions' as const] },
  ),
})

describe('a CSV made in pieces', () => {
  test('has the bytes of one that is made of the whole comparison, cell by cell', () => {
    const anyInput = fc.record({
      programs: fc.subarray([...keys, keys[0] ?? '', '999999-51.0707-2'], { maxLength: 40 }),
      occupation: fc.constantFrom(null, '29-2072', '31-9092'),
      credential: fc.constantFrom(null, 'CCS', 'RHIA'),
      presentPay: fc.constantFrom(null, 3_600_000),
      residency: fc.constantFrom('in-state' as const, 'by-state' as const),
    })
    fc.assert(
      fc.property(
        anyInput,
        anyOptions,
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom('en' as const, 'en-XA' as const),
        (input, options, size, language) => {
          const made = both({ active: db, pinned: null }, input, options, size, language)
          expect(made.inPieces).toBe(made.atOnce)
        },
      ),
      { numRuns: 60 },
    )
  })

  const options: ExportOptions = { layout: 'rows', show: 'all', status: true, source: false, asOf: false }
  const PROGRAMS = ['100-51.0713-21', '200-51.0707-3', '300-51.0713-21']
  const small = () =>
    comparisonCatalog(
      comparisonTables([
        program(100, '51.0713', 21, { completions: 7, completions_status: 'known' }),
        program(200, '51.0707', 3, { completions: 7, completions_status: 'known' }),
        program(300, '51.0713', 21, { completions: 9, completions_status: 'known' }),
      ]),
    )

  test('has the column of a figure that was told of a program in another piece', () => {
    const figures = {
      [cellKey(PROGRAMS[2] ?? '', 'grants')]: { value: 50_000, by: 'phone' as const, on: '2026-11-01' },
    }
    const made = both({ active: small(), pinned: null }, { programs: PROGRAMS, figures }, options, 1, 'en')
    expect(made.inPieces).toBe(made.atOnce)
    expect(made.inPieces.split('\r\n')[1]).toMatch(/^Key 100-.*not reported/)
    expect(made.inPieces).toContain('Grants')
  })

  test.each(['differences', 'same'] as const)('knows across pieces what differs (%s)', (show) => {
    const made = both(
      { active: small(), pinned: null },
      { programs: PROGRAMS },
      { ...options, show },
      1,
      'en',
    )
    expect(made.inPieces).toBe(made.atOnce)
    expect(made.inPieces.includes('Awards conferred')).toBe(show === 'differences')
  })

  test('keeps older figures as a whole comparison does, also where only the last program is of the active catalog', () => {
    const active = small()
    const pinned = comparisonCatalog({
      ...comparisonTables([program(100, '51.0713', 21), program(200, '51.0707', 3)]),
      provenance: [],
    })
    const made = both({ active, pinned }, { programs: PROGRAMS, figuresOf: 'old' }, options, 1, 'en')
    expect(made.inPieces).toBe(made.atOnce)
    expect(made.inPieces).toContain('Earnings ten years on')
  })

  test('of no programs is a heading', () => {
    const pieces = compareInPieces({ active: db, pinned: null }, asked({ programs: [] }), personal())
    const { bytes } = atOnce(comparisonCsvInPieces(pieces, options, translator('en')))
    expect(decoder.decode(bytes).split('\r\n')).toHaveLength(2)
  })
})
