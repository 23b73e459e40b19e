import type { Database } from 'better-sqlite3'
import { NOTHING_PERSONAL, type Personal } from '../../data/listed-program.ts'
import { RULE_SOURCES } from '../../data/rules/sources.ts'
import { WHERE_PUBLISHED } from '../../data/where-published.ts'
import { TOWN_SOURCE } from './towns.ts'
import { ZIP_SOURCE } from './zip-places.ts'

/**
 * May the person's browser be sent to an address? Only by https, and only to a
 * host that the catalog itself names: a school's website, the publisher of a
 * data set, the source of a certification rule, an agency whose files Library
 * says where to find or whose positions of ZIPs and towns are used; or that a list of the person's own names. A few thousand
 * addresses are read for one click, so nothing is kept.
 */
export function isCatalogLink(
  db: Database,
  address: string,
  { lists }: Personal = NOTHING_PERSONAL,
): boolean {
  const asked = webHost(address)
  if (asked === null) return false
  const addresses = db
    .prepare<[], string>(
      `SELECT website FROM institutions WHERE website <> '' UNION SELECT url FROM datasets
       UNION SELECT website FROM providers WHERE website <> ''`,
    )
    .pluck()
    .all()
  const own = lists.flatMap(({ programs }) =>
    programs.flatMap(({ website = '', provider }) => [website, provider.website]),
  )
  const published = WHERE_PUBLISHED.flatMap(({ url }) => url ?? [])
  const rules = Object.values(RULE_SOURCES).map(({ url }) => url)
  return [...addresses, ...own, ...rules, ...published, ZIP_SOURCE.url, TOWN_SOURCE.url].some(
    (named) => hostOf(named) === asked,
  )
}

/** The host of an https address; null where the address is another, or has a user, password or port that hides or changes its host. */
function webHost(address: string): string | null {
  // Read in one way by a URL and in another by some of the programs that open one.
  if (/[\\\s]/.test(address)) return null
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
    ? hostOf(address)
    : null
}

/** "www." is no other place. */
function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null
}
