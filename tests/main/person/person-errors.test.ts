import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { personError } from '../../../main/person/person-errors.ts'

const folder = join('some', 'where')
const file = join(folder, 'person.db')
const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_CORRUPT', 'person-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'person-damaged'],
  ['SQLITE_NOTADB', 'person-damaged'],
  ['SQLITE_BUSY', 'person-busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'person-busy'],
  ['SQLITE_READONLY', 'person-unwritable'],
  ['SQLITE_READONLY_DBMOVED', 'person-unwritable'],
  ['SQLITE_IOERR_WRITE', 'person-unwritable'],
  ['EACCES', 'person-unwritable'],
  ['EROFS', 'person-unwritable'],
])('%s means %s, and names the file', (code, meaning) => {
  const cause = withCode(code)
  const told = personError(cause, file)
  expect(told).toBeInstanceOf(PathwiseError)
  expect(told).toMatchObject({ code: meaning, params: { file: 'person.db', folder }, cause })
})

test('a missing table of a real database means damage; a mistake in SQL does not', () => {
  const db = new Database(':memory:')
  const error = (sql: string): unknown => {
    try {
      return db.prepare(sql)
    } catch (error) {
      return personError(error, file)
    }
  }
  expect(error('SELECT 1 FROM journal')).toMatchObject({ code: 'person-damaged' })
  expect(error('SELEKT 1')).toMatchObject({ code: 'SQLITE_ERROR' })
  db.close()
})

test('other errors stay what they are', () => {
  const own = new PathwiseError('invalid-input')
  const mistake = new TypeError('x is not a function')
  expect(personError(own, file)).toBe(own)
  expect(personError(mistake, file)).toBe(mistake)
  expect(personError('a text', file)).toBe('a text')
  const half = withCode('SQLITE_BUSYBODY')
  expect(personError(half, file)).toBe(half)
})
