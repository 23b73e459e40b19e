import { expect, it } from 'vitest'
import { WordIndex } from '../../../../main/catalog/find/word-index.ts'

it('finds texts by how a word of them begins, accents and case aside', () => {
  const index = new WordIndex([
    [4, 'Évening coding'],
    [7, 'Evenings, weekends'],
    [9, 'Code'],
  ])
  expect(index.beginning('even')).toEqual([4, 7])
  expect(index.beginning('cod').sort()).toEqual([4, 9])
  expect(index.beginning('week')).toEqual([7])
  expect(index.beginning('vening')).toEqual([])
  expect(index.beginning('zz')).toEqual([])
  expect(Object.fromEntries(index.counts())).toMatchObject({ evening: 1, coding: 1 })
})
