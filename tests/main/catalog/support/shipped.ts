import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { writeShippedCatalog } from '../../../support/shipped-catalog.ts'

/** The text tables that ship. */
export const SHIPPED_TABLES = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'catalog')

export interface ShippedCatalog {
  readonly file: string
  readonly db: Database
  /** Closes and removes it: for `afterAll`. */
  remove(): void
}

/** The shipped catalog, made in a folder of its own. */
export function shippedCatalog(): ShippedCatalog {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-shipped-'))
  const file = join(folder, 'catalog.db')
  writeShippedCatalog(file)
  const db = openCatalog(file)
  return {
    file,
    db,
    remove: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
