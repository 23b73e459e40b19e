import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWords, withPlace } from '../../../data/format/place-words.ts'

describe('the words for a place', () => {
  it('are its town, state and the ZIP that finds it', () => {
    expect(placeWords({ city: 'Cuthbert', state: 'GA', zip: '39840-5550' })).toBe('Cuthbert, GA 39840')
    expect(placeWords({ city: 'Cuthbert', state: 'GA' })).toBe('Cuthbert, GA')
    expect(withPlace('Andrew College', 'Cuthbert, GA')).toBe('Andrew College, Cuthbert, GA')
  })

  it('leave no comma and no space behind for what is not known', () => {
    const part = (known: string) => fc.constantFrom('', known)
    fc.assert(
      fc.property(
        part('Austin Community College'),
        part('Austin'),
        part('TX'),
        part('78701'),
        (name, city, state, zip) => {
          const words = withPlace(name, placeWords({ city, state, zip }))
          expect(words).not.toMatch(/^[, ]|[, ]$|, ,|,,| {2}/)
          for (const known of [name, city, state, zip]) expect(words).toContain(known)
        },
      ),
    )
  })
})
