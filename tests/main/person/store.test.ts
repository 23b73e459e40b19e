import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_COMPARISON, PROVIDED_BY, type ComparisonChange } from '../../../data/comparison-state.ts'
import { DEFAULT_SETTINGS } from '../../../data/contract/person.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { RESIDENCIES } from '../../../data/program.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import type { PersonStore } from '../../../main/person/store.ts'
import { folder } from './support/folder.ts'
import { bend, look } from './support/look.ts'
import { Model } from './support/model.ts'
import { program, programs } from './support/programs.ts'

const key = fc.integer({ min: 0, max: 11 }).map(program)
const change: fc.Arbitrary<ComparisonChange> = fc.record(
  {
    programs: fc.array(key, { maxLength: 8 }),
    occupation: fc.constantFrom(null, '29-2072', '31-9092'),
    credential: fc.constantFrom(null, 'CCS', 'RHIT'),
    baseline: fc.option(key),
    residency: fc.constantFrom(...RESIDENCIES),
    presentPay: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
  },
  { requiredKeys: [] },
)

const cellKeys = ['|', `${program(1)}|`, `${program(1)}|books`, `${program(2)}|books`, `|exam`]
const records: fc.Arbitrary<ComparisonChange> = fc.record(
  {
    notes: fc.dictionary(fc.constantFrom(...cellKeys), fc.string({ minLength: 1, maxLength: 9 }), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    figures: fc.dictionary(
      fc.constantFrom(`${program(1)}|books`, `${program(2)}|books`),
      fc.record(
        {
          value: fc.integer({ min: 0, max: 99 }),
          by: fc.constantFrom(...PROVIDED_BY),
          on: fc.constant('2026-11-25'),
        },
        { noNullPrototype: true },
      ),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const names = fc.constantFrom('', 'Client A', 'Client B', '<b>"\u0000')
/** Which case a step is about: of those that are there, by turns. */
const which = fc.nat({ max: 9 })
const step = fc.oneof(
  { weight: 5, arbitrary: change.map((change) => ({ do: 'change' as const, change })) },
  { weight: 4, arbitrary: records.map((change) => ({ do: 'change' as const, change })) },
  { weight: 6, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 4, arbitrary: fc.constant({ do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
  { weight: 2, arbitrary: names.map((name) => ({ do: 'create' as const, name })) },
  { weight: 2, arbitrary: which.map((which) => ({ do: 'open' as const, which })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), which, name: names }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('duplicate' as const), which, name: names }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('archive' as const), which, archived: fc.boolean() }) },
  { weight: 2, arbitrary: which.map((which) => ({ do: 'delete' as const, which })) },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
)
type Taken = typeof step extends fc.Arbitrary<infer T> ? T : never

function take(step: Exclude<Taken, { do: 'reopen' }>, model: Model, person: PersonStore): void {
  const at = 'which' in step ? (model.present[step.which % model.present.length] as number) : 0
  switch (step.do) {
    case 'change':
      model.change(step.change)
      return void person.changeComparison(step.change)
    case 'create':
      model.create(step.name)
      return void person.createCase(step.name)
    case 'open':
      model.open(at)
      return void person.openCase(at)
    case 'rename':
      model.rename(at, step.name)
      return void person.renameCase(at, step.name)
    case 'duplicate':
      model.duplicate(at, step.name)
      return void person.duplicateCase(at, step.name)
    case 'archive':
      model.archive(at, step.archived)
      return void person.archiveCase(at, step.archived)
    case 'delete':
      model.delete(at)
      return void person.deleteCase(at)
    case 'close':
      model.close()
      return void person.closeCase()
    default:
      model[step.do]()
      person[step.do]()
  }
}

describe('cases and their comparisons', () => {
  test('are as their model after any changes, undos, redos and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        const data = folder()
        const model = new Model()
        let person = await openPerson(data)
        try {
          for (const step of steps) {
            if (step.do === 'reopen') {
              person.close()
              person = await openPerson(data)
            } else take(step, model, person)
            const { comparison, canUndo, canRedo, case: open } = person.state()
            expect({
              open: { id: open.id, name: open.name },
              comparison,
              canUndo,
              canRedo,
              cases: [...person.cases()]
                .sort((a, b) => a.id - b.id)
                .map(({ id, name, archived }) => [id, name, archived, person.comparisonOf(id)]),
            }).toEqual(model.told)
          }
          expect(person.notices).toEqual([])
        } finally {
          person.close()
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the comparison', () => {
  test('answers each change with the state after it', async () => {
    const person = await openPerson(folder())
    expect(person.changeComparison({ programs: programs(1) })).toEqual(person.state())
    expect(person.undo()).toEqual(person.state())
    expect(person.redo()).toEqual(person.state())
    expect(person.changeSettings({ theme: 'dark' })).toEqual(person.state())
    person.close()
  })

  test('keeps the order in which programs stand', async () => {
    const data = folder()
    const order = [program(3), program(1), program(2)]
    let person = await openPerson(data)
    person.changeComparison({ programs: order })
    person.changeComparison({ programs: [program(2), program(3), program(1)] })
    person.undo()
    person.close()
    person = await openPerson(data)
    expect(person.state().comparison.programs).toEqual(order)
    person.close()
  })

  test('names no program twice and lets go of a baseline that is no longer chosen', async () => {
    const person = await openPerson(folder())
    person.changeComparison({ programs: [program(1), program(2), program(1)], baseline: program(2) })
    expect(person.state().comparison).toMatchObject({
      programs: [program(1), program(2)],
      baseline: program(2),
    })
    person.changeComparison({ programs: [program(1)] })
    expect(person.state().comparison.baseline).toBeNull()
    person.undo()
    expect(person.state().comparison.baseline).toBe(program(2))
    person.close()
  })

  test('refuses a ninth program and leaves the eight', async () => {
    const person = await openPerson(folder())
    const eight = Array.from({ length: 8 }, (_, n) => program(n))
    const before = person.changeComparison({ programs: eight })
    expect(() => person.changeComparison({ programs: [...eight, program(8)] })).toThrow(PathwiseError)
    expect(person.state()).toEqual(before)
    person.close()
  })

  test('takes a part written as undefined for left out', async () => {
    const person = await openPerson(folder())
    person.changeComparison({ programs: programs(1), occupation: '29-2072' })
    person.changeComparison({ programs: undefined, occupation: null })
    expect(person.state().comparison).toMatchObject({ programs: programs(1), occupation: null })
    person.close()
  })
})

describe('undo and redo', () => {
  test('answer with the state as it is where there is nothing to undo or redo', async () => {
    const person = await openPerson(folder())
    const empty = person.state()
    expect(person.undo()).toEqual(empty)
    expect(person.redo()).toEqual(empty)
    person.close()
  })

  test('a change that changes nothing is no step and keeps what can be redone', async () => {
    const person = await openPerson(folder())
    person.changeComparison({ programs: programs(1) })
    person.changeComparison({ programs: programs(2) })
    person.undo()
    const after = person.changeComparison({ programs: programs(1) })
    expect(after).toMatchObject({ canUndo: true, canRedo: true })
    expect(person.redo().comparison.programs).toEqual(programs(2))
    person.close()
  })

  test('reach 500 changes back and no further', async () => {
    const data = folder()
    const person = await openPerson(data)
    for (let n = 1; n <= 520; n += 1) person.changeComparison({ presentPay: n })
    expect(look(data, 'SELECT count(*) FROM journal')).toBe(500)
    let undone = 0
    while (person.state().canUndo) {
      person.undo()
      undone += 1
    }
    expect(undone).toBe(500)
    expect(person.state().comparison.presentPay).toBe(20)
    while (person.state().canRedo) person.redo()
    expect(person.state().comparison.presentPay).toBe(520)
    person.close()
  })

  test('do not touch settings', async () => {
    const person = await openPerson(folder())
    person.changeComparison({ programs: programs(1) })
    person.changeSettings({ theme: 'dark' })
    expect(person.undo().settings.theme).toBe('dark')
    person.close()
  })

  test('pass over a step that was bent by hand', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(1) })
    person.changeComparison({ programs: programs(2) })
    person.changeComparison({ programs: programs(3) })
    bend(data, `UPDATE journal SET before = '{"programs":' WHERE id = 3`)
    expect(person.undo()).toMatchObject({ comparison: { programs: programs(1) }, canUndo: true })
    bend(data, `UPDATE journal SET before = '[null]' WHERE id = 1`)
    expect(person.undo()).toMatchObject({ comparison: { programs: programs(1) }, canUndo: false })
    person.close()
  })

  test('leave a part as it is that an older version did not know', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(1) })
    person.changeComparison({ presentPay: 3_600_000 })
    bend(data, 'DELETE FROM journal WHERE id = 2')
    expect(person.undo().comparison).toEqual({ ...DEFAULT_COMPARISON, presentPay: 3_600_000 })
    person.close()
  })
})

describe('settings', () => {
  test('survive a restart, part by part', async () => {
    const data = folder()
    let person = await openPerson(data)
    person.changeSettings({ theme: 'dark' })
    person.changeSettings({ rows: 'dense' })
    const { settings } = person.state()
    person.close()
    person = await openPerson(data)
    expect(person.state().settings).toEqual(settings)
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', rows: 'dense' })
    person.close()
  })
})

describe('values bent by hand fall back to their default', () => {
  test.each([
    ['an option that is not JSON', `UPDATE case_options SET value = '{' WHERE name = 'occupation'`],
    ['an option of the wrong type', `UPDATE case_options SET value = '[1]' WHERE name = 'occupation'`],
    ['an option that is gone', `DELETE FROM case_options WHERE name = 'occupation'`],
  ])('%s', async (_what, sql) => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(1), occupation: '29-2072', credential: 'CCS' })
    bend(data, sql)
    expect(person.state().comparison).toMatchObject({
      programs: programs(1),
      occupation: null,
      credential: 'CCS',
    })
    person.close()
  })

  test('options that are not ours, even one called __proto__, are passed over', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: programs(1) })
    const before = person.state()
    bend(data, `INSERT INTO case_options VALUES (1, '__proto__', '{"baseline":"x"}'), (1, 'later', '1')`)
    expect(person.state()).toEqual(before)
    person.close()
  })

  test('a program key that is none, and a ninth program', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeComparison({ programs: Array.from({ length: 8 }, (_, n) => program(n)) })
    const bent = JSON.stringify(['<b>', 7, ...Array.from({ length: 9 }, (_, n) => program(n))])
    bend(data, `UPDATE case_options SET value = '${bent}' WHERE name = 'programs'`)
    expect(person.state().comparison.programs).toEqual(Array.from({ length: 8 }, (_, n) => program(n)))
    expect(person.changeComparison({ occupation: '29-2072' }).comparison.programs).toHaveLength(8)
    person.close()
  })

  test('a setting, or a search', async () => {
    const data = folder()
    const person = await openPerson(data)
    person.changeSettings({ theme: 'dark', rows: 'dense' })
    person.keepSearch(person.state().case.id, { text: 'coding' })
    bend(data, `UPDATE settings SET value = '"neon"' WHERE name = 'theme'`)
    bend(data, `UPDATE case_options SET value = '{"text":5}' WHERE name = 'search'`)
    expect(person.state()).toMatchObject({ settings: { ...DEFAULT_SETTINGS, rows: 'dense' }, search: null })
    person.close()
  })
})
