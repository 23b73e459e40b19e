import { foldedWords } from '../../../data/search/fold.ts'
import { placeName } from '../../../data/search/place-words.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import type { NamedPosition } from '../places.ts'

interface Named {
  readonly city: string
  readonly state: string
}

interface Town extends Named {
  /** Programs of its schools. */
  readonly programs: number
}

/** The towns of the directory, by their names however they are written. */
export class Towns {
  readonly #byName = new Map<string, readonly Town[]>()

  constructor({ institutions, columns }: ProgramIndex) {
    const programs = new Uint32Array(institutions.length)
    for (const institution of columns.institution)
      programs[institution] = (programs[institution] as number) + 1
    const towns = new Map<string, Town>()
    institutions.forEach(({ city, state }, place) => {
      const name = nameOf(city)
      if (name === '' || state === '') return
      const key = `${name}|${state}`
      const town = towns.get(key)
      const count = programs[place] as number
      towns.set(key, {
        city: town?.city ?? city,
        state,
        programs: (town?.programs ?? 0) + count,
      })
    })
    for (const [key, town] of towns) {
      const name = key.slice(0, key.lastIndexOf('|'))
      this.#byName.set(
        name,
        [...(this.#byName.get(name) ?? []), town].sort((a, b) => b.programs - a.programs),
      )
    }
  }

  /** Of several that are called the same, the one with most programs. */
  town(name: string, state: string | null): Town | null {
    const towns = this.#byName.get(name) ?? []
    return towns.find((town) => state === null || town.state === state) ?? null
  }
}

/** The towns of a gazetteer, which need have no school. */
export class Gazetteer {
  readonly #towns: readonly NamedPosition[]
  #known: ReadonlyMap<string, readonly Named[]> | undefined

  constructor(towns: readonly NamedPosition[]) {
    this.#towns = towns
  }

  /** Made when a text first says a town that has no school. */
  get #byName(): ReadonlyMap<string, readonly Named[]> {
    return (this.#known ??= Map.groupBy(
      this.#towns.map(({ name, state }) => ({ city: name, state })),
      ({ city }) => nameOf(city),
    ))
  }

  /** Null also where several are called so, and no state says which. */
  town(name: string, state: string | null): Named | null {
    const towns = (this.#byName.get(name) ?? []).filter((town) => state === null || town.state === state)
    const [only, another] = towns
    return only && !another ? only : null
  }
}

const nameOf = (city: string): string => placeName(foldedWords(city))
