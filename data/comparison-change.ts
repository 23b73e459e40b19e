import { DEFAULT_COMPARISON, type ComparisonState } from './comparison-state.ts'

/** A step that was undone or done again: of an own list, the institution of a provider, a case as a whole, or a saved search. */
export interface Moved {
  readonly kind:
    | 'list-import'
    | 'list-removal'
    | 'match'
    | 'case-create'
    | 'case-rename'
    | 'case-archive'
    | 'case-delete'
    | 'saved-save'
    | 'saved-rename'
    | 'saved-remove'
  /** Of the list, the case or the search; '' of a match. */
  readonly name: string
}

/** What one step did, for the words beside undo and redo. */
export type Change =
  | Moved
  | { readonly kind: 'added' | 'removed'; readonly programs: readonly string[] }
  | { readonly kind: 'moved' | Exclude<keyof ComparisonState, 'programs'> | 'nothing' }

/**
 * The change that leads from one comparison to another. Programs come before the
 * rest: what joins or leaves is what the person sees first.
 */
export function changeBetween(from: ComparisonState, to: ComparisonState): Change {
  const added = to.programs.filter((key) => !from.programs.includes(key))
  if (added.length > 0) return { kind: 'added', programs: added }
  const removed = from.programs.filter((key) => !to.programs.includes(key))
  if (removed.length > 0) return { kind: 'removed', programs: removed }
  if (from.programs.some((key, column) => to.programs[column] !== key)) return { kind: 'moved' }
  const part = PARTS.find((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
  return { kind: part ?? 'nothing' }
}

const PARTS = (Object.keys(DEFAULT_COMPARISON) as (keyof ComparisonState)[]).filter(
  (name) => name !== 'programs',
)
