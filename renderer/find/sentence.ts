import type { FindCounts } from '../../data/contract/find.ts'
import type { Radius } from '../../data/contract/place.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import type { Place } from '../../data/place.ts'
import { count, t, translate, word } from '../shared/translate.ts'
import { placeName } from '../shared/place-name.ts'
import { townName } from './where-labels.ts'

interface Asked {
  readonly radius: Radius
  readonly nearOrOnline: boolean
}

/** "27 programs near Columbus and 212 online, from ~$1,853": what fits all that is asked, and nothing else. */
export function countsSentence(
  counts: FindCounts,
  { radius, nearOrOnline }: Asked,
  place: Place | null,
): string {
  const { total, near, online, lowest } = counts
  const price = {
    hasPrice: lowest === null ? 'no' : 'yes',
    price: lowest === null ? '' : formatFigureWithUnit({ ...lowest, high: undefined }, 'cents', translate),
  }
  if (near === null || place === null) return t('sentence.all', { total, totalWords: count(total), ...price })
  const counted = { near, nearWords: count(near), online, onlineWords: count(online), ...price }
  if (radius === 'state') {
    const state = place.state === null ? placeName(place) : word(`state.${place.state}`, place.state)
    return t(nearOrOnline ? 'sentence.inStateOnline' : 'sentence.inState', { ...counted, place: state })
  }
  return t(nearOrOnline ? 'sentence.nearOnline' : 'sentence.near', { ...counted, place: townName(place) })
}

/** "11 schools near Columbus, the nearest 1 mile away."; null where nothing is near, or no miles are counted. */
export function nearestSentence({ nearSchools, nearest }: FindCounts, place: Place | null): string | null {
  if (nearest === null || place === null || nearSchools === 0) return null
  return t('sentence.nearest', {
    schools: nearSchools,
    schoolsWords: count(nearSchools),
    place: townName(place),
    miles: Math.round(nearest),
  })
}
