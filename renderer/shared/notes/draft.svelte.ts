import { LONGEST_NOTE, type CellKey } from '../../../data/comparison-state.ts'
import type { Person } from '../state.svelte.ts'
import { TypedBox, type BoxParts } from '../typed-box.svelte.ts'
import { hasRoom, withNote } from './notes.ts'

/** From here on the length is told. */
const TELL_FROM = LONGEST_NOTE - 200

/** A note while it is written: kept, as one step of undo, when its box is left. */
export class NoteDraft {
  readonly box: TypedBox
  /** What the last keeping did. */
  #outcome = $state.raw<'kept' | 'cleared' | null>(null)

  readonly #person: Person
  readonly #key: CellKey

  constructor(person: Person, key: CellKey) {
    this.#person = person
    this.#key = key
    this.box = new TypedBox(
      { name: () => `note:${key}`, kept: () => this.#kept, keep: (text) => this.#keep(text) },
      person,
    )
  }

  get text(): string {
    return this.box.text
  }

  /** What the last keeping did, to be told; null since then something was typed. */
  get outcome(): 'kept' | 'cleared' | null {
    return this.box.isTyped ? null : this.#outcome
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

  #keep(typed: string): ReturnType<NonNullable<BoxParts['keep']>> {
    // That the case is full is said beside the box.
    if (!this.hasRoom) return { words: '' }
    const text = typed.trim()
    if (text === this.#kept) return null
    const isKept = this.#person.change({ notes: withNote(this.#person.comparison.notes, this.#key, text) })
    this.#outcome = null
    return isKept.then((kept) => {
      if (kept) this.#outcome = text === '' ? 'cleared' : 'kept'
      return kept
    })
  }

  get #kept(): string {
    return this.#person.comparison.notes[this.#key] ?? ''
  }
}
