import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import { openCatalog } from '../catalog/open-catalog.ts'
import { readMeta } from '../catalog/meta.ts'
import { CATALOG_VERSION } from '../storage/schema/tables.ts'
import { sha256 } from './metadata.ts'

/** A catalog as it is published: a file of its own that hangs on what is in it alone. */
export interface CanonicalCatalog {
  readonly bytes: Buffer
  readonly sha256: string
  readonly generation: string
  readonly schema: number
}

/** How the generations of catalogs that came by a channel begin. */
const CHANNEL_PREFIX = 'channel-'

/** Of what is in the meta, what is of the computer where the catalog was made. */
const OWN = ['previous', 'purpose', 'madeAt', 'rebuilt', 'channel']

/**
 * Copies a catalog so that the same rows give the same bytes: without what is of its computer,
 * under a name that is a fingerprint of it, vacuumed, and with SQLite's counters set.
 *
 * @param folder for what lies aside meanwhile; it is empty again afterwards
 * @throws PathwiseError of the catalog, see `openCatalog`; 'catalog-too-old' where another Pathwise made it
 */
export function canonicalCatalog(file: string, folder: string): CanonicalCatalog {
  const copy = join(folder, 'copy.db')
  const vacuumed = join(folder, 'vacuumed.db')
  try {
    const checked = openCatalog(file)
    try {
      if (Number(checked.pragma('user_version', { simple: true })) !== CATALOG_VERSION)
        throw new PathwiseError('catalog-too-old')
    } finally {
      checked.close()
    }
    copyFileSync(file, copy)
    const generation = `${CHANNEL_PREFIX}${strip(copy)}`
    rename(copy, vacuumed, generation)
    setCounters(vacuumed)
    const bytes = readFileSync(vacuumed)
    return { bytes, sha256: sha256(bytes), generation, schema: CATALOG_VERSION }
  } finally {
    for (const each of [copy, vacuumed])
      for (const ending of ['', '-journal']) rmSync(each + ending, { force: true })
  }
}

/** @returns a fingerprint of what is left, whatever its file was before */
function strip(file: string): string {
  const aside = `${file}-stripped`
  const db = new Database(file)
  try {
    db.pragma('journal_mode = MEMORY')
    db.exec('DELETE FROM files')
    const drop = db.prepare('DELETE FROM meta WHERE name = ?')
    for (const name of OWN) drop.run(name)
    db.prepare("UPDATE meta SET value = '' WHERE name = 'generation'").run()
    rmSync(aside, { force: true })
    db.prepare('VACUUM INTO ?').run(aside)
  } finally {
    db.close()
  }
  try {
    setCounters(aside)
    return sha256(readFileSync(aside)).slice(0, 16)
  } finally {
    rmSync(aside, { force: true })
  }
}

function rename(file: string, vacuumed: string, generation: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = MEMORY')
    db.prepare("UPDATE meta SET value = ? WHERE name = 'generation'").run(generation)
    if (readMeta(db).generation !== generation) throw new PathwiseError('catalog-damaged', { reason: 'meta' })
    rmSync(vacuumed, { force: true })
    db.prepare('VACUUM INTO ?').run(vacuumed)
  } finally {
    db.close()
  }
}

/** Of the header (sqlite.org/fileformat.html): change counter, schema cookie, and for which change the size is valid. */
const COUNTERS = [24, 40, 92]

function setCounters(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    const one = Buffer.from([0, 0, 0, 1])
    for (const at of COUNTERS) writeSync(handle, one, 0, 4, at)
  } finally {
    closeSync(handle)
  }
}
