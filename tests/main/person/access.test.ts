import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { access, type Writes } from '../../../main/person/access.ts'
import { folder } from './support/folder.ts'

function open() {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  db.exec('CREATE TABLE t (x)')
  return { db, ...access(db) }
}

test('code that reads cannot write, whatever statement it tries', () => {
  const { db, read, write } = open()
  for (const sql of [
    'INSERT INTO t VALUES (1) RETURNING x',
    'DELETE FROM t RETURNING x',
    'UPDATE t SET x = 2 RETURNING x',
  ]) {
    expect(() => read((reads) => reads.get(sql))).toThrow(TypeError)
    expect(() => write((writes) => writes.all(sql))).toThrow(TypeError)
  }
  expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0)
})

test('a write that fails half way leaves nothing', () => {
  const { write, read } = open()
  const half = (db: Writes) => {
    db.run('INSERT INTO t VALUES (1)')
    throw new Error('half way')
  }
  expect(() => write(half)).toThrow('half way')
  expect(read((db) => db.all('SELECT x FROM t'))).toEqual([])
  expect(write((db) => db.run('INSERT INTO t VALUES (1), (2)'))).toBe(2)
})

test('a write has the lock before it reads, so what it read is still so when it writes', () => {
  const file = join(folder(), 'file.db')
  const [first, second] = [0, 0].map(() => new Database(file, { timeout: 0 })) as [
    Database.Database,
    Database.Database,
  ]
  first.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)')
  access(first).write((db) => {
    const count = db.get<{ n: number }>('SELECT count(*) AS n FROM t')
    expect(() => second.exec('INSERT INTO t VALUES (1)')).toThrow('locked')
    db.run('INSERT INTO t VALUES (?)', count?.n ?? null)
  })
  expect(second.prepare('SELECT x FROM t').pluck().all()).toEqual([0])
  first.close()
  second.close()
})
