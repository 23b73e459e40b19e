import { expect, test } from 'vitest'
import { areaOfState, stateWageFile } from '../../data/area.ts'
import { STATES } from '../../data/program.ts'

test('a state has the code of its area, and places that BLS publishes no wages of have none', () => {
  expect(['AL', 'OH', 'TX', 'WY', 'PR'].map(areaOfState)).toEqual(['01', '39', '48', '56', '72'])
  expect(STATES.filter((state) => areaOfState(state) === null)).toEqual(['AS', 'FM', 'MH', 'MP', 'PW'])
  const codes = STATES.flatMap((state) => areaOfState(state) ?? [])
  expect(new Set(codes).size).toBe(codes.length)
})

test('the file of all states is called as BLS calls it', () => {
  expect(stateWageFile('2025-05')).toBe('state_M2025_dl.xlsx')
})
