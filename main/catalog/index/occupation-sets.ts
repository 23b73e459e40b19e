import type { Study } from './studies.ts'

/**
 * The occupations that studies lead to, each set once. Occupations are counted by
 * set: there are far fewer sets than studies, however many names lists bring.
 */
export interface OccupationSets {
  readonly sets: readonly (readonly string[])[]
  /** Of each study. */
  readonly setOf: Uint16Array
}

export function occupationSets(studies: readonly Study[]): OccupationSets {
  const places = new Map<string, number>()
  const sets: (readonly string[])[] = []
  const setOf = Uint16Array.from(studies, ({ occupations }) => {
    const name = occupations.join(' ')
    let place = places.get(name)
    if (place === undefined) {
      places.set(name, (place = sets.length))
      sets.push(occupations)
    }
    return place
  })
  return { sets, setOf }
}
