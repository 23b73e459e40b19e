import { describe, expect, it } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import {
  atStart,
  exact,
  inWords,
  listed,
  sharing,
  midSentence,
  shortCount,
  shortMoney,
} from '../../../renderer/charts/value-labels.ts'

const en = translator('en')

describe('words of charts', () => {
  it.each([
    ['Medical Records Specialists', 'medical records specialists'],
    ['First-Line Supervisors of Office Workers', 'first-line supervisors of office workers'],
    ['EMT Trainers, All Other', 'EMT trainers, all other'],
  ])('writes %j inside a sentence as %j', (title, words) => {
    expect(midSentence(title, en)).toBe(words)
  })

  it('begins with a capital', () => {
    expect(atStart('medical assistants', en)).toBe('Medical assistants')
    expect(atStart('', en)).toBe('')
  })

  it('says values with their unit and says nothing of what is unknown', () => {
    expect(inWords({ status: 'known', value: 4_349_000 }, 'cents', en)).toBe('$43,490')
    expect(inWords({ status: 'at-least', value: 23_920_000 }, 'cents', en)).toBe('$239,200 or more')
    expect(inWords({ status: 'suppressed', value: null }, 'cents', en)).toBeNull()
    expect(inWords(undefined, 'cents', en)).toBeNull()
    expect(exact(0, 'cents', en)).toBe('$0')
  })

  it('joins names', () => {
    expect(listed(['A'], en)).toBe('A')
    expect(listed(['A', 'B', 'C'], en)).toBe('A, B, and C')
    expect(sharing(['A', 'B', 'C'], en)).toBe('A, B, and C')
    expect(sharing(['A', 'B', 'C', 'D', 'E'], en)).toBe('A, B, and 3 more')
  })

  it('shortens the numbers of an axis', () => {
    expect([0, 6_000_000, 15_000_000].map((cents) => shortMoney(cents, en))).toEqual(['$0', '$60K', '$150K'])
    expect([0, 200_000, 1_000_000].map((jobs) => shortCount(jobs, en))).toEqual(['0', '200K', '1M'])
  })
})
