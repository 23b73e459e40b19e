import { expect, test } from 'vitest'
import { loadZipPlaces } from '../../../main/catalog/zip-places.ts'

test('a ZIP is where the Census Bureau says its middle is', async () => {
  const places = await loadZipPlaces()
  const cambridge = places.at('02139')
  expect(cambridge?.of).toBe('zip')
  expect(cambridge?.position.latitude).toBeCloseTo(42.36, 1)
  expect(cambridge?.position.longitude).toBeCloseTo(-71.1, 1)
  expect(places.at('02139-4307')).toEqual(cambridge)
})

test('a post-office box is somewhere in its region', async () => {
  const places = await loadZipPlaces()
  const box = places.at('02238')
  expect(box?.of).toBe('region')
  expect(box?.position.latitude).toBeCloseTo(42.4, 0)
})

test.each(['43298', '77777'])(
  '%o, which nobody has, is somewhere among those with its first digits',
  async (zip) => {
    expect((await loadZipPlaces()).at(zip)?.of).toBe('region')
  },
)

test.each(['00000', '00501', '99999', '', 'nothing', '1234', 'constructor'])('%o is nowhere', async (zip) => {
  expect((await loadZipPlaces()).at(zip)).toBeNull()
})
