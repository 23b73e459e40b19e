import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { RELEASED_CATALOGS } from '../../../main/storage/schema/catalog/index.ts'
import { APPLICATION_IDS } from '../../../main/storage/schema/migration.ts'
import { CATALOG_VERSION } from '../../../main/storage/schema/tables.ts'
import { createCatalog } from '../../../main/storage/create-catalog.ts'
import { checksIn, describeSchema } from '../../support/describe-schema.ts'

const newest = RELEASED_CATALOGS.at(-1) ?? { version: 0, sql: '' }

function declared(): Database.Database {
  const db = new Database(':memory:')
  createCatalog(db)
  return db
}

function released(): Database.Database {
  const db = new Database(':memory:')
  db.exec(newest.sql)
  return db
}

describe('a new catalog', () => {
  it('has its tables, its version and its kind', () => {
    const db = declared()
    expect(db.pragma('user_version', { simple: true })).toBe(CATALOG_VERSION)
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_IDS.catalog)
    expect(db.prepare('SELECT count(*) FROM programs').pluck().get()).toBe(0)
  })

  it('is not made over another', () => {
    expect(() => createCatalog(declared())).toThrow('already exists')
  })

  /** A change of the declaration needs the next CATALOG_VERSION once the present one is released. */
  it('is to the last CHECK what its version was released as, or has the next version', () => {
    const [now, then] = [describeSchema(declared()), describeSchema(released())]
    if (CATALOG_VERSION === newest.version) return void expect(now).toEqual(then)
    expect(CATALOG_VERSION).toBe(newest.version + 1)
    expect(now).not.toEqual(then)
  })
})

describe('the form in which schemas are compared', () => {
  const form = (sql: string) => {
    const db = new Database(':memory:')
    db.exec(sql)
    return describeSchema(db)
  }
  const plain =
    "CREATE TABLE a (x INTEGER PRIMARY KEY, y TEXT NOT NULL, CHECK (y IN ('b')), CHECK (x > (1))) STRICT"

  it('does not mind how the SQL is written', () => {
    const other = `CREATE TABLE a (
      x INTEGER PRIMARY KEY CHECK (x > (1)), -- a number
      y TEXT NOT NULL CHECK (y  IN ('b')) ) STRICT`
    expect(form(other)).toEqual(form(plain))
  })

  it.each([
    ['a CHECK', plain.replace(', CHECK (x > (1))', '')],
    ['a NOT NULL', plain.replace(' NOT NULL', '')],
    ['a type', plain.replace('TEXT', 'ANY')],
    ['a default', plain.replace('NOT NULL', "NOT NULL DEFAULT ''")],
    ['a column', plain.replace('y TEXT', 'z REAL, y TEXT')],
    ['STRICT', plain.replace(' STRICT', '')],
    ['an index', `${plain}; CREATE INDEX ys ON a (y)`],
    ['a reference', plain.replace('NOT NULL', 'NOT NULL REFERENCES a (x)')],
  ])('tells %s', (_, other) => {
    expect(form(other)).not.toEqual(form(plain))
  })

  it('finds every CHECK whole', () => {
    expect(checksIn('a CHECK (a IN (1, 2)), CHECK ((a IS NULL) = (b >= 5) AND b < 8) -- CHECK (no)')).toEqual(
      ['a IN (1, 2)', '(a IS NULL) = (b >= 5) AND b < 8'],
    )
  })
})
