import { describe, expect, it } from 'vitest'
import { cellKey, LONGEST_NOTE, MOST_NOTES } from '../../../../data/comparison-state.ts'
import { NoteDraft } from '../../../../renderer/shared/notes/draft.svelte.ts'
import { held, program, screen } from '../../support/program.ts'

const KEY = cellKey('100001-51.0713-21', 'books')

describe('a note while it is written', () => {
  it('is kept as one step of undo, and says so', async () => {
    const { person } = await screen(await program())
    const draft = new NoteDraft(person, KEY)
    draft.box.type('ask')
    draft.box.type('ask Maria ')
    expect(person.comparison.notes).toEqual({})
    await draft.box.leave()
    expect(person.comparison.notes).toEqual({ [KEY]: 'ask Maria' })
    expect(draft.text).toBe('ask Maria')
    expect(draft.outcome).toBe('kept')
    await person.undo()
    expect(person.comparison.notes).toEqual({})
    // Nobody types: the box follows.
    expect(draft.text).toBe('')
    expect(person.canUndo).toBe(false)
  })

  it('goes when it is emptied', async () => {
    const { person } = await screen(await program())
    await person.change({ notes: { [KEY]: 'old' } })
    const draft = new NoteDraft(person, KEY)
    draft.box.type('')
    await draft.box.leave()
    expect(person.comparison.notes).toEqual({})
    expect(draft.outcome).toBe('cleared')
  })

  it('makes no step where it says the same', async () => {
    const { person } = await screen(await program())
    const draft = new NoteDraft(person, KEY)
    draft.box.type('  ')
    await draft.box.leave()
    expect(person.canUndo).toBe(false)
    expect(draft.text).toBe('')
  })

  it('never lands in a case that was opened meanwhile', async () => {
    const door = await program()
    const { person } = await screen(door)
    person.choose('100001-51.0713-21')
    const draft = new NoteDraft(person, KEY)
    draft.box.type('about somebody else')
    await person.leave(() => door('cases.create', { name: 'Client B' }))
    await draft.box.leave()
    expect(person.comparison.notes).toEqual({})
  })

  it('stays in the box where it could not be kept', async () => {
    const { send, calls } = held(await program())
    const loading = screen(send)
    await Promise.resolve()
    await calls[0]!.pass()
    const { person } = await loading
    const draft = new NoteDraft(person, KEY)
    draft.box.type('ask')
    const keeping = draft.box.leave()
    await Promise.resolve()
    await calls[0]!.fail()
    await calls[0]!.pass()
    await keeping
    expect(person.comparison.notes).toEqual({})
    expect(draft.text).toBe('ask')
    expect(draft.outcome).toBeNull()
  })

  it('tells its length only near the most', async () => {
    const { person } = await screen(await program())
    const draft = new NoteDraft(person, KEY)
    draft.box.type('x'.repeat(LONGEST_NOTE - 201))
    expect(draft.length).toBeNull()
    draft.box.type('x'.repeat(LONGEST_NOTE - 1))
    expect(draft.length).toBe(LONGEST_NOTE - 1)
    expect(draft.isFull).toBe(false)
    draft.box.type('x'.repeat(LONGEST_NOTE))
    expect(draft.isFull).toBe(true)
    await draft.box.leave()
    expect(person.comparison.notes[KEY]).toHaveLength(LONGEST_NOTE)
  })

  it('is not written into a full case', async () => {
    const { person } = await screen(await program())
    const notes = Object.fromEntries(
      Array.from({ length: MOST_NOTES }, (_, at) => [cellKey(`${100_000 + at}-51.0713-21`, ''), 'x']),
    )
    expect(await person.change({ notes })).toBe(true)
    const draft = new NoteDraft(person, cellKey('', ''))
    expect(draft.hasRoom).toBe(false)
    draft.box.type('one more')
    await draft.box.leave()
    expect(Object.keys(person.comparison.notes)).toHaveLength(MOST_NOTES)
  })
})
