import { expect, it } from 'vitest'
import type { FacetValue } from '../../../data/contract/find.ts'
import { FACETS, type FacetId } from '../../../data/fields/catalogue.ts'
import { Labels } from '../../../renderer/find/labels.svelte.ts'

const facets = (of: Partial<Record<FacetId, readonly FacetValue[]>>) =>
  ({ ...Object.fromEntries(FACETS.map((id) => [id, []])), ...of }) as Record<FacetId, readonly FacetValue[]>

const travis = { value: '48453', label: 'Travis County, TX', count: 3 }

it('knows the names of what is selected, from the answers, and keeps them', () => {
  const labels = new Labels()
  expect(labels.of('county', '48453')).toBe('48453')
  labels.learn(facets({ county: [{ ...travis, selected: true }] }))
  labels.learn(facets({}))
  expect(labels.of('county', '48453')).toBe('Travis County, TX')
  expect(labels.of('study', '48453')).toBe('48453')
})

it('is told a name before the answer comes', () => {
  const labels = new Labels()
  labels.learn(facets({ county: [{ ...travis, selected: false }] }))
  expect(labels.of('county', '48453')).toBe('48453')
  labels.tell('county', travis)
  expect(labels.of('county', '48453')).toBe('Travis County, TX')
})

it('tells the name of a list, chosen or not; of one that is gone, that it is', () => {
  const labels = new Labels()
  labels.learn(facets({ list: [{ value: 'own:1', label: 'Spring', count: 2, selected: false }] }))
  expect(labels.of('list', 'own:1', 'gone')).toBe('Spring')
  expect(labels.of('list', 'own:2', 'gone')).toBe('gone')
})
