import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type {
  CompareInput,
  CompareRequest,
  Comparison,
  ComparisonRow,
} from '../../../../data/contract/comparison.ts'
import { CompareInputSchema } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import type { Figure } from '../../../../data/figures/figure.ts'
import { NOTHING_PERSONAL, type Personal } from '../../../../data/listed-program.ts'
import { compare } from '../../../../main/catalog/compare/compare.ts'
import { provenanceRows } from '../../../../main/import/rows/provenance.ts'
import type { Facts } from '../../../../main/import/rows/facts.ts'
import type { Role } from '../../../../main/import/rows/roles.ts'
import * as v from 'valibot'
import { institution, smallCatalog, type SmallRow, type SmallTables } from './small-tables.ts'

const dataset = (id: string, as_of: string): SmallRow => ({
  id,
  kind: id,
  vintage: as_of,
  publisher: 'The tests',
  title: `Made-up rows ${id}`,
  file: `${id}.csv`,
  as_of,
  read_on: '2026-11-23',
  rows: 3,
  rejected: 0,
  superseded_by: '',
  url: 'https://example.org/',
  licence: 'none',
})

const DATES: Readonly<Record<string, string>> = { 'oews-2025': '2025-05', 'ep-2024-34': '2024-34' }

/** The datasets that ship, by what they are for. */
export const SHIPPED_PAPERS: Pick<Facts, 'datasetOf' | 'projections'> = {
  datasetOf: new Map<Role, string>([
    ['directory', 'ipeds-hd-2024'],
    ['completions', 'ipeds-c-2024'],
    ['completions-before', 'ipeds-c-2023'],
    ['program-prices', 'ipeds-ic-py-2023'],
    ['year-prices', 'ipeds-ic-ay-2023'],
    ['online', 'ipeds-c-dep-2022'],
    ['graduation', 'ipeds-gr200-2022'],
    ['wages', 'oews-2025'],
    ['projections', 'ep-2024-34'],
    ['crosswalk', 'cip-soc-2020'],
    ['cip-titles', 'cip-2020'],
    ['earnings', 'scorecard'],
    ['field-earnings', 'scorecard-fields-2019'],
  ]),
  projections: [],
}

/** The real provenance of every field, with a dataset for each it names. */
function provenanceTable(): SmallTables {
  const provenance = provenanceRows(SHIPPED_PAPERS).map((row) => ({
    ...row,
    slot_1_columns: row.slot_1_columns ?? '',
    rule: row.rule ?? '',
  }))
  const ids = [...new Set(provenance.map((row) => row.dataset))]
  return { provenance, datasets: ids.map((id) => dataset(id, DATES[id] ?? '2023-24')) }
}

const KNOWN = 'known'

const wages = (soc: string, vintage: string, p25: number): SmallRow => ({
  soc,
  area: 'US',
  vintage,
  dataset: 'oews-2025',
  employment: 194_720,
  employment_status: KNOWN,
  p10: 37_000,
  p10_status: KNOWN,
  p25,
  p25_status: KNOWN,
  median: p25 + 10_000,
  median_status: KNOWN,
  p75: p25 + 20_000,
  p75_status: KNOWN,
  p90_status: 'suppressed',
})

const outlook = (soc: string): SmallRow => ({
  soc,
  base_year: 2024,
  target_year: 2034,
  dataset: 'ep-2024-34',
  base_employment: 194_800,
  base_employment_status: KNOWN,
  target_employment: 208_600,
  target_employment_status: KNOWN,
  growth: 7.1,
  growth_status: KNOWN,
  openings: 14_200,
  openings_status: KNOWN,
  exits_status: 'not-reported',
  transfers_status: 'not-reported',
  entry_education: 'Postsecondary nondegree award',
})

/** Three schools and four occupations; a test brings its programs. */
export function comparisonTables(programs: readonly SmallRow[], changes: SmallTables = {}): SmallTables {
  return {
    ...provenanceTable(),
    cips: [
      { cip: '51.0707', title: 'Health Information Technology' },
      { cip: '51.0713', title: 'Medical Coding' },
      { cip: '51.0801', title: 'Medical Assistant' },
    ],
    occupations: [
      { soc: '25-1071', title: 'Health Teachers', oews_soc: '25-1071' },
      {
        soc: '29-2072',
        title: 'Medical Records Specialists',
        oews_soc: '29-2072',
        projections_soc: '29-2072',
      },
      { soc: '29-9021', title: 'Health Information Technologists', oews_soc: '29-9020' },
      { soc: '31-9092', title: 'Medical Assistants', oews_soc: '31-9092', projections_soc: '31-9092' },
    ],
    cip_occupations: [
      { cip: '51.0707', soc: '29-2072' },
      { cip: '51.0707', soc: '29-9021' },
      { cip: '51.0713', soc: '29-2072' },
      { cip: '51.0801', soc: '25-1071' },
      { cip: '51.0801', soc: '31-9092' },
    ],
    job_titles: [],
    wages: [
      wages('29-2072', '2024-05', 42_000),
      wages('29-2072', '2025-05', 43_490),
      wages('29-9020', '2025-05', 48_940),
      wages('31-9092', '2025-05', 38_470),
    ],
    projections: [outlook('29-2072'), outlook('31-9092')],
    institutions: [
      institution(100, 'College A', 'Cambridge', 'MA', { zip: '02139-4307', website: 'https://a.example/' }),
      institution(200, 'College B', 'Salem', 'OR', {
        year_in_district: 3000,
        year_in_district_status: KNOWN,
        year_in_state: 3200,
        year_in_state_status: KNOWN,
        year_out_of_state: 9000,
        year_out_of_state_status: KNOWN,
        year_books: 450,
        year_books_status: KNOWN,
        graduation_rate: 41,
        graduation_rate_status: KNOWN,
        graduation_cohort: 'below-bachelor',
      }),
      institution(300, 'College C', 'Austin', 'TX', { control: '', federal_aid: 'not-reported' }),
    ],
    programs,
    ...changes,
  }
}

/** @param sql what the text tables do not hold (lists, the name of the revision), as statements. */
export function comparisonCatalog(tables: SmallTables, sql = ''): Database.Database {
  const file = smallCatalog(tables)
  if (sql !== '') {
    const writing = new Database(file)
    writing.exec(sql)
    writing.close()
  }
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return db
}

/** Compares with the contract's defaults for what is left out. */
export function ask(
  active: Database.Database,
  input: CompareInput,
  { pinned = null, personal = NOTHING_PERSONAL }: Partial<Beside> = {},
): Comparison {
  return compare({ active, pinned }, asked(input), personal)
}

export interface Beside {
  readonly pinned: Database.Database | null
  readonly personal: Personal
}

/** A request as the contract hands it over. */
export const asked = (input: CompareInput): CompareRequest => v.parse(CompareInputSchema, input)

export function row(comparison: Comparison, field: FieldId): ComparisonRow {
  const found = comparison.groups.flatMap(({ rows }) => rows).find((each) => each.field === field)
  if (!found) throw new Error(`The comparison has no row ${field}`)
  return found
}

export function figures(comparison: Comparison, field: FieldId): Figure[] {
  return row(comparison, field).cells.map((cell) => {
    if (cell.kind !== 'figure') throw new Error(`${field} has a ${cell.kind}`)
    return cell.figure
  })
}

export function codes(figure: Figure | undefined): string[] {
  return figure?.notes?.map(({ code }) => code) ?? []
}
