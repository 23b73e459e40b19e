import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { readMeta } from '../../../main/catalog/meta.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { program, SMALL, temporaryFolder, writeTables } from './support/small-tables.ts'

function places() {
  const folder = temporaryFolder()
  const tables = join(folder, 'tables')
  writeTables(tables, SMALL)
  return { folder, tables, target: join(folder, 'made', 'catalog.db') }
}

describe('makeCatalog', () => {
  it('makes a catalog that opens, and the folder it goes to', () => {
    const { tables, target } = places()
    expect(makeCatalog(tables, target)['programs']).toBe(3)
    const db = openCatalog(target)
    expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(3)
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    db.close()
  })

  it('replaces an older one and leaves nothing beside it', () => {
    const { tables, target } = places()
    makeCatalog(tables, target)
    writeTables(tables, { ...SMALL, programs: [program(100, '51.0713', 21)] })
    makeCatalog(tables, target)
    const db = openCatalog(target)
    expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(1)
    db.close()
    expect(readdirSync(join(target, '..'))).toEqual(['catalog.db', 'catalog.db-index'])
  })

  it('leaves the old catalog as it was when a row does not fit', () => {
    const { tables, target } = places()
    makeCatalog(tables, target)
    const before = readFileSync(target)
    writeTables(tables, { ...SMALL, programs: [program(100, '51.9999', 21)] })
    expect(() => makeCatalog(tables, target)).toThrow('programs.csv, line 2: FOREIGN KEY constraint failed')
    expect(readFileSync(target).equals(before)).toBe(true)
    expect(readdirSync(join(target, '..'))).toEqual(['catalog.db', 'catalog.db-index'])
  })

  it('makes nothing where the tables are missing', () => {
    const { folder, target } = places()
    expect(() => makeCatalog(join(folder, 'nowhere'), target)).toThrow('datasets.csv')
    expect(readdirSync(join(target, '..'))).toEqual([])
  })

  it('names the making by what is in the tables: the same rows are the same catalog', () => {
    const { folder, tables, target } = places()
    const generation = () => {
      const db = openCatalog(target)
      const meta = readMeta(db)
      db.close()
      return meta
    }
    makeCatalog(tables, target)
    const first = generation()
    expect(first.generation).toMatch(/^shipped-[0-9a-f]{16}$/)
    // It has no making before it, so there is nothing to undo.
    expect(first).toEqual({ generation: first.generation })

    const copy = join(folder, 'copy')
    writeTables(copy, SMALL)
    const file = join(copy, 'programs.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
    makeCatalog(copy, target)
    expect(generation()).toEqual(first)

    writeTables(tables, { ...SMALL, programs: [program(100, '51.0713', 21)] })
    makeCatalog(tables, target)
    expect(generation().generation).not.toBe(first.generation)
  })

  it('clears away what a killed build left, but not what a running one is writing', () => {
    const { tables, target } = places()
    const beside = join(target, '..')
    mkdirSync(beside)
    // No process has this number: Linux, macOS and Windows all stop below it.
    const killed = `${target}.999999999-0a1b2c3d.partial`
    for (const end of ['', '-journal', '-index', '-index.999999999-4e5f6a7b.partial'])
      writeFileSync(`${killed}${end}`, 'half')
    writeFileSync(`${target}-index.999999999-0a1b2c3d.partial`, 'half')
    writeFileSync(`${target}.${process.pid}-0a1b2c3d.partial`, 'at work')
    writeFileSync(join(beside, 'notes.txt'), 'not ours')
    makeCatalog(tables, target)
    expect(readdirSync(beside).sort()).toEqual([
      'catalog.db',
      'catalog.db-index',
      `catalog.db.${process.pid}-0a1b2c3d.partial`,
      'notes.txt',
    ])
  })
})
