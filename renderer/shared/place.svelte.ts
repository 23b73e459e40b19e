/** The places of the program; the address after # names the one in view, so back and forward work. */
export const PLACES = ['find', 'compare', 'occupations', 'library', 'cases'] as const
export type PlaceName = (typeof PLACES)[number]

/** What Compare shows of a comparison: "#/compare/money". */
export const COMPARE_VIEWS = ['table', 'money', 'exams', 'matters', 'questions'] as const
type CompareViewName = (typeof COMPARE_VIEWS)[number]

const parts = (hash: string): readonly string[] => hash.replace(/^#\/?/, '').split('/')

export function placeOf(hash: string): PlaceName {
  const [name] = parts(hash)
  return PLACES.find((place) => place === name) ?? 'find'
}

export function compareViewOf(hash: string): CompareViewName {
  const [place, view] = parts(hash)
  return (place === 'compare' ? COMPARE_VIEWS.find((each) => each === view) : undefined) ?? 'table'
}

class Place {
  current = $state.raw<PlaceName>('find')
  compareView = $state.raw<CompareViewName>('table')

  follow(hash: string): void {
    this.current = placeOf(hash)
    if (this.current === 'compare') this.compareView = compareViewOf(hash)
  }

  go(place: PlaceName): void {
    location.hash = `#/${place}`
    this.current = place
  }
}

export const place = new Place()
