import type { Layout } from '../datasets.ts'

/** What the tables of a layout are for; several layouts may serve one role (prices, before and since 2024). */
export const ROLE_OF = {
  'ipeds-directory': 'directory',
  'ipeds-completions': 'completions',
  'ipeds-program-prices': 'program-prices',
  'ipeds-year-prices': 'year-prices',
  'ipeds-distance': 'distance',
  'ipeds-graduation': 'graduation',
  oews: 'wages',
  projections: 'projections',
  separations: 'separations',
  crosswalk: 'crosswalk',
  'cip-titles': 'cip-titles',
  'onet-alternate-titles': 'alternate-titles',
  'onet-reported-titles': 'reported-titles',
} as const satisfies Readonly<Record<Layout, string>>

export type Role = (typeof ROLE_OF)[Layout]

/** Every vintage of these is used; of the other roles only the newest. */
const ALL_VINTAGES: ReadonlySet<Role> = new Set<Role>(['wages'])

/** A table of one dataset, as far as choosing goes. */
export interface Vintaged {
  readonly layout: Layout
  /** Id of its dataset. */
  readonly dataset: string
  readonly vintage: string
}

/**
 * The tables that feed a catalog: of each role the newest vintage; of wages every
 * dataset, since pay is shown over the years and by area. Of two tables of one
 * role and vintage the later one stands, as a revised file does.
 */
export function tablesInUse<T extends Vintaged>(tables: readonly T[]): T[] {
  const chosen = new Map<string, T>()
  for (const table of tables) {
    const role = ROLE_OF[table.layout]
    const place = ALL_VINTAGES.has(role) ? `${role} ${table.dataset}` : role
    const before = chosen.get(place)
    if (!before || before.vintage <= table.vintage) chosen.set(place, table)
  }
  return [...chosen.values()]
}
