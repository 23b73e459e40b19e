import { expect, test } from 'vitest'
import { netPresentValue } from '../../../data/formulas/present-value.ts'

test('a premium of 4,000 over ten years at 3 %, less 6,633, is worth 27,487.81', () => {
  expect(netPresentValue(663_300, 400_000, 0.03, 10)).toBe(2_748_781)
})

test('no years are worth only the cost, and no discount just adds up', () => {
  expect(netPresentValue(663_300, 400_000, 0.03, 0)).toBe(-663_300)
  expect(netPresentValue(663_300, 400_000, 0, 10)).toBe(3_336_700)
})
