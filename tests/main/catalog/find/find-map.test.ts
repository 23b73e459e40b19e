import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  FindMapInputSchema,
  type FindMap,
  type FindMapInput,
  type FindMapRequest,
} from '../../../../data/contract/find-map.ts'
import { MAP_PRICES } from '../../../../data/map-prices.ts'
import type { PlaceRef } from '../../../../data/place.ts'
import { openFind, type Find } from '../../../../main/catalog/find/find.ts'
import type { Around } from '../../../../main/catalog/index/nearness.ts'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { Places } from '../../../../main/catalog/places.ts'
import { loadZipPlaces, type ZipPlaces } from '../../../../main/catalog/zip-places.ts'
import { PlainSql } from '../../../../main/commands/bench/plain-sql.ts'
import { listed, ownList, provider } from '../support/listed.ts'
import { shippedCatalog, type ShippedCatalog } from '../support/shipped.ts'
import { institution, program, smallCatalog } from '../support/small-tables.ts'

let catalog: ShippedCatalog
let find: Find
let sql: PlainSql
let zips: ZipPlaces
let places: Places

beforeAll(async () => {
  catalog = shippedCatalog()
  zips = await loadZipPlaces()
  places = new Places(catalog.db, zips)
  find = openFind(catalog.db)
  sql = new PlainSql(catalog.db, (ref) => places.get(ref))
})
afterAll(() => catalog.remove())

const asked = (input: FindMapInput = {}): FindMapRequest => v.parse(FindMapInputSchema, input)

function around(ref: PlaceRef): Around | null {
  const place = places.get(ref)
  return place && { place, zips }
}

const NOWHERE = () => null

const mapOf = (request: FindMapRequest): FindMap => find.map(request, around, zips)

/** The columns as rows, as plain SQL has them. */
const rowsOf = ({ schools }: FindMap) =>
  schools.keys
    .map((key, at) => ({
      unitid: Number(key),
      programs: schools.programs[at],
      mayFit: schools.mayFit[at],
      stated: Number(((schools.prices[at] ?? 0) & MAP_PRICES.stated) > 0),
      estimated: Number(((schools.prices[at] ?? 0) & MAP_PRICES.estimated) > 0),
      miles: schools.miles[at],
    }))
    .sort((a, b) => a.unitid - b.unitid)

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

const anyRequest: fc.Arbitrary<FindMapInput> = fc.record({
  text: fc.constantFrom('', '', 'coding', 'medical assist', 'assist'),
  facets: fc.record({
    state: fc.constantFrom([], [], ['TX'], ['PR', 'AK', 'HI']),
    online: fc.constantFrom([], [], ['all'], ['some', 'none']),
    control: fc.constantFrom([], ['public']),
  }),
  ranges: fc.record({
    costToFinish: fc.constantFrom(
      { min: null, max: null, includeUnknown: false },
      { min: null, max: 500_000, includeUnknown: true },
    ),
  }),
  residency: fc.constantFrom('in-state', 'out-of-state', 'by-state'),
  homeState: fc.constantFrom(null, 'OH'),
  place: fc.constantFrom<PlaceRef | null>(
    null,
    { kind: 'zip', zip: '43215' },
    { kind: 'zip', zip: '00901' },
    { kind: 'city', city: 'Austin', state: 'TX' },
    { kind: 'state', state: 'OH' },
  ),
  radius: fc.constantFrom<FindMapInput['radius']>(null, 0, 30, 250, 'state'),
  nearOrOnline: fc.boolean(),
  closed: fc.boolean(),
})

describe('where what was found is taught', () => {
  it('is what plain SQL says, school by school, whatever was asked before', () => {
    fc.assert(
      fc.property(anyRequest, (input) => {
        const request = asked(input)
        expect(rowsOf(mapOf(request))).toEqual(sql.schools(request))
      }),
      { numRuns: 80 },
    )
  })

  it('says the same counts as the list, and loses no program', () => {
    fc.assert(
      fc.property(anyRequest, (input) => {
        const request = asked(input)
        const map = mapOf(request)
        const { total, mayFit, near, online, ask, nearSchools, nearest, place } = find(request, around)
        expect(map).toMatchObject({ total, mayFit, near, online, ask, nearSchools, nearest, place })
        expect(sum(map.schools.programs) + map.online + map.unplaced).toBe(total)
      }),
      { numRuns: 60 },
    )
  })

  it('has a point for every school of the country, in its own state', () => {
    const { schools, unplaced } = mapOf(asked())
    expect(unplaced).toBe(0)
    expect(schools.keys.length).toBeGreaterThan(1500)
    expect(new Set(schools.keys).size).toBe(schools.keys.length)
    const austin = schools.cities.indexOf('Austin')
    expect(schools.latitudes[austin]).toBeCloseTo(30.3, 0)
    expect(schools.longitudes[austin]).toBeCloseTo(-97.7, 0)
  })

  describe('of a list', () => {
    const CAMPUS = { unitid: 100, match: 'exact', city: 'Austin', zip: '78701' } as const

    function open(...providers: readonly ReturnType<typeof provider>[]) {
      const file = smallCatalog({
        institutions: [
          institution(100, 'Skill College', 'Austin', 'TX', {
            zip: '78701',
            latitude: 30.27,
            longitude: -97.74,
          }),
        ],
        programs: [program(100, '51.0713', 21)],
      })
      const db = openCatalog(file)
      onTestFinished(() => void db.close())
      const opened = openFind(db)
      opened.setPersonal({
        lists: [
          ownList(
            'own:1',
            providers.map((each, at) =>
              listed(`own:1:${at}`, 'own:1', {
                provider: each,
                figures: { tuitionAndFees: { value: 100_000, status: 'own' } },
              }),
            ),
          ),
        ],
        matches: {},
      })
      return opened
    }

    it('is the point of its school where it is there, and says that it is of an own list', () => {
      const { schools } = open(provider('own:1:a', CAMPUS)).map(asked(), NOWHERE, zips)
      expect(schools.keys).toEqual(['100'])
      expect(schools.programs).toEqual([2])
      expect((schools.prices[0] ?? 0) & MAP_PRICES.own).toBe(MAP_PRICES.own)
    })

    it('is a point of its own elsewhere, and where nobody says where, it is counted', () => {
      const elsewhere = provider('own:1:b', { ...CAMPUS, city: 'Dallas', zip: '75201' })
      const nowhere = provider('own:1:c', { city: '', state: '', zip: '' })
      const opened = open(elsewhere, nowhere)
      const map = opened.map(
        asked({ chosen: ['own:1:0', 'own:1:1', 'own:1:9', '100-51.0713-21', '7-x-1'] }),
        NOWHERE,
        zips,
      )
      expect([...map.schools.keys].sort()).toEqual(['100', 'own:1:b'])
      expect(map.unplaced).toBe(1)
      expect(map.chosen).toEqual(['own:1:b', null, null, '100', null])
      const keys = opened({ ...asked(), limit: 10 }).rows.map(({ school }) => school)
      expect(keys.sort()).toEqual(['100', 'own:1:b', 'own:1:c'])
    })
  })
})
