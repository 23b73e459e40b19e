import { expect, test } from 'vitest'
import { closingWords } from '../../../data/format/closing.ts'
import { formatFigureWithUnit, peopleWords } from '../../../data/format/format-figure.ts'
import { translator } from '../../../data/messages/translate.ts'

const words = translator('en')

test.each([
  [{ on: '2024-07-30', into: '' }, 'Closed July 30, 2024'],
  [{ on: '2024', into: '' }, 'Closed in 2024'],
  [{ on: 'undated', into: '' }, 'Closed'],
  [{ on: '', into: 'Larger College' }, 'Now part of Larger College'],
  [{ on: '2024', into: 'Larger College' }, 'Closed in 2024, now part of Larger College'],
  [{ on: '2024', into: '', guessed: true as const }, 'Check: this may be a school that closed in 2024'],
  [{ on: '', into: 'X', guessed: true as const }, 'Check: this may be a school that is now part of X'],
])('%o reads "%s"', (closing, said) => {
  expect(closingWords(closing, words)).toBe(said)
})

test('a rate never stands in a sentence without the people behind it, where they are told', () => {
  const rate = (people: number | null) => ({
    status: 'known' as const,
    value: 100,
    notes: people === null ? [{ code: 'people-not-told' }] : [{ code: 'people', params: { people } }],
  })
  expect(formatFigureWithUnit(rate(1_998), 'percent', words)).toBe('100% (of 1,998)')
  expect(formatFigureWithUnit(rate(1), 'percent', words)).toBe('100% (of 1 only)')
  expect(peopleWords(rate(30), words)).toBe('of 30')
  expect(peopleWords(rate(null), words)).toBeNull()
})
