import type { ComparisonState, Moved } from '../../data/contract/person.ts'

/** What one change of the comparison did, for the message after undo and redo. */
export type Change =
  | Moved
  | { readonly kind: 'added' | 'removed'; readonly programs: readonly string[] }
  | {
      readonly kind:
        | 'moved'
        | 'occupation'
        | 'credential'
        | 'baseline'
        | 'residency'
        | 'presentPay'
        | 'figuresOf'
        | 'nothing'
    }

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
  if (from.occupation !== to.occupation) return { kind: 'occupation' }
  if (from.credential !== to.credential) return { kind: 'credential' }
  if (from.baseline !== to.baseline) return { kind: 'baseline' }
  if (from.residency !== to.residency) return { kind: 'residency' }
  if (from.presentPay !== to.presentPay) return { kind: 'presentPay' }
  if (from.figuresOf !== to.figuresOf) return { kind: 'figuresOf' }
  return { kind: 'nothing' }
}
