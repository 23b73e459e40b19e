import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, test } from 'vitest'
import { isBefore, isOutdated, PROGRAM } from '../../../main/catalog/outdated.ts'
import { smallCatalog, temporaryFolder } from './support/small-tables.ts'

function made(sql: string): string {
  const file = smallCatalog()
  const db = new Database(file)
  db.exec(sql)
  db.close()
  return file
}
const byProgram = (version: string) => made(`INSERT INTO meta VALUES ('program', '${version}')`)

describe('isOutdated', () => {
  it('is so of a lower schema, or of a lower version of Pathwise', () => {
    expect(isOutdated(byProgram(PROGRAM))).toBe(false)
    expect(isOutdated(byProgram(PROGRAM), { version: 99 })).toBe(true)
    expect(isOutdated(byProgram('0.0.9'))).toBe(true)
    expect(isOutdated(byProgram('99.0.0'))).toBe(false)
  })

  it('is not so of what a newer Pathwise made, of what is no catalog, and of none', () => {
    expect(isOutdated(made('PRAGMA user_version = 99'))).toBe(false)
    expect(isOutdated(made('DELETE FROM meta; PRAGMA user_version = 0'), { version: 99 })).toBe(false)
    const text = join(temporaryFolder(), 'official.db')
    expect(isOutdated(text)).toBe(false)
    writeFileSync(text, 'no database')
    expect(isOutdated(text)).toBe(false)
  })
})

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.9', '0.10.0', true],
  ['1.0.0', '0.9.0', false],
  ['0.1.0', '0.1.0', false],
  ['0.1.0-beta.1', '0.1.1', true],
])('%s before %s: %s', (one, other, is) => {
  expect(isBefore(one, other)).toBe(is)
})
