import { cleanName, cutAt } from '../../../data/format/clean-text.ts'
import type { NewRow } from '../../storage/schema/tables.ts'
import { makeMatcher } from '../../catalog/matching/match.ts'
import { officialProgramOf } from '../../catalog/matching/official-program.ts'
import type { ListedProgram } from '../readers/list-reader.ts'
import type { Facts } from './facts.ts'

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
      const id = providerId(list, each.provider)
      let provider = providers.get(id)
      if (!provider) {
        const { unitid, match: sure, score } = match(each.provider)
        providers.set(
          id,
          (provider = {
            ...{ id, dataset, ...each.provider, unitid, match: sure, score },
            name: cleanName(each.provider.name),
            city: cleanName(each.provider.city),
          }),
        )
      }
      const key = `${list}:${each.id}`
      // A list may hold a program twice, once a campus: the first stands.
      if (programs.has(key)) continue
      const official = officialOf(provider.unitid, each.program, programsOf)
      programs.set(key, { key, dataset, provider: id, ...each.program, official_key: official })
    }
  }
  return { providers: [...providers.values()], listed_programs: [...programs.values()] }
}

/** The same name in the same place is the same provider; a list's own numbers change from year to year. */
function providerId(list: string, { name, city, zip }: ListedProgram['provider']): string {
  const place = [name, zip.slice(0, 5) || city].map((text) =>
    text.toLowerCase().replaceAll(/\s+/g, ' ').trim(),
  )
  return cutAt(`${list}:${place.join('|')}`, 300)
}

function officialOf(
  unitid: number | null,
  { cip, award_level: awardLevel, hours }: ListedProgram['program'],
  programsOf: ReadonlyMap<number, Facts['completions']>,
): string | null {
  const levels = (programsOf.get(unitid ?? 0) ?? []).filter((each) => each.cip === cip)
  return officialProgramOf(
    {
      unitid,
      cip,
      awardLevel,
      hours: hours === null ? null : { value: hours, unit: 'clock-hours' },
    },
    levels.map((each) => each.award_level),
  )
}
