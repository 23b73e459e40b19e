import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPerson } from '../../../main/person/open-person.ts'
import { createStore, type PersonStore } from '../../../main/person/store.ts'
import { folder } from './support/folder.ts'
import { look } from './support/look.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

/** A store on a file that SQLite may not let grow any more: the same SQLITE_FULL as of a full disk. */
async function full(data: string): Promise<{ person: PersonStore; free: () => void }> {
  ;(await openPerson(data)).close()
  const db = new Database(join(data, 'person.db'))
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages}`)
  return { person: createStore({ db }), free: () => db.pragma('max_page_count = 100000') }
}

/** Changes until there is no room. @returns the number of the last change that was made. */
async function fill(person: PersonStore): Promise<number> {
  for (let n = 1; n < 10_000; n += 1) {
    try {
      person.changeComparison({ programs: programs(n) })
    } catch (error) {
      expect(error).toMatchObject({ code: 'disk-full' })
      return n - 1
    }
  }
  throw new Error('The disk never filled.')
}

describe('a full disk', () => {
  test('refuses the change whole: the comparison, its journal and undo stay as they were', async () => {
    const data = folder()
    const { person } = await full(data)
    const last = await fill(person)
    expect(last).toBeGreaterThan(0)
    expect(person.state().comparison.programs).toEqual(programs(last))
    expect(look(data, 'SELECT count(*) FROM journal')).toBe(last)
    expect(look(data, 'PRAGMA integrity_check')).toBe('ok')
    person.close()

    const again = await openPerson(data)
    expect(again.notices).toEqual([])
    expect(again.state().comparison.programs).toEqual(programs(last))
    expect(again.undo().comparison.programs).toEqual(programs(last - 1))
    again.close()
  })

  test('refuses a search and leaves what was there', async () => {
    const { person } = await full(folder())
    person.changeSettings({ theme: 'dark' })
    await fill(person)
    const long = 'x'.repeat(190)
    const many = Array.from({ length: 200 }, (_, n) => `${n}`.padStart(40, '0'))
    const find = { text: long, facets: { state: many } } as never
    const { id } = person.state().case
    expect((await refusal(() => person.keepSearch(id, find))).code).toBe('disk-full')
    expect(person.state()).toMatchObject({ search: null, settings: { theme: 'dark' } })
    person.close()
  })

  test('that has room again takes changes again', async () => {
    const { person, free } = await full(folder())
    const last = await fill(person)
    free()
    expect(person.changeComparison({ programs: programs(last + 1) }).comparison.programs).toEqual(
      programs(last + 1),
    )
    person.close()
  })
})
