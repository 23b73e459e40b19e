import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { migrate } from '../../../main/storage/migrate.ts'
import { PERSON_MIGRATIONS } from '../../../main/storage/schema/person/index.ts'
import { folder } from './support/folder.ts'
import { programs } from './support/programs.ts'

const NEAR = { text: 'coding', radius: 30, nearOrOnline: true } as const

describe('the search of a case', () => {
  test('is there again after a restart, is no step of undo, and changes nothing else of the case', async () => {
    const data = folder()
    const person = await openPerson(data)
    const { id } = person.createCase('Client A').case
    person.changeComparison({ programs: programs(1) })
    person.undo()
    const before = person.state()
    const changedAt = person.cases()[0]?.changedAt
    const kept = person.keepSearch(id, NEAR)
    expect(kept).toEqual({ ...before, search: expect.objectContaining(NEAR) })
    expect(person.cases()[0]?.changedAt).toBe(changedAt)
    expect(person.redo().comparison.programs).toEqual(programs(1))
    person.close()
    const again = await openPerson(data)
    expect(again.state().search).toMatchObject(NEAR)
    expect(again.keepSearch(id, null).search).toBeNull()
    again.close()
  })

  test('is each case’s own: another begins without it, and a copy has it too', async () => {
    const person = await openPerson(folder())
    const a = person.createCase('Client A').case.id
    person.keepSearch(a, NEAR)
    const b = person.createCase('Client B')
    expect(b.search).toBeNull()
    // Kept for the case that it was made in, though another is open by then.
    expect(person.keepSearch(a, { text: 'sterile' }).search).toBeNull()
    expect(person.openCase(a).search).toMatchObject({ text: 'sterile' })
    expect(person.duplicateCase(a, 'Copy').search).toMatchObject({ text: 'sterile' })
    person.close()
  })

  test('alone is nothing to come back to: a new case begins without the filters of before', async () => {
    const person = await openPerson(folder())
    const { id } = person.state().case
    person.keepSearch(id, NEAR)
    const fresh = person.createCase('')
    expect(fresh).toMatchObject({ case: { id }, search: null, canUndo: false })
    person.keepSearch(id, NEAR)
    const other = person.createCase('Client A').case.id
    expect(person.cases().map((each) => each.id)).toEqual([other])
    // What comes late for a case that is gone finds nothing.
    expect(person.keepSearch(id, NEAR).search).toBeNull()
    expect(() => person.searchOf(id)).toThrow(PathwiseError)
    person.close()
  })

  test('that was one for all before is the open case’s', async () => {
    const data = folder()
    // A file as it was before the step that moves it.
    const db = new Database(join(data, 'person.db'))
    migrate(db, 'person', PERSON_MIGRATIONS.slice(0, 5))
    db.exec('UPDATE cases SET is_open = 0')
    const add = db.prepare(
      "INSERT INTO cases (name, is_open, created_at, changed_at) VALUES (?, ?, '2026-11-01', '2026-11-01')",
    )
    const [a, b] = [add.run('Client A', 0), add.run('Client B', 1)].map(({ lastInsertRowid }) =>
      Number(lastInsertRowid),
    ) as [number, number]
    db.prepare("INSERT INTO settings (name, value) VALUES ('find', ?)").run(
      JSON.stringify({ text: 'coding', facets: { distance: ['all'] }, sort: 'away' }),
    )
    db.close()
    const again = await openPerson(data)
    // By the ids of now.
    expect(again.state()).toMatchObject({
      case: { id: b },
      search: { text: 'coding', facets: { online: ['all'] }, sort: 'miles' },
    })
    expect(again.openCase(a).search).toBeNull()
    again.close()
  })
})
