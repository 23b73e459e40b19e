import { expect, it } from 'vitest'
import { isCaseFile } from '../../../renderer/shared/drops.ts'

it('knows a case by the end of its name', () => {
  expect(['Client A.pathwise', 'x.PATHWISE'].every(isCaseFile)).toBe(true)
  expect(['pathwise', 'list.csv', 'a.pathwise.csv', 'apathwise'].some(isCaseFile)).toBe(false)
})
