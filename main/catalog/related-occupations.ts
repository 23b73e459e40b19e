import type { Database } from 'better-sqlite3'
import type { RelatedOccupation } from '../../data/contract/occupations.ts'
import { nearestFirst } from '../../data/related-tier.ts'
import type { Row } from '../storage/schema/tables.ts'
import { isOffered, isResidual } from './occupations.ts'
import { provenanceTableOf } from './provenance.ts'

/** More than a reader goes through, by each rule. */
const MOST_RELATED = 8
/** Neighbors of the same group only stand in where fewer than this are known otherwise. */
const ENOUGH_RELATED = 5

type OnetRow = Row<'related_occupations', 'related' | 'tier' | 'place' | 'dataset'> & {
  readonly title: string
}
type Named = Pick<RelatedOccupation, 'soc' | 'title' | 'source'> & Partial<Pick<RelatedOccupation, 'fields'>>

/**
 * Those that O*NET calls related, in its order; then those that most of the same fields of
 * study lead to; where all these are few, its neighbors in the SOC beside them. Each once, and
 * none in teaching or managing, or that holds what fits nowhere else.
 */
export function relatedTo(db: Database, soc: string): readonly RelatedOccupation[] {
  const related = new Map<string, RelatedOccupation>()
  const add = (by: RelatedOccupation['by'], rows: readonly Named[], most: number) => {
    const more = rows.filter(
      (one) => isOffered(one.soc) && !isResidual(one.soc, one.title) && !related.has(one.soc),
    )
    for (const one of more.slice(0, Math.max(0, most))) related.set(one.soc, { fields: 0, ...one, by })
  }
  add('onet', ofOnet(db, soc), MOST_RELATED)
  const crosswalk = provenanceTableOf(db).provenance('occupation', 'known')[0]?.source ?? null
  const byCrosswalk = (rows: readonly Omit<Named, 'source'>[]) =>
    rows.map((one) => ({ ...one, source: crosswalk }))
  add('fields', byCrosswalk(ofFields(db, soc)), MOST_RELATED)
  add('group', byCrosswalk(ofGroup(db, soc)), ENOUGH_RELATED - related.size)
  return [...related.values()]
}

function ofOnet(db: Database, soc: string): readonly Named[] {
  return db
    .prepare<[string], OnetRow>(
      `SELECT r.related, r.tier, r.place, o.title, r.dataset
       FROM related_occupations r JOIN occupations o ON o.soc = r.related WHERE r.soc = ?`,
    )
    .all(soc)
    .sort(nearestFirst)
    .map(({ related, title, dataset }) => ({ soc: related, title, source: dataset }))
}

function ofFields(db: Database, soc: string): readonly Omit<Named, 'source'>[] {
  return db
    .prepare<[string, string], Omit<Named, 'source'>>(
      `SELECT o.soc, o.title, COUNT(*) AS fields
       FROM cip_occupations mine JOIN cip_occupations other ON other.cip = mine.cip
       JOIN occupations o ON o.soc = other.soc
       WHERE mine.soc = ? AND o.soc <> ? GROUP BY o.soc ORDER BY fields DESC, o.soc`,
    )
    .all(soc, soc)
}

function ofGroup(db: Database, soc: string): readonly Omit<Named, 'source'>[] {
  return db
    .prepare<[string, string], Omit<Named, 'source'>>(
      'SELECT soc, title FROM occupations WHERE substr(soc, 1, 4) = substr(?, 1, 4) AND soc <> ? ORDER BY soc',
    )
    .all(soc, soc)
}
