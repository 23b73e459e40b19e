import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../data/messages/create-translator.ts'
import { en } from '../../../data/messages/en/index.ts'
import { DEFAULT_LANGUAGE } from '../../../data/messages/languages.ts'
import { translator, type Translator } from '../../../data/messages/translate.ts'
import { comparisonTable } from '../../../main/export/comparison-table.ts'
import { comparisonCsv } from '../../../main/export/comparison-csv.ts'
import { readComparisonCsv } from '../../../main/export/read-csv.ts'
import { comparisonXlsx } from '../../../main/export/xlsx.ts'
import { readPathwise } from '../../../main/import/mapping/pathwise.ts'
import { openTable } from '../../../main/import/mapping/raw-table.ts'
import { ask, comparisonCatalog, comparisonTables } from '../catalog/support/comparison-catalog.ts'
import { institution, program } from '../catalog/support/small-tables.ts'
import { fileOf } from '../import/support/files.ts'
import { workbook } from '../import/support/workbook.ts'
import { documentOf, TODAY } from './support/document.ts'

const english = translator(DEFAULT_LANGUAGE)
const pseudo = translator('en-XA')
/** Words that no Pathwise knows: those of a later one, or of a language that this one has not. */
const foreign = createTranslator(
  DEFAULT_LANGUAGE,
  Object.fromEntries(Object.entries<string>(en).map(([key, message]) => [key, `Ж ${message} Ж`])),
)
const beside = { status: true, source: false, asOf: false } as const
const LAYOUTS = ['across', 'rows'] as const

/** The programs of the older files: a known price, an estimated band, hours, a school whose name is a formula. */
function comparison() {
  const tables = comparisonTables([
    program(100654, '51.0713', 21, {
      tuition_in_state: '8930.5',
      tuition_in_state_status: 'known',
      price_slot: 2,
      price_level: 'only',
    }),
    program(200001, '51.0801', 2, {
      tuition_in_state: 3200,
      tuition_in_state_high: 6400,
      tuition_in_state_status: 'estimated',
      books: 0,
      books_status: 'known',
      hours: 30,
      hours_status: 'known',
      hours_unit: 'credit-hours',
    }),
  ])
  const db = comparisonCatalog({
    ...tables,
    institutions: [
      institution(100654, '=1+1, "College"', 'Cambridge', 'MA', { zip: '02139-4307', phone: '6175550100' }),
      institution(200001, 'Escuela Peña', 'Salem', 'OR'),
    ],
  })
  return ask(db, { programs: ['100654-51.0713-21', '200001-51.0801-2'] })
}

const csv = (words: Translator, layout: (typeof LAYOUTS)[number]) =>
  comparisonCsv(comparison(), { ...beside, layout, show: 'all' }, words).bytes

/** What a person's own list gets of a file. */
const programs = (bytes: Uint8Array) => readPathwise(readComparisonCsv(bytes), 'file', english)

const cells = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true })
const written = (records: readonly (readonly string[])[]) =>
  new TextEncoder().encode(Papa.unparse(records as string[][]))

describe('a file is read back by its codes', () => {
  test.each(LAYOUTS)('whatever language it was written in, %s', (layout) => {
    const { programs: read, providers } = programs(csv(english, layout))
    expect(read).toMatchObject([
      {
        official: '100654-51.0713-21',
        cip: '51.0713',
        awardLevel: 21,
        figures: { tuitionAndFees: { value: 893_050, status: 'known' } },
      },
      {
        official: '200001-51.0801-2',
        awardLevel: 2,
        figures: {
          tuitionAndFees: { value: 320_000, high: 640_000, status: 'estimated' },
          books: { value: 0, status: 'known' },
          hours: { value: 30, unit: 'credit-hours' },
        },
      },
    ])
    expect(providers[0]).toMatchObject({ name: '=1+1, "College"', phone: '(617) 555-0100' })
    for (const words of [pseudo, foreign]) {
      expect(programs(csv(words, layout))).toMatchObject({ programs: read, providers })
    }
  })

  test.each(LAYOUTS)('with the same lines and numbers, %s', (layout) => {
    const table = comparisonTable(comparison(), { ...beside, layout, show: 'all' }, english)
    const facts = ({ lines, programs }: typeof table) => ({
      lines,
      numbers: programs.map((entries) =>
        entries.map(({ value, high, unit, code, statusCode }) => ({ value, high, unit, code, statusCode })),
      ),
    })
    expect(facts(readComparisonCsv(csv(foreign, layout)))).toEqual(facts(table))
  })

  test('what a person writes in our words counts more than the code that stood beside it', () => {
    const records = cells(csv(english, 'rows'))
    const at = records[0]!.indexOf(english.word('field.awardLevel'))
    records[1]![at] = english.t('awardLevel.3')
    expect(programs(written(records)).programs.map(({ awardLevel }) => awardLevel)).toEqual([3, 2])
  })
})

describe('a file that a person changed in a spreadsheet', () => {
  test('rows may be sorted, put in and taken out', () => {
    const [heading, ...rows] = cells(csv(foreign, 'across'))
    const width = heading!.length
    const overrides = ['My own remark', ...Array.from({ length: width - 1 }, () => '')]
    const [key, ...others] = rows
    const moved = written([heading!, key!, overrides, ...others.toReversed()])
    const { programs: read } = programs(moved)
    expect(read).toEqual(programs(csv(foreign, 'across')).programs)
  })

  test('a program may be taken out', () => {
    const records = cells(csv(foreign, 'across'))
    const without = records.map((record) => [...record.slice(0, 2), ...record.slice(4)])
    const { lines, programs: read } = readComparisonCsv(written(without))
    expect(read).toHaveLength(1)
    expect(read[0]?.[lines.findIndex(({ id }) => id === 'key')]?.text).toContain('200001-51.0801-2')
  })

  test('columns of a rows file may be moved: their headings then say what they are', () => {
    const records = cells(csv(english, 'rows'))
    const moved = records.map((record) => {
      const [key = '', name = '', school = '', ...rest] = record
      return [key, school, name, ...rest]
    })
    expect(programs(written(moved)).programs.map(({ name }) => name)).toEqual(
      programs(csv(english, 'rows')).programs.map(({ name }) => name),
    )
  })
})

describe('a file whose codes got lost', () => {
  /** Its headings without their number, as a Pathwise wrote them that did not count. */
  const before = (heading: string) => heading.replace(/^\d+\. (?=Status$)/, '')
  const lost = (words: Translator, layout: (typeof LAYOUTS)[number], rename = (heading: string) => heading) =>
    written(
      cells(csv(words, layout)).map((record, row) =>
        record.slice(0, -1).map((cell) => (row === 0 ? rename(cell) : cell)),
      ),
    )
  test.each(LAYOUTS)('comes in by its words, whether its columns are counted or not, %s', (layout) => {
    const { programs: read } = programs(csv(english, layout))
    expect(programs(lost(english, layout)).programs).toEqual(read)
    expect(programs(lost(english, layout, before)).programs).toEqual(read)
    expect(programs(lost(pseudo, layout)).programs).toEqual(read)
  })
})

describe('a workbook', () => {
  const opened = async (name: string, bytes: Uint8Array) => {
    const { pathwise } = await openTable(fileOf(name, bytes), name, null)
    expect(pathwise, name).not.toBeNull()
    return readPathwise(pathwise!, name, english)
  }

  test('of ours is recognised, in any language', async () => {
    const { programs: read, providers } = programs(csv(english, 'across'))
    for (const words of [english, foreign]) {
      const document = documentOf(comparison(), { name: 'Maria' })
      const { bytes } = await comparisonXlsx(document, beside, { today: TODAY, paper: 'letter' }, words)
      expect(await opened('workbook.xlsx', bytes)).toMatchObject({ programs: read, providers })
    }
  })

  test.each(LAYOUTS)('that is our CSV saved by a spreadsheet is recognised, %s', async (layout) => {
    const bytes = csv(english, layout)
    const typed = cells(bytes).map((record) =>
      record.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell || null)),
    )
    const { programs: read, providers } = programs(bytes)
    expect(await opened('saved.xlsx', workbook({ Sheet1: typed }))).toMatchObject({
      programs: read,
      providers,
    })
  })
})

describe('a file of a Pathwise that wrote no codes', () => {
  const older = (name: string) => readFileSync(join(import.meta.dirname, 'older-files', name))

  test.each(LAYOUTS)('comes in by its words, %s', (layout) => {
    const { programs: read, providers } = programs(older(`${layout}.csv`))
    expect(read).toMatchObject([
      {
        official: '100654-51.0713-21',
        cip: '51.0713',
        awardLevel: 21,
        figures: { tuitionAndFees: { value: 893_050, status: 'known' } },
      },
      {
        official: '200001-51.0801-2',
        awardLevel: 2,
        figures: {
          tuitionAndFees: { value: 320_000, high: 640_000, status: 'estimated' },
          books: { value: 0, status: 'known' },
          hours: { value: 900, unit: 'clock-hours' },
        },
      },
    ])
    expect(providers).toMatchObject([
      { name: '=1+1, "College"', phone: '(617) 555-0100' },
      { name: 'Escuela Peña' },
    ])
  })

  test('as a workbook is a table like any other', async () => {
    const bytes = older('workbook.xlsx')
    const { pathwise, headings } = await openTable(fileOf('old.xlsx', bytes), 'old.xlsx', null)
    expect(pathwise).toBeNull()
    expect(headings[0]).toBe('Attribute')
  })
})
