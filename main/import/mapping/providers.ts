import { cutAt } from '../../../data/format/clean-text.ts'
import type { NewProvider } from '../../person/new-list.ts'
import { nameKey, nameWords } from '../../catalog/matching/school-names.ts'

/** Longer names and cities are cut: a key has its limits. */
const LONGEST = { name: 160, place: 60 } as const

/** "austin community college|78702": the same for a provider however its name is written. */
function providerKey({
  name,
  city,
  state,
  zip,
  numbers,
}: Omit<NewProvider, 'key' | 'phone' | 'website'>): string {
  const words = nameKey(nameWords(name)) || name.toLowerCase()
  const place = zip.slice(0, 5) || `${city} ${state}`.trim().toLowerCase()
  // Schools of one name and place are two where their numbers are.
  const number = numbers ? `|${numbers.unitid ?? numbers.opeid}` : ''
  return `${cutAt(words, LONGEST.name)}|${cutAt(place, LONGEST.place)}${number}`
}

/** The providers of a list, each once; what one row leaves out of one, another may tell. */
export class Providers {
  readonly #at = new Map<string, number>()
  /** By what rows write of a school. */
  readonly #keys = new Map<string, string>()
  readonly #list: NewProvider[] = []
  /** Those of which rows give several pages: each is a program's, and none the school's. */
  readonly #severalPages = new Set<number>()

  /** One that is as it is, and takes nothing from another of the same name and place. @returns its place in the list */
  addWhole(provider: Omit<NewProvider, 'key'>): number {
    const own = JSON.stringify(provider)
    const known = this.#at.get(own)
    if (known !== undefined) return known
    const key = providerKey(provider)
    const same = this.#list.filter((each) => each.key === key || each.key.startsWith(`${key}|`)).length
    this.#at.set(own, this.#list.length)
    return this.#list.push({ key: same === 0 ? key : `${key}|${same + 1}`, ...provider }) - 1
  }

  get list(): readonly NewProvider[] {
    return this.#list.map((provider, at) => (this.hasOnePage(at) ? provider : { ...provider, website: '' }))
  }

  /** Do all rows of it that give a page give the same one? It is the school's then. */
  hasOnePage(provider: number): boolean {
    return !this.#severalPages.has(provider)
  }

  /** @returns its place in the list */
  add(provider: Omit<NewProvider, 'key'>): number {
    const key = this.#keyOf(provider)
    const known = this.#at.get(key)
    if (known === undefined) {
      this.#at.set(key, this.#list.length)
      return this.#list.push({ key, ...provider }) - 1
    }
    const before = this.#list[known] as NewProvider
    if (provider.website !== '' && before.website !== '' && provider.website !== before.website)
      this.#severalPages.add(known)
    if (before.city && before.state && before.phone && before.website) return known
    this.#list[known] = {
      ...before,
      city: before.city || provider.city,
      state: before.state || provider.state,
      phone: before.phone || provider.phone,
      website: before.website || provider.website,
    }
    return known
  }

  /** Rows of one school mostly write it alike, and to take its name apart takes long. */
  #keyOf(provider: Omit<NewProvider, 'key'>): string {
    const { name, city, state, zip, numbers } = provider
    const written = [name, city, state, zip, numbers?.unitid, numbers?.opeid].join('\n')
    let key = this.#keys.get(written)
    if (key === undefined) this.#keys.set(written, (key = providerKey(provider)))
    return key
  }
}
