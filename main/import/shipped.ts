import { datasetId, provenanceTableOf, PUBLICATIONS, type Kind } from './datasets.ts'
import { OfficialFileError } from './official-file-error.ts'
import type { OfficialTable } from './official-files.ts'
import type { FactTable } from './rows/read-facts.ts'

/** The day the official files were read into data/catalog. */
export const READ_ON = '2026-11-24'

/**
 * Fields of study whose programs ship: health information, medical assisting,
 * sterile processing and their neighbours. Everything else that ships (the
 * directory, prices, titles, occupations, pay, outlook) is of the whole country,
 * so that an import of completions alone makes a national catalog.
 */
export const SHIPPED_CIPS: ReadonlySet<string> = new Set([
  '51.0706',
  '51.0707',
  '51.0709',
  '51.0710',
  '51.0711',
  '51.0712',
  '51.0713',
  '51.0714',
  '51.0716',
  '51.0721',
  '51.0723',
  '51.0801',
  '51.1012',
])

/** Datasets that ship. */
const SHIPPED: readonly (readonly [Kind, vintage: string])[] = [
  ['ipeds-hd', '2024'],
  ['ipeds-c', '2024'],
  // The year before, beside it.
  ['ipeds-c', '2023'],
  ['ipeds-ic-py', '2023'],
  ['ipeds-ic-ay', '2023'],
  ['ipeds-c-dep', '2022'],
  ['ipeds-gr200', '2022'],
  ['oews', '2023-05'],
  ['oews', '2024-05'],
  ['oews', '2025-05'],
  ['ep', '2024-34'],
  ['cip-soc', '2020'],
  ['cip', '2020'],
  ['onet', '27'],
  ['onet-related', '27'],
]

/**
 * The tables of the catalog that ships, among those found.
 * @throws OfficialFileError `missing` or `doubled` when a table has no file, or two
 */
export function shippedTables(found: readonly OfficialTable[]): FactTable[] {
  return SHIPPED.flatMap(([kind, vintage]) => {
    const id = datasetId(kind, vintage)
    const provenanceTable = provenanceTableOf(kind, vintage)
    const tables = found.filter(
      // What a file does not say of itself, the list above does: these are the very files that ship.
      (table) =>
        table.kind === kind && (table.vintage === '' || provenanceTableOf(kind, table.vintage).id === id),
    )
    const byLayout = Map.groupBy(tables, ({ layout }) => layout)
    for (const layout of PUBLICATIONS[kind].layouts) {
      const files = (byLayout.get(layout) ?? []).map(({ file }) => file)
      if (files.length === 0) throw new OfficialFileError('missing', { title: provenanceTable.title })
      if (files.length > 1)
        throw new OfficialFileError('doubled', { title: provenanceTable.title, files: files.join(', ') })
    }
    return tables.map((table) => ({ table, provenanceTable, readOn: READ_ON }))
  })
}
