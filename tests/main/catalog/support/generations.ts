import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeIndexFile } from '../../../../main/catalog/catalog-facts.ts'
import { generationPlaces, Generations, type GenerationPlaces } from '../../../../main/catalog/generations.ts'
import { writeMeta } from '../../../../main/catalog/meta.ts'
import { smallCatalog, temporaryFolder, type SmallTables } from './small-tables.ts'

export interface Library {
  readonly places: GenerationPlaces
  readonly dataDir: string
  readonly generations: Generations
  /** Name of the catalog that ships. */
  readonly shipped: string
  /** A catalog made aside, on the active one if nothing else is said. @returns its file. */
  make(name: string, made?: { readonly previous?: string; readonly rows?: SmallTables }): string
  /** Makes one and makes it active. */
  commit(name: string): void
}

let clock = 0

/** A data folder beside a small shipped catalog: real files, no import yet. */
export function library(): Library {
  const dataDir = join(temporaryFolder(), 'data')
  mkdirSync(dataDir)
  const places = generationPlaces(smallCatalog(), dataDir)
  const generations = new Generations(places)
  const make: Library['make'] = (name, { previous = generations.active(), rows = {} } = {}) => {
    const file = smallCatalog(rows)
    const db = new Database(file)
    db.exec('DELETE FROM meta')
    // Each is a minute younger than the one before.
    const madeAt = new Date(Date.UTC(2026, 10, 24, 10, clock++)).toISOString()
    writeMeta(db, { generation: name, previous, madeAt, purpose: JSON.stringify({ code: name }) })
    db.close()
    makeIndexFile(file)
    return file
  }
  return {
    places,
    dataDir,
    generations,
    shipped: generations.active(),
    make,
    commit: (name) => generations.commit(make(name)),
  }
}
