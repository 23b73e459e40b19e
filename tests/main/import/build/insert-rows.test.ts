import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../../data/figures/figure.ts'
import type { TextTable } from '../../../../main/storage/schema/table.ts'
import { insertRows } from '../../../../main/import/build/insert-rows.ts'
import type { TableRow } from '../../../../main/import/rows/table-rows.ts'

const TABLE: TextTable = {
  name: 'made',
  columns: {
    id: 'integer',
    price: 'money',
    price_status: 'status',
    others: 'money-list',
    note: 'text-or-null',
  },
  orderBy: ['id'],
  missing: {},
}

function open(): Database.Database {
  const db = new Database(':memory:')
  db.exec(`CREATE TABLE made (
    id INTEGER PRIMARY KEY, price INTEGER, price_status INTEGER NOT NULL, others TEXT NOT NULL, note TEXT,
    CHECK ((price IS NULL) = (price_status >= 5))) STRICT`)
  return db
}
const row = (id: number, more: TableRow = {}): TableRow => ({
  id,
  price: 893_000,
  price_status: 'known',
  others: [],
  note: null,
  ...more,
})
const stored = (db: Database.Database) => db.prepare('SELECT * FROM made ORDER BY id').all()

describe('insertRows', () => {
  it('stores whole cents as they are, statuses as codes, lists as text, and nothing as NULL', () => {
    const db = open()
    const rows = [
      row(1, { others: [990_000, 33_079], note: 'n' }),
      row(2, { price: 0 }),
      row(3, { price: null, price_status: 'not-reported' }),
    ]
    expect(insertRows(db, TABLE, rows)).toBe(3)
    expect(stored(db)).toEqual([
      { id: 1, price: 893_000, price_status: 0, others: '990000 33079', note: 'n' },
      { id: 2, price: 0, price_status: 0, others: '', note: null },
      { id: 3, price: null, price_status: 6, others: '', note: null },
    ])
  })

  it('hands each row on as it is stored, however many kinds of rows there are', () => {
    const columns = Object.fromEntries(
      Array.from({ length: 10 }, (_, place) => [`c${place}`, 'text-or-null'] as const),
    )
    const names = Object.keys(columns)
    const db = new Database(':memory:')
    db.exec(`CREATE TABLE kinds (${names.map((name) => `${name} TEXT`).join(', ')}) STRICT`)
    // Every pattern of cells with and without a value, twice.
    const rows = Array.from({ length: 2 ** 11 }, (_, kind) =>
      Object.fromEntries(names.map((name, place) => [name, (kind >> place) & 1 ? `${kind}` : null])),
    )
    const handed: unknown[] = []
    insertRows(db, { name: 'kinds', columns }, rows, undefined, (cells) => handed.push([...cells]))
    expect(handed).toEqual(rows.map((each) => Object.values(each)))
    expect(db.prepare('SELECT * FROM kinds ORDER BY rowid').raw().all()).toEqual(handed)
  })

  it('has a code for every status', () => {
    const db = open()
    insertRows(
      db,
      TABLE,
      STATUSES.map((status, at) => row(at, { price_status: status, price: at < 5 ? 1 : null })),
    )
    expect(stored(db).map((each) => (each as { price_status: number }).price_status)).toEqual(
      STATUSES.map((_, at) => at),
    )
  })

  it.each([
    ['a status that is none', { price_status: 'guessed' }, 'NOT NULL'],
    ['an unknown that has a value', { price_status: 'suppressed' }, 'CHECK'],
    ['a known figure without a value', { price: null }, 'CHECK'],
    ['half a cent', { price: 0.5 }, 'cannot store REAL'],
  ])('refuses %s', (_, wrong, why) => {
    const db = open()
    expect(() => insertRows(db, TABLE, [row(1, wrong)])).toThrow(why)
    expect(stored(db)).toEqual([])
  })

  it('tells of rows in bundles that add up', () => {
    for (const count of [0, 1, 5000, 12_345]) {
      const told: number[] = []
      const rows = function* () {
        for (let id = 0; id < count; id++) yield row(id)
      }
      expect(insertRows(open(), TABLE, rows(), (more) => told.push(more))).toBe(count)
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(count)
      expect(told.length).toBeLessThan(5)
    }
  })

  it('stops where the one who is told throws', () => {
    const db = open()
    const rows = function* () {
      for (let id = 0; ; id++) yield row(id)
    }
    const stop = () => {
      throw new Error('cancelled')
    }
    const write = db.transaction(() => insertRows(db, TABLE, rows(), stop))
    expect(() => write()).toThrow('cancelled')
    expect(stored(db)).toEqual([])
  })
})
