import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { DocumentParts } from '../../../main/export/document.ts'
import { comparisonXlsx } from '../../../main/export/xlsx.ts'
import { anyComparison, comparisonOf } from './support/comparisons.ts'
import { ALL, documentOf, TODAY, words } from './support/document.ts'

type Value = string | number | boolean | Date | null

async function workbook(
  comparison: Comparison,
  parts: Partial<DocumentParts> = {},
  beside = ALL as typeof ALL | typeof NO,
) {
  const document = documentOf(comparison, parts)
  const file = await comparisonXlsx(document, beside, { today: TODAY, paper: 'letter' }, words)
  const sheets = await readXlsxFile(Buffer.from(file.bytes))
  const sheet = (name: string) => (sheets.find((each) => each.sheet === name)?.data ?? []) as Value[][]
  return { document, file, names: sheets.map(({ sheet }) => sheet), sheet }
}
const NO = { status: false, source: false, asOf: false } as const

const program = (key: string, name: string): Comparison['programs'][number] => ({
  key,
  list: null,
  program: name,
  institution: 'College',
  city: 'Salem',
  state: 'OR',
  zip: '97301',
  cip: '51.0713',
  awardLevel: 21,
})
const provenance = [{ source: 'py', columns: 'CIPTUIT2' }]
const figure = (unit: 'cents' | 'percent' | 'months' | 'credit-hours', given: object) => ({
  kind: 'figure' as const,
  unit,
  figure: { status: 'known' as const, value: null, provenance, ...given },
})
const MADE = comparisonOf(
  [program('a', '=1+1'), program('b', 'Coding')],
  [
    {
      field: 'tuitionAndFees',
      differs: true,
      best: [],
      cells: [
        figure('cents', { value: 893_050, unknownParts: ['books'] }),
        figure('cents', { value: 320_000, high: 640_000, status: 'estimated' }),
      ],
    },
    {
      field: 'books',
      differs: true,
      best: [],
      cells: [figure('cents', { status: 'not-reported' }), figure('cents', { value: 0 })],
    },
    {
      field: 'growth',
      differs: true,
      best: [],
      cells: [figure('percent', { value: 7.1 }), figure('percent', { value: -2.3 })],
    },
    {
      field: 'hours',
      differs: true,
      best: [],
      cells: [figure('credit-hours', { value: 34 }), figure('credit-hours', { status: 'suppressed' })],
    },
  ],
)

describe('the workbook', () => {
  test('has numbers in dollars and shares, statuses beside them, and blanks for what is unknown', async () => {
    const { sheet } = await workbook(MADE)
    const line = (label: string) => sheet('Comparison').find(([first]) => first === label)
    expect(sheet('Comparison')[0]).toEqual([
      ...['Attribute', 'Unit', '1. =1+1, College', '1. Status', '1. Source', '1. As of'],
      ...['2. Coding, College', '2. Status', '2. Source', '2. As of'],
      expect.stringMatching(/^pathwise\/1 workbook value,status,source,asOf;key=a\|b;/),
    ])
    expect(line('Tuition and fees')?.slice(0, -1)).toEqual([
      ...['Tuition and fees', 'US dollars', 8930.5, 'known, at least; books unknown', '1', 'as of 2023–24'],
      ...[3200, 'estimated', '1', 'as of 2023–24'],
    ])
    expect(line('Tuition and fees, high')?.slice(2, 10)).toEqual([
      null,
      null,
      null,
      null,
      6400,
      null,
      null,
      null,
    ])
    expect(line('Books and supplies')?.slice(2, 4)).toEqual([null, 'not reported'])
    expect(line('Books and supplies')?.slice(6, 8)).toEqual([0, 'known'])
    expect(line('Growth')?.slice(1, 3)).toEqual(['percent', 0.071])
    expect(line('Growth')?.[6]).toBe(-0.023)
  })

  test('says who made it, when and of which case, as a date', async () => {
    const { sheet, file } = await workbook(MADE, { name: 'Client A', organisation: 'Job Center' })
    const line = (label: string) => sheet('Comparison').find(([first]) => first === label)
    expect(line('Case')?.[2]).toBe('Client A')
    expect(line('Organization')?.[2]).toBe('Job Center')
    expect(line('Made on')?.[2]).toEqual(new Date('2026-11-25T00:00:00Z'))
    expect(line('Prices for')?.[2]).toBe('In-state student')
    expect(file.name).toBe('pathwise-comparison Client A.xlsx')
  })

  test('lists its sources, with the day they were read as a date', async () => {
    const { sheet } = await workbook(MADE)
    expect(sheet('Sources')).toEqual([
      ['No.', 'Publisher', 'Title', 'File', 'As of', 'Read on', 'Web address', 'License', 'Rules used'],
      [
        1,
        'NCES',
        'Charges',
        'py.csv',
        '2023–24',
        new Date('2026-11-23T00:00:00Z'),
        'https://nces.ed.gov/',
        'public domain',
        null,
      ],
    ])
  })

  test('has notes only where they were asked for', async () => {
    expect((await workbook(MADE)).names).toEqual(['Comparison', 'Sources'])
    const notes = {
      '|': 'Meets on Monday',
      'b|books': '=cmd|calc',
      'z|': 'of a program that is not compared',
    }
    const { names, sheet } = await workbook(MADE, { notes })
    expect(names).toEqual(['Comparison', 'Sources', 'Notes'])
    expect(sheet('Notes').slice(1)).toEqual([
      ['The whole comparison', 'Meets on Monday'],
      ['Coding, College, Books and supplies', '=cmd|calc'],
    ])
  })

  test('has no more columns than were asked for', async () => {
    const { sheet } = await workbook(MADE, {}, NO)
    // The last one is hidden.
    expect(sheet('Comparison')[0]?.slice(0, -1)).toHaveLength(4)
  })

  test.each(Object.getOwnPropertyNames(Object.prototype))('holds %s as a text', async (name) => {
    const { sheet } = await workbook(MADE, { notes: { '|': name } })
    expect(String(sheet('Notes')[1]?.[1]).trim()).toBe(name)
  })

  test('can be read whatever its texts and figures are, and holds their values', async () => {
    await fc.assert(
      fc.asyncProperty(anyComparison, async (comparison) => {
        const { document, sheet } = await workbook(comparison)
        const lines = sheet('Comparison')
        for (const { field, label, cells } of document.groups.flatMap(({ rows }) => rows)) {
          const line = lines.find(([first]) => first === label)
          cells.forEach(({ entry }, column) => {
            const value = line?.[2 + column * 4] ?? null
            const status = line?.[3 + column * 4] ?? null
            if (entry.text === null && entry.value === null) expect([field, value]).toEqual([field, null])
            if (entry.value !== null) expect(typeof value).toBe('number')
            if (entry.value === 0) expect(value).toBe(0)
            if (entry.status !== null) expect([field, label, status]).toEqual([field, label, entry.status])
          })
        }
      }),
      { numRuns: 25 },
    )
  })
})

// A check by a real spreadsheet, where one is installed.
if (hasLibreOffice()) {
  test('LibreOffice opens it: formats are shown and nothing is run', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pathwise-xlsx-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const { file } = await workbook(MADE)
    writeFileSync(join(folder, 'a.xlsx'), file.bytes)
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1'
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'a.xlsx')],
      ],
      { timeout: 170_000, stdio: 'ignore' },
    )
    const rows = (name: string): string[][] =>
      parse(readFileSync(join(folder, `a-${name}.csv`)), { bom: true })
    const line = (label: string) => rows('Comparison').find(([first]) => first === label)
    expect(rows('Comparison')[0]?.[2]).toBe('1. =1+1, College')
    expect(line('Growth')?.[2]).toBe('7.1%')
    expect(line('Books and supplies')?.slice(2, 4)).toEqual(['', 'not reported'])
    expect(line('Made on')?.[2]).toBe('2026-11-25')
    expect(rows('Sources')[1]?.[5]).toBe('2026-11-23')
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
