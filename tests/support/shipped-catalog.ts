import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexFileOf } from '../../main/catalog/index-file.ts'
import { makeCatalog } from '../../main/catalog/make-catalog.ts'

const TABLES = join(import.meta.dirname, '..', '..', 'data', 'catalog')

/** Made once a process: two dozen files of tests want one each. */
let made: { readonly catalog: Buffer; readonly index: Buffer } | null = null

/** Puts the catalog that ships, made of the text tables, and its index in files of the test's own. */
export function writeShippedCatalog(file: string): void {
  made ??= make()
  writeFileSync(file, made.catalog)
  writeFileSync(indexFileOf(file), made.index)
}

function make() {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-shipped-'))
  try {
    const file = join(folder, 'catalog.db')
    makeCatalog(TABLES, file)
    return { catalog: readFileSync(file), index: readFileSync(indexFileOf(file)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
