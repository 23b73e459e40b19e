import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { APPLICATION_IDS, type Migration } from '../../../main/storage/schema/migration.ts'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { migrate, schemaState } from '../../../main/storage/migrate.ts'
import { createCatalog } from '../../../main/storage/create-catalog.ts'
import { temporaryFolder } from '../catalog/support/small-tables.ts'

const ONE: Migration = {
  version: 1,
  sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; INSERT INTO a VALUES (1);',
}
const TWO: Migration = { version: 2, sql: 'ALTER TABLE a ADD COLUMN note TEXT;' }
const FAILING: Migration = {
  version: 3,
  sql: 'INSERT INTO a (id) VALUES (2); INSERT INTO nowhere VALUES (1);',
}

const tables = (db: Database.Database) =>
  db.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all()

describe('migrate', () => {
  it('gives a new file its tables, its version and its kind', () => {
    const db = new Database(':memory:')
    migrate(db, 'person', PERSON_MIGRATIONS)
    expect(db.pragma('user_version', { simple: true })).toBe(PERSON_MIGRATIONS.length)
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_IDS.person)
    expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
  })

  it('applies each step once, in order, whatever the file already has', () => {
    const atOnce = new Database(':memory:')
    migrate(atOnce, 'person', [ONE, TWO])
    const inSteps = new Database(':memory:')
    migrate(inSteps, 'person', [ONE])
    migrate(inSteps, 'person', [ONE, TWO])
    migrate(inSteps, 'person', [ONE, TWO])
    expect(tables(inSteps)).toEqual(tables(atOnce))
    expect(inSteps.prepare('SELECT id, note FROM a').all()).toEqual([{ id: 1, note: null }])
  })

  it('offers a look at an existing file before it changes, and none at a new one', () => {
    const db = new Database(':memory:')
    const versions: number[] = []
    migrate(db, 'person', [ONE], (version) => versions.push(version))
    expect(versions).toEqual([])
    migrate(db, 'person', [ONE, TWO], (version) => versions.push(version))
    expect(versions).toEqual([1])
  })

  it('changes nothing when the look before it fails', () => {
    const db = new Database(':memory:')
    migrate(db, 'person', [ONE])
    const noBackup = () => {
      throw new Error('no room for a backup')
    }
    expect(() => migrate(db, 'person', [ONE, TWO], noBackup)).toThrow('no room')
    expect(schemaState(db, 'person', 2)).toEqual({ version: 1, newest: 2 })
  })

  it('refuses a newer schema and leaves the file byte for byte', () => {
    const file = join(temporaryFolder(), 'person.db')
    const newer = new Database(file)
    migrate(newer, 'person', [
      ...PERSON_MIGRATIONS,
      { version: PERSON_MIGRATIONS.length + 1, sql: 'CREATE TABLE later (x)' },
    ])
    newer.close()
    const before = readFileSync(file)

    const db = new Database(file)
    const error = caught(() => migrate(db, 'person', PERSON_MIGRATIONS))
    db.close()
    expect(error).toMatchObject({
      code: 'person-too-new',
      params: { found: PERSON_MIGRATIONS.length + 1, newest: PERSON_MIGRATIONS.length },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('leaves the file as it was when a step fails', () => {
    const file = join(temporaryFolder(), 'person.db')
    const first = new Database(file)
    migrate(first, 'person', [ONE])
    first.close()
    const before = readFileSync(file)

    const db = new Database(file)
    expect(() => migrate(db, 'person', [ONE, TWO, FAILING])).toThrow('nowhere')
    expect(schemaState(db, 'person', 3).version).toBe(1)
    expect(db.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1)
    db.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a step that leaves broken references', () => {
    const db = new Database(':memory:')
    const broken: Migration = {
      version: 1,
      sql: 'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p (id)); INSERT INTO c VALUES (7);',
    }
    db.pragma('foreign_keys = OFF')
    expect(() => migrate(db, 'person', [broken])).toThrow('broken references')
    expect(tables(db)).toEqual([])
  })

  it('takes no other database for its own', () => {
    const db = new Database(':memory:')
    db.exec('CREATE TABLE somebody_elses (x)')
    expect(caught(() => migrate(db, 'person', PERSON_MIGRATIONS))).toMatchObject({ code: 'person-damaged' })

    const catalog = new Database(':memory:')
    createCatalog(catalog)
    expect(caught(() => migrate(catalog, 'person', PERSON_MIGRATIONS))).toMatchObject({
      code: 'person-damaged',
    })
  })
})

function caught(action: () => void): PathwiseError {
  try {
    action()
  } catch (error) {
    if (error instanceof PathwiseError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}
