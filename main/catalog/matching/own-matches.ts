import type { Database } from 'better-sqlite3'
import type { ListedProgram, Personal, Provider } from '../../../data/listed-program.ts'
import { makeMatcher, type FoundMatch, type Matcher, type ProviderPlace } from './match.ts'
import { readRows } from '../../storage/read-rows.ts'
import { officialParts } from '../read-listed.ts'
import { levelsOf, officialOf } from './official-of.ts'

/** What was found for a provider, with the institution's name. */
export type NamedMatch = FoundMatch & { readonly institution: string | null }

/** A catalog is opened read-only: its directory is taken apart once, when a provider is first looked for. */
const matchers = new WeakMap<Database, Matcher>()

function matcherOf(db: Database): Matcher {
  let matcher = matchers.get(db)
  if (!matcher) {
    const directory = readRows(db, 'institutions', ['unitid', 'name', 'alias', 'city', 'state', 'zip'])
    matchers.set(db, (matcher = makeMatcher(directory)))
  }
  return matcher
}

export function matchProviders(db: Database, providers: readonly ProviderPlace[]): readonly NamedMatch[] {
  if (providers.length === 0) return []
  const match = matcherOf(db)
  const name = db.prepare<[number], string>('SELECT name FROM institutions WHERE unitid = ?').pluck()
  return providers.map((provider) => {
    const found = match(provider)
    return { ...found, institution: found.unitid === null ? null : (name.get(found.unitid) ?? null) }
  })
}

/**
 * The person's lists with the institutions of this catalog's directory, and the
 * official programs that theirs are. It is found anew for each active catalog,
 * not kept: a newer directory may know a school, or a program, that this one does not.
 */
export function withInstitutions(db: Database, personal: Personal): Personal {
  if (personal.lists.every(({ programs }) => programs.length === 0)) return personal
  const match = matcherOf(db)
  const links = officialLinks(db)
  return {
    ...personal,
    lists: personal.lists.map((list) => {
      const found = new Map<string, Provider>()
      return {
        ...list,
        programs: list.programs.map((program): ListedProgram => {
          const named = links.named(program)
          let provider = found.get(program.provider.id)
          // Where the table names one of its official programs, that is the school, whatever it is called.
          if (!provider || (named !== null && provider.match !== 'exact')) {
            provider = { ...program.provider, ...(named ?? match(program.provider)) }
            found.set(program.provider.id, provider)
          }
          return { ...program, provider, official: named ? program.official : links.of(program, provider) }
        }),
      }
    }),
  }
}

function officialLinks(db: Database) {
  const has = db
    .prepare<[number, string, number], number>(
      'SELECT 1 FROM programs WHERE unitid = ? AND cip = ? AND award_level = ?',
    )
    .pluck()
  const levels = levelsOf(db)
  return {
    /** The institution of the official program that the table itself named, where this catalog has that. */
    named({ official }: ListedProgram): FoundMatch | null {
      if (official === null) return null
      const { unitid, cip, awardLevel } = officialParts(official)
      return has.get(unitid, cip, awardLevel) === undefined ? null : { unitid, match: 'exact', score: 1 }
    },
    of: (program: ListedProgram, { unitid }: Provider) => officialOf(program, unitid, levels),
  }
}
