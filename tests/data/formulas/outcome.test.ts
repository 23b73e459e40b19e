import { expect, test } from 'vitest'
import { fromKnown } from '../../../data/formulas/outcome.ts'

test('known inputs give a value, 0 included', () => {
  expect(fromKnown({ a: 2, b: 0 }, ({ a, b }) => a + b)).toEqual({ known: true, value: 2 })
})

test('unknown inputs are named, and nothing is computed', () => {
  const outcome = fromKnown({ cost: null, months: 3, pay: null }, () => {
    throw new Error('must not run')
  })
  expect(outcome).toEqual({ known: false, missing: ['cost', 'pay'] })
})
