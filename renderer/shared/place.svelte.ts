/** The places of the program; the address after # names the one in view, so back and forward work. */
export const PLACES = ['find', 'compare', 'occupations', 'library'] as const
export type PlaceName = (typeof PLACES)[number]

export function placeOf(hash: string): PlaceName {
  const name = hash.replace(/^#\/?/, '')
  return PLACES.find((place) => place === name) ?? 'find'
}

class Place {
  current = $state.raw<PlaceName>('find')

  follow(hash: string): void {
    this.current = placeOf(hash)
  }

  go(place: PlaceName): void {
    location.hash = `#/${place}`
    this.current = place
  }
}

export const place = new Place()
