import type { Database } from 'better-sqlite3'
import type { Generation } from '../../data/contract/library.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { readMeta } from './meta.ts'
import { openCatalog } from './open-catalog.ts'

/**
 * The older revisions of the catalog whose figures a comparison keeps, to read only.
 * A person has one comparison at hand, so only the last one asked for stays open.
 */
export class PinnedCatalogs {
  readonly #fileOf: (generation: Generation) => string | null
  #open: { readonly generation: Generation; readonly db: Database } | null = null

  /** @param fileOf where a revision lies; null where it is gone. */
  constructor(fileOf: (generation: Generation) => string | null) {
    this.#fileOf = fileOf
  }

  /** Null where none is asked for, where it is the active one, and where it is gone or cannot be read. */
  of(generation: Generation | null, active: Database): Database | null {
    if (generation === null || generation === readMeta(active).generation) return null
    if (this.#open?.generation === generation) return this.#open.db
    const file = this.#fileOf(generation)
    const db = file === null ? null : opened(file, generation)
    if (!db) return null
    this.close()
    this.#open = { generation, db }
    return db
  }

  close(): void {
    this.#open?.db.close()
    this.#open = null
  }
}

function opened(file: string, generation: Generation): Database | null {
  try {
    const db = openCatalog(file)
    if (readMeta(db).generation === generation) return db
    // Another catalog has taken its name.
    db.close()
    return null
  } catch (error) {
    // Damaged, or of a schema that this Pathwise does not read: to the comparison it is gone.
    if (error instanceof PathwiseError) return null
    throw error
  }
}
