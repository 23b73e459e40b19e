import { expect, test, vi } from 'vitest'
import type { Send } from '../../../data/contract/contract.ts'
import { cellKey } from '../../../data/comparison-state.ts'
import { OwnPrograms } from '../../../renderer/library/own-programs.svelte.ts'
import { withFigure } from '../../../renderer/shared/comparison/own-cell.ts'
import { givenFigures, whenGivenChanges } from '../../../renderer/shared/given.ts'
import { program, screen } from '../support/program.ts'

const SHEET =
  'School\tProgram\tAward\tMonths\n' +
  'Ours\tMedical Insurance Coding Specialist\tCertificate\t9\n' +
  'Ours\tEvening course\t\t\n' +
  'Ours\tNursing\tAssociate degree\t24'

async function withList(send: Send): Promise<string> {
  const table = await send('own.open', { from: 'paste', text: SHEET })
  if (!table.ok) throw new Error(table.code)
  const { id, columns } = table.value
  const made = await send('own.import', {
    table: id,
    mapping: columns.map(({ guess }) => guess),
    name: 'Ours',
  })
  if (!made.ok) throw new Error(made.code)
  return made.value.list.id
}

/** Programs of the list that are of the field, by Find: those that fit, and those that may. */
async function found(send: Send, list: string): Promise<readonly [fit: number, mayFit: number]> {
  const answer = await send('find.query', {
    facets: { list: [list], study: ['51.0713'] },
    counted: ['study'],
  })
  if (!answer.ok) throw new Error(answer.code)
  return [answer.value.total, answer.value.mayFit]
}

test('Find goes by what the open case says that own programs are, over undo, redo and other cases', async () => {
  const send = await program()
  const list = await withList(send)
  const { person } = await screen(send)
  const asked = vi.fn()
  whenGivenChanges(person, asked)
  expect(await found(send, list)).toEqual([0, 1])

  const [first, second] = [`${list}:1`, `${list}:2`]
  const programs = new OwnPrograms(send, list, person)
  await programs.load()
  await programs.accept(programs.programs![0]!, 'cip', '51.0713')
  expect(await found(send, list)).toEqual([1, 0])
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))

  // What else is said of a program is of no matter to Find.
  const note = { value: 'January', by: 'phone', on: '2026-11-25' } as const
  await person.change({
    figures: withFigure(person.comparison.figures, cellKey(second, 'startDates'), note),
  })
  await person.settled()
  expect(asked).toHaveBeenCalledTimes(1)
  expect(Object.keys(givenFigures(person.comparison.figures))).toEqual([cellKey(first, 'cip')])

  await person.undo()
  await person.undo()
  expect(await found(send, list)).toEqual([0, 1])
  await person.redo()
  expect(await found(send, list)).toEqual([1, 0])
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3))

  const before = person.case.id
  await person.leave(() => send('cases.create', { name: 'Somebody else' }))
  expect(await found(send, list)).toEqual([0, 1])
  await person.leave(() => send('cases.open', { id: before }))
  expect(await found(send, list)).toEqual([1, 0])
  await person.leave(() => send('cases.private', { on: true }))
  expect((await found(send, list))[0]).toBe(0)
  await person.leave(() => send('cases.private', { on: false }))
  expect(await found(send, list)).toEqual([1, 0])
})

test('it is known at the next start, and goes over to the same list read in anew', async () => {
  const send = await program()
  const list = await withList(send)
  const { person } = await screen(send)
  const own = { value: '51.0713', by: 'self', on: '2026-11-25' } as const
  await person.change({ figures: { [`${list}:2|cip`]: own } })
  const again = await withList(send)
  await person.load()
  expect(await found(send, again)).toEqual([1, 1])
})

test('a list’s programs: what each is, and how that is known', async () => {
  const send = await program()
  const list = await withList(send)
  const { person } = await screen(send)
  const programs = new OwnPrograms(send, list, person)
  await programs.load()
  const told = () =>
    (programs.programs ?? []).map((each) => [programs.known(each, 'cip'), programs.known(each, 'awardLevel')])
  expect(told()).toEqual([
    [
      { from: 'guess', value: '51.0713', title: 'Medical Insurance Coding Specialist/Coder' },
      { from: 'guess', value: '21' },
    ],
    [
      { from: 'nothing', value: '' },
      { from: 'nothing', value: '' },
    ],
    [expect.anything(), { from: 'list', value: '3' }],
  ])
  expect(programs.show).toBe('open')
  const [first] = programs.programs!
  expect(programs.open).toContain(first)
  expect(await programs.accept(first!, 'cip', '51.0713')).toBe(true)
  expect(await programs.accept(first!, 'awardLevel', '21')).toBe(true)
  expect(person.comparison.figures[`${list}:1|cip`]).toMatchObject({ value: '51.0713', by: 'self' })
  expect(programs.known(first!, 'cip')).toEqual({ from: 'given', value: '51.0713' })
  // Given, it is open no more, and stays in its row.
  expect(programs.open).not.toContain(first)
  expect(programs.shown).toContain(first)
  await person.undo()
  expect(programs.open).toContain(first)
})

test('where the programs cannot be looked up, it is said why, and asked again on request', async () => {
  const send = await program()
  const { person } = await screen(send)
  let isDown = true
  const shaky: Send = async (name, input) =>
    isDown ? { ok: false, code: 'worker-died', params: {} } : await send(name, input)
  const programs = new OwnPrograms(shaky, 'own:99', person)
  await programs.load()
  expect(programs.failure).toMatchObject({ code: 'worker-died' })
  isDown = false
  await programs.load()
  expect(programs.failure).toBeNull()
  expect(programs.programs).toEqual([])
  expect(programs.show).toBe('all')
})
