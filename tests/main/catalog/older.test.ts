import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { figure, oneOf, tableColumns, text } from '../../../main/storage/schema/column.ts'
import { openFind } from '../../../main/catalog/find/find.ts'
import { isOlder, lentColumns, type ReadSchema } from '../../../main/catalog/older.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { CATALOG } from '../../../main/catalog/schema.ts'
import { asked } from './support/requests.ts'
import { smallCatalog } from './support/small-tables.ts'

type Tables = ReadSchema['tables']
const of = (name: string) => CATALOG.tables[name] ?? []

/** The schema of a release to come: today's with other columns in some tables. */
const later = (tables: Tables = {}, search: ReadSchema['search'] = {}): ReadSchema => ({
  version: CATALOG.version + 1,
  tables: { ...CATALOG.tables, ...tables },
  search: { ...CATALOG.search, ...search },
})

function open(file: string, schema: ReadSchema): Database.Database {
  const db = openCatalog(file, schema)
  onTestFinished(() => void db.close())
  return db
}

function changed(sql: string): string {
  const file = smallCatalog()
  const db = new Database(file)
  db.exec(sql)
  db.close()
  return file
}

describe('a catalog of an older schema', () => {
  it('gives a column that was added since, as its declaration says of a catalog without it', () => {
    const file = smallCatalog()
    const before = readFileSync(file)
    const db = open(
      file,
      later({
        programs: [
          ...of('programs'),
          ...tableColumns('fees', figure('money')),
          ...tableColumns('pace', oneOf(['fast', 'not-reported'])),
        ],
        institutions: [...of('institutions'), ...tableColumns('nickname', text())],
      }),
    )
    expect(db.prepare('SELECT DISTINCT fees, fees_status, pace FROM programs').all()).toEqual([
      { fees: null, fees_status: 6, pace: 'not-reported' },
    ])
    // Beside what the file has, under whatever name a statement calls the table.
    expect(
      db.prepare('SELECT i.name, nickname FROM programs p JOIN institutions i USING (unitid) LIMIT 1').get(),
    ).toEqual({ name: 'Peña College', nickname: '' })
    expect(isOlder(db)).toBe(true)
    expect([...lentColumns(db)].sort()).toEqual([
      'institutions.nickname',
      'programs.fees',
      'programs.fees_status',
      'programs.pace',
    ])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('gives a renamed column under its new name, the newest of its former names first', () => {
    const file = changed("UPDATE programs SET distance = 'some' WHERE unitid = 200")
    const online = { name: 'online', missing: 'not-reported', formerNames: ['away', 'distance'] }
    const renamed = of('programs').map((column) => (column.name === 'distance' ? online : column))
    const db = open(file, later({ programs: renamed }))
    expect(db.prepare('SELECT DISTINCT unitid, online FROM programs ORDER BY 1').all()).toEqual([
      { unitid: 100, online: 'not-reported' },
      { unitid: 200, online: 'some' },
    ])
    expect([...lentColumns(db)]).toEqual([])
  })

  it('minds no column that was dropped since, and reads a table that is new as empty', () => {
    const db = open(
      smallCatalog(),
      later({
        institutions: of('institutions').filter(({ name }) => name !== 'county'),
        campuses: tableColumns('campus', text()),
      }),
    )
    expect(db.prepare('SELECT count(*) FROM institutions').pluck().get()).toBe(2)
    expect(db.prepare('SELECT campus FROM campuses').all()).toEqual([])
  })

  it('uses the indexes of its file', () => {
    const db = open(
      smallCatalog(),
      later({ programs: [...of('programs'), ...tableColumns('fees', figure('money'))] }),
    )
    const plan = db
      .prepare<[], { detail: string }>(
        "EXPLAIN QUERY PLAN SELECT fees FROM programs WHERE unitid = 100 AND cip = '51.0713' AND award_level = 21",
      )
      .all()
    expect(plan.map(({ detail }) => detail).join()).toContain('INDEX programs_key')
  })

  it('is found by words that its full-text tables had no column for', () => {
    const file = changed(`
      DROP TABLE institution_search;
      CREATE VIRTUAL TABLE institution_search USING fts5 (unitid UNINDEXED, name);
      INSERT INTO institution_search SELECT unitid, name FROM institutions;`)
    const find = openFind(open(file, later()))
    const total = (text: string) => find(asked({ text })).total
    expect([total('Old Peña'), total('Texas'), total('Zenith'), total('coding')]).toEqual([2, 2, 1, 1])
    // A word that is written wrong is looked for among the words of the same tables.
    expect(find(asked({ text: 'zenit' })).total).toBe(1)
    expect(find(asked({ text: 'zemith' })).corrections).toEqual([{ typed: 'zemith', read: 'zenith' }])
  })

  it('cannot be read, and is still not called damaged, where it lacks what nothing can stand for', () => {
    const file = changed('ALTER TABLE listed_programs DROP COLUMN name')
    const before = readFileSync(file)
    expect(() => openCatalog(file, later())).toThrow(expect.objectContaining({ code: 'catalog-too-old' }))
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

it('a catalog of today’s schema is lent nothing', () => {
  const db = open(smallCatalog(), CATALOG)
  expect(isOlder(db)).toBe(false)
  expect(lentColumns(db).size).toBe(0)
  expect(db.prepare('SELECT count(*) FROM temp.sqlite_master').pluck().get()).toBe(0)
})
