import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { translator } from '../../../data/messages/translate.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { folder } from './support/folder.ts'
import { bend } from './support/look.ts'
import { programs } from './support/programs.ts'

const DAY_ONE = new Date('2026-11-20T10:00:00Z')
const DAY_TWO = new Date('2026-11-22T10:00:00Z')
const LATER = new Date('2026-11-22T18:00:00Z')

/** A folder whose person.db says 2, with a backup of day two that says 1. */
async function backedUp(): Promise<string> {
  const data = folder()
  const first = await openPerson(data, { now: () => DAY_ONE })
  first.changeComparison({ programs: programs(1) })
  first.close()
  const second = await openPerson(data, { now: () => DAY_TWO })
  second.changeComparison({ programs: programs(2) })
  second.close()
  return data
}

/** Fills the file with what SQLite cannot make sense of, past the header. */
function scribble(file: string): void {
  const bytes = readFileSync(file)
  randomBytes(bytes.length - 100).copy(bytes, 100)
  writeFileSync(file, bytes)
}

const DAMAGES: readonly (readonly [what: string, damage: (file: string) => void])[] = [
  ['random bytes after the header', scribble],
  ['random bytes all over', (file) => writeFileSync(file, randomBytes(20_000))],
  ['half of it gone', (file) => truncateSync(file, 4096 + 2048)],
  ['all but its header gone', (file) => truncateSync(file, 100)],
  ['all of it gone', (file) => truncateSync(file, 0)],
  ['one byte left', (file) => truncateSync(file, 1)],
  ['words instead of a database', (file) => writeFileSync(file, 'Dear diary, '.repeat(500))],
  [
    'the database of another program',
    (file) => {
      writeFileSync(file, '')
      const db = new Database(file)
      db.exec('CREATE TABLE songs (title TEXT); PRAGMA user_version = 1')
      db.close()
    },
  ],
]

describe.each(DAMAGES)('a person.db with %s', (_what, damage) => {
  test('is kept aside and the newest backup brought back', async () => {
    const data = await backedUp()
    damage(join(data, 'person.db'))
    const damaged = readFileSync(join(data, 'person.db'))

    const person = await openPerson(data, { now: () => LATER })
    expect(person.notices).toEqual([
      { code: 'person-moved-aside', params: { file: 'person.damaged-2026-11-22.db' } },
      { code: 'person-restored', params: { date: DAY_TWO.getTime() } },
    ])
    expect(readFileSync(join(data, 'person.damaged-2026-11-22.db'))).toEqual(damaged)
    expect(person.state().comparison.programs).toEqual(programs(1))
    expect(person.changeComparison({ programs: programs(5) }).canUndo).toBe(true)
    person.close()

    const again = await openPerson(data, { now: () => LATER })
    expect(again.notices).toEqual([])
    expect(again.state().comparison.programs).toEqual(programs(5))
    again.close()
  })
})

describe('a person.db that is missing', () => {
  test('is brought back from the newest backup, with a word', async () => {
    const data = await backedUp()
    rmSync(join(data, 'person.db'))
    const person = await openPerson(data, { now: () => LATER })
    expect(person.notices).toEqual([
      { code: 'person-missing', params: { file: 'person.db' } },
      { code: 'person-restored', params: { date: DAY_TWO.getTime() } },
    ])
    expect(person.state().comparison.programs).toEqual(programs(1))
    person.close()
    const again = await openPerson(data, { now: () => LATER })
    expect(again.notices).toEqual([])
    again.close()
  })

  test('takes no log that was left into the backup', async () => {
    const data = await backedUp()
    const person = await openPerson(data, { now: () => LATER })
    person.changeComparison({ programs: programs(7) })
    const log = readFileSync(join(data, 'person.db-wal'))
    person.close()
    rmSync(join(data, 'person.db'))
    writeFileSync(join(data, 'person.db-wal'), log)
    const again = await openPerson(data, { now: () => LATER })
    expect(again.state().comparison.programs).toEqual(programs(1))
    again.close()
    expect(readFileSync(join(data, 'person.damaged-2026-11-22.db-wal'))).toEqual(log)
  })

  test('and of whose backups none is good is begun afresh, and the backups stay', async () => {
    const data = folder()
    mkdirSync(join(data, 'backups'))
    const broken = 'person-2026-11-22T12-00-00.000Z.db'
    writeFileSync(join(data, 'backups', broken), randomBytes(5000))
    const person = await openPerson(data, { now: () => LATER })
    expect(person.notices.map(({ code }) => code)).toEqual(['person-missing', 'person-fresh'])
    person.close()
    expect(readdirSync(join(data, 'backups'))).toEqual([broken])
  })

  test('and that has no backups either is a first start', async () => {
    const person = await openPerson(folder(), { now: () => LATER })
    expect(person.notices).toEqual([])
    person.close()
  })
})

test('a database in which no table was ever made is none, where there is a backup', async () => {
  const data = await backedUp()
  rmSync(join(data, 'person.db'))
  bend(data, 'PRAGMA journal_mode = WAL')
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices.map(({ code }) => code)).toEqual(['person-moved-aside', 'person-restored'])
  expect(person.state().comparison.programs).toEqual(programs(1))
  person.close()
})

test('a backup that is in write-ahead mode, or may not be written, is brought back all the same', async () => {
  const data = await backedUp()
  const [backup] = readdirSync(join(data, 'backups')).map((name) => join(data, 'backups', name))
  const db = new Database(backup)
  db.pragma('journal_mode = WAL')
  db.close()
  chmodSync(backup!, 0o444)
  rmSync(join(data, 'person.db'))
  const person = await openPerson(data, { now: () => LATER })
  expect(person.changeComparison({ occupation: '29-2072' }).comparison.programs).toEqual(programs(1))
  person.close()
  expect(readdirSync(join(data, 'backups'))).toHaveLength(1)
})

test('without a backup Pathwise starts afresh and says so', async () => {
  const data = folder()
  writeFileSync(join(data, 'person.db'), randomBytes(9000))
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices).toEqual([
    { code: 'person-moved-aside', params: { file: 'person.damaged-2026-11-22.db' } },
    { code: 'person-fresh' },
  ])
  expect(person.state().comparison).toEqual(DEFAULT_COMPARISON)
  person.close()
})

test('a table that is gone, which no check of SQLite sees, is damage too', async () => {
  const data = await backedUp()
  bend(data, 'DROP TABLE case_options')
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices.map(({ code }) => code)).toEqual(['person-moved-aside', 'person-restored'])
  expect(person.state().comparison.programs).toEqual(programs(1))
  person.close()
})

test('a damaged backup is passed over for an older sound one', async () => {
  const data = await backedUp()
  const [only] = readdirSync(join(data, 'backups'))
  const newer = 'person-2026-11-22T12-00-00.000Z.db'
  writeFileSync(join(data, 'backups', newer), randomBytes(5000))
  scribble(join(data, 'person.db'))
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices).toContainEqual({ code: 'person-restored', params: { date: DAY_TWO.getTime() } })
  expect(person.state().comparison.programs).toEqual(programs(1))
  person.close()
  expect(readdirSync(join(data, 'backups'))).toEqual([only, newer])
})

test('what SQLite keeps beside the file moves with it, and names that are taken stay', async () => {
  const data = folder()
  writeFileSync(join(data, 'person.damaged-2026-11-22.db'), 'an older one')
  writeFileSync(join(data, 'person.db'), randomBytes(9000))
  writeFileSync(join(data, 'person.db-wal'), 'a log')
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices[0]?.params).toEqual({ file: 'person.damaged-2026-11-22-2.db' })
  expect(readFileSync(join(data, 'person.damaged-2026-11-22.db'), 'utf8')).toBe('an older one')
  expect(existsSync(join(data, 'person.damaged-2026-11-22-2.db'))).toBe(true)
  person.close()
  expect(readdirSync(data).filter((name) => name.endsWith('-wal'))).toEqual([
    'person.damaged-2026-11-22-2.db-wal',
  ])
})

test('damage that comes while the file is open is told, and the next start mends it', async () => {
  const data = await backedUp()
  const person = await openPerson(data, { now: () => LATER })
  const other = new Database(join(data, 'person.db'))
  other.exec('DROP TABLE journal')
  other.close()
  expect(() => person.changeComparison({ programs: programs(7) })).toThrow(
    expect.objectContaining({ code: 'person-damaged', params: { file: 'person.db', folder: data } }),
  )
  person.close()
  const again = await openPerson(data, { now: () => LATER })
  expect(again.state().comparison.programs).toEqual(programs(1))
  again.close()
})

test('a folder named backups that holds other things is no trouble', async () => {
  const data = folder()
  mkdirSync(join(data, 'backups', 'person-2026-11-22T12-00-00.000Z.db'), { recursive: true })
  writeFileSync(join(data, 'backups', 'notes.txt'), 'mine')
  writeFileSync(join(data, 'person.db'), randomBytes(9000))
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices.map(({ code }) => code)).toEqual(['person-moved-aside', 'person-fresh'])
  person.close()
  expect(readFileSync(join(data, 'backups', 'notes.txt'), 'utf8')).toBe('mine')
})

test('mending that was cut off is begun again, and a copy that was not finished is no harm', async () => {
  const data = await backedUp()
  scribble(join(data, 'person.db'))
  writeFileSync(join(data, '.person.db.part'), 'half a copy')
  const person = await openPerson(data, { now: () => LATER })
  expect(person.state().comparison.programs).toEqual(programs(1))
  person.close()
  expect(readdirSync(data).sort()).toEqual(['backups', 'person.damaged-2026-11-22.db', 'person.db'])
})

test('where the backup cannot be copied the damaged file stays in its place', async () => {
  const data = await backedUp()
  scribble(join(data, 'person.db'))
  mkdirSync(join(data, '.person.db.part'))
  await expect(openPerson(data, { now: () => LATER })).rejects.toMatchObject({ code: 'person-unwritable' })
  rmdirSync(join(data, '.person.db.part'))
  const person = await openPerson(data, { now: () => LATER })
  expect(person.notices.map(({ code }) => code)).toEqual(['person-moved-aside', 'person-restored'])
  person.close()
})

test('the notices have words, with the file and the day in them', async () => {
  const data = await backedUp()
  scribble(join(data, 'person.db'))
  const person = await openPerson(data, { now: () => LATER })
  const { word } = translator('en')
  const told = person.notices.map(({ code, params }) => word(`notice.${code}`, '', params))
  expect(told[0]).toContain('person.damaged-2026-11-22.db')
  expect(told[1]).toMatch(/backup of November 2[123], 2026/)
  person.close()
})
