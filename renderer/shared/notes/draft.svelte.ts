import { LONGEST_NOTE, type CellKey } from '../../../data/comparison-state.ts'
import type { Person } from '../state.svelte.ts'
import { hasRoom, withNote } from './notes.ts'

/** From here on the length is told. */
const TELL_FROM = LONGEST_NOTE - 200

/**
 * A note while it is written. What is typed stays in the box until it is kept, as
 * one step of undo; a box that nobody types in follows what is kept.
 */
export class NoteDraft {
  /** What the last keeping did, to be told; null since then something was typed. */
  outcome = $state.raw<'kept' | 'cleared' | null>(null)
  #typed = $state.raw<string | null>(null)

  readonly #person: Person
  readonly #key: CellKey
  /** The case it is written in: it must never land in another. */
  readonly #case: number

  constructor(person: Person, key: CellKey) {
    this.#person = person
    this.#key = key
    this.#case = person.case.id
  }

  get text(): string {
    return this.#typed ?? this.#kept
  }

  /** Characters, where they come near to the most; else null. */
  get length(): number | null {
    return this.text.length >= TELL_FROM ? this.text.length : null
  }

  get isFull(): boolean {
    return this.text.length >= LONGEST_NOTE
  }

  /** Has the case room for it? */
  get hasRoom(): boolean {
    return hasRoom(this.#person.comparison.notes, this.#key)
  }

  type(text: string): void {
    this.#typed = text
    this.outcome = null
  }

  /** Keeps what was typed, where it says something else than what is kept. */
  async keep(): Promise<void> {
    const typed = this.#typed
    if (typed === null || this.#case !== this.#person.case.id || !this.hasRoom) return
    const text = typed.trim()
    if (text === this.#kept) {
      this.#typed = null
      return
    }
    const isKept = this.#person.change({ notes: withNote(this.#person.comparison.notes, this.#key, text) })
    // It stands in the comparison already, unless it was refused: then it stays in the box.
    if (this.#kept === text) this.#typed = null
    if (await isKept) this.outcome = text === '' ? 'cleared' : 'kept'
    // What could not be kept is not lost with it.
    else this.#typed ??= typed
  }

  get #kept(): string {
    return this.#person.comparison.notes[this.#key] ?? ''
  }
}
