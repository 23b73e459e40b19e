import { isWages, provenanceTableOf, toldVintage, type Kind } from './datasets.ts'
import { OfficialFileError } from './official-file-error.ts'
import type { FoundFile } from './official-table.ts'

/** Years and editions that a file does not tell, and a person may. */

/** Is there a table in it whose year or edition nothing says? */
export const asksYear = ({ tables }: FoundFile): boolean => tables.some(({ vintage }) => vintage === '')

/**
 * The file with what was told of it. Wages without a year stand beside no others: they are
 * left out, with a problem that says so, where nothing else is in the file.
 */
export function withToldYear(found: FoundFile, told: (kind: Kind) => string): FoundFile {
  if (!asksYear(found)) return found
  const tables = found.tables
    .map((table) => (table.vintage === '' ? { ...table, vintage: told(table.kind) } : table))
    .filter(({ kind, vintage }) => vintage !== '' || !isWages(kind))
  const problem = tables.length > 0 ? null : new OfficialFileError('no-year', { file: found.file })
  return { ...found, tables, problem }
}

/** What an older Pathwise wrote into the id of a dataset, whatever edition the file was of. */
const ONCE_FIXED: Readonly<Partial<Record<Kind, string>>> = { onet: '27', cip: '2020', soc: '2018' }

/**
 * A file that is in a catalog, with what was told of it when it came in: that stands in the ids of
 * its datasets. An edition that an older Pathwise made up is not told any more.
 *
 * @param datasets ids of those of the file's that are in use
 * @returns with the ids by which they are in use now
 */
export function asTaken(found: FoundFile, datasets: readonly string[]) {
  const file = withToldYear(found, (kind) => {
    const told = datasets.flatMap((id) => (id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : []))
    return told.map((each) => (each === ONCE_FIXED[kind] ? '' : toldVintage(kind, each))).find(Boolean) ?? ''
  })
  const only = new Set(datasets)
  for (const { kind, vintage } of file.tables)
    if (only.has(`${kind}-${ONCE_FIXED[kind] ?? ''}`)) only.add(provenanceTableOf(kind, vintage).id)
  return { found: file, only }
}
