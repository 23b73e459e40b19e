import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readMeta, writeMeta, type Meta } from '../../../main/catalog/meta.ts'
import { createCatalog } from '../../../main/storage/create-catalog.ts'

function catalog(): Database.Database {
  const db = new Database(':memory:')
  createCatalog(db)
  return db
}

describe('what a catalog says of itself', () => {
  it('is read as it was written', () => {
    const meta: Meta = {
      generation: '20261124-ab12',
      previous: 'shipped-0123456789abcdef',
      madeAt: '2026-11-24T10:00:00.000Z',
      purpose: '{"code":"import"}',
    }
    const db = catalog()
    writeMeta(db, meta)
    expect(readMeta(db)).toEqual(meta)
  })

  it('has no name where nothing was written', () => {
    expect(readMeta(catalog())).toEqual({ generation: '' })
  })

  it('is written once: a making does not change its name', () => {
    const db = catalog()
    writeMeta(db, { generation: 'one' })
    expect(() => writeMeta(db, { generation: 'two' })).toThrow('UNIQUE')
    expect(readMeta(db)).toEqual({ generation: 'one' })
  })

  it('cannot be read of a file that is no catalog', () => {
    expect(() => readMeta(new Database(':memory:'))).toThrow('no such table')
  })
})
