import type { Database } from 'better-sqlite3'
import { catalogDdl } from './schema/ddl.ts'
import { APPLICATION_IDS } from './schema/migration.ts'
import { CATALOG_VERSION } from './schema/tables.ts'

/**
 * Makes the tables of a catalog in a new, empty database. A catalog is never migrated:
 * one of an older version is made anew.
 *
 * @throws SqliteError where the database already has such tables.
 */
export function createCatalog(db: Database): void {
  const create = db.transaction(() => {
    db.exec(catalogDdl())
    db.pragma(`application_id = ${APPLICATION_IDS.catalog}`)
    db.pragma(`user_version = ${CATALOG_VERSION}`)
  })
  create.immediate()
}
