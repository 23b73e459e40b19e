import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPARISON, type OwnFigure } from '../../../data/comparison-state.ts'
import { MOST_CASES } from '../../../main/person/case-list.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { folder } from './support/folder.ts'
import { bend, look } from './support/look.ts'
import { program, programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'

const figure = (value: number): OwnFigure => ({ value, by: 'phone', on: '2026-11-25' })
const cell = (n: number, field = 'books') => `${program(n)}|${field}`

/** A minute later each time it is asked. */
function clock(): () => Date {
  let minute = 0
  return () => new Date(Date.UTC(2026, 10, 25, 9, (minute += 1)))
}

describe('cases', () => {
  test('are listed with the open one first, then by when they were changed', async () => {
    const person = await openPerson(folder(), { now: clock() })
    person.createCase('A')
    person.changeComparison({ programs: programs(1), notes: { '|': 'one', [cell(1)]: 'two' } })
    person.createCase('B')
    person.createCase('C')
    const [a, b, c] = ['A', 'B', 'C'].map((name) => person.cases().find((each) => each.name === name)!.id)
    person.openCase(a!)
    expect(person.cases().map(({ id }) => id)).toEqual([a, c, b])
    person.openCase(b!)
    expect(person.cases().map(({ id }) => id)).toEqual([b, c, a])
    person.changeComparison({ occupation: '29-2072' })
    person.openCase(c!)
    expect(person.cases().map(({ id }) => id)).toEqual([c, b, a])
    expect(person.cases().at(-1)).toMatchObject({
      programs: programs(1),
      notes: 2,
      archived: false,
      isOpen: false,
    })
    person.close()
  })

  test('that are unknown or deleted are gone', async () => {
    const person = await openPerson(folder())
    const { id } = person.createCase('A').case
    person.deleteCase(id)
    const before = person.state()
    for (const id_ of [id, 999])
      for (const ask of [
        () => person.openCase(id_),
        () => person.renameCase(id_, 'B'),
        () => person.duplicateCase(id_, 'B'),
        () => person.archiveCase(id_, true),
        () => person.deleteCase(id_),
        () => person.comparisonOf(id_),
        () => person.snapshotOf(id_),
      ])
        expect((await refusal(ask)).code).toBe('case-gone')
    expect(person.state()).toEqual(before)
    person.close()
  })

  test('are a thousand at most; one more is refused, and closing and deleting go on', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.createCase('A')
    bend(
      data,
      `WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${MOST_CASES - 1})
       INSERT INTO cases (name, created_at, changed_at) SELECT 'x' || n, '2026', '2026' FROM n`,
    )
    const before = person.state()
    const refused = await refusal(() => person.createCase('One too many'))
    expect([refused.code, refused.params]).toEqual(['cases-full', { most: MOST_CASES }])
    expect(person.state()).toEqual(before)
    person.closeCase()
    person.deleteCase(person.cases()[5]!.id)
    person.deleteCase(person.cases()[5]!.id)
    expect(person.createCase('There is room').case.name).toBe('There is room')
    person.close()
  })

  test('with nothing in them and no name do not pile up', async () => {
    const person = await openPerson(folder())
    person.createCase('')
    person.createCase('A')
    person.closeCase()
    person.closeCase()
    person.openCase(person.cases().find(({ name }) => name === 'A')!.id)
    expect(person.cases()).toHaveLength(1)
    person.close()
  })

  test('keep their names as they are typed', async () => {
    const data = folder()
    let person = await openPerson(data)
    const name = `<img src=x onerror=alert(1)> ' OR 1=1 -- "{x}" \u202e`
    person.createCase(name)
    person.close()
    person = await openPerson(data)
    expect(person.state().case.name).toBe(name)
    expect(person.undo().moved).toEqual({ kind: 'case-create', name })
    person.close()
  })

  test('of which none is open, since the file was bent, get an empty one', async () => {
    const data = folder()
    let person = await openPerson(data)
    person.createCase('A')
    person.close()
    bend(data, 'UPDATE cases SET is_open = 0')
    person = await openPerson(data)
    expect(person.notices).toEqual([])
    expect(person.state()).toMatchObject({ case: { name: '' }, comparison: DEFAULT_COMPARISON })
    expect(person.cases().map(({ name }) => name)).toEqual(['', 'A'])
    person.close()
  })
})

describe('a change', () => {
  test('is made in the case that it was meant for, whichever is open, and is a step of that one', async () => {
    const person = await openPerson(folder())
    const a = person.createCase('A').case.id
    person.changeComparison({ programs: programs(1) })
    person.undo()
    const b = person.createCase('B')
    expect(person.changeComparison({ presentPay: 1 }, a)).toEqual(b)
    expect(person.cases().find(({ id }) => id === a)).toMatchObject({ isOpen: false })
    // What was undone in it can no longer be done again, and the step is undone there alone.
    expect(person.undo().moved).toEqual({ kind: 'case-create', name: 'B' })
    expect(person.state()).toMatchObject({ case: { id: a }, comparison: { presentPay: 1, programs: [] } })
    expect(person.redo().moved).toMatchObject({ kind: 'case-create' })
    person.openCase(a)
    person.changeComparison({ occupation: '29-2072' }, b.case.id)
    expect(person.state().comparison).toMatchObject({ presentPay: 1, occupation: null })
    expect(person.comparisonOf(b.case.id).occupation).toBe('29-2072')
    person.close()
  })

  test('finds a case that went because nothing was in it yet, and one that was deleted', async () => {
    const person = await openPerson(folder())
    const blank = person.state().case.id
    const a = person.createCase('A').case.id
    expect(person.cases().map(({ id }) => id)).toEqual([a])
    expect(person.changeComparison({ presentPay: 1 }, blank).case.id).toBe(a)
    expect(person.comparisonOf(blank).presentPay).toBe(1)

    person.deleteCase(blank)
    expect(person.changeComparison({ occupation: '29-2072' }, blank).case.id).toBe(a)
    expect(person.cases().map(({ id }) => id)).toEqual([a])
    person.undo()
    expect(person.comparisonOf(blank)).toMatchObject({ presentPay: 1, occupation: '29-2072' })
    person.close()
  })

  test('for a case that is nowhere is refused, and nothing of it lands in the open one', async () => {
    const person = await openPerson(folder())
    const a = person.createCase('A').case.id
    person.changeComparison({ presentPay: 1 })
    person.createCase('B')
    await person.forgetCase(a)
    const before = person.state()
    for (const id of [a, 999, 2 ** 41])
      expect((await refusal(() => person.changeComparison({ presentPay: 2 }, id))).code).toBe('case-gone')
    expect(person.state()).toEqual(before)
    person.close()
  })
})

describe('undo', () => {
  test('of a deletion brings everything back: content, steps and figures, and opens it again', async () => {
    const person = await openPerson(folder())
    const { id } = person.createCase('A').case
    person.changeComparison({ programs: programs(1), notes: { '|': 'a note' } })
    person.keepSnapshot(id, { programs: [] } as never)
    const before = person.state()
    expect(person.deleteCase(id)).toMatchObject({ case: { name: '' }, comparison: DEFAULT_COMPARISON })
    const { moved, ...after } = person.undo()
    expect(moved).toEqual({ kind: 'case-delete', name: 'A' })
    expect(after).toEqual({ ...before, canRedo: true, redoes: { kind: 'case-delete', name: 'A' } })
    expect(person.redo().case.name).toBe('')
    person.close()
  })

  test('does not take away a case that was worked in, while another is open', async () => {
    const person = await openPerson(folder())
    person.createCase('A')
    const a = person.state().case.id
    person.createCase('B')
    person.changeComparison({ notes: { '|': 'worked in' } })
    person.openCase(a)
    // The newest step that A reaches made B; the one before made A.
    expect(person.undo().moved).toEqual({ kind: 'case-create', name: 'A' })
    expect(person.cases().some(({ name }) => name === 'B')).toBe(true)
    person.close()
  })

  test('of another case is out of reach', async () => {
    const person = await openPerson(folder())
    const a = person.createCase('A').case.id
    person.changeComparison({ programs: programs(1) })
    person.createCase('B')
    person.changeComparison({ programs: programs(2) })
    person.undo()
    const b = person.state()
    person.openCase(a)
    expect(person.redo()).toEqual(person.state())
    person.openCase(b.case.id)
    expect(person.redo().comparison.programs).toEqual(programs(2))
    person.close()
  })
})

describe('closing', () => {
  test('leaves nothing of the case to undo or to search, and its search with it', async () => {
    const person = await openPerson(folder())
    person.changeSettings({ theme: 'dark' })
    const { id } = person.createCase('A').case
    person.keepSearch(id, { text: 'coding', radius: 30 })
    person.renameCase(id, 'Client A')
    person.changeComparison({ programs: programs(1), presentPay: 1 })
    person.createCase('Deleted')
    person.deleteCase(person.state().case.id)
    person.openCase(id)
    const closed = person.closeCase()
    expect(closed).toMatchObject({
      comparison: DEFAULT_COMPARISON,
      case: { name: '' },
      canUndo: false,
      canRedo: false,
      undoes: null,
      redoes: null,
      search: null,
      settings: { theme: 'dark' },
    })
    expect(person.undo()).toEqual(closed)

    // Opened again, all of it can be undone.
    expect(person.openCase(id)).toMatchObject({
      case: { name: 'Client A' },
      search: { text: 'coding', radius: 30 },
      canUndo: true,
    })
    expect(person.undo().case.name).toBe('Deleted')
    person.openCase(id)
    const undone = []
    while (person.state().canUndo) undone.push(person.undo().moved?.kind ?? 'comparison')
    expect(undone).toEqual(['case-create', 'comparison', 'case-rename', 'case-create'])
    person.close()
  })
})

describe('records by cell', () => {
  test('change entry by entry: an old step leaves what was noted since', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ notes: { [cell(1)]: 'one' }, figures: { [cell(1)]: figure(1) } })
    person.changeComparison({ notes: { [cell(1)]: 'one', [cell(2)]: 'two' } })
    expect(look(data, 'SELECT after FROM journal WHERE id = 2')).toBe(
      JSON.stringify({ notes: { [cell(2)]: 'two' } }),
    )
    bend(data, 'DELETE FROM journal WHERE id = 2')
    expect(person.undo().comparison).toMatchObject({ notes: { [cell(2)]: 'two' }, figures: {} })
    expect(person.redo().comparison.notes).toEqual({ [cell(1)]: 'one', [cell(2)]: 'two' })
    person.close()
  })

  test('lose a damaged entry and keep the others', async () => {
    const data = folder()
    const person = await openPerson(data)
    const notes = { [cell(1)]: 'one', [cell(2)]: 'two' }
    person.changeComparison({ notes, figures: { [cell(1)]: figure(1) } })
    const bent = JSON.stringify({ ...notes, nonsense: 'x', [cell(3)]: 5, [cell(4)]: 'x'.repeat(2_001) })
    bend(data, `UPDATE case_options SET value = '${bent}' WHERE name = 'notes'`)
    bend(
      data,
      `UPDATE case_options SET value = '{"__proto__":{"value":1},"${cell(1)}":{"value":-1},"${cell(2)}":${JSON.stringify(figure(2))}}'
       WHERE name = 'figures'`,
    )
    expect(person.state().comparison).toMatchObject({ notes, figures: { [cell(2)]: figure(2) } })
    expect(Object.keys(person.state().comparison.figures)).toEqual([cell(2)])
    person.close()
  })

  test('put back the sound entries of a step, and no more than a case can have', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ notes: { [cell(1)]: 'one', [cell(2)]: 'two' } })
    person.changeComparison({ notes: {} })
    bend(data, `UPDATE journal SET before = '{"notes":{"${cell(1)}":7,"${cell(2)}":"two"}}' WHERE id = 2`)
    expect(person.undo().comparison.notes).toEqual({ [cell(2)]: 'two' })
    const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [cell(n), 'x']))
    bend(data, `UPDATE case_options SET value = '${JSON.stringify(many)}' WHERE name = 'notes'`)
    expect(Object.keys(person.state().comparison.notes)).toHaveLength(1_000)
    person.close()
  })
})

test('every case keeps the figures of a catalog that is replaced, also one that is not open or was deleted', async () => {
  const person = await openPerson(folder())
  person.createCase('A')
  person.changeComparison({ programs: programs(1) })
  person.pinFigures('g1')
  person.createCase('B')
  person.changeComparison({ programs: programs(2) })
  const b = person.state().case.id
  person.createCase('Empty')
  person.deleteCase(b)
  person.pinFigures('g2')
  expect([...person.pinnedGenerations()].sort()).toEqual(['g1', 'g2'])
  expect(person.state().comparison.figuresOf).toBeNull()
  person.undo()
  expect(person.comparisonOf(b).figuresOf).toBe('g2')
  person.close()
})

test('figures that were kept while the clock ran ahead are due again after a change', async () => {
  let year = 2026
  const person = await openPerson(folder(), { now: () => new Date(Date.UTC(year, 10, 25)) })
  person.createCase('A')
  person.changeComparison({ programs: programs(1) })
  year = 2030
  person.keepSnapshot(person.state().case.id, {} as never)
  year = 2026
  expect(person.isSnapshotDue()).toBe(false)
  person.changeComparison({ occupation: '29-2072' })
  expect(person.isSnapshotDue()).toBe(true)
  person.close()
})

test('figures are due to be kept when a named case with programs was changed since', async () => {
  const person = await openPerson(folder(), { now: clock() })
  person.changeComparison({ programs: programs(1) })
  expect(person.isSnapshotDue()).toBe(false)
  person.renameCase(person.state().case.id, 'A')
  expect(person.isSnapshotDue()).toBe(true)
  expect(person.keepSnapshot(person.state().case.id, {} as never).case.snapshotAt).not.toBeNull()
  expect(person.isSnapshotDue()).toBe(false)
  person.changeComparison({ occupation: '29-2072' })
  expect(person.isSnapshotDue()).toBe(true)
  person.changeComparison({ programs: [] })
  expect(person.isSnapshotDue()).toBe(false)
  person.close()
})
