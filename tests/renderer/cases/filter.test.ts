import { expect, it } from 'vitest'
import type { CaseSummary } from '../../../data/contract/case.ts'
import { casesWith } from '../../../renderer/cases/filter.ts'

const one = (id: number, name: string): CaseSummary => ({
  id,
  name,
  programs: [],
  notes: 0,
  createdAt: '2026-11-25T10:00:00.000Z',
  changedAt: '2026-11-25T10:00:00.000Z',
  archived: false,
  isOpen: false,
})
const all = [one(1, 'Client A, José'), one(2, 'Client B'), one(3, '')]
const found = (text: string) =>
  casesWith(text, all, ({ id, name }) => `${name} ${id === 3 ? 'Austin College' : ''}`).map(({ id }) => id)

it('finds every word anywhere, without regard to case, accents and order', () => {
  expect(found('client')).toEqual([1, 2])
  expect(found('JOSE a')).toEqual([1])
  expect(found('b client')).toEqual([2])
  expect(found('austin')).toEqual([3])
  expect(found('austin client')).toEqual([])
})

it('shows all of them for no words', () => {
  expect(found('')).toEqual([1, 2, 3])
  expect(found('   ')).toEqual([1, 2, 3])
})
