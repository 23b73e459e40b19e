import type { FindMap } from '../../data/contract/find-map.ts'
import type { FindInput } from '../../data/contract/find.ts'
import { map as english } from '../../data/messages/en/map.ts'
import type { Place } from '../../data/place.ts'
import { placeName } from '../shared/place-name.ts'
import { addMessages, count, t, translate, word } from '../shared/translate.ts'
import type { MapPoint, Outside } from './points.ts'

// The map is loaded when it is first shown, and its words with it.
addMessages(english)

const stateName = (state: string): string => word(`state.${state}`, state)

/** What the map shows, in a sentence: "11 schools within 30 miles of Columbus, OH, nearest 1 mile." */
export function sentence(found: FindMap, shown: number, radius: FindInput['radius']): string {
  const { place, near, nearSchools } = found
  // Where a radius is asked for, the list counts schools too: both say the same.
  const schools = near === null ? shown : nearSchools
  if (schools === 0) return t('map.nothing')
  const words = t(...where(place, near === null ? null : (radius ?? null), schools))
  return nearestOf(found, words)
}

type Message = Parameters<typeof t>

function where(place: Place | null, radius: number | 'state' | null, schools: number): Message {
  const counted = { schools, count: count(schools) }
  if (!place || radius === null) return ['map.anywhere', counted]
  if (radius === 'state' || place.position === null)
    return ['map.inState', { ...counted, state: stateName(place.state ?? '') }]
  return ['map.near', { ...counted, miles: radius, place: placeName(place) }]
}

function nearestOf({ near, nearest, schools, place }: FindMap, found: string): string {
  // Without a radius the nearest is that of what is drawn.
  const least =
    near === null
      ? schools.miles.reduce<number | null>(
          (least, miles, at) =>
            miles !== null && (schools.programs[at] ?? 0) > 0 && (least === null || miles < least)
              ? miles
              : least,
          null,
        )
      : nearest
  if (!place?.position || least === null) return t('map.withoutNearest', { found })
  return t('map.withNearest', { found, miles: least })
}

/** What is found and not drawn, a line each. */
export function notDrawn({ online, ask, unplaced }: FindMap, outside: readonly Outside[]): readonly string[] {
  const line = (key: 'map.online' | 'map.ask' | 'map.unplaced', programs: number) =>
    programs > 0 ? [t(key, { programs, count: count(programs) })] : []
  const programs = outside.reduce((sum, area) => sum + area.programs, 0)
  const states = new Intl.ListFormat(translate.locale).format(outside.map(({ state }) => stateName(state)))
  return [
    ...line('map.online', online),
    ...line('map.ask', ask),
    ...line('map.unplaced', unplaced),
    ...(programs > 0 ? [t('map.outside', { programs, count: count(programs), states })] : []),
  ]
}

/** Beneath the name of a school: "3 programs, 1 mile away, price published". */
export function facts({ programs, mayFit, miles, look, isOwn }: MapPoint): readonly string[] {
  return [
    ...(programs > 0 ? [t('map.programs', { programs, count: count(programs) })] : []),
    ...(mayFit > 0 ? [t('map.programsMayFit', { programs: mayFit, count: count(mayFit) })] : []),
    ...(miles === null ? [] : [t('map.away', { miles })]),
    t(`map.price.${look}`),
    ...(isOwn ? [t('map.own')] : []),
  ]
}

export const nameOf = ({ name, city, state }: Pick<MapPoint, 'name' | 'city' | 'state'>): string =>
  t('map.school', { name, city, state })
