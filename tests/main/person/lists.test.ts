import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATUSES, hasValue } from '../../../data/figures/figure.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import type { NewList, NewProgram } from '../../../main/person/new-list.ts'
import type { PersonStore } from '../../../main/person/store.ts'
import { folder } from './support/folder.ts'
import { bend, look } from './support/look.ts'
import { programs } from './support/programs.ts'
import { refusal } from './support/refused.ts'
import { inPieces, personalOf } from '../../support/person-lists.ts'

const PROVIDER = { name: 'College A', city: 'Austin', state: 'TX', zip: '78701', phone: '', website: '' }
const PROGRAM: NewProgram = {
  provider: 0,
  name: 'Coding',
  cip: '51.0713',
  awardLevel: 21,
  credential: 'Certificate',
  occupations: ['29-2072', '29-9021'],
  online: 'all',
  figures: {
    tuitionAndFees: { value: 0, status: 'own' },
    months: { value: 9, high: 12, status: 'own', rule: 'weeks-to-months' },
    hours: { value: 720.5, high: 900, status: 'own', unit: 'clock-hours' },
  },
  official: null,
}
const list = (more: Partial<NewList> = {}): NewList => ({
  name: 'My list',
  file: 'list.csv',
  columns: { program: 'Course', tuitionAndFees: 'Price' },
  providers: [{ key: 'college a|78701', ...PROVIDER }],
  programs: [PROGRAM],
  remember: null,
  ...more,
})

test('a list is kept as it is, over restarts', async () => {
  const data = folder()
  let person = await openPerson(data, { now: () => new Date('2026-11-24T12:00:00Z') })
  const kept = await person.importList(inPieces(list()))
  expect(kept).toEqual({
    id: 'own:1',
    name: 'My list',
    file: 'list.csv',
    importedOn: '2026-11-24',
    programs: 1,
  })
  person.close()
  person = await openPerson(data)
  expect(person.lists()).toEqual([kept])
  const program = Object.fromEntries(Object.entries(PROGRAM).filter(([name]) => name !== 'provider'))
  expect(personalOf(person)).toEqual({
    lists: [
      {
        id: 'own:1',
        name: 'My list',
        file: 'list.csv',
        importedOn: '2026-11-24',
        programs: [
          {
            ...program,
            key: 'own:1:1',
            list: 'own:1',
            provider: { id: 'own:1:college a|78701', ...PROVIDER, unitid: null, match: 'none', score: 0 },
            columns: { program: 'Course', tuitionAndFees: 'Price' },
          },
        ],
      },
    ],
    matches: {},
  })
  person.close()
})

test('every figure comes back with its status, and none that was not there', async () => {
  const status = fc.constantFrom(...STATUSES.filter((each) => each !== 'not-reported'))
  const figure = fc.tuple(status, fc.integer({ min: 0, max: 100 })).map(([each, value]) => ({
    status: each,
    value: hasValue(each) ? value : null,
  }))
  const banded = figure.map((given) => (given.value === null ? given : { ...given, high: given.value + 1 }))
  const figures = fc.record(
    {
      tuitionAndFees: figure,
      tuitionInDistrict: figure,
      tuitionInState: banded,
      tuitionOutOfDistrict: figure,
      tuitionOutOfState: banded,
      books: figure,
      months: banded,
      completions: figure,
      graduationRate: figure,
    },
    { requiredKeys: [] },
  )
  const person = await openPerson(folder())
  await fc.assert(
    fc.asyncProperty(figures, async (given) => {
      const { id } = await person.importList(inPieces(list({ programs: [{ ...PROGRAM, figures: given }] })))
      expect(personalOf(person).lists.find((each) => each.id === id)?.programs[0]?.figures).toEqual(given)
      person.removeList(id)
    }),
    { numRuns: 60 },
  )
  person.close()
})

/** All that a person has, as the rest of the program sees it. */
const all = (person: PersonStore) => ({ personal: personalOf(person), comparison: person.state().comparison })

test('import, removal, match and comparison: undo is the way back, redo the way there, over restarts', async () => {
  const step = fc.oneof(
    fc.constant('import' as const),
    fc.nat({ max: 3 }).map((at) => ({ remove: at })),
    fc
      .tuple(fc.nat({ max: 2 }), fc.constantFrom(null, 222_567, 222_992))
      .map(([at, unitid]) => ({ match: at, unitid })),
    fc.nat({ max: 5 }).map((number) => ({ compare: number })),
    fc.constant('reopen' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const data = folder()
      let person = await openPerson(data)
      const states = [all(person)]
      for (const each of steps) {
        if (each === 'reopen') {
          person.close()
          person = await openPerson(data)
          continue
        }
        if (each === 'import') await person.importList(inPieces(list({ name: `List ${states.length}` })))
        else if ('remove' in each) {
          const target = person.lists()[each.remove]
          if (target) person.removeList(target.id)
        } else if ('match' in each) person.decideMatch(`etpl:${each.match}`, each.unitid)
        else person.changeComparison({ programs: programs(each.compare) })
        const now = all(person)
        if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now)
      }
      for (const before of states.slice(0, -1).toReversed()) {
        person.undo()
        expect(all(person)).toEqual(before)
      }
      expect(person.state().canUndo).toBe(false)
      person.close()
      person = await openPerson(data)
      for (const after of states.slice(1)) {
        person.redo()
        expect(all(person)).toEqual(after)
      }
      expect(person.state().canRedo).toBe(false)
      person.close()
    }),
    { numRuns: 15 },
  )
})

test('undo and redo say what they moved, and nothing beside the comparison', async () => {
  const person = await openPerson(folder())
  person.changeComparison({ programs: programs(1) })
  const { id } = await person.importList(inPieces(list()))
  person.decideMatch('etpl:1', null)
  person.removeList(id)
  expect(person.undo().moved).toEqual({ kind: 'list-removal', name: 'My list' })
  expect(person.undo().moved).toEqual({ kind: 'match', name: '' })
  expect(person.undo().moved).toEqual({ kind: 'list-import', name: 'My list' })
  expect(person.undo().moved).toBeUndefined()
  person.redo()
  expect(person.redo().moved).toEqual({ kind: 'list-import', name: 'My list' })
  expect(person.state().moved).toBeUndefined()
  person.close()
})

test('a list that no step can bring back is let go, and its number never given again', async () => {
  const data = folder()
  const person = await openPerson(data)
  await person.importList(inPieces(list()))
  person.decideMatch('own:1:college a|78701', 222_567)
  person.undo()
  person.undo()
  expect(look(data, 'SELECT count(*) FROM own_programs')).toBe(1)
  person.changeComparison({ programs: programs(1) })
  expect(look(data, 'SELECT count(*) FROM own_programs')).toBe(0)
  expect(look(data, 'SELECT count(*) FROM own_lists')).toBe(0)
  expect((await person.importList(inPieces(list()))).id).toBe('own:2')
  person.close()
})

test('a list that is there stays, however far back its import lies', async () => {
  const data = folder()
  const person = await openPerson(data)
  await person.importList(inPieces(list()))
  for (let n = 1; n <= 520; n += 1) person.changeComparison({ presentPay: n })
  expect(person.lists()).toHaveLength(1)
  expect(personalOf(person).lists[0]?.programs).toHaveLength(1)
  person.close()
})

/** Makes so many programs of the first one of a list. */
function grow(data: string, list: number, programs: number): void {
  const columns = String(
    look(
      data,
      `SELECT group_concat(name) FROM pragma_table_info('own_programs') WHERE name NOT IN ('list', 'number')`,
    ),
  )
  bend(
    data,
    `WITH RECURSIVE n (i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < ${programs})
     INSERT INTO own_programs (list, number, ${columns})
       SELECT list, i, ${columns} FROM own_programs, n WHERE list = ${list} AND number = 1`,
  )
}

test('a hundred lists and 200,000 programs are enough, and nothing is half kept', async () => {
  const data = folder()
  const person = await openPerson(data)
  const long = list({ programs: Array.from({ length: 100_000 }, () => PROGRAM) })
  // What is there already: to put two hundred thousand in one by one takes longer than all else here.
  await person.importList(inPieces(list()))
  await person.importList(inPieces(list()))
  grow(data, 1, 100_000)
  grow(data, 2, 99_902)
  expect(
    (
      await refusal(() =>
        person.importList(inPieces(list({ programs: Array.from({ length: 99 }, () => PROGRAM) }))),
      )
    ).code,
  ).toBe('own-full')
  expect(
    (await refusal(() => person.importList(inPieces({ ...long, programs: [...long.programs, PROGRAM] }))))
      .code,
  ).toBe('own-full')
  for (let n = 3; n <= 100; n += 1) await person.importList(inPieces(list()))
  expect((await refusal(() => person.importList(inPieces(list())))).code).toBe('own-full')
  expect(person.lists()).toHaveLength(100)
  expect(look(data, 'SELECT count(*) FROM own_lists')).toBe(100)
  // What is removed makes room.
  person.removeList('own:1')
  await person.importList(inPieces(list()))
  person.close()
})

test('a list that is not there cannot be removed', async () => {
  const person = await openPerson(folder())
  await person.importList(inPieces(list()))
  person.removeList('own:1')
  for (const id of ['own:1', 'own:2', 'own:x', 'etpl-texas', "own:1' OR 1=1"])
    expect((await refusal(() => person.removeList(id))).code).toBe('invalid-input')
  person.close()
})

test('a step about a list that was bent by hand is passed over', async () => {
  const data = folder()
  const person = await openPerson(data)
  person.changeComparison({ programs: programs(1) })
  await person.importList(inPieces(list()))
  bend(data, `UPDATE journal SET before = '{"list":77,"removed":true}' WHERE id = 2`)
  expect(person.undo().comparison.programs).toEqual([])
  expect(person.lists()).toHaveLength(1)
  person.close()
})

/** How the columns of a table were read the last time, and whether it was the very same table. */
function known(person: PersonStore, fingerprint: string, headings: readonly string[]) {
  const found = person.mapping({ fingerprint, headings })
  return found && [found.isSame, ...found.columns.map((column) => column && [column.field, column.answer])]
}

test('how a table was read is remembered, with what was answered, whatever becomes of the list', async () => {
  const data = folder()
  let person = await openPerson(data)
  const headings = ['course', 'fee', 'school']
  expect(known(person, 'abc', headings)).toBeNull()
  const mapping = ['program', 'tuitionAndFees', 'institution'] as const
  const answers = [null, { zero: 'free', decimal: 'comma' }] as const
  await person.importList(inPieces(list({ remember: { fingerprint: 'abc', headings, mapping, answers } })))
  person.undo()
  person.close()
  person = await openPerson(data)
  expect(known(person, 'abc', headings)).toEqual([
    true,
    ['program', null],
    ['tuitionAndFees', { zero: 'free', decimal: 'comma' }],
    ['institution', null],
  ])
  person.close()
})

test('a table with most of the headings of one that was read is known by them, in any order', async () => {
  const person = await openPerson(folder())
  const headings = ['course', 'school', 'fee', 'weeks', 'note']
  const mapping = ['program', 'institution', 'tuitionAndFees', 'months', null] as const
  const remember = { fingerprint: 'abc', headings, mapping, answers: [null, null, { zero: 'free' } as const] }
  await person.importList(inPieces(list({ remember })))
  // The next edition has a column more and one less, and they stand in another order.
  expect(known(person, 'next', ['school', 'course', 'weeks', 'fee', 'online'])).toEqual([
    false,
    ['institution', null],
    ['program', null],
    ['months', null],
    ['tuitionAndFees', { zero: 'free' }],
    undefined,
  ])
  expect(known(person, 'other', ['school', 'course', 'x', 'y', 'z'])).toBeNull()
  // A school and a course are in any table.
  expect(known(person, 'short', ['school', 'course'])).toBeNull()
  expect(known(person, 'twice', ['school', 'school', 'course', 'weeks', 'fee'])?.slice(1, 3)).toEqual([
    ['institution', null],
    undefined,
  ])
  person.close()
})

test('a field that there is no more is left out of what was remembered', async () => {
  const data = folder()
  const person = await openPerson(data)
  bend(
    data,
    `INSERT INTO mappings (fingerprint, mapping, used_on, answers)
       VALUES ('abc', '["program","once-there"]', '2026', '{'), ('def', '{', '2026', '[]')`,
  )
  expect(known(person, 'abc', ['a', 'b'])).toEqual([true, ['program', null], [null, null]])
  expect(known(person, 'def', ['a', 'b'])).toBeNull()
  person.close()
})

test('a comparison keeps the figures of a making without a step of undo', async () => {
  const person = await openPerson(folder())
  person.pinFigures('g1')
  expect(person.state().comparison.figuresOf).toBeNull()
  person.changeComparison({ programs: programs(1) })
  person.pinFigures('g1')
  person.pinFigures('g2')
  expect(person.state().comparison.figuresOf).toBe('g1')
  expect(person.pinnedGenerations()).toEqual(['g1'])
  person.changeComparison({ figuresOf: null })
  expect(person.pinnedGenerations()).toEqual(['g1'])
  expect(person.undo().comparison).toMatchObject({ programs: programs(1), figuresOf: 'g1' })
  person.close()
})

test('what was given for a program stays when its list is read in anew, over undo, and goes with its list', async () => {
  const data = folder()
  let person = await openPerson(data)
  const by = { by: 'phone' as const, on: '2026-11-25' }
  const unlike = { ...PROGRAM, name: 'Billing' }
  const twice = { ...PROGRAM, name: 'Twice' }
  await person.importList(inPieces(list({ programs: [unlike, PROGRAM, twice, twice] })))
  const given = {
    'own:1:2|cip': { value: '51.0713', ...by },
    'own:1:2|awardLevel': { value: '3', ...by },
    'own:1:3|awardLevel': { value: '3', ...by },
  }
  person.changeComparison({
    figures: given,
    notes: { 'own:1:2|': 'ask again' },
    ticked: { 'own:1:2|cip': '2026-11-25' },
  })
  person.removeList('own:1')
  // In another place of the list, and written otherwise.
  await person.importList(
    inPieces(
      list({
        programs: [
          { ...PROGRAM, name: ' CODING ', figures: {} },
          { ...PROGRAM, credential: 'Diploma' },
          twice,
        ],
      }),
    ),
  )
  const heir = {
    ...given,
    'own:2:1|cip': given['own:1:2|cip'],
    'own:2:1|awardLevel': given['own:1:2|awardLevel'],
  }
  expect(person.state().comparison).toMatchObject({
    figures: heir,
    notes: { 'own:1:2|': 'ask again', 'own:2:1|': 'ask again' },
    ticked: { 'own:1:2|cip': '2026-11-25', 'own:2:1|cip': '2026-11-25' },
  })
  expect(Object.keys(person.state().comparison.figures).sort()).toEqual(Object.keys(heir).sort())
  person.undo()
  person.redo()
  expect(person.state().comparison.figures).toEqual(heir)

  // What is given anew stands; a third edition takes the newest.
  person.changeComparison({ figures: { ...heir, 'own:2:1|awardLevel': { value: '21', ...by } } })
  await person.importList(inPieces(list({ programs: [PROGRAM] })))
  expect(person.state().comparison.figures['own:3:1|awardLevel']?.value).toBe('21')

  // Nothing can bring a removed list back once its steps are gone.
  person.removeList('own:2')
  person.close()
  bend(data, 'DELETE FROM journal')
  person = await openPerson(data)
  person.changeComparison({ presentPay: 100 })
  expect(Object.keys(person.state().comparison.figures).map((key) => key.split('|')[0])).toEqual([
    'own:3:1',
    'own:3:1',
  ])
  person.close()
})
