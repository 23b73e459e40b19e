import type { Comparison } from '../../data/contract/comparison.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { Notices } from '../shared/notices.svelte.ts'
import type { Person } from '../shared/state.svelte.ts'

/** The figures that were kept with the case, while the person looks at them in the place of those of now. */
export class Snapshot {
  #shown = $state.raw<{ readonly comparison: Comparison; readonly of: number; readonly at: string } | null>(
    null,
  )

  readonly #send: Send
  readonly #person: Person
  readonly #notices: Notices

  constructor(send: Send, person: Person, notices: Notices) {
    this.#send = send
    this.#person = person
    this.#notices = notices
  }

  /** Null where nobody looks, and where another case was opened or other figures kept meanwhile. */
  get comparison(): Comparison | null {
    const { id, snapshotAt } = this.#person.case
    return this.#shown?.of === id && this.#shown.at === snapshotAt ? this.#shown.comparison : null
  }

  /** False where there was nothing to show. */
  async show(): Promise<boolean> {
    const { id, snapshotAt } = this.#person.case
    if (snapshotAt === null) return false
    const comparison = this.#notices.take(await this.#send('cases.snapshot', {}))
    if (comparison) this.#shown = { comparison, of: id, at: snapshotAt }
    return comparison !== null
  }

  leave(): void {
    this.#shown = null
  }
}
