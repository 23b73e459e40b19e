import { expect, test } from 'vitest'
import { firstExams } from '../../../data/ranking/first-exams.ts'

const exam = (id: string, isFurther?: true) => ({ id, ...(isFurther ? { isFurther } : {}) })

test('what the field of study teaches for stands first, in its order', () => {
  const { first, rest } = firstExams([exam('A'), exam('B', true), exam('C')])
  expect([first, rest].map((some) => some.map(({ id }) => id))).toEqual([['A', 'C'], ['B']])
})

test('where it teaches for none, all are shown', () => {
  expect(firstExams([exam('A', true), exam('B', true)])).toMatchObject({
    first: [{ id: 'A' }, { id: 'B' }],
    rest: [],
  })
  expect(firstExams([])).toEqual({ first: [], rest: [] })
})
