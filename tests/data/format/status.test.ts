import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Formattable } from '../../../data/format/format-figure.ts'
import { readStatusWords, statusWords } from '../../../data/format/status.ts'
import { WARNINGS } from '../../../data/format/warnings.ts'
import { hasValue, STATUSES, type Side } from '../../../data/figures/figure.ts'
import { translator } from '../../../data/messages/translate.ts'

const words = translator('en')

const SIDES: Side[] = ['a', 'b'].map((id) => ({ id, figure: { status: 'known', value: 1, provenance: [] } }))

describe('the status in words', () => {
  const cases: [Formattable, string][] = [
    [{ status: 'known', value: 5 }, 'known'],
    [{ status: 'estimated', value: 5, high: 9 }, 'estimated'],
    [{ status: 'known', value: 5, unknownParts: ['books'] }, 'known, at least; books unknown'],
    [
      { status: 'estimated', value: 5, unknownParts: ['tuitionAndFees', 'exam'] },
      'estimated, at least; tuition and fees + exam unknown',
    ],
    [{ status: 'known', value: 399, high: 425, sides: SIDES }, 'known, sources disagree'],
    [{ status: 'not-applicable', value: null, notes: [{ code: 'payback-never' }] }, 'does not apply, never'],
    [{ status: 'at-least', value: 5 }, 'at least'],
    [{ status: 'not-reported', value: null, unknownParts: ['books'] }, 'not reported'],
  ]
  test.each(cases)('%o', (figure, text) => {
    expect(statusWords(figure, words)).toBe(text)
  })
})

test('words that an older Pathwise wrote are known', () => {
  expect(readStatusWords('at least (top-coded)', words)?.status).toBe('at-least')
})

test('words that are not ours are not guessed', () => {
  expect(readStatusWords('', words)).toBeNull()
  expect(readStatusWords('quite sure', words)).toBeNull()
})

test('are read back as they were written', () => {
  const part = fc.constantFrom('tuitionAndFees', 'books', 'exam', 'membership', 'renewal')
  fc.assert(
    fc.property(
      fc.constantFrom(...STATUSES),
      fc.uniqueArray(part),
      fc.boolean(),
      fc.subarray([...WARNINGS]),
      (status, unknownParts, mark, warnings) => {
        const notes = warnings.map((each) => ({
          code: each === 'far-above' ? 'far-above-kind' : 'award-level-not-stated',
        }))
        const figure: Formattable = hasValue(status)
          ? { status, value: 1, unknownParts, notes, ...(mark ? { high: 2, sides: SIDES } : {}) }
          : { status, value: null, ...(mark ? { notes: [{ code: 'payback-never' }] } : {}) }
        expect(readStatusWords(statusWords(figure, words), words)).toEqual({
          status,
          unknownParts: hasValue(status) ? unknownParts : [],
          conflict: hasValue(status) && mark,
          never: !hasValue(status) && mark,
          warnings: hasValue(status) ? warnings : [],
        })
      },
    ),
  )
})
