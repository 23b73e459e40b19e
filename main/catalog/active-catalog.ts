import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { PathwiseError, type ErrorCode } from '../../data/contract/errors.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { CatalogFiles, CatalogInfo } from './requests.ts'
import { isOlder } from './older.ts'
import { asCatalogError, openCatalog } from './open-catalog.ts'

export interface ActiveCatalog<Loaded> {
  readonly db: Database
  /** What `load` made of it. */
  readonly loaded: Loaded
  readonly kind: CatalogInfo['kind']
  readonly notices: readonly Note[]
}

/**
 * Opens the one catalog that is active: what an import made, where it is there
 * and sound, else the shipped one and a notice that says why. Sound is a catalog
 * that opens and that `load` can read whole.
 *
 * @throws PathwiseError of the shipped catalog, see `openCatalog`.
 */
export function openActiveCatalog<Loaded>(
  { catalogFile, officialFile }: CatalogFiles,
  load: (db: Database) => Loaded,
): ActiveCatalog<Loaded> {
  const notices: Note[] = []
  if (existsSync(officialFile)) {
    try {
      return { ...openAndLoad(officialFile, load), kind: 'official', notices }
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
      notices.push({ code: NOTICES[error.code] ?? 'official-damaged' })
    }
  }
  return { ...openAndLoad(catalogFile, load), kind: 'shipped', notices }
}

/** What is said of an official catalog that cannot be the active one. */
const NOTICES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'catalog-too-new': 'official-too-new',
  'catalog-too-old': 'official-older',
  'catalog-unreadable': 'official-unreadable',
}

function openAndLoad<Loaded>(file: string, load: (db: Database) => Loaded) {
  const db = openCatalog(file)
  try {
    return { db, loaded: load(db) }
  } catch (error) {
    // Sound, and still not whole for us: it is the schema that does not fit.
    const known = isOlder(db)
      ? new PathwiseError('catalog-too-old', {}, { cause: error })
      : asCatalogError(error)
    db.close()
    throw known
  }
}
