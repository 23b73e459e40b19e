import * as v from 'valibot'
import { MappingSchema, type Mapping } from '../../data/contract/own.ts'
import { currentId } from '../../data/fields/aliases.ts'
import { MAPPABLE } from '../../data/fields/catalogue.ts'
import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/** Tables with other headings than the last two hundred are guessed anew. */
const MOST_MAPPINGS = 200

/** How a table was read, under the fingerprint of its headings. */
export interface RememberedMapping {
  readonly fingerprint: string
  readonly mapping: Mapping
}

/** Null where no table with these headings was read before. Fields that there are no more are left out. */
export function readMapping(db: Reads, fingerprint: string): Mapping | null {
  const row = db.get<{ mapping: string }>('SELECT mapping FROM mappings WHERE fingerprint = ?', fingerprint)
  const parsed = v.safeParse(MappingSchema, row && parseJson(row.mapping))
  if (!parsed.success) return null
  return parsed.output.map(
    (field) => MAPPABLE.find((id) => field !== null && id === currentId('field', field)) ?? null,
  )
}

export function writeMapping(db: Writes, { fingerprint, mapping }: RememberedMapping, now: Date): void {
  db.run(
    `INSERT INTO mappings (fingerprint, mapping, used_on) VALUES (?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, used_on = excluded.used_on`,
    fingerprint,
    JSON.stringify(mapping),
    now.toISOString(),
  )
  db.run(
    `DELETE FROM mappings WHERE fingerprint NOT IN
       (SELECT fingerprint FROM mappings ORDER BY used_on DESC LIMIT ?)`,
    MOST_MAPPINGS,
  )
}
