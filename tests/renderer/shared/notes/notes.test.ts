import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellKey, MOST_NOTES, readCellKey } from '../../../../data/comparison-state.ts'
import { FIELDS, type FieldId } from '../../../../data/fields/catalogue.ts'
import { hasRoom, noteGroups, withNote } from '../../../../renderer/shared/notes/notes.ts'

const A = '100001-51.0713-21'
const B = '100002-51.0713-21'
const GONE = '100003-51.0713-21'

describe('a note', () => {
  it('is kept without the space around it, in the place of the one before', () => {
    const key = cellKey(A, 'books')
    expect(withNote({}, key, '  ask Maria \n')).toEqual({ [key]: 'ask Maria' })
    expect(withNote({ [key]: 'old', other: 'stays' }, key, 'new')).toEqual({ [key]: 'new', other: 'stays' })
  })

  it('goes where only space is left of it', () => {
    expect(withNote({ [cellKey('', '')]: 'old' }, cellKey('', ''), ' \n ')).toEqual({})
  })

  it('has no room in a full case, unless it is there already', () => {
    const notes = Object.fromEntries(Array.from({ length: MOST_NOTES }, (_, at) => [`${at}`, 'x']))
    expect(hasRoom(notes, cellKey(A, ''))).toBe(false)
    expect(hasRoom(notes, '7')).toBe(true)
    expect(hasRoom({}, cellKey(A, ''))).toBe(true)
  })
})

describe('all notes', () => {
  it('are read case first, then by program in its order, the whole before its cells', () => {
    const notes = {
      [cellKey(GONE, '')]: 'was too far',
      [cellKey(A, 'months')]: 'by car',
      [cellKey(A, 'books')]: 'ask',
      [cellKey(A, '')]: 'nice',
      [cellKey(B, '')]: 'second',
      [cellKey('', '')]: 'evenings',
    }
    expect(
      noteGroups(notes, [B, A]).map(({ program, isHere, notes: own }) => [
        program,
        isHere,
        ...own.map(({ field }) => field),
      ]),
    ).toEqual([
      ['', true, ''],
      [B, true, ''],
      [A, true, '', 'books', 'months'],
      [GONE, false, ''],
    ])
  })

  it('lists every note once, whatever is compared', () => {
    const program = fc.constantFrom(A, B, GONE, '' as const)
    const id = fc.constantFrom<FieldId | ''>('', ...FIELDS.map((field) => field.id))
    const notes = fc.dictionary(
      fc.tuple(program, id).map(([key, field]) => cellKey(key, field)),
      fc.string(),
    )
    fc.assert(
      fc.property(notes, fc.uniqueArray(fc.constantFrom(A, B, GONE)), (all, programs) => {
        const groups = noteGroups(all, programs)
        const listed = groups.flatMap(({ program: of, notes: own }) =>
          own.map(({ key, field, text }) => {
            expect(readCellKey(key)).toEqual({ program: of, field })
            return [key, text] as const
          }),
        )
        expect(listed.toSorted()).toEqual(Object.entries(all).toSorted())
      }),
    )
  })
})
