import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { folder } from './support/folder.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

/** Every file below a folder with what is in it. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

async function begun() {
  const data = folder()
  const person = await openPerson(data)
  person.changeSettings({ theme: 'dark', organisation: 'Job Center' })
  person.createCase('Client A')
  person.keepSearch(person.state().case.id, { text: 'coding' })
  person.changeComparison({ programs: programs(1), notes: { '|': 'a note' } })
  return { data, person, before: person.state() }
}

describe('a private session', () => {
  test('begins empty, looking as it did, and shows nothing of what is kept', async () => {
    const { person } = await begun()
    expect(person.setPrivate(true)).toMatchObject({
      isPrivate: true,
      comparison: DEFAULT_COMPARISON,
      case: { name: '' },
      settings: { theme: 'dark', organisation: 'Job Center' },
      search: null,
      canUndo: false,
      canRedo: false,
      undoes: null,
      redoes: null,
    })
    expect(person.cases()).toHaveLength(1)
    expect(person.lists()).toEqual([])
    person.close()
  })

  test('does all that another does, and writes nothing to the disk', async () => {
    const { data, person, before } = await begun()
    const bytes = bytesOf(data)
    person.setPrivate(true)
    const { id } = person.createCase('Client P').case
    person.changeComparison({ programs: programs(5), presentPay: 4_000_000 })
    expect(person.undo().comparison.programs).toEqual([])
    expect(person.redo().comparison.programs).toEqual(programs(5))
    person.duplicateCase(id, 'Copy')
    person.keepSnapshot(id, { programs: [] } as never)
    person.changeSettings({ theme: 'light' })
    person.keepSearch(person.state().case.id, { text: 'private', radius: 30 })
    await person.forgetCase(id)
    person.closeCase()
    expect(person.setPrivate(true).isPrivate).toBe(true)
    expect(bytesOf(data)).toEqual(bytes)

    expect(person.setPrivate(false)).toEqual(before)
    expect(person.setPrivate(false)).toEqual(before)
    expect(bytesOf(data)).toEqual(bytes)
    // The next one begins empty again.
    expect(person.setPrivate(true)).toMatchObject({ comparison: DEFAULT_COMPARISON })
    expect(person.cases()).toHaveLength(1)
    person.close()
  })

  test('takes nothing that was meant for a case on the disk, and leaves nothing to one', async () => {
    const { person, before } = await begun()
    const { id } = person.setPrivate(true).case
    expect(person.changeComparison({ presentPay: 1 }, before.case.id)).toMatchObject({
      isPrivate: true,
      comparison: DEFAULT_COMPARISON,
    })
    person.changeComparison({ presentPay: 2 }, id)
    expect(person.state().comparison.presentPay).toBe(2)
    expect(person.setPrivate(false).comparison.presentPay).toBe(1)
    expect((await refusal(() => person.changeComparison({ presentPay: 2 }, id))).code).toBe('case-gone')
    expect((await refusal(() => person.undo(id))).code).toBe('case-not-open')
    person.setPrivate(true)
    expect((await refusal(() => person.changeComparison({ presentPay: 2 }, id))).code).toBe('case-gone')
    expect(person.state().comparison.presentPay).toBeNull()
    person.close()
  })

  test('that is still on when the program ends is gone', async () => {
    const { data, person, before } = await begun()
    person.setPrivate(true)
    person.createCase('Client P')
    person.close()
    const again = await openPerson(data)
    expect(again.state()).toEqual(before)
    expect(again.cases().some(({ name }) => name === 'Client P')).toBe(false)
    again.close()
  })

  test('does not make the cases on the disk lose the figures of a catalog that is replaced', async () => {
    const { person } = await begun()
    person.setPrivate(true)
    person.changeComparison({ programs: programs(2) })
    person.pinFigures('g1')
    expect(person.state().comparison.figuresOf).toBe('g1')
    person.changeComparison({ figuresOf: 'g0' })
    expect([...person.pinnedGenerations()].sort()).toEqual(['g0', 'g1'])
    expect(person.setPrivate(false).comparison.figuresOf).toBe('g1')
    person.close()
  })
})
