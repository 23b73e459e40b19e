import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openToRead } from '../../../main/storage/open-to-read.ts'
import { folder } from '../person/support/folder.ts'
import { copyCutOff } from './support/hot-journal.ts'

function database(): string {
  const file = join(folder(), 'a.db')
  const db = new Database(file)
  db.exec("CREATE TABLE t (x); INSERT INTO t VALUES ('kept')")
  db.close()
  return file
}

test('a database that a change was cut off in is as it was before, to whoever only reads', () => {
  const file = copyCutOff(database(), folder())
  const bare = new Database(file, { readonly: true })
  expect(() => bare.prepare('SELECT x FROM t').get()).toThrow(
    expect.objectContaining({ code: 'SQLITE_READONLY_ROLLBACK' }),
  )
  bare.close()

  const db = openToRead(file)
  expect(db.prepare('SELECT x FROM t').pluck().all()).toEqual(['kept'])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(() => db.exec('DELETE FROM t')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
  db.close()
  expect(existsSync(`${file}-journal`)).toBe(false)
})

test('a database of which a change was cut off in its very first moment is empty', () => {
  const made = join(folder(), 'new.db')
  writeFileSync(made, '')
  const file = copyCutOff(made, folder())
  expect(readFileSync(file).length).toBeGreaterThan(0)
  openToRead(file).close()
  expect(readFileSync(file)).toHaveLength(0)
})

test('a file that is none, or is not there, is told as SQLite tells it', () => {
  const file = join(folder(), 'words.db')
  writeFileSync(file, 'Dear diary, '.repeat(100))
  expect(() => openToRead(file)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
  expect(() => openToRead(join(folder(), 'none.db'))).toThrow(
    expect.objectContaining({ code: 'SQLITE_CANTOPEN' }),
  )
})
