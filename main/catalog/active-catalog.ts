import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { CatalogFiles, CatalogInfo } from './requests.ts'
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
      notices.push({ code: error.code === 'catalog-too-new' ? 'official-too-new' : 'official-damaged' })
    }
  }
  return { ...openAndLoad(catalogFile, load), kind: 'shipped', notices }
}

function openAndLoad<Loaded>(file: string, load: (db: Database) => Loaded) {
  const db = openCatalog(file)
  try {
    return { db, loaded: load(db) }
  } catch (error) {
    db.close()
    throw asCatalogError(error)
  }
}
