import { cpSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openPerson } from '../../../main/person/open-person.ts'
import type { ListInPieces, NewProgram } from '../../../main/person/new-list.ts'
import { personalOf } from '../../support/person-lists.ts'
import { folder } from './support/folder.ts'
import { bend, look } from './support/look.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

const program = (n: number): NewProgram => ({
  provider: n % 3,
  name: `Coding ${n}`,
  cip: '51.0713',
  awardLevel: 21,
  credential: '',
  occupations: [],
  online: 'all',
  figures: { tuitionAndFees: { value: n, status: 'own' } },
  official: null,
})
const PROVIDERS = [0, 1, 2].map((n) => ({
  key: `college ${n}|78701`,
  name: `College ${n}`,
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  phone: '',
  website: '',
}))

/** A list of so many programs in pieces of 700, and what happens before each of them and after the last. */
function long(
  count: number,
  meanwhile: (at: number) => void | Promise<void> = () => undefined,
): ListInPieces {
  return {
    name: 'Long',
    file: 'long.csv',
    columns: { program: 'Course' },
    remember: null,
    count,
    providers: [PROVIDERS],
    programs: (async function* () {
      for (let at = 0; at < count; at += 700) {
        await meanwhile(at)
        yield Array.from({ length: Math.min(700, count - at) }, (_, n) => program(at + n))
      }
      await meanwhile(count)
    })(),
  }
}

const rows = (data: string) =>
  ['own_lists', 'own_providers', 'own_programs'].map((table) => rowsOf(data, table))
const rowsOf = (data: string, table: string) => look(data, `SELECT count(*) FROM ${table}`)

/** Turns of the loop until nothing is left of lists; fails where that never comes. */
async function emptied(data: string): Promise<number> {
  for (let turns = 0; turns < 1_000; turns += 1) {
    if (rows(data).every((count) => count === 0)) return turns
    await setImmediate()
  }
  throw new Error(`There is still ${String(rows(data))}`)
}

describe('a list that comes in pieces', () => {
  test('is whole and in its order, and one step of undo', async () => {
    const data = folder()
    let person = await openPerson(data)
    expect(await person.importList(long(2_345))).toMatchObject({ id: 'own:1', programs: 2_345 })
    expect(person.undo().moved).toEqual({ kind: 'list-import', name: 'Long' })
    expect([person.lists(), person.state().canUndo]).toEqual([[], false])
    person.redo()
    person.close()
    person = await openPerson(data)
    const [list] = personalOf(person).lists
    expect(
      list?.programs.map(({ key, name, provider, figures }) => [key, name, provider.name, figures]),
    ).toEqual(
      Array.from({ length: 2_345 }, (_, n) => [
        `own:1:${n + 1}`,
        `Coding ${n}`,
        `College ${n % 3}`,
        { tuitionAndFees: { value: n, status: 'own' } },
      ]),
    )
    person.close()
  })

  test('is not there before all of it is, while all else goes on and is undone', async () => {
    const data = folder()
    const person = await openPerson(data)
    let times = 0
    await person.importList(
      long(5_000, () => {
        times += 1
        expect([person.lists(), personalOf(person).lists]).toEqual([[], []])
        // Each change lets go of lists that no step can bring back; this is none of them.
        const before = person.state().comparison
        const after = person.changeComparison({ presentPay: times }).comparison
        expect(person.undo().comparison).toEqual(before)
        expect(person.redo().comparison).toEqual(after)
      }),
    )
    expect(times).toBe(9)
    expect(personalOf(person).lists[0]?.programs).toHaveLength(5_000)
    expect(person.undo().moved?.kind).toBe('list-import')
    expect(person.undo().comparison.presentPay).toBe(times - 1)
    person.close()
  })

  test('leaves nothing where it breaks off, and what was done meanwhile stays', async () => {
    const data = folder()
    const person = await openPerson(data)
    const breaking = long(5_000, (at) => {
      person.changeComparison({ programs: programs(1) })
      if (at > 3_000) throw new Error('The file is gone')
    })
    await expect(person.importList(breaking)).rejects.toThrow('The file is gone')
    expect(person.lists()).toEqual([])
    await emptied(data)
    expect(person.state().comparison.programs).toEqual(programs(1))
    expect(person.undo().comparison.programs).toEqual([])
    expect(person.state().canUndo).toBe(false)
    person.close()
  })

  test('is away or whole, whenever the program is cut off', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(2) })
    const left: string[] = []
    const cutOff = () => {
      const copy = folder()
      cpSync(data, copy, { recursive: true })
      left.push(copy)
    }
    await person.importList(long(2_500, cutOff))
    cutOff()
    person.close()
    const whole = left.pop() ?? ''
    expect(left).toHaveLength(5)
    for (const each of left) {
      const again = await openPerson(each)
      expect([again.lists(), again.state().comparison.programs]).toEqual([[], programs(2)])
      await emptied(each)
      expect(again.undo().comparison.programs).toEqual([])
      again.close()
    }
    const again = await openPerson(whole)
    expect(personalOf(again).lists[0]?.programs).toHaveLength(2_500)
    expect(again.undo().moved?.kind).toBe('list-import')
    again.close()
  })

  test('ends with the program, and the next start lets go of it', async () => {
    const data = folder()
    const person = await openPerson(data)
    const importing = person.importList(
      long(5_000, (at) => {
        if (at > 2_000) person.close()
      }),
    )
    expect((await refusal(() => importing)).code).toBe('import-none')
    expect(rowsOf(data, 'own_programs')).toBe(2_100)
    const again = await openPerson(data)
    await emptied(data)
    again.close()
  })

  test('of a private session ends with it, and one of before stays where it was begun', async () => {
    const data = folder()
    const person = await openPerson(data)
    await person.importList(
      long(2_000, (at) => {
        if (at > 1_000) person.setPrivate(true)
      }),
    )
    expect([person.lists(), rowsOf(data, 'own_programs')]).toEqual([[], 2_000])
    const inPrivate = person.importList(
      long(2_000, (at) => {
        if (at > 1_000) person.setPrivate(false)
      }),
    )
    expect((await refusal(() => inPrivate)).code).toBe('import-none')
    expect(person.lists().map(({ name }) => name)).toEqual(['Long'])
    expect(rows(data)).toEqual([1, 3, 2_000])
    person.close()
  })

  test('has no room that others took meanwhile', async () => {
    const data = folder()
    const person = await openPerson(data)
    bend(
      data,
      `WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 99)
       INSERT INTO own_lists (name, file, imported_on, columns) SELECT 'Before', '', '2026-11-24', '{}' FROM n`,
    )
    const late = person.importList(
      long(1_000, async (at) => {
        if (at === 0) await person.importList(long(1))
      }),
    )
    expect((await refusal(() => late)).code).toBe('own-full')
    expect(person.lists()).toHaveLength(100)
    person.close()
  })
})

test('what is given for a program while its list is read in anew stays with both', async () => {
  const person = await openPerson(folder())
  await person.importList(long(1_500))
  const given = (key: string) => ({
    figures: { [`${key}|cip`]: { value: '51.0713', by: 'phone', on: '2026-11-25' } },
  })
  await person.importList(
    long(1_500, (at) => {
      if (at === 700) person.changeComparison(given('own:1:1234') as never)
    }),
  )
  expect(Object.keys(person.state().comparison.figures).sort()).toEqual(['own:1:1234|cip', 'own:2:1234|cip'])
  person.close()
})

test('a long list that no step can bring back goes a piece at a time', async () => {
  const data = folder()
  const person = await openPerson(data)
  await person.importList(long(7_000))
  person.undo()
  person.changeComparison({ programs: programs(1) })
  expect([person.lists(), person.state().canRedo]).toEqual([[], false])
  expect(rowsOf(data, 'own_programs')).toBe(6_000)
  expect(await emptied(data)).toBeGreaterThan(1)
  person.close()
})
