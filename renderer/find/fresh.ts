import type { OpenedSearch } from '../../data/contract/saved.ts'
import type { ProgramKey } from '../../data/program.ts'

/** What is new of a saved search: see `OpenedSearch.fresh`. */
export interface Fresh {
  /** ISO time. */
  readonly since: string
  readonly keys: ReadonlySet<ProgramKey>
}

/** Null where nothing is, or too much to mark it. */
export const freshOf = (fresh: OpenedSearch['fresh']): Fresh | null =>
  fresh?.keys ? { since: fresh.since, keys: new Set(fresh.keys) } : null
