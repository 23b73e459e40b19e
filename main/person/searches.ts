import * as v from 'valibot'
import { KeptSearchSchema, type KeptSearch } from '../../data/contract/find.ts'
import type { Reads, Writes } from './access.ts'
import { parseJson } from './parts.ts'

/**
 * What was last searched in a case: an option of it like the others, which comes and goes
 * with it, but no step of undo. A case that holds nothing else has nothing to come back to.
 */
const SEARCH = 'search'

/** Null where nothing was, or it cannot be read. */
export function readSearch(db: Reads, id: number): KeptSearch | null {
  const row = db.get<{ value: string }>(
    'SELECT value FROM case_options WHERE case_id = ? AND name = ?',
    id,
    SEARCH,
  )
  const parsed = v.safeParse(KeptSearchSchema, row && parseJson(row.value))
  return parsed.success ? parsed.output : null
}

export function writeSearch(db: Writes, id: number, search: KeptSearch | null): void {
  if (search === null) db.run('DELETE FROM case_options WHERE case_id = ? AND name = ?', id, SEARCH)
  else
    db.run(
      `INSERT INTO case_options (case_id, name, value) VALUES (?, ?, ?)
       ON CONFLICT (case_id, name) DO UPDATE SET value = excluded.value`,
      id,
      SEARCH,
      JSON.stringify(search),
    )
}
