import { expect, test } from 'vitest'
import type { CompareInput } from '../../../../data/contract/comparison.ts'
import { compare } from '../../../../main/catalog/compare/compare.ts'
import type { Home } from '../../../../data/comparison-state.ts'
import { homePlace } from '../../../../data/place.ts'
import { Places } from '../../../../main/catalog/places.ts'
import { loadZipPlaces } from '../../../../main/catalog/zip-places.ts'
import {
  asked,
  codes,
  comparisonCatalog,
  comparisonTables,
  figures,
  row,
} from '../support/comparison-catalog.ts'
import { listed, personal, provider } from '../support/lists.ts'
import { institution, program } from '../support/small-tables.ts'

const CODING = '100-51.0713-21'
const NOWHERE = '200-51.0713-21'
const OWN = 'own:3:17'

const open = () =>
  comparisonCatalog(
    comparisonTables([program(100, '51.0713', 21), program(200, '51.0713', 21)], {
      institutions: [
        // Bunker Hill Community College stands there.
        institution(100, 'College A', 'Boston', 'MA', { latitude: 42.3755, longitude: -71.0692 }),
        institution(200, 'College B', 'Salem', 'OR', { zip: '' }),
      ],
    }),
  )

const compared = async (zip: string | null, more: Partial<CompareInput> = {}, lists = personal()) =>
  compare(
    { active: open(), pinned: null, zips: await loadZipPlaces() },
    asked({ programs: [CODING, NOWHERE], home: { state: null, zip }, ...more }),
    lists,
  )

test('miles from the ZIP are whole and an estimate, with both positions as papers', async () => {
  const comparison = await compared('02139')
  const [near, nowhere] = figures(comparison, 'miles')
  expect(near).toEqual({
    status: 'estimated',
    value: 2,
    provenance: [
      { source: 'census-zcta-2021', columns: 'INTPTLAT, INTPTLONG', rule: 'straight-line' },
      { source: 'ipeds-hd-2024', columns: 'LATITUDE, LONGITUD' },
    ],
    notes: [{ code: 'miles', params: { zip: '02139' } }, { code: 'main-campus' }],
  })
  expect(nowhere).toMatchObject({ status: 'not-reported', value: null })
  expect(codes(nowhere)).toEqual(['place-unknown'])
  expect(comparison.sources).toHaveProperty(['census-zcta-2021'])
})

test('a ZIP without an area of its own says by which rule it was placed', async () => {
  const [near] = figures(await compared('02238'), 'miles')
  expect(near?.provenance[0]?.rule).toBe('straight-line-region')
})

test('an unknown ZIP makes no number', async () => {
  const [figure] = figures(await compared('00000'), 'miles')
  expect(figure).toMatchObject({ status: 'not-reported', value: null })
  expect(figure?.notes).toEqual([{ code: 'zip-unknown', params: { zip: '00000' } }])
})

test('without a ZIP there is no row and no such source', async () => {
  const comparison = await compared(null)
  const fields = comparison.groups.flatMap(({ rows }) => rows.map(({ field }) => field))
  expect(fields).not.toContain('miles')
  expect(comparison.sources).not.toHaveProperty(['census-zcta-2021'])
})

test('a program of a list is where its list says, else where its school is', async () => {
  const miles = async (zip: string) => {
    const lists = personal(
      listed({ provider: provider({ zip, unitid: 100, match: 'exact' }), columns: { zip: 'Post code' } }),
    )
    return figures(await compared('02139', { programs: [OWN] }, lists), 'miles')[0]
  }
  const austin = await miles('78702')
  expect(austin?.value).toBeGreaterThan(1600)
  expect(austin?.provenance.map(({ source, columns }) => [source, columns])).toEqual([
    ['census-zcta-2021', 'INTPTLAT, INTPTLONG'],
    ['own:3', 'Post code'],
    ['census-zcta-2021', 'INTPTLAT, INTPTLONG'],
  ])
  expect(await miles('')).toMatchObject({ value: 2 })
})

test('the same campus is as far as itself, whether the official files or a list tell of it', async () => {
  const db = comparisonCatalog(
    comparisonTables([program(100, '51.0713', 21)], {
      institutions: [
        institution(100, 'College A', 'Boston', 'MA', {
          zip: '02129-2929',
          latitude: 42.3755,
          longitude: -71.0692,
        }),
      ],
    }),
  )
  const miles = async (match: 'exact' | 'guess', zip: string) => {
    const lists = personal(listed({ provider: provider({ zip, unitid: 100, match }) }))
    const request = asked({ programs: [CODING, OWN], home: { state: null, zip: '02129' } })
    const comparison = compare({ active: db, pinned: null, zips: await loadZipPlaces() }, request, lists)
    return { figures: figures(comparison, 'miles'), best: row(comparison, 'miles').best }
  }
  const [official, own] = (await miles('exact', '02129')).figures
  expect(own?.value).toBe(official?.value)
  expect(own?.provenance).toEqual(official?.provenance)
  // The list says that it is this campus; the directory has one point a school.
  expect([codes(own), codes(official)]).toEqual([['miles'], ['miles', 'main-campus']])
  // By the middle of the ZIP it may be nearer in words, and is never called so.
  const guessed = await miles('guess', '02129')
  expect(guessed.figures[1]?.provenance).not.toEqual(official?.provenance)
  expect(guessed.best).toEqual([])
  // Where only the guessed school says where it is, the miles are a guess.
  expect(codes((await miles('guess', '')).figures[1])).toEqual(['miles', 'main-campus', 'provider-guess'])
  expect(codes((await miles('exact', '')).figures[1])).toEqual(['miles', 'main-campus'])
})

test('from a town they go to its middle, and say so; of a state there are none', async () => {
  const zips = await loadZipPlaces()
  const db = open()
  const ask = (home: Home) => {
    const request = asked({ programs: [CODING], home })
    const lives = homePlace(home)
    const town = lives && new Places(db, zips).get(lives)
    return compare({ active: db, pinned: null, zips, town }, request, personal())
  }
  const [boston] = figures(ask({ state: 'MA', zip: null, city: 'Boston' }), 'miles')
  expect(boston).toMatchObject({ status: 'estimated', value: 0 })
  expect(boston?.provenance[0]?.rule).toBe('straight-line-town')
  expect(boston?.notes?.[0]).toEqual({ code: 'miles-town', params: { city: 'Boston', state: 'MA' } })
  const [nowhere] = figures(ask({ state: 'MA', zip: null, city: 'Nowhere' }), 'miles')
  expect([nowhere?.value, codes(nowhere)]).toEqual([null, ['town-unknown']])
  const fields = ask({ state: 'MA', zip: null }).groups.flatMap(({ rows }) => rows.map((each) => each.field))
  expect(fields).not.toContain('miles')
})

test('a school that its ZIP places, or that only has a ZIP, says so', async () => {
  const db = comparisonCatalog(
    comparisonTables([program(100, '51.0713', 21), program(200, '51.0713', 21)], {
      institutions: [
        institution(100, 'College A', 'Boston', 'MA', {
          ...{ zip: '02129', latitude: 42.38, longitude: -71.06, position_of: 'zip' },
        }),
        institution(200, 'College B', 'Boston', 'MA', { zip: '02129' }),
      ],
    }),
  )
  const request = asked({ programs: [CODING, NOWHERE], home: { state: null, zip: '02139' } })
  const comparison = compare({ active: db, pinned: null, zips: await loadZipPlaces() }, request, personal())
  const [moved, alone] = figures(comparison, 'miles')
  expect(codes(moved)).toEqual(['miles', 'main-campus', 'position-far-from-zip'])
  expect(codes(alone)).toEqual(['miles', 'main-campus', 'position-not-told'])
  expect(moved?.value).toBe(alone?.value)
  expect(moved?.provenance.map(({ columns }) => columns)).toEqual([
    'INTPTLAT, INTPTLONG',
    'ZIP',
    'INTPTLAT, INTPTLONG',
  ])
})
