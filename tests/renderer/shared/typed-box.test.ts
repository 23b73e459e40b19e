import { afterEach, describe, expect, it, vi } from 'vitest'
import { LONGEST_DRAFT } from '../../../data/comparison-state.ts'
import type { Send } from '../../../data/contract/contract.ts'
import { readPay, yearly } from '../../../renderer/compare/present-pay.ts'
import { Cases } from '../../../renderer/shared/cases.svelte.ts'
import type { Person } from '../../../renderer/shared/state.svelte.ts'
import { DRAFT_AFTER, TypedBox } from '../../../renderer/shared/typed-box.svelte.ts'
import { program, screen, temporaryFolder } from '../support/program.ts'

/** Kept when it is left: yearly pay. */
function payBox(person: Person): TypedBox {
  const box = new TypedBox(
    {
      name: () => 'presentPay',
      kept: () => String(person.comparison.presentPay ?? ''),
      keep: (typed) => {
        const [pay] = readPay(typed, 'year') ?? []
        return pay ? person.change({ presentPay: yearly(pay, null) }) : { words: 'no amount' }
      },
    },
    person,
  )
  box.use()
  return box
}

/** Kept by a button only. */
function formBox(person: Person): TypedBox {
  const box = new TypedBox({ name: () => 'own:a|books', kept: () => '' }, person)
  box.use()
  return box
}

const stateOf = async (door: Send, id: number) => {
  const answer = await door('cases.open', { id })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

const casesOf = (door: Send, { person, notices }: Awaited<ReturnType<typeof screen>>) =>
  new Cases(door, () => Promise.reject(new Error('no files')), person, notices)

/** Case A is open, B is there; what each way leads to is another case than A. */
const WAYS: Record<
  string,
  (parts: { cases: Cases; door: Send; person: Person; b: number }) => Promise<unknown>
> = {
  'opening another': ({ cases, b }) => cases.open(b),
  'a new one': ({ cases }) => cases.create('C'),
  'a copy': ({ cases, person }) => cases.duplicate(person.case.id, 'Copy'),
  closing: ({ cases }) => cases.close(),
  'a private session': ({ cases }) => cases.setPrivate(true),
  'another tab': async ({ door, person, b }) => {
    await door('cases.open', { id: b })
    await person.load()
    await person.settled()
  },
  'another tab that closed it': async ({ cases, door, person }) => {
    await door('cases.close', { id: person.case.id })
    await cases.follow()
    await person.settled()
  },
  'undo of making it': ({ person }) => person.undo(),
}

describe('what is typed when another case opens', () => {
  it.each(Object.keys(WAYS))('stays with its own: %s', async (way) => {
    const door = await program()
    const shown = await screen(door)
    const { person } = shown
    const cases = casesOf(door, shown)
    await cases.create('B')
    const b = person.case.id
    await cases.create('A')
    const a = person.case.id
    const [pay, form] = [payBox(person), formBox(person)]
    pay.type('36,000')
    form.type('about 4')
    await WAYS[way]!({ cases, door, person, b })
    await person.settled()
    // Undo takes back the pay, which was a step; what is not kept goes with it, in its own case.
    if (way === 'undo of making it') {
      expect(person.case.id).toBe(a)
      expect(person.drafts).toEqual({ 'own:a|books': 'about 4' })
      return
    }
    expect(person.case.id).not.toBe(a)
    if (way !== 'a copy') expect([pay.text, form.text]).toEqual(['', ''])
    expect(form.isBroughtBack).toBe(false)
    expect(person.drafts).toEqual({})
    if (way === 'a private session') await cases.setPrivate(false)
    const kept = await stateOf(door, a)
    expect(kept.comparison.presentPay).toBe(3_600_000)
    expect(kept.drafts).toEqual({ 'own:a|books': 'about 4' })
  })

  it('stays with its own where it cannot be read, and is in its box again there', async () => {
    const door = await program()
    const shown = await screen(door)
    const { person } = shown
    const cases = casesOf(door, shown)
    await cases.create('A')
    const a = person.case.id
    const pay = payBox(person)
    pay.type('about 30 thousand')
    await cases.create('B')
    await person.settled()
    expect([pay.text, pay.refusal]).toEqual(['', null])
    await cases.open(a)
    expect([pay.text, pay.isBroughtBack]).toEqual(['about 30 thousand', true])
    // Left without a word typed, it is tried again: it is what stands in the box.
    await pay.leave()
    expect(pay.refusal).toEqual({ words: 'no amount' })
    pay.type('30,000')
    await pay.leave()
    await person.settled()
    expect(person.comparison.presentPay).toBe(3_000_000)
    expect(person.drafts).toEqual({})
  })

  it('goes with a case that is deleted or taken off the computer', async () => {
    const folder = temporaryFolder()
    const door = await program(folder)
    const shown = await screen(door)
    const { person } = shown
    const cases = casesOf(door, shown)
    await cases.create('A')
    const a = person.case.id
    const form = formBox(person)
    form.type('zebrafinch')
    await cases.remove(a)
    await person.settled()
    expect([form.text, person.drafts]).toEqual(['', {}])
    await person.undo()
    expect([person.case.id, form.text]).toEqual([a, 'zebrafinch'])
    form.type('zebrafinch and more')
    await cases.forget(a)
    await person.settled()
    expect([form.text, person.drafts]).toEqual(['', {}])
    // A draft that comes late finds nothing to come back to.
    expect(await door('person.keepDraft', { case: a, box: 'x', text: 'zebrafinch' })).toMatchObject({
      ok: true,
    })
    expect(await door('cases.open', { id: a })).toMatchObject({ ok: false, code: 'case-gone' })
  })

  it('does not count as an empty case', async () => {
    const door = await program()
    const shown = await screen(door)
    const { person } = shown
    const cases = casesOf(door, shown)
    const first = person.case.id
    const form = formBox(person)
    form.type('half')
    await cases.create('B')
    await person.settled()
    expect((await stateOf(door, first)).drafts).toEqual({ 'own:a|books': 'half' })
    // A new case without a name is not that one.
    await cases.create('')
    expect(person.case.id).not.toBe(first)
    expect(person.drafts).toEqual({})
  })
})

describe('a draft', () => {
  afterEach(() => vi.useRealTimers())

  it('is kept while it is typed, survives a start, and is let go of once it is kept', async () => {
    const door = await program()
    const { person } = await screen(door)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const form = formBox(person)
    form.type('ha')
    vi.advanceTimersByTime(DRAFT_AFTER - 1)
    form.type('half')
    vi.advanceTimersByTime(DRAFT_AFTER - 1)
    expect(person.drafts).toEqual({})
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    await person.settled()
    expect([form.text, form.isBroughtBack]).toEqual(['half', false])

    const again = await screen(door)
    const brought = formBox(again.person)
    expect([brought.text, brought.isBroughtBack]).toEqual(['half', true])
    expect(again.person.canUndo).toBe(false)
    brought.done()
    await again.person.settled()
    expect((await screen(door)).person.drafts).toEqual({})
  })

  it('of what is kept already is none', async () => {
    const { person } = await screen(await program())
    await person.change({ presentPay: 3_600_000 })
    const pay = payBox(person)
    pay.type('36')
    pay.hold()
    expect(person.drafts).toEqual({ presentPay: '36' })
    pay.type('3600000')
    pay.hold()
    expect(person.drafts).toEqual({})
  })

  it('of a private session is in memory only', async () => {
    const door = await program()
    const shown = await screen(door)
    const cases = casesOf(door, shown)
    await cases.setPrivate(true)
    const form = formBox(shown.person)
    form.type('private')
    form.hold()
    await shown.person.settled()
    await cases.setPrivate(false)
    const all = await door('cases.list', {})
    const ids = all.ok ? all.value.map(({ id }) => id) : []
    for (const id of ids) expect((await stateOf(door, id)).drafts).toEqual({})
  })

  it('is whole, or is none', async () => {
    const door = await program()
    const { person } = await screen(door)
    const form = formBox(person)
    form.type('x'.repeat(LONGEST_DRAFT + 1))
    form.hold()
    await person.settled()
    expect(person.drafts).toEqual({})
    form.type('x'.repeat(LONGEST_DRAFT))
    form.hold()
    await person.settled()
    expect((await screen(door)).person.drafts['own:a|books']).toHaveLength(LONGEST_DRAFT)
  })
})
