/**
 * Looks at a data folder parts of which may not be read, as a user for whom that holds
 * (root may read everything), and writes what it met to its output, as JSON.
 * Arguments: the data folder, the file of the catalog that ships.
 */
import Database from 'better-sqlite3'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { generationPlaces } from '../../../../main/catalog/generations.ts'
import { openActiveCatalog } from '../../../../main/catalog/active-catalog.ts'
import { buildOfficial } from '../../../../main/import/build/build-official.ts'

const NOBODY = 65534
const [dataDir = '', catalogFile = ''] = process.argv.slice(2)
const { officialFile } = generationPlaces(catalogFile, dataDir)
const sources = join(dataDir, 'sources')

// Loads the native binary while it may still be read.
new Database(':memory:').close()
const root = process.getuid?.() === 0

const met = {
  sources: await without(sources, renewal),
  official: await without(officialFile, async () => ({ ...active(), renewal: await renewal() })),
}
console.log(JSON.stringify(met))

async function without<T>(path: string, look: () => Promise<T>): Promise<T> {
  chmodSync(path, 0o000)
  if (root) process.seteuid?.(NOBODY)
  try {
    return await look()
  } finally {
    if (root) process.seteuid?.(0)
    chmodSync(path, path === sources ? 0o755 : 0o644)
  }
}

function active() {
  const { db, kind, notices } = openActiveCatalog(generationPlaces(catalogFile, dataDir), () => null)
  db.close()
  return { kind, notices }
}

async function renewal() {
  try {
    await buildOfficial({
      dataDir,
      catalogFile,
      add: [],
      remove: null,
      renew: true,
      purpose: { code: 'renew' },
      now: '2026-11-24T00:00:00.000Z',
    })
    return 'made'
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
    return { code: error.code, params: error.params }
  }
}
