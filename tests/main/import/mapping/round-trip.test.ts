import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { DEFAULT_ROWS } from '../../../../data/comparison-state.ts'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import { hasValue, STATUSES } from '../../../../data/figures/figure.ts'
import { cleanName } from '../../../../data/format/clean-text.ts'
import {
  BAND_FIGURES,
  type ListedFigure,
  type ListedProgram,
  type ListedValue,
} from '../../../../data/listed-program.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { AWARD_LEVELS, ONLINE, STATES } from '../../../../data/program.ts'
import { comparisonCsv } from '../../../../main/export/comparison-csv.ts'
import { comparisonDocument } from '../../../../main/export/document.ts'
import { comparisonXlsx } from '../../../../main/export/xlsx.ts'
import { readPathwise } from '../../../../main/import/mapping/pathwise.ts'
import { openTable } from '../../../../main/import/mapping/raw-table.ts'
import { ask, comparisonCatalog, comparisonTables } from '../../catalog/support/comparison-catalog.ts'
import { listed, personal, provider } from '../../catalog/support/lists.ts'
import { program } from '../../catalog/support/small-tables.ts'
import { emptyFolder } from '../support/files.ts'
import { workbook } from '../support/workbook.ts'

/** What Pathwise writes, it takes back whole, also after a spreadsheet opened it and saved it again. */

const words = translator('en')

/** Names as people have them, those that a spreadsheet takes for something else, and any others. */
const name = fc
  .oneof(
    fc.constantFrom(
      'Medical Coding',
      '=1+1',
      'Coding;=1+1;',
      '007',
      '1E5',
      '3-4',
      'TRUE',
      '2024',
      '5%',
      'May 2024',
    ),
    fc.constantFrom("'Quoted", 'A "B" C', 'O’Neill, Inc.', 'a|b%c', '12:30', '  x', '医療', '-5', '1,000'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map((text) => cleanName(text.replaceAll(/\s+/g, ' ')))
  .filter((text) => text !== '')

const WHOLE: readonly ListedFigure[] = ['tuitionAndFees', 'books', 'completions', 'hours']

const BANDS: readonly ListedFigure[] = BAND_FIGURES

const figure = (id: ListedFigure): fc.Arbitrary<ListedValue> =>
  fc
    .record({
      status: fc.constantFrom(...STATUSES.filter((status) => status !== 'not-reported')),
      value: WHOLE.includes(id)
        ? fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9_999_999 }))
        : fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10),
      more: fc.integer({ min: 0, max: 5_000 }),
      unit: fc.constantFrom('clock-hours' as const, 'credit-hours' as const),
      rule: fc.boolean(),
    })
    .map(({ status, value, more, unit, rule }): ListedValue => {
      // A length that is not told is that of the level's rule, which is made again.
      if (!hasValue(status)) return { status: id === 'months' ? 'not-reported' : status, value: null }
      return {
        status,
        value,
        // The estimated span of a length is its award level's by the rule, which is made again.
        ...(BANDS.includes(id) && more > 0 && !(id === 'months' && status === 'estimated' && !rule)
          ? { high: value + more }
          : {}),
        ...(id === 'hours' ? { unit } : {}),
        ...(id === 'months' && rule ? { rule: 'weeks-to-months' } : {}),
      }
    })

const maybe = (id: ListedFigure) => fc.option(figure(id), { nil: undefined })

const anyProgram = (at: number): fc.Arbitrary<ListedProgram> =>
  fc
    .record({
      name,
      school: name,
      city: fc.oneof(
        fc.constantFrom('Toledo', 'St. Louis', 'Winston-Salem', 'Washington, Court House', ''),
        name,
      ),
      state: fc.oneof(fc.constant(''), fc.constantFrom(...STATES)),
      zip: fc.constantFrom('', '43604', '02139', '43604-1234'),
      phone: fc.constantFrom('', '(419) 555-0100', '(419) 555-0100 ext. 12'),
      website: fc.constantFrom('', 'https://www.example.edu/', 'https://example.org/a;b?c=1,2'),
      cip: fc.constantFrom(null, '51.0713', '51.0710', '01.0000'),
      awardLevel: fc.constantFrom(0, ...AWARD_LEVELS),
      credential: fc.oneof(fc.constantFrom('', 'Certificate of completion', 'Diploma; =1', '12'), name),
      occupations: fc.subarray(['29-2072', '31-9092']),
      online: fc.constantFrom(...ONLINE),
      figures: fc.record({
        tuitionAndFees: maybe('tuitionAndFees'),
        books: maybe('books'),
        months: maybe('months'),
        hours: maybe('hours'),
        completions: maybe('completions'),
        graduationRate: maybe('graduationRate'),
      }),
    })
    .map(({ name, school, city, state, zip, phone, website, figures, ...more }) =>
      listed({
        ...more,
        key: `own:3:${at + 1}`,
        name,
        provider: provider({ id: `own:3:${at}`, name: school, city, state, zip, phone, website }),
        figures: Object.fromEntries(Object.entries(figures).filter(([, given]) => given !== undefined)),
      }),
    )

const catalog = () => comparisonCatalog(comparisonTables([program(100, '51.0713', 21)]))

/** As a spreadsheet takes in a cell of a CSV file. */
function asTaken(cell: string): string | number | boolean | null {
  if (cell === '') return null
  if (/^(true|false)$/i.test(cell)) return /^true$/i.test(cell)
  if (/^-?\d+(\.\d+)?(e\d+)?$/i.test(cell)) return Number(cell)
  if (/^\d+%$/.test(cell)) return Number.parseInt(cell, 10) / 100
  if (/^\d{1,3}(,\d{3})+$/.test(cell)) return Number(cell.replaceAll(',', ''))
  // Days and times are numbers, however they are shown.
  if (/^\d{1,2}-\d{1,2}$|^May \d{4}$/.test(cell)) return 45_413
  if (/^\d{1,2}:\d\d$/.test(cell)) return 0.520_833_333
  return cell
}

function savedAgain(csv: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(csv)
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  return workbook({ comparison: data.map((row) => row.map(asTaken)) })
}

async function ways(comparison: Comparison): Promise<Record<string, Uint8Array>> {
  const csv = (layout: 'across' | 'rows') =>
    comparisonCsv(comparison, { layout, status: true, source: false, asOf: false, show: 'all' }, words).bytes
  const beside = { status: true, source: false, asOf: false }
  const document = comparisonDocument(
    comparison,
    {
      options: { show: 'all', rows: DEFAULT_ROWS, beside },
      ...{ name: '', organisation: '', today: new Date(2026, 10, 25), notes: {}, charts: [], questions: [] },
    },
    words,
  )
  return {
    'across.csv': csv('across'),
    'rows.csv': csv('rows'),
    'across.xlsx': savedAgain(csv('across')),
    'rows.xlsx': savedAgain(csv('rows')),
    'own.xlsx': (
      await comparisonXlsx(document, beside, { today: new Date(2026, 10, 25), paper: 'letter' }, words)
    ).bytes,
  }
}

async function takenBack(file: string, bytes: Uint8Array) {
  const path = join(emptyFolder(), file)
  writeFileSync(path, bytes)
  const { pathwise } = await openTable(path, file, null)
  if (!pathwise) throw new Error(`${file} was not recognised as one of Pathwise's own`)
  return readPathwise(pathwise, file, words)
}

const NOT_TOLD: ListedValue = { value: null, status: 'not-reported' }

describe('own programs that Pathwise exported', () => {
  test('come back whole: as CSV, saved again as a workbook, and as Pathwise’s own workbook', async () => {
    const open = catalog()
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyProgram(0), anyProgram(1), anyProgram(2)), async (programs) => {
        const comparison = ask(
          open,
          { programs: programs.map(({ key }) => key) },
          { personal: personal(...programs) },
        )
        for (const [file, bytes] of Object.entries(await ways(comparison))) {
          const { programs: back, providers, rejects } = await takenBack(file, bytes)
          expect([file, rejects.list]).toEqual([file, []])
          programs.forEach((own, at) => {
            const found = back[at]
            const { name, city, state, zip, phone, website } = own.provider
            const place = providers[found?.provider ?? -1]
            expect([file, place]).toMatchObject([file, { name, city, state, zip, phone, website }])
            expect([file, found]).toMatchObject([
              file,
              {
                name: own.name,
                cip: own.cip,
                awardLevel: own.awardLevel,
                credential: own.credential,
                online: own.online,
                official: null,
              },
            ])
            expect([file, found?.occupations]).toEqual([file, expect.arrayContaining([...own.occupations])])
            for (const id of Object.keys(own.figures) as ListedFigure[])
              expect([file, id, found?.figures[id] ?? NOT_TOLD]).toEqual([
                file,
                id,
                own.figures[id] ?? NOT_TOLD,
              ])
          })
        }
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test.each([
    ['Toledo, OH 43604', { city: 'Toledo', state: 'OH', zip: '43604' }],
    ['Toledo, OH', { city: 'Toledo', state: 'OH', zip: '' }],
    ['Toledo, 43604', { city: 'Toledo', state: '', zip: '43604' }],
    ['OH 43604', { city: '', state: 'OH', zip: '43604' }],
    ['Washington Court House, OH 43160', { city: 'Washington Court House', state: 'OH', zip: '43160' }],
    ['Toledo', { city: 'Toledo', state: '', zip: '' }],
    ['Toledo, Ohio', { city: 'Toledo, Ohio', state: '', zip: '' }],
  ])('a file without codes, or a place that was corrected: %s', async (said, place) => {
    const csv = Papa.unparse([
      ['Program key', 'Program', 'Institution', 'City'],
      ['Key own:1:1', 'Coding', 'College A', said],
    ])
    const { providers } = await takenBack('old.csv', new TextEncoder().encode(csv))
    expect(providers[0]).toMatchObject(place)
  })
})
