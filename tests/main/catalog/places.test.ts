import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Place } from '../../../data/place.ts'
import { Places } from '../../../main/catalog/places.ts'
import { loadTowns } from '../../../main/catalog/towns.ts'
import { loadZipPlaces } from '../../../main/catalog/zip-places.ts'
import { shippedCatalog, type ShippedCatalog } from './support/shipped.ts'

let catalog: ShippedCatalog
let places: Places

beforeAll(async () => {
  catalog = shippedCatalog()
  places = new Places(catalog.db, await loadZipPlaces(), await loadTowns())
})
afterAll(() => catalog.remove())

const words = (place: Place | null) => place && [place.city, place.state, place.zip].filter(Boolean).join(' ')

describe('a place as a person writes it', () => {
  test.each([
    ['43215', 'Columbus OH 43215'],
    [' 43215-1234 ', 'Columbus OH 43215'],
    ['Columbus OH 43215', 'Columbus OH 43215'],
    ['43215 Columbus, OH', 'Columbus OH 43215'],
    ['Columbus OH', 'Columbus OH'],
    ['columbus, ohio', 'Columbus OH'],
    ['COLUMBUS,OH', 'Columbus OH'],
    ['Columbus, Georgia', 'Columbus GA'],
    ['Ohio', 'OH'],
    ['oh', 'OH'],
    ['St. Louis', 'Saint Louis MO'],
    ['Saint Louis, MO', 'Saint Louis MO'],
    ['Ft. Worth', 'Fort Worth TX'],
    ['Charleston West Virginia', 'Charleston WV'],
    ['Kansas City Kansas', 'Kansas City KS'],
    ['Washington DC', 'Washington DC'],
    ['Bayamón', 'Bayamon PR'],
    ['South Charleston WV', 'South Charleston WV'],
    // Without a school.
    ['Hilliard, OH', 'Hilliard OH'],
    ['Sitka Alaska', 'Sitka AK'],
    ['Culebra, Puerto Rico', 'Culebra PR'],
  ])('%o is %s', (typed, is) => {
    const { exact, places: found, problem } = places.find(typed)
    expect(words(exact)).toBe(is)
    expect(found[0]).toEqual(exact)
    expect(problem).toBeNull()
  })

  it('that several are called by is offered as all of them, that with more schools first', () => {
    const { exact, places: found } = places.find('Columbus')
    expect(exact).toBeNull()
    expect(found.slice(0, 4).map(words)).toEqual(['Columbus OH', 'Columbus GA', 'Columbus IN', 'Columbus MS'])
    expect(places.find('New York')).toMatchObject({
      exact: null,
      places: expect.arrayContaining([expect.objectContaining({ ref: { kind: 'state', state: 'NY' } })]),
    })
  })

  it.each(['California', 'Indiana', 'nevada', 'Delaware', 'Oregon'])(
    '%s is the state, though a town elsewhere is called so',
    (text) => {
      expect(places.find(text).exact?.ref.kind).toBe('state')
      // The towns are offered behind it.
      expect(places.find(text).places.length).toBeGreaterThan(1)
    },
  )

  it.each(['New York', 'Washington'])('%s may be the city or the state, and is asked', (text) => {
    expect(places.find(text).exact).toBeNull()
  })

  it('that is begun is offered whole: states, then towns with the most schools', () => {
    const found = places.find('ohi').places.map(words)
    expect(found).toContain('OH')
    const towns = places.find('port').places
    expect(towns).toHaveLength(8)
    expect(towns.map(words)).toContain('Portland OR')
    expect(places.find('Colum, Ohio').places.map(words)).toContain('Columbus OH')
  })

  test.each([
    ['', null],
    ['   ', null],
    ['432', 'unfinished'],
    ['99999', 'zip-unknown'],
    ['00000', 'zip-unknown'],
    ['00501', 'zip-unknown'],
    ['Xyzzy', 'unknown'],
    ['; DROP TABLE institutions', 'unknown'],
    ['قرطبة', 'unknown'],
    ['x'.repeat(200), 'unknown'],
  ])('%o is none: %o', (typed, problem) => {
    expect(places.find(typed)).toEqual({ exact: null, places: [], problem })
  })
})

describe('a place that is known by its name', () => {
  it('of a ZIP with an area is the middle of it, with town and state', () => {
    expect(places.get({ kind: 'zip', zip: '43215' })).toMatchObject({
      ...{ city: 'Columbus', state: 'OH', isApproximate: false },
      position: { latitude: expect.closeTo(39.97, 1), longitude: expect.closeTo(-83, 1) },
    })
  })

  it('of a ZIP that nobody has an area for lies among those with its first three digits, and says so', () => {
    expect(places.get({ kind: 'zip', zip: '43298' })).toMatchObject({
      ...{ city: '', state: 'OH', zip: '43298', isApproximate: true },
      position: { latitude: expect.closeTo(39.99, 0), longitude: expect.closeTo(-83, 0) },
    })
    expect(places.get({ kind: 'zip', zip: '77777' })?.isApproximate).toBe(true)
  })

  it('of a town is in the middle of its schools’ ZIPs; of a state has no middle', () => {
    expect(places.get({ kind: 'city', city: 'st louis', state: 'MO' })).toMatchObject({
      ...{ city: 'Saint Louis', state: 'MO', zip: '' },
      position: { latitude: expect.closeTo(38.63, 1), longitude: expect.closeTo(-90.3, 0) },
    })
    expect(places.get({ kind: 'state', state: 'OH' })?.position).toBeNull()
    expect(places.get({ kind: 'city', city: 'Columbus', state: 'WY' })).toBeNull()
  })

  it('of a town without a school is where the list of towns has it', () => {
    expect(places.get({ kind: 'city', city: 'Hilliard', state: 'OH' })).toMatchObject({
      position: { latitude: expect.closeTo(40.03, 1), longitude: expect.closeTo(-83.16, 1) },
      source: 'towns',
    })
    expect(places.get({ kind: 'city', city: 'Columbus', state: 'OH' })?.source).toBe('zips')
  })

  it('every town of the directory is found by its own name', () => {
    const rows = catalog.db
      .prepare<[], { city: string; state: string }>('SELECT DISTINCT city, state FROM institutions')
      .all()
    expect(rows.length).toBeGreaterThan(2600)
    for (const { city, state } of rows) {
      const place = places.get({ kind: 'city', city, state })
      expect(place?.position, `${city}, ${state}`).not.toBeNull()
      expect(places.find(`${city}, ${state}`).exact, `${city}, ${state}`).toEqual(place)
    }
  })
})
