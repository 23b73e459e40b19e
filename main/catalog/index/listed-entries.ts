import type { ListedProgram, Provider } from '../../../data/listed-program.ts'
import { stateName } from '../find/search-text.ts'
import { institutionKey, type Institution } from './institutions.ts'
import { sortKey } from './sort-key.ts'
import type { Study } from './studies.ts'

/** Programs that are looked at in one step. */
const AT_ONCE = 10_000

/** Programs of one CIP code and name are one study: the name tells them apart from the field as such. */
export const studyName = ({ cip, name }: ListedProgram): string => `${cip ?? ''} ${name}`

/**
 * The studies that lists bring, by `studyName`. Each leads to what its list says
 * and to what the crosswalk says of its CIP code.
 *
 * @param knows is this SOC code one of the catalog's occupations?
 */
export function* listedStudies(
  programs: readonly ListedProgram[],
  official: readonly Study[],
  knows: (soc: string) => boolean,
): Generator<undefined, ReadonlyMap<string, Study>> {
  const crosswalk = new Map(official.map(({ cip, occupations }) => [cip, occupations]))
  /** Most programs of a field of study say the same: their occupations are kept once. */
  const sets = new Map<string, readonly string[]>()
  const occupationsOf = (cip: string | null, stated: readonly string[]): readonly string[] => {
    const name = `${cip ?? ''} ${stated.join(' ')}`
    let set = sets.get(name)
    if (!set) {
      set = [...new Set([...stated.filter(knows), ...(crosswalk.get(cip) ?? [])])].sort()
      sets.set(name, set)
    }
    return set
  }
  const studies = new Map<string, Study>()
  for (const [at, program] of programs.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield
    const { cip, name: title, occupations: stated } = program
    const name = studyName(program)
    const before = studies.get(name)
    if (!before) {
      const occupations = occupationsOf(cip, stated)
      studies.set(name, { cip, title, occupations, origin: 'listed', key: sortKey(title) })
    } else if (stated.some((soc) => knows(soc) && !before.occupations.includes(soc)))
      studies.set(name, { ...before, occupations: occupationsOf(cip, [...before.occupations, ...stated]) })
  }
  return studies
}

/**
 * The providers of lists, by id. One that is an institution of the directory goes
 * by that one's name and has its facts; where it teaches, the list says.
 */
export function listedProviders(
  programs: readonly ListedProgram[],
  official: readonly Institution[],
): ReadonlyMap<string, Institution> {
  const directory = new Map(official.map((institution) => [institution.unitid, institution]))
  const providers = new Map(programs.map(({ provider }) => [provider.id, provider]))
  return new Map(
    [...providers].map(([id, provider]) => [
      id,
      institutionOf(provider, provider.unitid === null ? undefined : directory.get(provider.unitid)),
    ]),
  )
}

/** Is a provider where the school is that it was found to be? A guess does not say so. */
export const isAtSchool = ({ match, zip }: Provider, school: { readonly zip: string } | null | undefined) =>
  match !== 'guess' && zip !== '' && school?.zip.slice(0, 5) === zip.slice(0, 5)

function institutionOf(provider: Provider, school: Institution | undefined): Institution {
  const { city, state } = provider
  const name = school?.name ?? provider.name
  // A branch in another city may be in another county.
  const isThere = school && sortKey(school.city) === sortKey(city) && school.state === state
  return {
    unitid: school?.unitid ?? null,
    school: school && isAtSchool(provider, school) ? school.school : provider.id,
    name,
    city,
    state,
    zip: provider.zip,
    // In the school's own ZIP it is the school, whose position is better than the middle of a ZIP.
    position: isAtSchool(provider, school) ? (school?.position ?? null) : null,
    // A guess places no program.
    otherwise: provider.match === 'guess' ? null : (school?.position ?? null),
    countyCode: isThere ? school.countyCode : '',
    county: isThere ? school.county : '',
    control: school?.control ?? null,
    federalAid: school?.federalAid ?? 'not-reported',
    // A guess leaves no program out.
    closed: provider.match === 'exact' ? (school?.closed ?? null) : null,
    words: [name, provider.name, city, state, stateName(state)].join(' '),
    key: institutionKey({ name, city }),
  }
}
