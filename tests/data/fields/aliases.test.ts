import { describe, expect, it, test } from 'vitest'
import { currentCellKey, currentId, OLD_IDS, withCurrentFields } from '../../../data/fields/aliases.ts'
import { FIELDS, type FieldDeclaration } from '../../../data/fields/catalogue.ts'
import { en } from '../../../data/messages/en/index.ts'
import { EXTRA_LINES } from '../../../main/export/exported-table.ts'

const KEYS = Object.keys(en)
const FIELD_IDS = FIELDS.map(({ id }): string => id)
const WORDS = FIELDS.flatMap(({ words }: FieldDeclaration) => words ?? [])
const codesOf = (prefix: string) =>
  KEYS.filter((key) => key.startsWith(`${prefix}.`)).map((key) => key.slice(prefix.length + 1))

/** Ids of today, by kind. */
const TODAY = {
  field: FIELD_IDS,
  words: WORDS,
  note: codesOf('note'),
  notice: codesOf('notice'),
  reason: codesOf('reason'),
  rule: codesOf('rule'),
  reject: codesOf('rejected'),
  heading: [...FIELD_IDS, ...EXTRA_LINES],
  said: KEYS,
} as const satisfies Record<keyof typeof OLD_IDS, readonly string[]>
const KINDS = Object.keys(TODAY) as (keyof typeof TODAY)[]

describe('the table of old ids', () => {
  test.each(KINDS)('leads from every old %s to one of today, in one step', (kind) => {
    for (const now of OLD_IDS[kind].values()) expect(TODAY[kind]).toContain(now)
    for (const old of OLD_IDS[kind].keys()) expect(TODAY[kind]).not.toContain(old)
  })

  it('holds the one rename that there is', () => {
    expect([...OLD_IDS.field]).toEqual([
      ['distance', 'online'],
      ['away', 'miles'],
    ])
  })

  it('leaves no message under an old name', () => {
    const old = new Set([...OLD_IDS.field.keys(), ...OLD_IDS.words.keys()])
    const named = KEYS.filter((key) => {
      const [first = '', ...more] = key.split('.')
      return (
        old.has(first) ||
        (['field', 'facet', 'mustHave', 'missing', 'question', 'matters'].includes(first) &&
          more.some((part) => old.has(part)))
      )
    })
    expect(named).toEqual([])
  })
})

describe('an id that was stored', () => {
  it('is as it is called now, whatever it was called', () => {
    expect(currentId('field', 'distance')).toBe('online')
    expect(currentId('field', 'online')).toBe('online')
    expect(currentId('field', 'constructor')).toBe('constructor')
    expect(currentId('note', 'distance')).toBe('distance')
  })

  it('names a cell by its field alone: a program may be called anything', () => {
    expect(currentCellKey('100654-51.0713-21|distance')).toBe('100654-51.0713-21|online')
    expect(currentCellKey('|away')).toBe('|miles')
    expect(currentCellKey('distance|')).toBe('distance|')
    expect(currentCellKey('distance')).toBe('distance')
  })

  it('is a key of a record by field; where both names are there the one of now stands', () => {
    expect(withCurrentFields({ distance: 1, books: 2 })).toEqual({ online: 1, books: 2 })
    expect(withCurrentFields({ online: 3, distance: 1 })).toEqual({ online: 3 })
    expect(withCurrentFields({ distance: 1, online: 3 })).toEqual({ online: 3 })
    for (const other of [null, 1, 'distance', ['distance']]) expect(withCurrentFields(other)).toEqual(other)
  })
})
