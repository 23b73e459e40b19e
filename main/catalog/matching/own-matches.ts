import type { Database } from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import type { Position } from '../../../data/formulas/miles.ts'
import type { ListedProgram, Personal, Provider } from '../../../data/listed-program.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { makeMatcher, type FoundMatch, type Matcher, type ProviderPlace } from './match.ts'
import { readRows } from '../../storage/read-rows.ts'
import { drained } from '../in-steps.ts'
import { officialParts } from '../read-listed.ts'
import type { ZipPlaces } from '../zip-places.ts'
import { byNumber } from './by-number.ts'
import { milesElsewhere } from './elsewhere.ts'
import { levelsOf, officialOf } from './official-of.ts'

/** What was found for a provider, with the institution's name. */
export type NamedMatch = FoundMatch & { readonly institution: string | null }

type NumberedProvider = ProviderPlace & Pick<Provider, 'numbers'>

/** A list that is not kept yet. */
export interface ListToMatch {
  readonly providers: readonly NumberedProvider[]
  /** The first of them, or all; `provider` is a place in `providers`. */
  readonly programs: readonly (Pick<ListedProgram, 'cip' | 'awardLevel' | 'figures' | 'official'> & {
    readonly provider: number
  })[]
}

/** Both in the order asked. */
export interface MatchedList {
  readonly providers: readonly NamedMatch[]
  readonly official: readonly (ProgramKey | null)[]
}

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

/** By its numbers where the list has some, else by name and place. */
function schoolOf(db: Database): (provider: NumberedProvider) => FoundMatch {
  const byName = matcherOf(db)
  return (provider) =>
    provider.numbers ? byNumber(db)(provider.numbers, () => byName(provider)) : byName(provider)
}

/**
 * What a list that is not kept yet would be: its schools, and which of its programs are official ones.
 * Of no school it takes the directory apart, so that the next list is matched at once.
 */
export function matchList(db: Database, { providers, programs }: ListToMatch): MatchedList {
  const school = schoolOf(db)
  const name = db.prepare<[number], string>('SELECT name FROM institutions WHERE unitid = ?').pluck()
  const found = providers.map((provider): NamedMatch => {
    const match = school(provider)
    return { ...match, institution: match.unitid === null ? null : (name.get(match.unitid) ?? null) }
  })
  const levels = levelsOf(db)
  return {
    providers: found,
    official: programs.map(
      (program) => program.official ?? officialOf(program, found[program.provider]?.unitid ?? null, levels),
    ),
  }
}

/**
 * The person's lists with the institutions of this catalog's directory, and the
 * official programs that theirs are. It is found anew for each active catalog,
 * not kept: a newer directory may know a school, or a program, that this one does not.
 * @param zips where the ZIPs of the lists lie
 */
export function withInstitutions(db: Database, personal: Personal, zips: ZipPlaces): Personal {
  return {
    ...personal,
    lists: personal.lists.map((list) => {
      const matched = new MatchedPrograms(db)
      matched.add(list.programs)
      return { ...list, programs: drained(matched.elsewhere(personal.matches, zips)) }
    }),
  }
}

/** Programs of one step. */
const AT_ONCE = 10_000

/** The programs of a list with their institutions, as they come. */
export class MatchedPrograms {
  readonly #db: Database
  readonly #programs: ListedProgram[] = []
  /** By id, as the last program of each has it. */
  readonly #providers = new Map<string, Provider>()
  readonly #links: ReturnType<typeof officialLinks>
  #told: { readonly matches: Personal['matches']; readonly programs: readonly ListedProgram[] } | null = null

  constructor(db: Database) {
    this.#db = db
    this.#links = officialLinks(db)
  }

  get count(): number {
    return this.#programs.length
  }

  add(programs: readonly ListedProgram[]): void {
    if (programs.length === 0) return
    this.#told = null
    const school = schoolOf(this.#db)
    for (const program of programs) {
      const named = this.#links.named(program)
      let provider = this.#providers.get(program.provider.id)
      // Where the table names one of its official programs, that is the school, whatever it is called.
      if (!provider || (named !== null && provider.match !== 'exact')) {
        provider = { ...program.provider, ...(named ?? school(program.provider)) }
        this.#providers.set(program.provider.id, provider)
      }
      const official = named ? program.official : this.#links.of(program, provider)
      this.#programs.push({ ...program, provider, official })
    }
  }

  /** All of them, with how far from their school those are that their list has elsewhere; in steps. */
  *elsewhere(matches: Personal['matches'], zips: ZipPlaces): Generator<undefined, readonly ListedProgram[]> {
    if (this.#told && isDeepStrictEqual(this.#told.matches, matches)) return this.#told.programs
    const positions = positionsOf(this.#db)
    const known = new Map<Provider, number | null>()
    const milesOf = (provider: Provider): number | null => {
      let miles = known.get(provider)
      if (miles === undefined) known.set(provider, (miles = far(provider)))
      return miles
    }
    const far = ({ id, zip, unitid, match }: Provider): number | null => {
      const decided = matches[id]
      const at = decided === undefined ? (match === 'guess' ? null : unitid) : decided
      const own = zips.at(zip)
      const position = at === null ? undefined : positions(at)
      return own && position ? milesElsewhere(own, position) : null
    }
    const programs: ListedProgram[] = []
    for (const program of this.#programs) {
      const miles = milesOf(program.provider)
      programs.push(miles === null ? program : { ...program, elsewhere: Math.round(miles) })
      if (programs.length % AT_ONCE === 0) yield
    }
    this.#told = { matches, programs }
    return programs
  }
}

/** Where the schools of the directory are, by UNITID. */
function positionsOf(db: Database): (unitid: number) => Position | undefined {
  const select = db.prepare<[number], { latitude: number | null; longitude: number | null }>(
    'SELECT latitude, longitude FROM institutions WHERE unitid = ?',
  )
  return (unitid) => {
    const { latitude = null, longitude = null } = select.get(unitid) ?? {}
    return latitude === null || longitude === null ? undefined : { latitude, longitude }
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
