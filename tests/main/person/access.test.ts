import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { access, type Writes } from '../../../main/person/access.ts'

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
