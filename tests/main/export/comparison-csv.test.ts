import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { comparisonTable, type ExportOptions } from '../../../main/export/comparison-table.ts'
import { comparisonCsv } from '../../../main/export/comparison-csv.ts'
import { takeBack } from '../../../main/export/inert.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { listed, own, personal, provider } from '../catalog/support/lists.ts'
import { institution, program } from '../catalog/support/small-tables.ts'

const words = translator('en')
const defaults: ExportOptions = {
  layout: 'across',
  status: true,
  source: false,
  asOf: false,
  show: 'all',
}

/** A coding certificate of a school whose name is a formula, and an estimated band beside it. */
function comparison() {
  const tables = comparisonTables([
    program(100, '51.0713', 21, {
      tuition_in_state: '8930.5',
      tuition_in_state_status: 'known',
      price_slot: 2,
      price_level: 'only',
    }),
    program(200, '51.0801', 2, {
      tuition_in_state: 3200,
      tuition_in_state_high: 6400,
      tuition_in_state_status: 'estimated',
      books: 0,
      books_status: 'known',
      hours: 900,
      hours_status: 'known',
      hours_unit: 'clock-hours',
    }),
  ])
  const db = comparisonCatalog({
    ...tables,
    institutions: [
      institution(100, '=1+1, "College"', 'Cambridge', 'MA', { zip: '02139-4307', phone: '6175550100' }),
      institution(200, 'Escuela Peña', 'Salem', 'OR'),
    ],
    projections: tables['projections']?.map((row) => ({ ...row, growth: -2.3 })) ?? [],
  })
  return ask(db, {
    programs: ['100-51.0713-21', '200-51.0801-2'],
    occupation: '29-2072',
    credential: 'CCS',
  })
}

const text = (options: Partial<ExportOptions> = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    comparisonCsv(comparison(), { ...defaults, ...options }, words).bytes,
  )
const records = (csv: string): string[][] => parse(csv, { bom: true, recordDelimiter: '\r\n' })

describe('the file', () => {
  test('has a name, a type, a byte order mark, CRLF line ends and equally long records', () => {
    const document = comparisonCsv(comparison(), defaults, words)
    expect(document.name).toBe('pathwise-comparison.csv')
    expect(document.mime).toBe('text/csv;charset=utf-8')
    expect([...document.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = text()
    expect(csv.endsWith('\r\n')).toBe(true)
    // Only inside quotes does a line end by itself.
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const widest = Math.max(
      ...records(csv).flatMap((record) =>
        record.slice(0, -1).flatMap((cell) => cell.split('\n').map((line) => line.length)),
      ),
    )
    expect(widest).toBeLessThan(55)
    expect(new Set(records(csv).map((record) => record.length)).size).toBe(1)
  })
})

describe('as on screen', () => {
  const line = (label: string, options: Partial<ExportOptions> = {}) =>
    // The last column holds the codes.
    records(text(options))
      .find(([first]) => first === label)
      ?.slice(0, -1)

  test('attributes go down and programs across, with a status beside each figure', () => {
    expect(records(text())[0]).toEqual([
      'Attribute',
      'Unit',
      '1. Medical Coding, =1+1, "College"',
      '1. Status',
      '2. Medical Assistant, Escuela Peña',
      '2. Status',
      'pathwise/1 across value,status',
    ])
    expect(line('Tuition and fees')).toEqual([
      ...['Tuition and fees', 'US dollars', '8930.5', 'known', '3200', 'estimated'],
    ])
    expect(line('Tuition and fees, high')).toEqual([
      ...['Tuition and fees, high', 'US dollars', '', '', '6400', ''],
    ])
    expect(line('Books and supplies')).toEqual([
      ...['Books and supplies', 'US dollars', '', 'not reported', '0', 'known'],
    ])
    expect(line('Cost to finish')?.slice(2, 4)).toEqual(['8930.5', 'known, at least; books unknown'])
    expect(line('Hours, unit')).toEqual(['Hours, unit', '', '', '', 'clock hours', ''])
  })

  test('formulas are inert, codes are not numbers, negative numbers stay numbers', () => {
    expect(line('Institution')?.[2]).toBe(`'=1+1, "College"`)
    expect(line('Program key')?.[2]).toBe('Key 100-51.0713-21')
    expect(line('Field of study (CIP)')?.[2]).toBe('CIP 51.0713')
    expect(line('City')?.[2]).toBe('Cambridge, MA 02139')
    expect(line('Telephone')?.[2]).toBe('Tel. 6175550100')
    expect(line('Growth')?.slice(2, 4)).toEqual(['-2.3', 'known'])
    expect(line('Growth')?.slice(4, 6)).toEqual(['', 'does not apply'])
  })

  test('without status, and with source and date', () => {
    const heading = records(text({ status: false, source: true, asOf: true }))[0]
    expect(heading?.slice(3, 5)).toEqual(['1. Source', '1. As of'])
    expect(line('Median pay', { status: false, source: true, asOf: true })?.slice(3, 5)).toEqual([
      'The tests, Made-up rows oews-2025,\n oews-2025.csv, A_MEDIAN',
      'as of May 2025',
    ])
  })

  test('only the differences, where so asked', () => {
    expect(line('Exam')).toBeDefined()
    expect(line('Exam', { show: 'differences' })).toBeUndefined()
    expect(line('Tuition and fees', { show: 'differences' })).toBeDefined()
  })
})

describe('one row per program', () => {
  test('each value is followed by its parts', () => {
    const [heading = [], first = [], second = []] = records(text({ layout: 'rows' }))
    const at = heading.indexOf('Tuition and fees (US dollars)')
    expect(heading.slice(at, at + 3)).toEqual([
      'Tuition and fees (US dollars)',
      'Tuition and fees, high',
      'Tuition and fees, status',
    ])
    expect(first.slice(at, at + 3)).toEqual(['8930.5', '', 'known'])
    expect(second.slice(at, at + 3)).toEqual(['3200', '6400', 'estimated'])
    expect(heading[0]).toBe('Program key')
    expect(new Set(heading).size).toBe(heading.length)
  })

  test('no programs make a heading alone', () => {
    const db = comparisonCatalog(comparisonTables([]))
    const { bytes } = comparisonCsv(ask(db, { programs: [] }), { ...defaults, layout: 'rows' }, words)
    expect(records(new TextDecoder().decode(bytes))).toHaveLength(1)
  })
})

describe('the way back', () => {
  test.each(['across', 'rows'] as const)('%s gives the same table', (layout) => {
    const given = comparison()
    const options = { ...defaults, layout, source: true, asOf: true }
    expect(readComparisonCsv(comparisonCsv(given, options, words).bytes)).toEqual(
      comparisonTable(given, options, words),
    )
  })

  test.each(['across', 'rows'] as const)(
    '%s brings programs of lists and both prices of one back',
    (layout) => {
      const given = ofLists()
      const options = { ...defaults, layout, source: true, asOf: true }
      const { bytes } = comparisonCsv(given, options, words)
      const back = readComparisonCsv(bytes)
      expect(back).toEqual(comparisonTable(given, options, words))
      // A key of ours is for nobody to read.
      expect(new TextDecoder().decode(bytes)).not.toContain('own:3')
      expect(back.programs.map(([key]) => key?.text)).toEqual([null, '100-51.0713-21'])
      const at = back.lines.findIndex(({ id }) => id === 'tuitionAndFees')
      expect(back.programs.map((entries) => entries[at])).toMatchObject([
        { value: 450_000, high: null, status: 'your own figure' },
        { value: 450_000, high: 893_000, status: 'your own figure, sources disagree' },
      ])
      expect(back.programs[0]?.[at]?.source).toBe('Your own list, =Spring, spring.xlsx, Price')
    },
  )
})

/** A program of an own list whose name is a formula, without level, field and place, and the official one that it is. */
function ofLists() {
  const tables = comparisonTables([
    program(100, '51.0713', 21, { tuition_in_state: 8930, tuition_in_state_status: 'known', price_slot: 2 }),
  ])
  const overrides = listed({
    provider: provider({ city: '', state: '', zip: '' }),
    cip: null,
    awardLevel: 0,
    official: '100-51.0713-21',
    figures: { tuitionAndFees: own(450_000) },
  })
  const [list] = personal(overrides).lists
  const lists = list ? [{ ...list, name: '=Spring' }] : []
  return ask(
    comparisonCatalog(tables),
    { programs: ['own:3:17', '100-51.0713-21'] },
    { personal: { lists, matches: {} } },
  )
}

// A check by a real spreadsheet, where one is installed.
if (hasLibreOffice()) {
  test('LibreOffice reads the same cells and runs none', { timeout: 180_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-csv-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'comparison.csv')
    writeFileSync(file, comparisonCsv(comparison(), defaults, words).bytes)
    // Comma, double quote, UTF-8, from line 1, every column by its looks, US English, special numbers too.
    const read = 'CSV:44,34,76,1,,1033,false,true'
    const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false'
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', `--infilter=${read}`, '--convert-to', write, '--outdir', join(folder, 'out'), file],
      ],
      { timeout: 170_000 },
    )
    const back: string[][] = parse(readFileSync(join(folder, 'out', 'comparison.csv')), { bom: true })
    // An apostrophe in front is a spreadsheet's own mark of a text; some take it off.
    const plain = (cells: string[][]) => cells.map((record) => record.map(takeBack))
    expect(plain(back)).toEqual(plain(records(text())))
  })
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
