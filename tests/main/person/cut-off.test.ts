import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { copyCutOff } from '../storage/support/hot-journal.ts'
import { follow, start } from './support/child.ts'
import { folder } from './support/folder.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

const LATER = [...PERSON_MIGRATIONS, { version: PERSON_MIGRATIONS.length + 1, sql: 'CREATE TABLE later (x)' }]

/** A data folder whose person.db, cut off in the middle of a change, has a hot journal beside it. */
async function cutOff(migrations = PERSON_MIGRATIONS): Promise<string> {
  const data = folder()
  const person = await openPerson(data, { migrations })
  person.changeComparison({ programs: programs(1) })
  person.close()
  const left = folder()
  copyCutOff(join(data, 'person.db'), left)
  expect(readdirSync(left)).toEqual(['person.db', 'person.db-journal'])
  return left
}

describe('a kill in the middle of a change', () => {
  test('of a first start: the next one begins', async () => {
    const made = join(folder(), 'person.db')
    writeFileSync(made, '')
    const data = folder()
    copyCutOff(made, data)
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(person.changeComparison({ programs: programs(1) }).canUndo).toBe(true)
    person.close()
    expect(readdirSync(data)).toEqual(['person.db'])
  })

  test('of a restored file: the next start takes it back, and all that was there is', async () => {
    const data = await cutOff()
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(person.state().comparison.programs).toEqual(programs(1))
    expect(existsSync(join(data, 'person.db-journal'))).toBe(false)
    person.close()
  })

  test('of a newer Pathwise: its file is refused as that, and whole', async () => {
    const data = await cutOff(LATER)
    expect((await refusal(() => openPerson(data))).code).toBe('person-too-new')
    const person = await openPerson(data, { migrations: LATER })
    expect(person.state().comparison.programs).toEqual(programs(1))
    person.close()
  })

  test('in a folder that may not be written: it says so, and the file stays', async () => {
    const data = await cutOff()
    const bytes = ['person.db', 'person.db-journal'].map((name) => readFileSync(join(data, name)))
    let answer = ''
    await follow(
      start(new URL('./support/unprivileged.ts', import.meta.url), data),
      (line) => (answer = line),
    )
    expect(answer).toBe('person-unwritable')
    expect(['person.db', 'person.db-journal'].map((name) => readFileSync(join(data, name)))).toEqual(bytes)
  })

  test('that left a damaged file: its journal is not put into the backup that comes back', async () => {
    const data = await cutOff()
    const first = await openPerson(data, { now: () => new Date('2026-11-20T10:00:00Z') })
    first.close()
    writeFileSync(join(data, 'person.db'), 'no database '.repeat(2_000))
    writeFileSync(join(data, 'person.db-journal'), readFileSync(join(await cutOff(), 'person.db-journal')))
    const person = await openPerson(data, { now: () => new Date('2026-11-21T10:00:00Z') })
    expect(person.notices.map(({ code }) => code)).toEqual(['person-moved-aside', 'person-restored'])
    expect(person.state().comparison.programs).toEqual(programs(1))
    person.close()
    expect(existsSync(join(data, 'person.db-journal'))).toBe(false)
  })
})
