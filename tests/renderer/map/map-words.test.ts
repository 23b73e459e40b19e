import { describe, expect, it } from 'vitest'
import type { FindMap } from '../../../data/contract/find-map.ts'
import type { Place } from '../../../data/place.ts'
import { notDrawn, sentence } from '../../../renderer/map/map-words.ts'
import { school, schools } from './support.ts'

const COLUMBUS: Place = {
  ref: { kind: 'zip', zip: '43215' },
  city: 'Columbus',
  state: 'OH',
  zip: '43215',
  position: { latitude: 39.96, longitude: -83 },
  isApproximate: false,
  source: 'zips',
}
const OHIO: Place = { ...COLUMBUS, ref: { kind: 'state', state: 'OH' }, city: '', zip: '', position: null }

const found = (known: Partial<FindMap> = {}): FindMap => ({
  place: null,
  radius: null,
  total: 0,
  mayFit: 0,
  near: null,
  online: 0,
  ask: 0,
  nearSchools: 0,
  nearest: null,
  unplaced: 0,
  schools: schools(),
  chosen: [],
  ...known,
})

describe('the map in a sentence', () => {
  it('says how many schools are within the radius, and how far the nearest is', () => {
    const near = found({ place: COLUMBUS, near: 27, nearSchools: 11, nearest: 1 })
    expect(sentence(near, 10, 30)).toBe('11 schools within 30 miles of Columbus, OH 43215, nearest 1 mile.')
    expect(sentence({ ...near, nearSchools: 1, nearest: 0 }, 1, 1)).toBe(
      '1 school within 1 mile of Columbus, OH 43215, nearest under 1 mile.',
    )
  })

  it('of a state counts no miles', () => {
    expect(sentence(found({ place: OHIO, near: 248, nearSchools: 87 }), 87, 'state')).toBe(
      '87 schools in Ohio.',
    )
    expect(sentence(found({ place: OHIO, near: 248, nearSchools: 87 }), 87, 30)).toBe('87 schools in Ohio.')
  })

  it('without a radius knows the nearest of what is drawn and fits', () => {
    const map = found({
      place: COLUMBUS,
      schools: schools(
        school({ key: '1', miles: 40 }),
        school({ key: '2', miles: 3, programs: 0, mayFit: 1 }),
        school({ key: '3', miles: 12 }),
      ),
    })
    expect(sentence(map, 2, null)).toBe('2 schools on the map, nearest 12 miles.')
    expect(sentence({ ...map, place: null }, 1536, null)).toBe('1,536 schools on the map.')
  })

  it('says that there is nothing', () => {
    expect(sentence(found({ place: COLUMBUS, near: 0 }), 0, 30)).toBe('No school to show on the map.')
    expect(sentence(found(), 0, null)).toBe('No school to show on the map.')
  })
})

it('what is not drawn is said, and nothing where all is', () => {
  expect(
    notDrawn(found({ online: 212, ask: 1, unplaced: 2 }), [
      { state: 'PW', programs: 2 },
      { state: 'FM', programs: 1 },
    ]),
  ).toEqual([
    '212 programs online, not drawn',
    '1 program partly online, not drawn: ask the school',
    '2 programs at schools whose location is not known, not drawn',
    '3 programs outside this map: Palau and Federated States of Micronesia. Filter by state to list what is there.',
  ])
  expect(notDrawn(found(), [])).toEqual([])
})
