import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnFigure } from '../../../../data/comparison-state.ts'
import {
  credentialOf,
  dayError,
  ownKey,
  ownOf,
  today,
  withChoice,
  withFigure,
} from '../../../../renderer/shared/comparison/own-cell.ts'

const ALASKA = '103501-51.0713-21'
const FIGURE: OwnFigure = { value: 90_000, by: 'phone', on: '2026-11-25' }

describe('where an own figure is kept', () => {
  it('is its program’s cell; what the issuer sets is the whole case’s', () => {
    expect(ownKey(ALASKA, 'books')).toBe(`${ALASKA}|books`)
    expect(ownKey(ALASKA, 'exam')).toBe('|exam')
    expect(ownKey(ALASKA, 'renewal')).toBe('|renewal')
  })

  it('is found in either place, the program’s own first', () => {
    expect(ownOf({ '|exam': FIGURE }, ALASKA, 'exam')).toEqual({ key: '|exam', own: FIGURE })
    const nearer = { ...FIGURE, value: 1 }
    expect(ownOf({ '|exam': FIGURE, [`${ALASKA}|exam`]: nearer }, ALASKA, 'exam')?.own).toBe(nearer)
    expect(ownOf({ '|exam': FIGURE }, ALASKA, 'books')).toBeNull()
  })

  it('names the credential only of what follows one', () => {
    expect(credentialOf('exam', 'CPC')).toEqual({ credential: 'CPC' })
    expect(credentialOf('exam', null)).toEqual({})
    expect(credentialOf('books', 'CPC')).toEqual({})
  })
})

describe('a change of one entry', () => {
  it('leaves all others, and is taken back by the entry before', () => {
    const key = fc.constantFrom(`${ALASKA}|books`, `${ALASKA}|months`, '|exam')
    const figures = fc.dictionary(key, fc.constantFrom(FIGURE, { ...FIGURE, value: 1 }), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(figures, key, fc.constantFrom(FIGURE, null), (before, at, own) => {
        const after = withFigure(before, at, own)
        expect(after[at]).toEqual(own ?? undefined)
        expect(withFigure(after, at, before[at] ?? null)).toEqual(before)
        for (const other of Object.keys(before)) if (other !== at) expect(after[other]).toBe(before[other])
      }),
    )
  })

  it('removes a choice rather than keeping an empty one', () => {
    const chosen = withChoice({}, '|exam', 'source-a')
    expect(chosen).toEqual({ '|exam': 'source-a' })
    expect(withChoice(chosen, '|exam', null)).toEqual({})
  })
})

describe('the day on which somebody told it', () => {
  const now = '2026-11-25'

  it('is a day of the calendar, not to come and not of another century', () => {
    expect(dayError('2026-11-25', now)).toBeNull()
    expect(dayError('2024-02-29', now)).toBeNull()
    expect(dayError('', now)).toBe('none')
    expect(dayError('2025-02-29', now)).toBe('none')
    expect(dayError('11/25/2026', now)).toBe('none')
    expect(dayError('2026-11-26', now)).toBe('future')
    expect(dayError('0026-11-25', now)).toBe('old')
  })

  it('starts as today by the person’s own clock', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
    expect(dayError(today(), today())).toBeNull()
  })
})
