import { describe, expect, it } from 'vitest'
import { homePlace, livesAt, type Place } from '../../data/place.ts'

const zip: Place = {
  ref: { kind: 'zip', zip: '43215' },
  city: 'Columbus',
  state: 'OH',
  zip: '43215',
  position: { latitude: 40, longitude: -83 },
  isApproximate: false,
  source: 'zips',
}
const town: Place = { ...zip, ref: { kind: 'city', city: 'Columbus', state: 'OH' }, zip: '' }
const state: Place = { ...town, ref: { kind: 'state', state: 'OH' }, city: '', position: null }

describe('where a person lives', () => {
  it('is the most precise that they told', () => {
    expect(homePlace({ state: 'OH', zip: '43215', city: 'Columbus' })).toEqual(zip.ref)
    expect(homePlace({ state: 'OH', zip: null, city: 'Columbus' })).toEqual(town.ref)
    expect(homePlace({ state: 'OH', zip: null })).toEqual(state.ref)
    expect(homePlace({ state: null, zip: null })).toBeNull()
  })

  it.each([zip, town, state])('says the state, and by it who pays in-state: $ref.kind', (place) => {
    const { home, residency } = livesAt({ residency: 'in-state' }, place)
    expect(home && homePlace(home)).toEqual(place.ref)
    expect(home?.state).toBe('OH')
    expect(residency).toBe('by-state')
  })

  it.each(['in-district', 'out-of-state'] as const)(
    'never changes a residency that was chosen: %s',
    (chosen) => {
      expect(livesAt({ residency: chosen }, zip)).not.toHaveProperty('residency')
      expect(livesAt({ residency: chosen }, null)).not.toHaveProperty('residency')
    },
  )

  it('is never in-district, and of the armed forces in no state', () => {
    const abroad: Place = { ...zip, ref: { kind: 'zip', zip: '09012' }, zip: '09012', state: null }
    expect(livesAt({ residency: 'in-state' }, abroad)).toEqual({ home: { state: null, zip: '09012' } })
  })

  it('taken back, leaves the usual residency', () => {
    expect(livesAt({ residency: 'by-state' }, null)).toEqual({
      home: { state: null, zip: null },
      residency: 'in-state',
    })
  })
})
