import { expect, test } from 'vitest'
import { comparePlaces } from '../../../../main/catalog/compare/compare-places.ts'
import { loadZipPlaces } from '../../../../main/catalog/zip-places.ts'
import { asked, comparisonCatalog, comparisonTables } from '../support/comparison-catalog.ts'
import { institution, program } from '../support/small-tables.ts'

const BOSTON = { latitude: 42.3755, longitude: -71.0692 }

test('a program is where its school is, by the directory or by its ZIP, also where nobody told a home', async () => {
  const db = comparisonCatalog(
    comparisonTables(
      [
        program(100, '51.0713', 21, { distance: 'all', distance_source: 'ipeds-c-dep-2022' }),
        program(200, '51.0713', 21),
        program(300, '51.0713', 21),
      ],
      {
        institutions: [
          institution(100, 'College A', 'Boston', 'MA', BOSTON),
          institution(200, 'College B', 'Salem', 'OR', { zip: '97301' }),
          institution(300, 'College C', 'Nowhere', 'TX', { zip: '' }),
        ],
      },
    ),
  )
  const places = async (home: { state: string | null; zip: string | null }) =>
    comparePlaces(
      { active: db, pinned: null, zips: await loadZipPlaces() },
      asked({ programs: ['100-51.0713-21', '200-51.0713-21', '300-51.0713-21', '900-51.0713-21'], home }),
    )
  const { home, programs } = await places({ state: 'MA', zip: null })
  expect(home).toBeNull()
  expect(programs).toHaveLength(3)
  expect(programs[0]).toEqual({ key: '100-51.0713-21', position: BOSTON, isOnline: true })
  expect(programs[1]?.position?.latitude).toBeCloseTo(44.9, 0)
  expect(programs[1]?.isOnline).toBe(false)
  expect(programs[2]?.position).toBeNull()
  expect((await places({ state: 'MA', zip: '02139' })).home?.latitude).toBeCloseTo(42.36, 1)
})
