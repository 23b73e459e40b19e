import { SvelteSet } from 'svelte/reactivity'
import { field, type FieldId, type GroupId } from '../../data/fields/catalogue.ts'
import type { Shown } from '../shared/comparison/table-rows.ts'

/** How the person looks at the table: kept while Pathwise is open, whatever page is in view. */
export class CompareView {
  show = $state.raw<Shown>('all')
  /** Rows that only a school can fill, asked for while nobody filled them. */
  readonly userProvided = new SvelteSet<FieldId>()
  readonly collapsed = new SvelteSet<GroupId>()

  get differencesOnly(): boolean {
    return this.show === 'differences'
  }

  isOpen(group: GroupId): boolean {
    return !this.collapsed.has(group)
  }

  /** Whatever of the view hides the row of a field lets go of it. */
  reveal(id: FieldId): void {
    this.show = 'all'
    this.collapsed.delete(field(id).group)
    if (field(id).userProvided) this.userProvided.add(id)
  }

  toggle(group: GroupId): void {
    if (!this.collapsed.delete(group)) this.collapsed.add(group)
  }
}

export const compareView = new CompareView()
