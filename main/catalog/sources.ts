import type { Database } from 'better-sqlite3'
import type { RejectedRow, SourceEntry } from '../../data/contract/library.ts'
import { currentId } from '../../data/fields/aliases.ts'
import { FIELDS, type FieldId } from '../../data/fields/catalogue.ts'
import { readRows } from '../storage/read-rows.ts'
import { catalogFacts } from './catalog-facts.ts'
import { readMeta } from './meta.ts'

/** What a catalog was made from, and how much it holds. */
export interface CatalogSources {
  readonly generation: string
  readonly sources: readonly SourceEntry[]
  readonly programs: number
  readonly institutions: number
}

export function readSources(db: Database): CatalogSources {
  const imported = new Set(db.prepare<[], string>('SELECT DISTINCT dataset FROM files').pluck().all())
  const feeds = feedsOf(db)
  const { generation, channel } = readMeta(db)
  const others = channel === undefined ? 'shipped' : 'organization'
  return {
    generation,
    sources: readRows(db, 'datasets', undefined, 'ORDER BY publisher, title DESC').map(
      ({ as_of, read_on, superseded_by, ...row }) => ({
        id: row.id,
        title: row.title,
        publisher: row.publisher,
        asOf: as_of,
        file: row.file,
        rows: row.rows,
        rejected: row.rejected,
        readOn: read_on,
        url: row.url,
        licence: row.licence,
        origin: imported.has(row.id) ? 'imported' : others,
        feeds: superseded_by === null ? (feeds.get(row.id) ?? []) : [],
        supersededBy: superseded_by,
      }),
    ),
    ...countsOf(db),
  }
}

/** Programs, and institutions that have any; the directory lists more. */
export function countsOf(db: Database): { readonly programs: number; readonly institutions: number } {
  const { columns, institutions } = catalogFacts(db).official
  const offers = new Uint8Array(institutions.length)
  for (const institution of columns.institution) offers[institution] = 1
  return { programs: columns.count, institutions: offers.reduce((count, each) => count + each, 0) }
}

/** Rows and cells of a dataset that could not be taken. */
export function readRejects(db: Database, dataset: string | null): RejectedRow[] {
  return db
    .prepare<[string | null, string | null], RejectedRow>(
      'SELECT file, line, "column", value, reason FROM rejects WHERE ? IS NULL OR dataset = ? ORDER BY file, line',
    )
    .all(dataset, dataset)
    .map((row) => ({ ...row, reason: currentId('reject', row.reason) }))
}

const PAY: readonly FieldId[] = ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90']

/** Fields by dataset: as provenance says, and what feeds a field beside its newest dataset. */
function feedsOf(db: Database): Map<string, readonly FieldId[]> {
  const pairs = db
    .prepare<[], { dataset: string; field: string }>('SELECT DISTINCT dataset, field FROM provenance')
    .all()
    .map(({ dataset, field }) => ({ dataset, field: currentId('field', field) }))
  const more = (sql: string, fields: readonly FieldId[]) =>
    db
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .flatMap((dataset) => fields.map((field) => ({ dataset, field })))
  const all = [
    ...pairs,
    ...more('SELECT DISTINCT dataset FROM wages', PAY),
    ...more("SELECT id FROM datasets WHERE kind = 'onet'", ['occupation']),
    ...more('SELECT DISTINCT dataset FROM related_occupations', ['occupation']),
    ...more('SELECT DISTINCT dataset FROM listed_programs', ['program', 'tuitionAndFees', 'books', 'months']),
    ...more('SELECT DISTINCT completions_source FROM programs WHERE completions_source IS NOT NULL', [
      'completions',
    ]),
    ...more(
      'SELECT DISTINCT completions_before_source FROM programs WHERE completions_before_source IS NOT NULL',
      ['completionsBefore'],
    ),
    ...more('SELECT DISTINCT distance_source FROM programs WHERE distance_source IS NOT NULL', ['online']),
  ]
  const order = FIELDS.map(({ id }) => id)
  return new Map(
    [...Map.groupBy(all, ({ dataset }) => dataset)].map(([dataset, own]) => [
      dataset,
      order.filter((id) => own.some(({ field }) => field === id)),
    ]),
  )
}
