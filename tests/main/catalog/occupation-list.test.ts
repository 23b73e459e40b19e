import { expect, it, onTestFinished } from 'vitest'
import { occupationList } from '../../../main/catalog/occupation-list.ts'
import { openCatalog } from '../../../main/catalog/open-catalog.ts'
import { SMALL, smallCatalog, wage } from './support/small-tables.ts'

function list(area: string) {
  const file = smallCatalog({
    areas: [
      { area: '41', title: 'Oregon', kind: 'state' },
      { area: '99', title: 'Nowhere', kind: 'state' },
      { area: '12420', title: 'Austin', kind: 'metro' },
      { area: 'US', title: 'United States', kind: 'nation' },
    ],
    wages: [
      ...SMALL['wages']!,
      { ...wage('29-2072', '2025-05', 60_000), area: '41' },
      { ...wage('29-2072', '2025-05', null), area: '12420' },
    ],
  })
  const db = openCatalog(file)
  onTestFinished(() => void db.close())
  return occupationList(db, area)
}

it('has every occupation with the newest national pay, and none where none is published', () => {
  const { occupations } = list('US')
  expect(occupations.map(({ soc, offered }) => [soc, offered])).toEqual([
    ['25-1071', false],
    ['29-2072', true],
    ['31-9092', true],
  ])
  expect(occupations.map(({ pay }) => pay && [pay.vintage, pay.median.value, pay.median.status])).toEqual([
    null,
    ['2025-05', 5_114_000, 'known'],
    ['2025-05', null, 'suppressed'],
  ])
})

it('has the pay of another area, and the areas that wages are published for: nation, states, metros', () => {
  const { area, areas, occupations } = list('41')
  expect(area).toBe('41')
  expect(areas.map(({ title }) => title)).toEqual(['United States', 'Oregon', 'Austin'])
  expect(occupations.map(({ pay }) => pay?.median.value ?? null)).toEqual([null, 6_000_000, null])
})

it('knows nothing of an area without wages', () => {
  expect(list('99').occupations.every(({ pay }) => pay === null)).toBe(true)
})
