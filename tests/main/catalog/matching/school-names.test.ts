import { expect, test } from 'vitest'
import {
  aliasesIn,
  nameKey,
  namesIn,
  nameWords,
  withoutCampus,
} from '../../../../main/catalog/matching/school-names.ts'

const key = (name: string) => nameKey(nameWords(name))

test.each([
  ['The University of Texas at Austin', 'UNIVERSITY OF TEXAS, AUSTIN'],
  ['Texas A & M University', 'Texas A&M Univ.'],
  ['Texas A and M University', 'Texas A&M University'],
  ['Alvin Community College', 'Alvin CC'],
  ['Ocean Corporation', 'Ocean Corporation The'],
  ['St. Philip’s College', "Saint Philip's College"],
  ['Austin Community College District', 'Austin Community College'],
  ['Universidad de Puerto Rico en Humacao', 'Universidad de Puerto Rico en Humacáo'],
  ['CCI Training Center', 'CCI Training Center, Inc.'],
  ['Del Mar Tech Inst', 'Del Mar Technical Institute'],
])('%s and %s are the same words', (a, b) => {
  expect(key(a)).toBe(key(b))
  expect(key(a)).not.toBe('')
})

test.each([
  ['Texas State University', 'Texas Southern University'],
  ['Dallas College', 'Dallas Community Academy'],
])('%s and %s are not', (a, b) => {
  expect(key(a)).not.toBe(key(b))
})

test('a name in brackets and a trade name count as names of their own', () => {
  expect(namesIn('Kingwood College (Lone Star College System)')).toEqual([
    'Kingwood College (Lone Star College System)',
    'Kingwood College',
    'Lone Star College System',
  ])
  expect(namesIn('IEC US Holdings, Inc. dba Florida Career College')).toEqual([
    'IEC US Holdings, Inc.',
    'Florida Career College',
  ])
  expect(namesIn('The Inc. ()')).toEqual([])
})

test('aliases of the directory are told apart', () => {
  expect(aliasesIn('Alvin|ACC | Dolphins')).toEqual(['Alvin', 'ACC', 'Dolphins'])
  expect(aliasesIn('NCTC/North Central Texas Community College District')).toEqual([
    'NCTC',
    'North Central Texas Community College District',
  ])
  expect(aliasesIn('')).toEqual([])
})

test('the campus is cut off where one is named', () => {
  expect(withoutCampus('Remington College-Dallas Campus')).toBe('Remington College')
  expect(withoutCampus('Ivy Tech - Northwest Campus')).toBe('Ivy Tech')
  expect(withoutCampus('Alvin Community College')).toBeNull()
})
