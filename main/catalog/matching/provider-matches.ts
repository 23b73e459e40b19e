import type { Database } from 'better-sqlite3'
import type { InstitutionName, ProviderMatch } from '../../../data/contract/library.ts'
import {
  isMissing,
  unknownNumber,
  type ListedProgram,
  type Match,
  type Personal,
} from '../../../data/listed-program.ts'
import { readListed } from '../read-listed.ts'

/** What a person should look at first. */
const ORDER: readonly Match[] = ['guess', 'none', 'person', 'exact']

/**
 * Providers of lists with the institutions found for them: guesses first, the
 * least sure of them foremost, then those without one.
 * @param list null: of all lists
 */
export function providerMatches(
  db: Database,
  personal: Personal,
  list: string | null,
): readonly ProviderMatch[] {
  const institution = db.prepare<[number], InstitutionName>(
    'SELECT unitid, name, city, state FROM institutions WHERE unitid = ?',
  )
  const programs = readListed(db, personal).filter((each) => list === null || each.list === list)
  const byProvider = Map.groupBy(programs, ({ provider }) => provider.id)
  return [...byProvider.values()]
    .flatMap((own): ProviderMatch[] => {
      const [first] = own
      return first ? [matchOf(first, own)] : []
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.match) - ORDER.indexOf(b.match) ||
        a.score - b.score ||
        a.name.localeCompare(b.name) ||
        a.city.localeCompare(b.city),
    )

  function matchOf(
    { list: of, provider, elsewhere }: ListedProgram,
    own: readonly ListedProgram[],
  ): ProviderMatch {
    const { id, name, city, state, zip, match, score, unitid } = provider
    const found = unitid === null ? undefined : institution.get(unitid)
    return {
      provider: id,
      list: of,
      name,
      city,
      state,
      zip,
      programs: own.length,
      match,
      score,
      institution: found ?? null,
      unknownNumber: match === 'none' ? unknownNumber(provider) : null,
      byNumber: provider.numbers !== undefined && match === 'exact',
      missing: own.filter(isMissing).length,
      elsewhere: elsewhere ?? null,
    }
  }
}
