import Database from 'better-sqlite3'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BACKUPS_KEPT, backupDue, listBackups, makeBackup } from '../../../main/person/backups.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { follow, start } from './support/child.ts'
import { folder } from './support/folder.ts'
import { programs } from './support/programs.ts'

const HOUR = 60 * 60 * 1000
const at = (hours: number) => new Date(Date.parse('2026-11-23T08:00:00Z') + hours * HOUR)

/** Opens at an hour, makes one change, closes. */
async function visit(data: string, hours: number): Promise<void> {
  const person = await openPerson(data, { now: () => at(hours) })
  person.changeComparison({ programs: programs(hours) })
  person.close()
}

let restored: unknown
/** What a start finds once person.db is gone. */
async function bringBack(data: string, hours: number): Promise<void> {
  rmSync(join(data, 'person.db'))
  const person = await openPerson(data, { now: () => at(hours) })
  restored = person.state().comparison.programs
  person.close()
}

const hoursOf = (data: string) =>
  listBackups(join(data, 'backups')).map((backup) => (backup.at.getTime() - at(0).getTime()) / HOUR)

describe('backups on opening', () => {
  test('are made when the newest is older than a day, and not of an empty first start', async () => {
    const data = folder()
    await visit(data, 0)
    expect(hoursOf(data)).toEqual([])
    await visit(data, 1)
    expect(hoursOf(data)).toEqual([1])
    await visit(data, 24)
    expect(hoursOf(data)).toEqual([1])
    await visit(data, 26)
    expect(hoursOf(data)).toEqual([26, 1])
  })

  test('hold what was there when Pathwise opened', async () => {
    const data = folder()
    await visit(data, 0)
    await visit(data, 1)
    const [backup] = listBackups(join(data, 'backups'))
    const db = new Database(backup!.file, { readonly: true })
    const kept = db
      .prepare<[], string>(`SELECT value FROM case_options WHERE name = 'programs'`)
      .pluck()
      .get()
    expect(kept).toBe(JSON.stringify(programs(0)))
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    // One file and nothing beside it, so that copying it is enough.
    expect(readdirSync(join(data, 'backups'))).toHaveLength(1)
  })

  test('go when there are more than five, the oldest first', async () => {
    const data = folder()
    for (let day = 0; day <= 8; day += 1) await visit(data, day * 25)
    expect(hoursOf(data)).toEqual([8, 7, 6, 5, 4].map((day) => day * 25))
    expect(readdirSync(join(data, 'backups'))).toHaveLength(BACKUPS_KEPT)
  })

  test('go by their count and not by the clock: one that ran ahead is not the newest for ever', async () => {
    const data = folder()
    await visit(data, 0)
    // One day in another year; then the clock is right again.
    await visit(data, 4 * 365 * 24)
    for (let day = 1; day <= 7; day += 1) await visit(data, day * 25)
    expect(hoursOf(data)).toEqual([7, 6, 5, 4, 3].map((day) => day * 25))
    await bringBack(data, 8 * 25)
    expect(restored).toEqual(programs(6 * 25))
  })

  test('of before they were counted, dated in a year to come, are the oldest', async () => {
    const data = folder()
    await visit(data, 0)
    await visit(data, 25)
    const [made] = listBackups(join(data, 'backups'))
    const ahead = join(data, 'backups', 'person-2036-01-01T00-00-00.000Z.db')
    copyFileSync(made!.file, ahead)
    const uncounted = join(data, 'backups', 'person-2026-11-22T10-00-00.000Z.db')
    renameSync(made!.file, uncounted)
    expect(listBackups(join(data, 'backups'), at(0)).map(({ file }) => file)).toEqual([uncounted, ahead])
    await visit(data, 50)
    expect(hoursOf(data)[0]).toBe(50)
  })

  test('in which something was done outlive any number of empty ones', async () => {
    const data = folder()
    await visit(data, 0)
    await visit(data, 25)
    const [full] = readdirSync(join(data, 'backups'))
    const empty = folder()
    ;(await openPerson(empty, { now: () => at(0) })).close()
    copyFileSync(join(empty, 'person.db'), join(data, 'person.db'))
    for (let day = 2; day <= 9; day += 1) (await openPerson(data, { now: () => at(day * 25) })).close()
    expect(readdirSync(join(data, 'backups'))).toContain(full)
    expect(readdirSync(join(data, 'backups'))).toHaveLength(BACKUPS_KEPT + 1)
  })

  test('in a folder that nobody can look into do not stop a start, and it says so', async () => {
    const data = folder()
    await visit(data, 0)
    await visit(data, 25)
    let answer = ''
    await follow(start(new URL('./support/unreadable.ts', import.meta.url), data), (line) => (answer = line))
    expect(answer).toBe('person-backups-unreadable')
    expect(listBackups(join(data, 'backups'))).toHaveLength(1)
  })

  test('that fail are told, and Pathwise opens all the same', async () => {
    const data = folder()
    await visit(data, 0)
    writeFileSync(join(data, 'backups'), 'a file where the folder should be')
    const person = await openPerson(data, { now: () => at(1) })
    expect(person.notices).toEqual([{ code: 'person-backup-failed' }])
    expect(person.state().comparison.programs).toEqual(programs(0))
    person.close()
  })
})

describe('a backup', () => {
  const database = (data: string) => {
    const db = new Database(join(data, 'person.db'))
    db.exec('CREATE TABLE IF NOT EXISTS t (x)')
    return db
  }

  test('of the same millisecond gets a name of its own', async () => {
    const data = folder()
    const db = database(data)
    const files = [await makeBackup(db, data, at(0)), await makeBackup(db, data, at(0))]
    expect(new Set(files).size).toBe(2)
    expect(
      listBackups(data)
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...files].sort())
    db.close()
  })

  test('sees one state while another connection writes', async () => {
    const data = folder()
    const [db, other] = [database(data), database(data)]
    db.pragma('journal_mode = WAL')
    const insert = other.prepare('INSERT INTO t VALUES (zeroblob(2000))')
    for (let n = 0; n < 2000; n += 1) insert.run()
    const backup = makeBackup(db, join(data, 'backups'), at(0))
    let running = true
    const writing = (async () => {
      while (running) {
        insert.run()
        await new Promise(setImmediate)
      }
    })()
    const file = await backup
    running = false
    await writing
    const copy = new Database(file, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.prepare('SELECT count(*) FROM t').pluck().get()).toBeGreaterThanOrEqual(2000)
    for (const connection of [copy, db, other]) connection.close()
  })

  test('cut off long ago is swept away, a young one left alone', async () => {
    const data = folder()
    const backups = join(data, 'backups')
    mkdirSync(backups)
    const [old, young] = ['.person-a.db.1.part', '.person-b.db.2.part'].map((name) =>
      join(backups, name),
    ) as [string, string]
    writeFileSync(old, 'x')
    writeFileSync(young, 'x')
    utimesSync(old, at(0), at(-30))
    utimesSync(young, at(0), at(-1))
    const db = database(data)
    await makeBackup(db, backups, at(0))
    db.close()
    expect(statSync(old, { throwIfNoEntry: false })).toBeUndefined()
    expect(statSync(young, { throwIfNoEntry: false })).toBeDefined()
  })

  test('is due when the newest is from a clock that ran ahead', () => {
    const data = folder()
    expect(backupDue(data, at(0))).toBe(true)
    writeFileSync(join(data, 'person-2030-01-01T00-00-00.000Z.db'), '')
    expect(backupDue(data, at(0))).toBe(true)
  })
})
