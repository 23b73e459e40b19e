import Database from 'better-sqlite3'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FindInputSchema, type KeptSearch } from '../../../../data/contract/find.ts'
import { SaveSearchSchema } from '../../../../data/contract/saved.ts'
import { MOST_SAVED } from '../../../../data/saved-search.ts'
import { savedHandlers } from '../../../../main/api/handlers/saved-handlers.ts'
import { openFind } from '../../../../main/catalog/find/find.ts'
import { lookAt } from '../../../../main/catalog/find/look.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import type { CatalogRequests } from '../../../../main/catalog/requests.ts'
import { openPerson } from '../../../../main/person/open-person.ts'
import { createPersonSession } from '../../../../main/person/private-session.ts'
import { aroundIn } from '../../catalog/support/around.ts'
import { institution, program, smallCatalog, type SmallRow } from '../../catalog/support/small-tables.ts'
import { folder } from '../../person/support/folder.ts'
import { refusal } from '../../person/support/refused.ts'

const CODING = '51.0713'
const coding = (unitid: number, known: SmallRow = {}) => program(unitid, CODING, 21, known)
const SCHOOLS = [100, 200, 300, 400, 500].map((unitid) =>
  institution(unitid, `School ${unitid}`, 'Columbus', 'OH', { zip: '43215' }),
)
/** What is found by it is what the catalog has of coding. */
const SEARCH: KeptSearch = { text: 'coding' }

/** A person, and a catalog of these programs that can be exchanged for another. */
async function begun(programs: readonly SmallRow[]) {
  let day = 12
  const data = folder()
  const now = () => new Date(2026, 10, day, 12)
  const disk = await openPerson(data, { now })
  const person = createPersonSession(disk, now)
  let active = await catalogOf(programs)
  onTestFinished(() => person.close())
  const calls = savedHandlers({
    person,
    catalogClient: {
      request: (_: string, request: unknown) =>
        Promise.resolve(
          lookAt(active.find, request as CatalogRequests['saved.look']['request'], active.around),
        ) as never,
    },
  })
  return {
    person,
    data,
    calls,
    /** The catalog that is active from a day of November on. */
    async become(programs: readonly SmallRow[], on: number) {
      active = await catalogOf(programs)
      day = on
    },
    save: (name: string, search: KeptSearch = SEARCH, keepPlace = false) =>
      calls['saved.save'](
        v.parse(SaveSearchSchema, { name, search, keepPlace, case: person.state().case.id }),
      ),
    list: () => calls['saved.list']({}),
  }
}

async function catalogOf(programs: readonly SmallRow[]) {
  const db = openCatalog(smallCatalog({ institutions: SCHOOLS, programs }))
  onTestFinished(() => void db.close())
  return { find: openFind(db), around: await aroundIn(db) }
}

describe('a saved search', () => {
  test('says program by program what is new since it was looked at, and names it when it is opened', async () => {
    const { become, calls, list, save, person } = await begun([coding(100), coding(200)])
    await save('Coding')
    expect(await list()).toMatchObject([{ name: 'Coding', news: { added: 0, gone: 0 }, lost: [] }])

    // As many as before, and two of them others.
    await become([coding(300), coding(400)], 20)
    const [saved] = await list()
    expect(saved).toMatchObject({ news: { added: 2, gone: 2 } })
    expect(new Date(saved?.lookedAt ?? '').getDate()).toBe(12)
    // Whoever only sees the list has not looked at it.
    expect(await list()).toMatchObject([{ news: { added: 2, gone: 2 } }])

    const opened = await calls['saved.open']({ id: saved?.id ?? 0 })
    expect(opened).toMatchObject({ news: { added: 2, gone: 2 }, search: { text: 'coding' } })
    expect(opened.fresh?.keys).toEqual(['300-51.0713-21', '400-51.0713-21'])
    expect(new Date(opened.fresh?.since ?? '').getDate()).toBe(12)
    expect(await list()).toMatchObject([{ news: { added: 0, gone: 0 } }])
    // Opened again, what was new last is still told with its day.
    expect((await calls['saved.open']({ id: opened.id })).fresh).toEqual(opened.fresh)

    // An import that was undone.
    await become([coding(100), coding(200), coding(300)], 25)
    expect(await list()).toMatchObject([{ news: { added: 2, gone: 1 } }])
    expect(person.state().undoes).toEqual({ kind: 'saved-save', name: 'Coding' })
  })

  test('has no place of the person, in its text neither, unless it is asked for', async () => {
    const { calls, list, save, person } = await begun([coding(100)])
    const near: KeptSearch = {
      text: 'coding within 20 miles of 43215',
      place: { kind: 'zip', zip: '43215' },
      radius: 50,
      nearOrOnline: true,
      residency: 'by-state',
    }
    await save('Without', near)
    await save('With', near, true)
    expect((await list()).map(({ name, hasPlace }) => [name, hasPlace])).toEqual([
      ['With', true],
      ['Without', false],
    ])
    const [kept, left] = person.savedSearches()
    expect(JSON.stringify(left?.search)).not.toContain('43215')
    expect(left?.search).toMatchObject({ text: 'coding', place: null, radius: null, nearOrOnline: false })
    expect(kept?.search).toMatchObject({ ...near, residency: 'in-state' })
    const opened = await calls['saved.open']({ id: left?.id ?? 0 })
    expect(JSON.stringify(opened)).not.toContain('43215')
  })

  test('whose field or value is gone says so, offers the rest, and counts nothing as new', async () => {
    const { become, calls, list, save, person, data } = await begun([coding(100), coding(200)])
    await save('Listed', { ...SEARCH, facets: { list: ['own:7'], state: ['OH'] } })
    await become([coding(100), coding(200), coding(300)], 20)
    const gone = [{ kind: 'value', id: 'list', value: 'own:7' }]
    const [saved] = await list()
    expect(saved).toMatchObject({ news: null, lost: gone })
    const opened = await calls['saved.open']({ id: saved?.id ?? 0 })
    expect(opened).toMatchObject({
      lost: gone,
      news: null,
      fresh: null,
      search: { facets: { list: [], state: ['OH'] } },
    })
    // Nothing was looked at, and the search itself is as it was.
    expect(person.savedSearches()[0]).toMatchObject({
      lookedAt: saved?.lookedAt,
      search: { facets: { list: ['own:7'] } },
    })

    // Of a field that no Pathwise knows any more, and one that is called otherwise now.
    const db = new Database(join(data, 'person.db'))
    db.prepare('UPDATE saved_searches SET search = ?').run(
      JSON.stringify({
        text: 'coding',
        facets: { moonPhase: ['full'], distance: ['all'], state: 7 },
        ranges: { months: { max: 12 }, weight: { max: 1 } },
        sort: 'away',
        radius: 'far',
        unheard: true,
      }),
    )
    db.close()
    const [odd] = await list()
    expect(odd?.lost).toEqual(
      ['radius', 'unheard', 'moonPhase', 'state', 'weight'].map((id) => ({ kind: 'filter', id })),
    )
    const rest = (await calls['saved.open']({ id: odd?.id ?? 0 })).search
    expect(rest).toMatchObject({
      text: 'coding',
      facets: { online: ['all'] },
      ranges: { months: { max: 12 } },
      sort: 'miles',
    })
    expect(v.is(FindInputSchema, rest)).toBe(true)
  })

  test('is renamed and deleted, and each step is undone and done again', async () => {
    const { calls, list, save, person } = await begun([coding(100)])
    await save('Coding')
    const id = (await list())[0]?.id ?? 0
    const names = async () => (await list()).map(({ name }) => name)
    await calls['saved.rename']({ id, name: 'Coders' })
    await calls['saved.remove']({ id })
    expect(await names()).toEqual([])
    expect((await refusal(() => calls['saved.open']({ id }))).code).toBe('saved-gone')
    expect(person.undo().moved).toEqual({ kind: 'saved-remove', name: 'Coders' })
    expect(await names()).toEqual(['Coders'])
    expect(person.undo().moved).toEqual({ kind: 'saved-rename', name: 'Coding' })
    expect(await names()).toEqual(['Coding'])
    person.undo()
    expect(await names()).toEqual([])
    person.redo()
    person.redo()
    expect(await names()).toEqual(['Coders'])
  })

  test('has a name of its own, and there are so many and no more', async () => {
    const { calls, list, save } = await begun([coding(100)])
    await save('Coding')
    expect((await refusal(() => save('coding'))).code).toBe('saved-name')
    for (let n = 1; n < MOST_SAVED; n++) await save(`Search ${n}`)
    expect((await refusal(() => save('One more'))).code).toBe('saved-full')
    const [first, second] = await list()
    expect(
      (await refusal(() => calls['saved.rename']({ id: first?.id ?? 0, name: second?.name ?? '' }))).code,
    ).toBe('saved-name')
    expect(v.is(SaveSearchSchema, { name: '   ', search: {}, case: 1 })).toBe(false)
    expect(v.is(SaveSearchSchema, { name: 'x'.repeat(81), search: {}, case: 1 })).toBe(false)
  })

  test('of a private session is gone with it, and those on the disk are not looked at', async () => {
    const { become, list, save, person } = await begun([coding(100)])
    await save('Kept')
    person.setPrivate(true)
    await save('Private', { ...SEARCH, place: { kind: 'zip', zip: '43215' }, radius: 30 }, true)
    expect((await list()).map(({ name }) => name)).toEqual(['Private'])
    person.setPrivate(false)
    await become([coding(100), coding(200)], 20)
    expect(await list()).toMatchObject([{ name: 'Kept', news: { added: 1 } }])
  })
})
