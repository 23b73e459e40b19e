import type { Layout } from '../datasets.ts'

/** What the tables of a layout are for; several layouts may serve one role (prices, before and since 2024). */
export const ROLE_OF = {
  'ipeds-directory': 'directory',
  'ipeds-completions': 'completions',
  'ipeds-program-prices': 'program-prices',
  'ipeds-year-prices': 'year-prices',
  'ipeds-custom-prices': 'year-prices',
  'ipeds-distance': 'online',
  'ipeds-graduation': 'graduation',
  'cost1-program-prices': 'program-prices',
  'cost1-year-prices': 'year-prices',
  oews: 'wages',
  'oews-washington': 'wages',
  projections: 'projections',
  separations: 'separations',
  crosswalk: 'crosswalk',
  'cip-titles': 'cip-titles',
  'cip-2010-2020': 'cip-changes',
  'soc-definitions': 'soc-titles',
  'scorecard-institutions': 'earnings',
  'scorecard-fields': 'field-earnings',
  'etpl-texas': 'lists',
  'etpl-dol': 'lists',
  'onet-alternate-titles': 'alternate-titles',
  'onet-reported-titles': 'reported-titles',
  'onet-related': 'related-occupations',
} as const satisfies Readonly<Record<Layout, string>>

/** Awards of an earlier year stand beside those of the newest one; both are of one layout. */
export type Role = (typeof ROLE_OF)[Layout] | 'completions-before'

/** A table of one dataset, as far as choosing goes. */
export interface Vintaged {
  readonly layout: Layout
  readonly kind: string
  /** Id of its dataset. */
  readonly dataset: string
  readonly vintage: string
}

/**
 * Which tables stand in each other's place. Of wages every dataset has its own,
 * since pay is shown over the years and by area; of lists every publisher has.
 */
function placeOf(role: Role, { dataset, kind }: Vintaged): string {
  if (role === 'wages') return `${role} ${dataset}`
  return role === 'lists' ? `${role} ${kind}` : role
}

/** Of the same year the whole file says what a part of it does, of every school, and how it came. */
const isPart = ({ layout }: Vintaged): boolean => layout === 'ipeds-custom-prices'

/**
 * The tables that feed a catalog: of each place the newest vintage. Of two tables of one
 * role and vintage the later one stands, as a revised file does.
 */
export function tablesInUse<T extends Vintaged>(tables: readonly T[]): T[] {
  const chosen = new Map<string, T>()
  for (const table of tables) {
    const role = ROLE_OF[table.layout]
    const place = placeOf(role, table)
    const before = chosen.get(place)
    if (!before || before.vintage < table.vintage || (before.vintage === table.vintage && !isPart(table)))
      chosen.set(place, table)
  }
  return [...chosen.values()]
}
