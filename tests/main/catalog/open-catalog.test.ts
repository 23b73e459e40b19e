import { CATALOG_VERSION } from '../../../main/storage/schema/tables.ts'
import {
  copyFileSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  openSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { smallCatalog, temporaryFolder } from './support/small-tables.ts'

function refusal(file: string): PathwiseError {
  try {
    openCatalog(file).close()
  } catch (error) {
    if (error instanceof PathwiseError) return error
    throw error
  }
  throw new Error('It was opened')
}

describe('openCatalog', () => {
  it('opens a catalog to read, and only to read', () => {
    const db = openCatalog(smallCatalog())
    expect(db.prepare('SELECT count(*) FROM institutions').pluck().get()).toBe(2)
    expect(() => db.exec('DELETE FROM programs')).toThrow('readonly')
    db.close()
  })

  it('opens it under a name that SQLite could take for a URI', () => {
    // Windows allows no such name.
    const name = process.platform === 'win32' ? 'a%20b#c.db' : 'file:catalog.db?mode=rwc'
    const file = join(temporaryFolder(), name)
    copyFileSync(smallCatalog(), file)
    openCatalog(file).close()
  })

  it('says that a catalog is missing', () => {
    expect(refusal(join(temporaryFolder(), 'catalog.db')).code).toBe('catalog-missing')
    expect(refusal(join(temporaryFolder(), 'no', 'such', 'folder', 'catalog.db')).code).toBe(
      'catalog-missing',
    )
  })

  it.each([
    ['an empty file', (file: string) => truncateSync(file, 0)],
    ['a text', (file: string) => writeFileSync(file, 'Dear reader, this is no database. '.repeat(200))],
    [
      'a file cut in half',
      (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096),
    ],
    ['a file without its last bytes', (file: string) => truncateSync(file, statSync(file).size - 100)],
    ['a file with a page overwritten', (file: string) => overwrite(file, 4096 * 3)],
    ['another program’s database', (file: string) => pragma(file, 'application_id = 1')],
    ['a catalog of no known schema', (file: string) => pragma(file, 'user_version = 0')],
  ])('refuses %s as damaged and leaves it as it was', (_what, spoil) => {
    const file = smallCatalog()
    spoil(file)
    const before = readFileSync(file)
    expect(refusal(file).code).toBe('catalog-damaged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a folder of that name', () => {
    expect(refusal(temporaryFolder()).code).toBe('catalog-damaged')
  })

  it('refuses the catalog of a newer program and leaves it as it was', () => {
    const file = smallCatalog()
    pragma(file, 'user_version = 99')
    const before = readFileSync(file)
    expect(refusal(file)).toMatchObject({
      code: 'catalog-too-new',
      params: { found: 99, newest: CATALOG_VERSION },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

function pragma(file: string, setting: string): void {
  const db = new Database(file)
  db.pragma(setting)
  db.close()
}

function overwrite(file: string, from: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, from)
  closeSync(handle)
}
