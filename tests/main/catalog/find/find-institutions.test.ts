import { expect, it, onTestFinished } from 'vitest'
import { findInstitutions } from '../../../../main/catalog/find/find-institutions.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { institution, smallCatalog } from '../support/small-tables.ts'

const many = Array.from({ length: 30 }, (_, n) => institution(300 + n, `Branch ${n}`, 'Waco', 'TX'))

function search(text: string): readonly string[] {
  const db = openCatalog(
    smallCatalog({
      institutions: [
        institution(100, 'Peña College', 'Austin', 'TX', { alias: 'PC|Old Peña' }),
        institution(200, 'Institute of Austin', 'Salem', 'OR'),
        ...many,
      ],
      programs: [],
    }),
  )
  onTestFinished(() => void db.close())
  return findInstitutions(db, text).map(({ name }) => name)
}

it('finds institutions by name, alias and place; a name weighs more than a place', () => {
  expect(search('austin')).toEqual(['Institute of Austin', 'Peña College'])
  expect(search('old pena')).toEqual(['Peña College'])
  expect(search('college texas')).toEqual(['Peña College'])
})

it('finds twenty at most, and nothing without words', () => {
  expect(search('branch')).toHaveLength(20)
  expect(search('')).toEqual([])
  expect(search('"*')).toEqual([])
})
