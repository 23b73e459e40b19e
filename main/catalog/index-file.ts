import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import packageJson from '../../package.json' with { type: 'json' }
import { CATALOG_VERSION } from '../storage/schema/tables.ts'
import { giveSecondName } from '../storage/files-on-disk.ts'
import { readStamp } from './index/column-file.ts'
import { INDEX_KIND } from './index/code-lists.ts'
import { readMeta } from './meta.ts'

/**
 * The file beside a catalog that holds its index as bytes, and what says that it
 * is this catalog's. It is never needed: without it, and where it is another's, the
 * index is made from SQLite.
 */
export const indexFileOf = (catalogFile: string): string => `${catalogFile}-index`

/**
 * How the index is made. One that was made otherwise is made anew, as after an update of
 * Pathwise: what an older catalog lacks is read in another way then.
 */
const MADE_BY = `${packageJson.version} ${CATALOG_VERSION} ${INDEX_KIND}`

/** What of a catalog's file anybody's writing changes, without reading more than its first bytes. */
interface Outside {
  readonly size: number
  /** SQLite's count of changes (sqlite.org/fileformat.html, "File change counter"). */
  readonly changes: number
  readonly mtimeMs: number
}

/** Which catalog an index is of, and that this catalog was checked whole when its file was as told here. */
export interface Stamp extends Outside {
  readonly madeBy: string
  /** `generation` of the catalog's meta: the id of its build. */
  readonly generation: string
  readonly schema: number
}

/** Null for a catalog that is no file. @throws the file system's error. */
export function stampOf(db: Database): Stamp | null {
  if (db.memory) return null
  return {
    ...outsideOf(db.name),
    madeBy: MADE_BY,
    generation: readMeta(db).generation,
    schema: Number(db.pragma('user_version', { simple: true })),
  }
}

const CHANGE_COUNTER = 24

function outsideOf(file: string): Outside {
  const handle = openSync(file, 'r')
  try {
    const counter = Buffer.alloc(4)
    readSync(handle, counter, 0, 4, CHANGE_COUNTER)
    const { size, mtimeMs } = statSync(file)
    return { size, changes: counter.readUInt32BE(), mtimeMs }
  } finally {
    closeSync(handle)
  }
}

/** Is an index of this stamp one of this catalog? When the catalog's file was written last does not matter: a copy is younger. */
export function isOf(index: unknown, catalog: Stamp): boolean {
  if (!isStamp(index)) return false
  const { madeBy, generation, schema, size, changes } = catalog
  return (
    index.madeBy === madeBy &&
    index.generation === generation &&
    index.schema === schema &&
    index.size === size &&
    index.changes === changes
  )
}

/**
 * Was this catalog checked whole, and not written since? Its index says so: checking
 * it at every start would cost more than all else of the start.
 */
export function wasChecked(catalogFile: string): boolean {
  const stamp = readStamp(indexFileOf(catalogFile))
  if (!isStamp(stamp)) return false
  const { size, changes, mtimeMs } = outsideOf(catalogFile)
  return stamp.size === size && stamp.changes === changes && stamp.mtimeMs === mtimeMs
}

const isStamp = (stamp: unknown): stamp is Stamp =>
  typeof stamp === 'object' && stamp !== null && 'generation' in stamp

/** Takes a catalog's index away: the next start checks the catalog whole and makes it anew. */
export function dropIndex(catalogFile: string): void {
  attempt(() => rmSync(indexFileOf(catalogFile), { force: true }))
}

/** A catalog was renamed; its index goes with it. What cannot be moved is made anew at the next start. */
export function moveIndex(from: string, to: string): void {
  if (existsSync(indexFileOf(from))) attempt(() => renameSync(indexFileOf(from), indexFileOf(to)))
  else dropIndex(to)
}

/** A catalog got a second name; so does its index. */
export function linkIndex(file: string, second: string): void {
  if (existsSync(indexFileOf(file))) attempt(() => giveSecondName(indexFileOf(file), indexFileOf(second)))
}

/** A full disk, a folder that may not be written, a file that another program has open: the index can be done without. */
export function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
  }
}
