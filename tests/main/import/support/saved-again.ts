import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DEFAULT_ROWS } from '../../../../data/comparison-state.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { comparisonCsv } from '../../../../main/export/comparison-csv.ts'
import { comparisonDocument } from '../../../../main/export/document.ts'
import { comparisonXlsx } from '../../../../main/export/xlsx.ts'
import { readPathwise } from '../../../../main/import/mapping/pathwise.ts'
import { openTable } from '../../../../main/import/mapping/raw-table.ts'
import { ask, comparisonCatalog, comparisonTables } from '../../catalog/support/comparison-catalog.ts'
import { listed, personal, provider } from '../../catalog/support/lists.ts'
import { program } from '../../catalog/support/small-tables.ts'

/** Programs that are hard to take through a spreadsheet, as Pathwise exports them and takes them back. */

const words = translator('en')

const PROGRAMS = [
  listed({
    key: 'own:3:1',
    name: 'Advanced Certificate in Medical Insurance Billing, Inpatient and Outpatient Coding (Evening; Weekend)',
    provider: provider({
      id: 'own:3:a',
      name: 'The Long Named Regional Technical and Community College of Greater Northern Ohio',
      city: 'Toledo',
      state: 'OH',
      zip: '02139-0042',
      phone: '(419) 555-0100 ext. 12',
      website: 'https://www.example.edu/a;b?c=1,2',
    }),
    cip: '51.0710',
    figures: {
      tuitionAndFees: { status: 'known', value: 1_234_550 },
      books: { status: 'estimated', value: 40_000, high: 80_050 },
      months: { status: 'known', value: 9.5 },
      hours: { status: 'known', value: 1_040, unit: 'clock-hours' },
      graduationRate: { status: 'known', value: 7.1 },
    },
  }),
  listed({
    key: 'own:3:2',
    name: '007',
    provider: provider({ id: 'own:3:b', name: '3-4', city: 'St. Louis', state: 'MO', zip: '' }),
    credential: '12',
    awardLevel: 0,
    online: 'all',
    figures: {
      tuitionAndFees: { status: 'own', value: 0 },
      hours: { status: 'known', value: 34, unit: 'credit-hours' },
    },
  }),
  listed({
    key: 'own:3:3',
    name: '=1+1',
    provider: provider({ id: 'own:3:c', name: 'Escuela Peña', city: '', state: '', zip: '' }),
    cip: null,
    figures: {},
  }),
]

export const FILES = ['across.csv', 'rows.csv', 'own.xlsx'] as const

/** What Pathwise exports of them. */
async function exported(): Promise<Readonly<Record<(typeof FILES)[number], Uint8Array>>> {
  const comparison = ask(
    comparisonCatalog(comparisonTables([program(100, '51.0713', 21)])),
    { programs: PROGRAMS.map(({ key }) => key) },
    { personal: personal(...PROGRAMS) },
  )
  const beside = { status: true, source: false, asOf: false }
  const csv = (layout: 'across' | 'rows') =>
    comparisonCsv(comparison, { layout, ...beside, show: 'all' }, words).bytes
  const today = new Date(2026, 10, 25)
  const document = comparisonDocument(
    comparison,
    {
      options: { show: 'all', rows: DEFAULT_ROWS, beside },
      ...{ name: '', organisation: '', today, notes: {}, charts: [], questions: [] },
    },
    words,
  )
  return {
    'across.csv': csv('across'),
    'rows.csv': csv('rows'),
    'own.xlsx': (await comparisonXlsx(document, beside, { today, paper: 'letter' }, words)).bytes,
  }
}

/** The programs that a file brings, whatever it is called. */
export async function takenBack(path: string) {
  const { pathwise } = await openTable(path, basename(path), null)
  if (!pathwise) throw new Error(`${basename(path)} was not recognised as one of Pathwise's own`)
  const { programs, providers, rejects } = readPathwise(pathwise, 'file', words)
  return { programs, providers, rejects: rejects.list }
}

/** Puts the exported files into a folder. */
export async function writeExported(folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(await exported())) writeFileSync(join(folder, name), bytes)
}
