import { expect, it } from 'vitest'
import { changedWords, nameOf, schoolsWords } from '../../../renderer/cases/case-labels.ts'
import type { ProgramName } from '../../../renderer/shared/chosen.svelte.ts'

const named = (key: string, institution: string): ProgramName => ({
  key,
  program: 'Medical Coding',
  institution,
  city: '',
  state: '',
  awardLevel: 21,
})
const names: Record<string, ProgramName> = {
  a: named('a', 'College A'),
  b: named('b', 'College B'),
  b2: named('b2', 'College B'),
}
const words = (...programs: string[]) => schoolsWords(programs, (key) => names[key])

it('calls a case without a name by what it is', () => {
  expect(nameOf({ name: '' })).toBe('Unnamed comparison')
  expect(nameOf({ name: 'Client A' })).toBe('Client A')
})

it('names the first two schools and counts the rest', () => {
  expect(words('a')).toBe('College A')
  expect(words('a', 'b')).toBe('College A, College B')
  expect(words('a', 'b', 'b2')).toBe('College A, College B and 1 more')
})

it('names a school of two programs once', () => {
  expect(words('b', 'b2')).toBe('College B')
})

it('counts a program without a known name among the rest, and says nothing where none is known', () => {
  expect(words('unknown', 'a')).toBe('College A and 1 more')
  expect(words('unknown')).toBeNull()
  expect(words()).toBeNull()
})

it('tells the time of today and the day of any other', () => {
  const now = new Date(2026, 10, 25, 15, 0)
  expect(changedWords(new Date(2026, 10, 25, 9, 5).toISOString(), now)).toMatch(/^9:05/)
  expect(changedWords(new Date(2026, 10, 24, 23, 59).toISOString(), now)).toBe('Nov 24, 2026')
})
