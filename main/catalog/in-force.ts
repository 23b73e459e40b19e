import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Note } from '../../data/figures/figure.ts'
import type { CatalogFiles, CatalogInfo } from './asks.ts'
import { openCatalog } from './open.ts'

export interface CatalogInForce {
  readonly db: Database
  readonly kind: CatalogInfo['kind']
  readonly notices: readonly Note[]
}

/**
 * Opens the one catalog that is in force: what an import made, where it is there
 * and sound, else the shipped one and a notice that says why.
 *
 * @throws PathwiseError of the shipped catalog, see `openCatalog`.
 */
export function openCatalogInForce({ catalogFile, officialFile }: CatalogFiles): CatalogInForce {
  const notices: Note[] = []
  if (existsSync(officialFile)) {
    try {
      return { db: openCatalog(officialFile), kind: 'official', notices }
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
      notices.push({ code: error.code === 'catalog-too-new' ? 'official-too-new' : 'official-damaged' })
    }
  }
  return { db: openCatalog(catalogFile), kind: 'shipped', notices }
}
