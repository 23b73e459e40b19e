import { SvelteSet } from 'svelte/reactivity'
import type { GroupId } from '../../data/fields/catalogue.ts'

/** How the person looks at the table: kept while Pathwise is open, whatever place is in view. */
export class CompareView {
  differencesOnly = $state.raw(false)
  readonly collapsed = new SvelteSet<GroupId>()

  isOpen(group: GroupId): boolean {
    return !this.collapsed.has(group)
  }

  /** Whatever hides a row of this group lets go of it. */
  show(group: GroupId): void {
    this.differencesOnly = false
    this.collapsed.delete(group)
  }

  toggle(group: GroupId): void {
    if (!this.collapsed.delete(group)) this.collapsed.add(group)
  }
}

export const compareView = new CompareView()
