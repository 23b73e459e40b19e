import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { CATALOG_TABLES } from '../../../../main/storage/schema/tables.ts'
import { makeCatalog } from '../../../../main/catalog/make-catalog.ts'
import { textRow } from '../../../support/rows.ts'

export type SmallRow = Readonly<Record<string, string | number>>
export type SmallTables = Readonly<Record<string, readonly SmallRow[]>>

/** A folder of the test's own, removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-catalog-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const DATASET = {
  id: 'made-up',
  kind: 'made-up',
  vintage: '2024',
  publisher: 'The tests',
  title: 'Made-up rows',
  file: 'small-tables.ts',
  as_of: '2024',
  read_on: '2026-11-23',
  rows: 3,
  rejected: 0,
  superseded_by: '',
  url: 'https://example.org/',
  licence: 'none',
}

/** A program with no figure known; a test says what it knows. */
export const program = (unitid: number, cip: string, level: number, known: SmallRow = {}): SmallRow =>
  textRow('programs', { unitid, cip, award_level: level, ...known })

export const institution = (
  unitid: number,
  name: string,
  city: string,
  state: string,
  known: SmallRow = {},
) =>
  textRow('institutions', {
    unitid,
    name,
    city,
    state,
    zip: '01234',
    control: 'public',
    federal_aid: 'participates',
    ...known,
  })

export const wage = (soc: string, vintage: string, median: number | null): SmallRow =>
  textRow('wages', {
    soc,
    area: 'US',
    vintage,
    dataset: 'made-up',
    ...(median === null ? { median_status: 'suppressed' } : { median, median_status: 'known' }),
  })

/** Two fields of study, three occupations, two schools, three programs. */
export const SMALL: SmallTables = {
  datasets: [DATASET],
  cips: [
    { cip: '51.0713', title: 'Medical Insurance Coding Specialist/Coder' },
    { cip: '51.0801', title: 'Medical/Clinical Assistant' },
  ],
  occupations: [
    { soc: '25-1071', title: 'Health Specialties Teachers, Postsecondary' },
    { soc: '29-2072', title: 'Medical Records Specialists', oews_soc: '29-2072' },
    { soc: '31-9092', title: 'Medical Assistants', oews_soc: '31-9092' },
  ],
  cip_occupations: [
    { cip: '51.0713', soc: '29-2072' },
    { cip: '51.0801', soc: '25-1071' },
    { cip: '51.0801', soc: '31-9092' },
  ],
  job_titles: [
    { soc: '25-1071', title: 'Nursing Professor' },
    { soc: '29-2072', title: 'Health Information Clerk' },
  ],
  areas: [{ area: 'US', title: 'United States', kind: 'nation' }],
  wages: [
    wage('29-2072', '2024-05', 50_250),
    wage('29-2072', '2025-05', 51_140),
    wage('31-9092', '2025-05', null),
  ],
  projections: [],
  provenance: [{ field: 'cip', status: 'any', dataset: 'made-up', columns: 'CIPCODE' }],
  institutions: [
    institution(100, 'Peña College', 'Austin', 'TX', { alias: 'PC|Old Peña' }),
    institution(200, 'Zenith Institute', 'Salem', 'OR', { control: '', federal_aid: 'no' }),
  ],
  programs: [
    program(100, '51.0713', 21, { tuition_in_state: '8930', tuition_in_state_status: 'known' }),
    program(100, '51.0801', 3, {
      tuition_in_state: 6400,
      tuition_in_state_high: 12_800,
      tuition_in_state_status: 'estimated',
      books: '900.5',
      books_status: 'known',
      other_prices: '640 700.25',
    }),
    program(200, '51.0801', 2, { completions: 0, completions_status: 'known' }),
  ],
}

const cell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes the tables as the project's text tables, to `folder`. */
export function writeTables(folder: string, tables: SmallTables): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, columns } of CATALOG_TABLES) {
    const names = Object.keys(columns)
    const lines = (tables[name] ?? []).map((row) => names.map((column) => cell(row[column])).join(','))
    writeFileSync(join(folder, `${name}.csv`), `${[names.join(','), ...lines].join('\n')}\n`)
  }
}

/** A catalog of the given rows in a folder of the test's own; the path of its file. */
export function smallCatalog(changes: SmallTables = {}): string {
  const folder = temporaryFolder()
  writeTables(join(folder, 'tables'), { ...SMALL, ...changes })
  makeCatalog(join(folder, 'tables'), join(folder, 'catalog.db'))
  return join(folder, 'catalog.db')
}
