import { describe, expect, it } from 'vitest'
import { placeOf, PLACES } from '../../../renderer/shared/place.svelte.ts'

describe('the place an address names', () => {
  it('is every place by its name', () => {
    for (const place of PLACES) expect(placeOf(`#/${place}`)).toBe(place)
  })

  it('is Find where there is none, or an unknown one', () => {
    for (const hash of ['', '#', '#/', '#/sources', '#/../etc', '#content'])
      expect(placeOf(hash)).toBe('find')
  })
})
