import type { PageName } from '../shared/page.svelte.ts'

interface TourStep {
  readonly id: 'home' | 'find' | 'choose' | 'compare' | 'share' | 'help'
  /** Where its control is; null: on every page. */
  readonly page: PageName | null
  /** Marks of controls (`data-tour`), the first that is there. */
  readonly targets: readonly string[]
}

/** One thing a step, in the order in which one comes to them. */
export const STEPS: readonly TourStep[] = [
  { id: 'home', page: 'home', targets: ['questions'] },
  { id: 'find', page: 'find', targets: ['list'] },
  { id: 'choose', page: 'find', targets: ['choose'] },
  { id: 'compare', page: 'find', targets: ['compare'] },
  // Nothing to share yet: it will stand on that page.
  { id: 'share', page: 'compare', targets: ['share', 'compare'] },
  { id: 'help', page: null, targets: ['help'] },
]
