import { closeSync, existsSync, openSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { ReadSchema } from '../../catalog/older.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { CATALOG } from '../../catalog/schema.ts'
import { recognise, type FoundFile } from '../official-files.ts'
import { asTaken } from '../told-year.ts'
import type { KeptFile, KeptFiles } from './kept-files.ts'
import type { UsedFile } from './official-db.ts'

/** A file that is in use or comes in, with what was found in it. */
export interface Found {
  readonly kept: KeptFile
  readonly found: FoundFile
  readonly readOn: string
  /** Datasets of it that are used; null: all. */
  readonly only: ReadonlySet<string> | null
}

/** A file that the active official catalog was made from. */
export type StandingFile = UsedFile & { readonly readOn: string }

/**
 * Files of the active catalog, if it is of imported files. Null where there is none, or
 * where it is damaged: then the same files make it whole again.
 *
 * @throws PathwiseError 'catalog-too-new': without its files, what is made would take its place.
 */
export function usedFiles(officialFile: string): StandingFile[] | null {
  // Also of a catalog that is too old to be read as a whole.
  const needed = Object.entries(CATALOG.tables).filter(([name]) => name === 'files' || name === 'datasets')
  const db = openSound(officialFile, { ...CATALOG, tables: Object.fromEntries(needed), search: {} })
  if (!db) return null
  try {
    return db
      .prepare<[], StandingFile>(
        `SELECT files.sha256, files.dataset, files.name, files.size, datasets.read_on AS readOn
         FROM files JOIN datasets ON datasets.id = files.dataset ORDER BY datasets.read_on, files.name, files.dataset`,
      )
      .all()
  } finally {
    db.close()
  }
}

/** The same where a catalog of a newer Pathwise stands in nobody's way. */
export function usedFilesIfAny(officialFile: string): StandingFile[] {
  try {
    return usedFiles(officialFile) ?? []
  } catch (error) {
    if (error instanceof PathwiseError) return []
    throw error
  }
}

/**
 * The catalog, if the program would take it as the active one; else null.
 * @throws PathwiseError 'catalog-too-new', 'catalog-unreadable': it is sound, and not for us.
 */
export function openSound(file: string, schema: ReadSchema = CATALOG): Database | null {
  if (!existsSync(file)) return null
  try {
    return openCatalog(file, schema)
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
    if (error.code === 'catalog-too-new' || error.code === 'catalog-unreadable') throw error
    return null
  }
}

/**
 * Files in use that cannot be read again, since their copies are gone. One of whose
 * datasets comes in anew is not missed.
 * @throws PathwiseError 'source-unreadable' where the copy is there.
 */
export function goneFiles(
  used: readonly StandingFile[],
  files: KeptFiles,
  incoming: ReadonlySet<string>,
): StandingFile[] {
  const bySha = new Map(used.map((file) => [file.sha256, file]))
  return [...bySha.values()].filter((file) => {
    if (isReadable(files.pathOf(file), file.name)) return false
    return used.some(({ sha256, dataset }) => sha256 === file.sha256 && !incoming.has(dataset))
  })
}

function isReadable(path: string, name: string): boolean {
  try {
    closeSync(openSync(path, 'r'))
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    if (code === 'EACCES' || code === 'EPERM')
      throw new PathwiseError('source-unreadable', { file: name }, { cause: error })
    throw error
  }
}

/** More names than these say no more in a sentence. */
const MOST_NAMED = 3

export function sourceGone(gone: readonly StandingFile[]): PathwiseError {
  const names = gone.slice(0, MOST_NAMED).map(({ name }) => name)
  return new PathwiseError('source-gone', {
    file: [...names, ...(gone.length > MOST_NAMED ? ['…'] : [])].join(', '),
  })
}

/** What stands in the files that stay; one that is gone from the folder is left out, as if it had been removed. */
export async function stillUsed(used: readonly StandingFile[], files: KeptFiles): Promise<Found[]> {
  const found: Found[] = []
  // By name too: the name may say the year, and the same bytes may have come under two.
  for (const [, own] of Map.groupBy(used, ({ sha256, name }) => `${sha256} ${name}`)) {
    const [first] = own
    if (!first || !existsSync(files.pathOf(first))) continue
    const recognised = await recognise(files.pathOf(first), first.name)
    found.push({
      kept: first,
      readOn: first.readOn,
      ...asTaken(
        recognised,
        own.map(({ dataset }) => dataset),
      ),
    })
  }
  return found
}
