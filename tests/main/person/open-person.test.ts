import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { APPLICATION_IDS, type Migration } from '../../../main/storage/schema/migration.ts'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { listBackups } from '../../../main/person/backups.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { follow, start } from './support/child.ts'
import { folder } from './support/folder.ts'
import { bend, look } from './support/look.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

/** A later version of the program: its schema has one step more. */
const LATER: readonly Migration[] = [
  ...PERSON_MIGRATIONS,
  { version: PERSON_MIGRATIONS.length + 1, sql: 'CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT' },
]

async function filled(data: string): Promise<void> {
  const person = await openPerson(data)
  person.changeComparison({ programs: programs(1) })
  person.close()
}

describe('a first start', () => {
  test('makes the folder and the file, and begins empty', async () => {
    const data = join(folder(), 'not', 'yet', 'there')
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(person.state()).toEqual({
      comparison: DEFAULT_COMPARISON,
      case: { id: 1, name: '', snapshotAt: null },
      drafts: {},
      search: null,
      isPrivate: false,
      settings: DEFAULT_SETTINGS,
      canUndo: false,
      canRedo: false,
      undoes: null,
      redoes: null,
    })
    expect(look(data, 'PRAGMA application_id')).toBe(APPLICATION_IDS.person)
    expect(look(data, 'PRAGMA user_version')).toBe(PERSON_MIGRATIONS.length)
    expect(look(data, 'PRAGMA journal_mode')).toBe('wal')
    person.close()
  })

  test('that was cut off before anything was written is begun again', async () => {
    const data = folder()
    writeFileSync(join(data, 'person.db'), '')
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    person.close()
    expect(readdirSync(data)).toEqual(['person.db'])
  })

  test('that was cut off before the schema was made is begun again', async () => {
    const data = folder()
    bend(data, 'PRAGMA journal_mode = WAL')
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    person.changeComparison({ programs: programs(1) })
    person.close()
  })

  test('takes a folder named like a web address for what it is', async () => {
    const data = join(folder(), 'file:notes?mode=memory')
    if (process.platform === 'win32')
      return expect((await refusal(() => openPerson(data))).code).toBe('person-unwritable')
    await filled(data)
    expect(existsSync(join(data, 'person.db'))).toBe(true)
  })
})

describe('closing', () => {
  test('leaves no log behind, and twice is fine', async () => {
    const data = folder()
    const person = await openPerson(data)
    for (let n = 1; n <= 50; n += 1) person.changeComparison({ programs: programs(n) })
    expect(statSync(join(data, 'person.db-wal')).size).toBeGreaterThan(0)
    person.close()
    person.close()
    expect(readdirSync(data)).toEqual(['person.db'])
  })

  test('cuts the log back to nothing although another connection stays open', async () => {
    const data = folder()
    const person = await openPerson(data)
    const other = new Database(join(data, 'person.db'))
    other.prepare('SELECT count(*) FROM journal').get()
    for (let n = 1; n <= 50; n += 1) person.changeComparison({ programs: programs(n) })
    person.close()
    expect(statSync(join(data, 'person.db-wal')).size).toBe(0)
    expect(other.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(50)
    other.close()
  })

  test('works while another process is in the middle of reading', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(1) })
    const other = new Database(join(data, 'person.db'))
    other.exec('BEGIN; SELECT count(*) FROM journal')
    person.changeComparison({ programs: programs(2) })
    person.close()
    other.exec('COMMIT')
    other.close()
    const again = await openPerson(data)
    expect(again.state().comparison.programs).toEqual(programs(2))
    again.close()
  })
})

describe('a file of a newer Pathwise', () => {
  test('is refused and not one byte of it is touched', async () => {
    const data = folder()
    const later = await openPerson(data, { migrations: LATER })
    later.changeComparison({ programs: programs(1) })
    later.close()
    const bytes = readFileSync(join(data, 'person.db'))

    const error = await refusal(() => openPerson(data))
    expect(error.code).toBe('person-too-new')
    expect(error.params['file']).toBe('person.db')
    expect(readFileSync(join(data, 'person.db'))).toEqual(bytes)
    expect(readdirSync(data)).toEqual(['person.db'])

    const again = await openPerson(data, { migrations: LATER })
    expect(again.state().comparison.programs).toEqual(programs(1))
    again.close()
  })

  test('that was not closed is refused too, and its log stays', async () => {
    const data = folder()
    const later = await openPerson(data, { migrations: LATER })
    later.changeComparison({ programs: programs(1) })
    const [bytes, log] = ['person.db', 'person.db-wal'].map((name) => readFileSync(join(data, name)))
    expect((await refusal(() => openPerson(data))).code).toBe('person-too-new')
    expect(readFileSync(join(data, 'person.db'))).toEqual(bytes)
    expect(readFileSync(join(data, 'person.db-wal'))).toEqual(log)
    later.close()
  })
})

describe('a file of an older Pathwise', () => {
  test('is backed up, then brought to the newest schema with all that is in it', async () => {
    const data = folder()
    await filled(data)
    const person = await openPerson(data, { migrations: LATER })
    expect(person.notices).toEqual([])
    expect(person.state().comparison.programs).toEqual(programs(1))
    person.close()
    expect(look(data, 'PRAGMA user_version')).toBe(LATER.length)
    const [backup] = listBackups(join(data, 'backups'))
    const old = new Database(backup!.file, { readonly: true })
    expect(old.pragma('user_version', { simple: true })).toBe(PERSON_MIGRATIONS.length)
    old.close()
  })

  test('stays as it was when a step fails half way', async () => {
    const data = folder()
    await filled(data)
    const broken: Migration[] = [
      ...PERSON_MIGRATIONS,
      { version: LATER.length, sql: 'DROP TABLE settings; SELECT nothing FROM nowhere' },
    ]
    await expect(openPerson(data, { migrations: broken })).rejects.toThrow()
    const person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(person.state().comparison.programs).toEqual(programs(1))
    person.close()
  })

  test('is not migrated where no backup can be made', async () => {
    const data = folder()
    await filled(data)
    writeFileSync(join(data, 'backups'), 'a file where the folder should be')
    expect((await refusal(() => openPerson(data, { migrations: LATER }))).code).toBe('person-unwritable')
    expect(look(data, 'PRAGMA user_version')).toBe(PERSON_MIGRATIONS.length)
  })
})

describe('a place that cannot be written', () => {
  test('a folder beneath a file', async () => {
    const data = folder()
    writeFileSync(join(data, 'file'), 'kept')
    const error = await refusal(() => openPerson(join(data, 'file', 'data')))
    expect(error.code).toBe('person-unwritable')
    expect(error.params).toEqual({ file: 'person.db', folder: join(data, 'file', 'data') })
    expect(readFileSync(join(data, 'file'), 'utf8')).toBe('kept')
  })

  test('a folder where the file should be', async () => {
    const data = folder()
    mkdirSync(join(data, 'person.db', 'inside'), { recursive: true })
    expect((await refusal(() => openPerson(data))).code).toBe('person-unwritable')
    expect(readdirSync(data)).toEqual(['person.db'])
    expect(readdirSync(join(data, 'person.db'))).toEqual(['inside'])
  })

  test('a file and folder without write permission', async () => {
    const data = folder()
    await filled(data)
    const bytes = readFileSync(join(data, 'person.db'))
    // A process of its own, which can lay down root's rights and take them from nobody else.
    let answer = ''
    await follow(
      start(new URL('./support/unprivileged.ts', import.meta.url), data),
      (line) => (answer = line),
    )
    expect(answer).toBe('person-unwritable')
    expect(readFileSync(join(data, 'person.db'))).toEqual(bytes)
  })
})

test('a file that another program holds is told to be busy, and nothing is lost', async () => {
  const data = folder()
  const person = await openPerson(data, { patience: 100 })
  const before = person.changeComparison({ programs: programs(1) })
  const other = new Database(join(data, 'person.db'))
  other.exec('BEGIN EXCLUSIVE')
  const error = await refusal(() => person.changeComparison({ programs: programs(2) }))
  expect(error.code).toBe('person-busy')
  other.exec('ROLLBACK')
  other.close()
  expect(person.state()).toEqual(before)
  person.close()
})
