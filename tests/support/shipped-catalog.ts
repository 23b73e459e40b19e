import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCatalog } from '../../main/catalog/make-catalog.ts'

const TABLES = join(import.meta.dirname, '..', '..', 'data', 'catalog')

/** Made once a process: two dozen files of tests want one each. */
let made: Buffer | null = null

/** Puts the catalog that ships, made of the text tables, in a file of the test's own. */
export function writeShippedCatalog(file: string): void {
  made ??= make()
  writeFileSync(file, made)
}

function make(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-shipped-'))
  try {
    makeCatalog(TABLES, join(folder, 'catalog.db'))
    return readFileSync(join(folder, 'catalog.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
