import { expect, test } from 'vitest'
import { asName, asWords, joined, sayParts, textOf } from '../../../data/messages/said.ts'
import { translator } from '../../../data/messages/translate.ts'

const en = translator('en')

test('a sentence with names is the same sentence, in parts', () => {
  const names = { program: asName('Coding {a} \uE000'), institution: asName('College') }
  const parts = sayParts(en, 'compare.program', names, { awardLevel: 'Certificate' })
  expect(parts.filter(({ isName }) => isName).map(({ text }) => text)).toEqual([
    'Coding {a} \uE000',
    'College',
  ])
  expect(textOf(parts)).toBe('Coding {a} \uE000, Certificate, at College')
})

test('a place may hold parts, and what is empty has none', () => {
  const title = [asWords('Reports of '), asName('AAPC')]
  const parts = sayParts(en, 'exams.ladder.source', { title }, { quality: 'issuer', dates: 'Undated' })
  expect(textOf(parts)).toBe('Reports of AAPC. Undated.')
  expect(parts.filter(({ isName }) => isName)).toEqual([asName('AAPC')])
  expect(sayParts(en, 'question.text.title', { institution: asName('') })).toEqual([
    asWords('Questions for '),
  ])
  expect(joined([asName(''), asName('A'), asWords('b')], ', ')).toEqual([
    asName('A'),
    asWords(', '),
    asWords('b'),
  ])
})
