import type { Study } from './studies.ts'

/**
 * The occupations that studies lead to, each set once. Occupations are counted by
 * set: there are far fewer sets than studies, however many names lists bring.
 */
export interface OccupationSets {
  readonly sets: readonly (readonly string[])[]
  /** The set of each study. */
  readonly setOf: Uint16Array
}

/**
 * How many programs lead to each occupation, by how many lead to each set.
 *
 * @param members of each set, as places among the occupations.
 */
export function countOccupations(
  sets: Float64Array,
  members: readonly Uint16Array[],
  occupations: number,
): Float64Array {
  const counts = new Float64Array(occupations)
  for (let set = 0; set < members.length; set++) {
    const count = sets[set] as number
    if (count === 0) continue
    for (const place of members[set] as Uint16Array) counts[place] = (counts[place] as number) + count
  }
  return counts
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
