import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import type { Send } from '../../../data/contract/contract.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { DEFAULT_SETTINGS, type PersonState } from '../../../data/contract/person.ts'
import type { Stage } from '../../../renderer/client.ts'
import { Cases } from '../../../renderer/shared/cases.svelte.ts'
import { noSeat, noStage } from '../support/cases.ts'
import { held, program, screen } from '../support/program.ts'
import { scripted } from '../support/scripted.ts'

const key = (number: number) => `${100_000 + number}-51.0713-21`

async function open(door: Send, way: Stage = noStage) {
  const { person, notices } = await screen(door)
  const seat = noSeat()
  const cases = new Cases(door, way, person, notices)
  cases.whenPersonLeaves(() => seat.details.close())
  person.whenSearchComes(() => void seat.find.startOver())
  const names = () => cases.list?.map(({ name }) => name)
  return { person, notices, seat, cases, names }
}

type Window = Awaited<ReturnType<typeof open>>

describe('the cases', () => {
  it('are listed while somebody looks, and anew after each change', async () => {
    const { person, cases, names } = await open(await program())
    person.choose(key(1))
    await cases.rename(person.case.id, 'Client A')
    expect(cases.list).toBeNull()
    onTestFinished(person.whenKept(() => void cases.renew()))
    const stop = cases.watch()
    await expect.poll(names).toEqual(['Client A'])
    expect(cases.list?.[0]).toMatchObject({ programs: [key(1)], isOpen: true, archived: false })
    await cases.create('Client B')
    await expect.poll(names).toEqual(['Client B', 'Client A'])
    stop()
    await cases.rename(person.case.id, 'Client C')
    await cases.renew()
    expect(names()).toEqual(['Client B', 'Client A'])
  })

  it('open with their own programs and their own steps of undo', async () => {
    const { person, cases } = await open(await program())
    person.choose(key(1))
    await cases.rename(person.case.id, 'Client A')
    const { id } = person.case
    await cases.create('Client B')
    expect(person.comparison.programs).toEqual([])
    person.choose(key(2))
    expect(await cases.open(id)).toBe(true)
    expect(person.case.name).toBe('Client A')
    expect(person.comparison.programs).toEqual([key(1)])
    expect(await cases.open(id)).toBe(true)
  })

  it('keep a change made just before in the case it was made in', async () => {
    const { person, cases } = await open(await program())
    const { id } = person.case
    person.choose(key(1))
    await cases.create('Client B')
    expect(person.comparison.programs).toEqual([])
    await cases.open(id)
    expect(person.comparison.programs).toEqual([key(1)])
  })

  it('get a change that is made while another is on its way, and the other gets nothing of it', async () => {
    const door = await program()
    const { send, calls } = held(door)
    const loading = open(send)
    await Promise.resolve()
    await calls[0]!.pass()
    const { person, cases } = await loading
    const { id } = person.case
    const creating = cases.create('Client B')
    await Promise.resolve()
    const changing = person.change({ programs: [key(1)] })
    await calls[0]!.pass()
    await creating
    await calls[0]!.pass()
    expect(await changing).toBe(true)
    expect(person.case.name).toBe('Client B')
    expect(person.comparison.programs).toEqual([])
    const opening = cases.open(id)
    await Promise.resolve()
    await calls[0]!.pass()
    await opening
    expect(person.comparison.programs).toEqual([key(1)])
  })

  it('have what was typed kept before another is open, in whichever way that comes', async () => {
    const door = await program()
    const one = await open(door)
    const { id } = one.person.case
    const settled: number[] = []
    let typed: number | null = null
    onTestFinished(
      one.person.whenCaseLeaves(() => {
        if (typed === null) return
        settled.push(one.person.case.id)
        void one.person.change({ presentPay: typed })
        typed = null
      }),
    )
    typed = 3_600_000
    await one.cases.create('Client B')
    expect(one.person.comparison.presentPay).toBeNull()

    // Another window opens the first one again, and this one hears of it.
    const other = await open(door)
    const { id: b } = other.person.case
    await other.cases.open(id)
    expect(other.person.comparison.presentPay).toBe(3_600_000)
    typed = 2_000_000
    await one.person.load()
    await one.person.settled()
    expect(one.person.comparison.presentPay).toBe(3_600_000)
    await other.cases.open(b)
    expect(other.person.comparison.presentPay).toBe(2_000_000)
    expect(settled).toEqual([id, b])
    await one.person.load()

    // An undo is one of the case that it was typed in.
    typed = 1_000_000
    await one.person.undo()
    expect(one.person.comparison.presentPay).toBe(2_000_000)
  })

  it.each([
    ['undone', (window: Window) => window.person.undo()],
    ['closed', (window: Window) => window.cases.close()],
    ['given figures', (window: Window) => window.cases.keepFigures()],
  ])('are not %s from a window that shows another', async (_, act) => {
    const door = await program()
    const one = await open(door)
    one.person.choose(key(1))
    await one.person.settled()
    const other = await open(door)
    await other.cases.create('Client B')
    await other.person.change({ presentPay: 2_000_000 })
    await act(one)
    expect(one.notices.list.map(({ text }) => text)).toEqual([expect.stringMatching(/^Another case is open/)])
    // It shows the open one from now on.
    expect(one.person.case).toMatchObject({ name: 'Client B', snapshotAt: null })
    expect(one.person.comparison).toMatchObject({ programs: [], presentPay: 2_000_000 })
  })

  it('come back by undo after they were deleted', async () => {
    const { person, cases, names } = await open(await program())
    person.choose(key(1))
    await cases.rename(person.case.id, 'Client A')
    await cases.remove(person.case.id)
    expect(person.comparison.programs).toEqual([])
    expect(await person.undo()).toEqual({ kind: 'case-delete', name: 'Client A' })
    expect(person.comparison.programs).toEqual([key(1)])
    cases.watch()
    await expect.poll(names).toEqual(['Client A'])
  })

  it('are copied, archived and taken out again', async () => {
    const { person, cases } = await open(await program())
    person.choose(key(1))
    const { id } = person.case
    await cases.duplicate(id, 'Copy')
    expect(person.case.name).toBe('Copy')
    expect(person.comparison.programs).toEqual([key(1)])
    await cases.archive(id, true)
    cases.watch()
    await expect.poll(() => cases.list?.find((one) => one.id === id)?.archived).toBe(true)
    await cases.archive(id, false)
    await cases.renew()
    expect(cases.list?.find((one) => one.id === id)?.archived).toBe(false)
  })

  it('tell what went wrong, and stay as they are', async () => {
    const { notices, cases, person } = await open(await program())
    const { id } = person.case
    expect(await cases.open(99_999)).toBe(false)
    expect(notices.list[0]?.text).toBe('That case is not there any more.')
    expect(person.case.id).toBe(id)
  })
})

describe('a case that is closed', () => {
  it('leaves nothing behind on the screen, in the search or in undo', async () => {
    const { person, cases, seat, notices } = await open(await program())
    let left = 0
    cases.whenLeft(() => left++)
    person.choose(key(1))
    person.keepSearch({ text: 'evening', radius: 30 })
    await person.settled()
    notices.say('Removed a program.')
    expect(await cases.close()).toBe(true)
    expect(person.comparison.programs).toEqual([])
    expect(person.search).toBeNull()
    expect(person.canUndo).toBe(false)
    expect(notices.list).toEqual([])
    expect(seat).toMatchObject({ startedOver: 1, closed: 1 })
    expect(cases.privateSession).toBe(1)
    expect(left).toBe(1)
  })

  it('is let go of by the other tabs too', async () => {
    const door = await program()
    const one = await open(door)
    const other = await open(door)
    one.person.choose(key(1))
    await one.cases.close()
    await other.cases.follow()
    expect(other.person.comparison.programs).toEqual([])
    expect(other.seat.startedOver).toBe(1)
  })
})

describe('a private session', () => {
  it('begins empty, and what was there before is there again after it', async () => {
    const { person, cases, seat, names } = await open(await program())
    person.choose(key(1))
    await cases.rename(person.case.id, 'Client A')
    const kept = {
      text: 'evening',
      sort: 'relevance',
      descending: false,
      residency: 'in-state',
      occupation: null,
    } as const
    person.keepSearch(kept)
    expect(await cases.setPrivate(true)).toBe(true)
    expect(person.isPrivate).toBe(true)
    expect(person.comparison.programs).toEqual([])
    expect(person.search).toBeNull()
    cases.watch()
    await expect.poll(names).toEqual([''])
    person.choose(key(2))
    expect(await cases.setPrivate(false)).toBe(true)
    expect(person.isPrivate).toBe(false)
    expect(person.comparison.programs).toEqual([key(1)])
    expect(person.search).toMatchObject({ text: 'evening' })
    expect(seat.startedOver).toBe(2)
  })
})

describe('a case taken off the computer', () => {
  it('is gone, with the search where it was open', async () => {
    const { person, cases, seat } = await open(await program())
    person.choose(key(1))
    await cases.rename(person.case.id, 'Client A')
    await cases.create('Client B')
    const b = person.case.id
    cases.watch()
    await expect.poll(() => cases.list?.length).toBe(2)
    const a = cases.list?.find(({ name }) => name === 'Client A')?.id ?? 0
    const before = seat.startedOver
    expect(await cases.forget(a)).toBe(true)
    expect(seat.startedOver).toBe(before)
    expect(await cases.open(a)).toBe(false)
    expect(await cases.forget(b)).toBe(true)
    expect(seat.startedOver).toBe(before + 1)
    expect(person.case.id).not.toBe(b)
    expect(person.canUndo).toBe(false)
  })
})

describe('files of cases', () => {
  const file = (name: string) => new File(['{}'], name)
  const taken: Stage = (files) =>
    Promise.resolve({ ok: true, value: files.map(({ name, size }, at) => ({ id: `${at}`, name, size })) })

  /** A program that opens every file but those called "bad", as case 7 and on. */
  function reader() {
    let id = 6
    return scripted({
      'person.get': () => state(id),
      'cases.read': ({ file: at }) => {
        if (at === '1') throw new PathwiseError('case-unreadable', { file: 'bad', reason: 'caseFile.empty' })
        return state(++id)
      },
      'cases.save': () => ({ outcome: 'cancelled' }),
    })
  }
  const state = (id: number): PersonState => ({
    comparison: DEFAULT_COMPARISON,
    case: { id, name: `Case ${id}`, snapshotAt: null },
    drafts: {},
    search: null,
    isPrivate: false,
    settings: DEFAULT_SETTINGS,
    canUndo: false,
    canRedo: false,
    undoes: null,
    redoes: null,
  })

  it('are opened one after the other; one that cannot be is told, and the others open', async () => {
    const { send } = reader()
    const { cases, person, notices } = await open(send, taken)
    expect(await cases.openFiles([file('a.pathwise'), file('bad.pathwise'), file('c.pathwise')])).toBe(2)
    expect(person.case.name).toBe('Case 8')
    expect(notices.list.map(({ kind }) => kind)).toEqual(['error'])
    expect(cases.working).toBe(false)
  })

  it('that cannot be taken in are told, and nothing is opened', async () => {
    const { send, calls } = reader()
    const { cases, notices } = await open(send)
    expect(await cases.openFiles([file('a.pathwise')])).toBe(0)
    expect(notices.list).toHaveLength(1)
    expect(calls.map(({ name }) => name)).toEqual(['person.get'])
    expect(await cases.openFiles([])).toBe(0)
  })

  it('are written with the changes just made, and without the person’s own numbers unless asked for', async () => {
    const { send, calls } = reader()
    const { cases } = await open(send, taken)
    expect(await cases.save(6, false)).toEqual({ outcome: 'cancelled' })
    expect(calls.at(-1)).toEqual({ name: 'cases.save', input: { id: 6, personal: false } })
    const [first, second] = [cases.save(6, true), cases.save(6, true)]
    expect(await second).toBeNull()
    expect(await first).not.toBeNull()
  })
})
