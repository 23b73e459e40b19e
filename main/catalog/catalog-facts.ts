import type { Database } from 'better-sqlite3'
import { openToRead } from '../storage/open-to-read.ts'
import { attempt, indexFileOf, isOf, stampOf, wasChecked, type Stamp } from './index-file.ts'
import { readColumnFile, writeColumnFile } from './index/column-file.ts'
import { fromContent, toContent } from './index/facts-content.ts'
import { loadCatalogFacts, type CatalogFacts } from './index/program-index.ts'
import type { StoredPrograms } from './index/stored-programs.ts'
import { isOlder } from './older.ts'
import { checkWhole } from './open-catalog.ts'

/** A catalog is opened read-only: its facts are read once a connection. */
const known = new WeakMap<Database, CatalogFacts>()

/**
 * What the index of a catalog is made of: read back from the file beside it, where
 * that one is of this catalog and sound; else made anew from SQLite, and kept in that
 * file for the next time, where the folder can be written.
 *
 * @param db a catalog that was checked whole when it was opened (`openCatalog`) or made.
 * @throws PathwiseError 'catalog-damaged' where the catalog's tables do not fit together.
 */
export function catalogFacts(db: Database): CatalogFacts {
  let facts = known.get(db)
  if (!facts) known.set(db, (facts = readFacts(db)))
  return facts
}

/**
 * Makes the index of a catalog that nobody has open yet and that was checked just now.
 *
 * @param programs those that were written into it; absent: they are read from it.
 * @throws PathwiseError 'catalog-damaged' where the catalog's tables do not fit together.
 */
export function makeIndexFile(catalogFile: string, programs?: StoredPrograms): void {
  const db = openToRead(catalogFile)
  try {
    const stamp = stampOf(db)
    if (stamp) keep(catalogFile, stamp, loadCatalogFacts(db, programs))
  } finally {
    db.close()
  }
}

function readFacts(db: Database): CatalogFacts {
  const stamp = stampOf(db)
  // What an older catalog lacks is lent to it: its index is of both, and is made for as long as it is open.
  if (!stamp || isOlder(db)) return loadCatalogFacts(db)
  const found = readIndex(db.name, stamp)
  if (found) {
    // The catalog was copied, say, and checked when it was opened: it need not be at the next start.
    if (!found.isChecked) keep(db.name, stamp, found.facts)
    return found.facts
  }
  // An index that says that the catalog was checked, and is damaged itself, is no witness.
  if (wasChecked(db.name)) checkWhole(db)
  const facts = loadCatalogFacts(db)
  keep(db.name, stamp, facts)
  return facts
}

function readIndex(catalogFile: string, catalog: Stamp) {
  const index = readColumnFile(indexFileOf(catalogFile))
  if (!index || !isOf(index.stamp, catalog)) return null
  const isChecked = (index.stamp as Stamp).mtimeMs === catalog.mtimeMs
  try {
    return { facts: fromContent(index.content), isChecked }
  } catch {
    // Sound and yet not as this Pathwise writes it.
    return null
  }
}

function keep(catalogFile: string, stamp: Stamp, facts: CatalogFacts): void {
  attempt(() => writeColumnFile(indexFileOf(catalogFile), stamp, toContent(facts)))
}
