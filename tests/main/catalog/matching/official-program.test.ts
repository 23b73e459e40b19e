import { expect, test } from 'vitest'
import { officialProgramOf } from '../../../../main/catalog/matching/official-program.ts'

const facts = { unitid: 222567, cip: '51.0801', awardLevel: 0, hours: null }
const clock = (value: number) => ({ value, unit: 'clock-hours' as const })

test('the only program of the CIP is it', () => {
  expect(officialProgramOf(facts, [21])).toBe('222567-51.0801-21')
})

test('of several the stated level tells', () => {
  expect(officialProgramOf({ ...facts, awardLevel: 3 }, [21, 3])).toBe('222567-51.0801-3')
  expect(officialProgramOf({ ...facts, awardLevel: 2 }, [21, 3])).toBeNull()
})

test('of several the hours may tell', () => {
  expect(officialProgramOf({ ...facts, hours: clock(720) }, [21, 3])).toBe('222567-51.0801-21')
  expect(officialProgramOf({ ...facts, hours: clock(2000) }, [4, 3])).toBeNull()
})

test('a course of 20 hours is not the associate degree of its field', () => {
  expect(officialProgramOf({ ...facts, hours: clock(20) }, [3])).toBeNull()
})

test('without a level or hours, several are none', () => {
  expect(officialProgramOf(facts, [21, 3])).toBeNull()
  expect(officialProgramOf(facts, [])).toBeNull()
})

test('without an institution or a field of study there is none', () => {
  expect(officialProgramOf({ ...facts, unitid: null }, [21])).toBeNull()
  expect(officialProgramOf({ ...facts, cip: null }, [21])).toBeNull()
})
