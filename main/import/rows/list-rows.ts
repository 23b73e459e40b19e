import { cleanName, cutAt } from '../../../data/format/clean-text.ts'
import type { Online } from '../../../data/program.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import { makeMatcher, type Matcher } from '../../catalog/matching/match.ts'
import { officialProgramOf } from '../../catalog/matching/official-program.ts'
import type { ListedProgram } from '../readers/list-reader.ts'
import type { Facts } from './facts.ts'
import { figureColumns, inCents } from './table-rows.ts'

/** Rows of `providers` and `listed_programs`: the state lists, each provider matched to an institution. */
export function listRows({ lists, datasets, institutions, completions }: Facts): {
  readonly providers: NewRow<'providers'>[]
  readonly listed_programs: NewRow<'listed_programs'>[]
} {
  if (lists.length === 0) return { providers: [], listed_programs: [] }
  const match = makeMatcher(institutions.values())
  const programsOf = Map.groupBy(completions, ({ unitid }) => unitid)
  const providers = new Map<string, NewRow<'providers'>>()
  const programs = new Map<string, NewRow<'listed_programs'>>()
  for (const { dataset, programs: listed } of lists) {
    // Named by the list and not by its edition: what was compared or corrected lasts to the next one.
    const list = datasets.find(({ id }) => id === dataset)?.kind ?? dataset
    for (const each of listed) {
      const id = providerId(list, each)
      let provider = providers.get(id)
      if (!provider) providers.set(id, (provider = { id, dataset, ...providerRow(each, match) }))
      const key = `${list}:${each.id}`
      // A list may hold a program twice, once a campus: the first stands.
      if (!programs.has(key))
        programs.set(key, programRow(key, dataset, id, each, officialOf(provider.unitid, each, programsOf)))
    }
  }
  return { providers: [...providers.values()], listed_programs: [...programs.values()] }
}

/** The same name in the same place is the same provider; a list's own numbers change from year to year. */
function providerId(list: string, { provider, city, zip }: ListedProgram): string {
  const place = [provider, zip.slice(0, 5) || city].map((text) =>
    text.toLowerCase().replaceAll(/\s+/g, ' ').trim(),
  )
  return cutAt(`${list}:${place.join('|')}`, 300)
}

function providerRow({ provider: name, city, state, zip, phone, website }: ListedProgram, match: Matcher) {
  const found = match({ name, city, state, zip })
  return {
    name: cleanName(name),
    city: cleanName(city),
    state,
    zip,
    phone,
    website,
    unitid: found.unitid,
    match: found.match,
    score: found.score,
  }
}

function officialOf(
  unitid: number | null,
  { cip, awardLevel, hours }: ListedProgram,
  programsOf: ReadonlyMap<number, Facts['completions']>,
): string | null {
  const levels = (programsOf.get(unitid ?? 0) ?? []).filter((each) => each.cip === cip)
  return officialProgramOf(
    {
      unitid,
      cip,
      awardLevel: awardLevel ?? 0,
      hours: hours.value === null ? null : { value: hours.value, unit: 'clock-hours' },
    },
    levels.map((each) => each.awardLevel),
  )
}

/** IPEDS's words ask for the whole program: one that is partly at a distance is not. */
const ONLINE: Readonly<Record<NonNullable<ListedProgram['delivery']>, Online>> = {
  online: 'all',
  hybrid: 'none',
  'in-person': 'none',
}

function programRow(
  key: string,
  dataset: string,
  provider: string,
  listed: ListedProgram,
  official: string | null,
): NewRow<'listed_programs'> {
  return {
    key,
    dataset,
    provider,
    name: listed.name,
    cip: listed.cip,
    award_level: listed.awardLevel ?? 0,
    credential: listed.credential,
    occupations: listed.socs.join(' '),
    ...figureColumns('tuition', inCents(listed.tuition)),
    ...figureColumns('books', inCents(listed.books)),
    ...figureColumns('hours', whole(listed.hours)),
    ...figureColumns('weeks', whole(listed.weeks)),
    distance: listed.delivery === null ? 'not-reported' : ONLINE[listed.delivery],
    pell: listed.pell === null ? null : listed.pell ? 1 : 0,
    official_key: official,
  }
}

/** A list may count half weeks and quarters of hours; a begun one is there. */
function whole<G extends { readonly value: number | null }>(given: G): G {
  return { ...given, value: given.value === null ? null : Math.ceil(given.value) }
}
