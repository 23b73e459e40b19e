import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { describe, expect, it } from 'vitest'
import { MOST_COMPARED } from '../../../data/program.ts'
import { Person } from '../../../renderer/shared/state.svelte.ts'
import { held, program, screen, temporaryFolder } from '../support/program.ts'

const key = (number: number) => `${100_000 + number}-51.0713-21`

describe('the person’s comparison', () => {
  it('shows a choice at once and keeps it over a restart', async () => {
    const dataDir = temporaryFolder()
    const door = await program(dataDir)
    const { person } = await screen(door)
    expect(person.choose(key(1))).toBe(true)
    expect(person.isChosen(key(1))).toBe(true)
    await person.settled()

    const restarted = await screen(door)
    expect(restarted.person.comparison.programs).toEqual([key(1)])
    expect(restarted.person.canUndo).toBe(true)
  })

  it('takes eight programs, refuses the ninth, and takes it after one was removed', async () => {
    const { person } = await screen(await program())
    for (let number = 1; number <= MOST_COMPARED; number++) expect(person.choose(key(number))).toBe(true)
    expect(person.isFull).toBe(true)
    expect(person.choose(key(9))).toBe(false)
    expect(person.isChosen(key(9))).toBe(false)
    // One that is in already is no ninth.
    expect(person.choose(key(8))).toBe(true)
    person.remove(key(3))
    expect(person.choose(key(9))).toBe(true)
    await person.settled()
    expect(person.comparison.programs).toHaveLength(MOST_COMPARED)
    expect(person.comparison.programs.at(-1)).toBe(key(9))
  })

  it('loses its baseline with the program', async () => {
    const { person } = await screen(await program())
    person.choose(key(1))
    person.choose(key(2))
    await person.change({ baseline: key(2) })
    person.remove(key(1))
    expect(person.comparison.baseline).toBe(key(2))
    person.remove(key(2))
    expect(person.comparison.baseline).toBeNull()
    await person.settled()
  })

  it('undoes and redoes, and says what', async () => {
    const { person } = await screen(await program())
    expect(await person.undo()).toBeNull()
    person.choose(key(1))
    person.choose(key(2))
    expect(await person.undo()).toEqual({ kind: 'added', programs: [key(2)] })
    expect(person.comparison.programs).toEqual([key(1)])
    expect(person.canRedo).toBe(true)
    expect(await person.redo()).toEqual({ kind: 'added', programs: [key(2)] })
    person.remove(key(1))
    expect(await person.undo()).toEqual({ kind: 'removed', programs: [key(1)] })
    expect(person.comparison.programs).toEqual([key(1), key(2)])
    expect(await person.undo()).not.toBeNull()
    expect(await person.undo()).not.toBeNull()
    expect(await person.undo()).toBeNull()
    expect(person.comparison.programs).toEqual([])
  })

  it('does not make a step of a change that changes nothing', async () => {
    const { person } = await screen(await program())
    await person.change({ residency: 'in-state' })
    expect(person.canUndo).toBe(false)
  })

  it('tells whoever watches, and stops when asked to', async () => {
    const { person } = await screen(await program())
    const seen: number[] = []
    const stop = person.watch((_, now) => seen.push(now.programs.length))
    person.choose(key(1))
    await person.settled()
    await person.undo()
    stop()
    person.choose(key(2))
    await person.settled()
    // Once a change: the answer that confirms it is no second one.
    expect(seen).toEqual([1, 0])
  })

  it('goes by the last of several quick changes, not by the answers of those before', async () => {
    const { send, calls } = held(await program())
    const { person } = await (async () => {
      const loading = screen(send)
      await Promise.resolve()
      await calls[0]!.pass()
      return loading
    })()
    person.choose(key(1))
    person.choose(key(2))
    person.choose(key(3))
    await Promise.resolve()
    expect(calls).toHaveLength(1)
    await calls[0]!.pass()
    // The first answer knows one program only; the screen still shows three.
    expect(person.comparison.programs).toHaveLength(3)
    await calls[0]!.pass()
    await calls[0]!.pass()
    await person.settled()
    expect(person.comparison.programs).toEqual([key(1), key(2), key(3)])
  })

  it('goes back to what is kept when a change could not be kept, and says so', async () => {
    const { send, calls } = held(await program())
    const loading = screen(send)
    await Promise.resolve()
    await calls[0]!.pass()
    const { person, notices } = await loading
    person.choose(key(1))
    await Promise.resolve()
    await calls[0]!.fail()
    expect(notices.list.map((notice) => notice.kind)).toEqual(['error'])
    await calls[0]!.pass()
    await person.settled()
    expect(person.comparison.programs).toEqual([])
    expect(person.canUndo).toBe(false)
  })

  it('goes back to the last kept state when the program is gone altogether', async () => {
    const { send, calls } = held(await program())
    const loading = screen(send)
    await Promise.resolve()
    await calls[0]!.pass()
    const { person } = await loading
    person.choose(key(1))
    await Promise.resolve()
    await calls[0]!.pass()
    await person.settled()
    person.choose(key(2))
    await Promise.resolve()
    await calls[0]!.fail()
    await calls[0]!.fail()
    await person.settled()
    expect(person.comparison.programs).toEqual([key(1)])
    expect(person.canUndo).toBe(true)
  })
})

describe('the settings', () => {
  it('are kept and are no step of undo', async () => {
    const door = await program()
    const { person, notices } = await screen(door)
    await person.changeSettings({ theme: 'dark' })
    expect(person.canUndo).toBe(false)
    const restarted = new Person(door, notices)
    await restarted.load()
    expect(restarted.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })
})
