import { describe, expect, it } from 'vitest'
import { COMPARE_VIEWS, compareViewOf, placeOf, PLACES } from '../../../renderer/shared/place.svelte.ts'

describe('the place an address names', () => {
  it('is every place by its name', () => {
    for (const place of PLACES) expect(placeOf(`#/${place}`)).toBe(place)
  })

  it('is Find where there is none, or an unknown one', () => {
    for (const hash of ['', '#', '#/', '#/sources', '#/../etc', '#content'])
      expect(placeOf(hash)).toBe('find')
  })
})

describe('the view of Compare an address names', () => {
  it('is every view by its name, in Compare alone', () => {
    for (const view of COMPARE_VIEWS) {
      expect(compareViewOf(`#/compare/${view}`)).toBe(view)
      expect(placeOf(`#/compare/${view}`)).toBe('compare')
      expect(compareViewOf(`#/find/${view}`)).toBe('table')
    }
  })

  it('is the table where there is none, or an unknown one', () => {
    for (const hash of ['#/compare', '#/compare/', '#/compare/../money', '#/compare/prices', ''])
      expect(compareViewOf(hash)).toBe('table')
  })
})
