import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { migrate } from '../../../main/storage/migrate.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { folder } from './support/folder.ts'
import { look } from './support/look.ts'
import { program } from './support/programs.ts'

/** A person.db as the version before cases left it. */
function versionTwo(): string {
  const data = folder()
  const db = new Database(join(data, 'person.db'))
  migrate(db, 'person', PERSON_MIGRATIONS.slice(0, 2))
  const step = (before: unknown, after: unknown, undone: number) =>
    db
      .prepare('INSERT INTO journal (at, action, before, after, undone) VALUES (?, ?, ?, ?, ?)')
      .run('2026-11-20T10:00:00.000Z', 'comparison', JSON.stringify(before), JSON.stringify(after), undone)
  db.exec(`
    INSERT INTO comparison_programs VALUES ('${program(2)}', 1), ('${program(1)}', 0);
    INSERT INTO comparison_options VALUES ('occupation', '"29-2072"'), ('figuresOf', '"g1"'), ('programs', '["x"]');
    INSERT INTO settings VALUES ('theme', '"dark"');
    INSERT INTO own_lists (name, file, imported_on, columns) VALUES ('Ours', 'ours.csv', '2026-11-20', '{}');`)
  step({ programs: [] }, { programs: [program(1), program(2)] }, 0)
  db.prepare(
    `INSERT INTO journal (at, action, before, after, list) VALUES ('2026-11-20', 'list-import', ?, ?, 1)`,
  ).run('{"list":1,"removed":true}', '{"list":1,"removed":false}')
  step({ occupation: null }, { occupation: '29-2072' }, 0)
  step({ credential: null }, { credential: 'CCS' }, 1)
  db.close()
  return data
}

test('the comparison of an older version becomes the first case, with its undo and redo', async () => {
  const data = versionTwo()
  const person = await openPerson(data)
  expect(person.notices).toEqual([])
  const state = person.state()
  expect(state.comparison).toEqual({
    ...DEFAULT_COMPARISON,
    programs: [program(1), program(2)],
    occupation: '29-2072',
    figuresOf: 'g1',
  })
  expect(state).toMatchObject({ case: { name: '', snapshotAt: null }, canUndo: true, canRedo: true })
  expect(state.settings.theme).toBe('dark')
  expect(person.lists()).toHaveLength(1)
  expect(person.cases()).toHaveLength(1)

  expect(person.redo().comparison.credential).toBe('CCS')
  person.undo()
  expect(person.undo().comparison.occupation).toBeNull()
  expect(person.undo().moved).toEqual({ kind: 'list-import', name: 'Ours' })
  expect(person.undo()).toMatchObject({ comparison: { programs: [] }, canUndo: false })
  person.close()
})

test('its steps are of that case, and a list’s of none', async () => {
  const data = versionTwo()
  const person = await openPerson(data)
  person.createCase('Client A')
  expect(person.undo().moved).toEqual({ kind: 'case-create', name: 'Client A' })
  person.redo()
  person.undo()
  person.createCase('Client B')
  person.undo()
  person.createCase('Client C')
  // From another case only what is of no case is undone.
  person.undo()
  person.close()
  expect(look(data, `SELECT count(*) FROM journal WHERE action = 'comparison' AND case_id IS NULL`)).toBe(0)
  expect(look(data, `SELECT case_id FROM journal WHERE action = 'list-import'`)).toBeNull()
})

test('a backup of the older file stands beside it', async () => {
  const data = versionTwo()
  const person = await openPerson(data)
  person.close()
  const [backup] = readdirSync(join(data, 'backups'))
  const db = new Database(join(data, 'backups', backup!), { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  expect(db.prepare('SELECT count(*) FROM comparison_programs').pluck().get()).toBe(2)
  db.close()
})
