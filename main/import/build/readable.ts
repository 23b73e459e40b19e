import { provenanceTableOf } from '../datasets.ts'
import type { Reader } from '../files/source.ts'
import { READERS, type OfficialTable } from '../official-files.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { Rejects } from '../rejects.ts'
import type { Found } from './used-files.ts'

/** A table of which no row could be taken, and why. */
export interface UnreadTable {
  /** Of the file that it came in. */
  readonly file: string
  /** Of the publication. */
  readonly title: string
  readonly rejects: Rejects
}

/**
 * Files without those of their tables of which no row can be read. Such a table must not stand
 * in the place of one that says something: it is as if it had not come. Where a file has no
 * other, its problem is 'no-rows'.
 */
export async function readable<F extends Found>(
  files: readonly F[],
): Promise<{ readonly found: readonly F[]; readonly unread: readonly UnreadTable[] }> {
  const found: F[] = []
  const unread: UnreadTable[] = []
  for (const file of files) {
    const one = await onlyReadable(file)
    found.push(one.file)
    unread.push(...one.unread)
  }
  return { found, unread }
}

async function onlyReadable<F extends Found>(
  file: F,
): Promise<{ readonly file: F; readonly unread: readonly UnreadTable[] }> {
  const unread: UnreadTable[] = []
  const tables: OfficialTable[] = []
  for (const table of file.found.tables) {
    const rejects = new Rejects()
    if (await hasRows(table, rejects)) tables.push(table)
    else
      unread.push({
        file: file.kept.name,
        title: provenanceTableOf(table.kind, table.vintage).title,
        rejects,
      })
  }
  if (unread.length === 0) return { file, unread }
  const problem =
    tables.length > 0 ? file.found.problem : new OfficialFileError('no-rows', { file: file.kept.name })
  return { file: { ...file, found: { ...file.found, tables, problem } }, unread }
}

/** Reads as far as the first row that can be taken. */
async function hasRows(table: OfficialTable, rejects: Rejects): Promise<boolean> {
  const reader = READERS[table.layout] as Reader<unknown>
  for await (const batch of reader.read(await table.open(rejects), rejects)) if (batch.length > 0) return true
  return false
}
