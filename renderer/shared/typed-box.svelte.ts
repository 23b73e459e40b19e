import { LONGEST_DRAFT } from '../../data/comparison-state.ts'
import { person as thePerson, type Person } from './state.svelte.ts'

/** Milliseconds without a key after which what is typed is kept as a draft. */
export const DRAFT_AFTER = 2_000

/** Why a text is not taken, in words, and what can be done about it by one press. */
export interface Refusal {
  readonly words: string
  /** The text could mean either: each keeps one of them. */
  readonly ways?: readonly { readonly label: string; readonly run: () => void }[]
}

export interface BoxParts {
  /** Which box of the case: the name that its draft is kept by. */
  readonly name: () => string
  /** What is kept, as the box shows it. */
  readonly kept: () => string
  /**
   * Keeps a text when the box is left: null once it is kept, or why it is not; a promise
   * says later that it could not be. Left out where a button keeps it; until that is
   * pressed the text is a draft.
   */
  readonly keep?: (text: string) => Refusal | null | Promise<boolean>
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Half a table would be worse than none: what is longer is no draft. */
const draftOf = (text: string): string | null => (text.length > LONGEST_DRAFT ? null : text)

/**
 * One box that a person types in. Every box is one of these (a test sees to it), so that
 * no text lands in another case or vanishes: it is kept when the box is left or goes and
 * before another case opens; what cannot be kept, or not yet, is a draft of its own case.
 * Drafts are kept while they are typed, since a crash or a shutdown says nothing before,
 * and stand in their box again.
 */
export class TypedBox {
  /** Why the text that stands there is not taken. */
  refusal = $state.raw<Refusal | null>(null)
  #typed = $state.raw<string | null>(null)
  /** The case that it was typed in. */
  #of = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly #person: Person
  readonly #parts: BoxParts

  constructor(parts: BoxParts, person: Person = thePerson) {
    this.#parts = parts
    this.#person = person
  }

  get text(): string {
    return this.#typed ?? this.#draft ?? this.#parts.kept()
  }

  /** What stands there is not kept, and nobody types just now: it was brought back. */
  get isBroughtBack(): boolean {
    return this.#typed === null && this.#draft !== undefined && this.#draft !== this.#parts.kept()
  }

  /** Somebody types in it, and it is not kept yet. */
  get isTyped(): boolean {
    return this.#typed !== null
  }

  type(text: string): void {
    this.#typed = text
    this.#of = this.#person.case.id
    this.refusal = null
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.hold(), DRAFT_AFTER)
  }

  /** What is typed is kept as a draft: the box is still in use, or only a button keeps it. */
  hold(): void {
    clearTimeout(this.#timer)
    if (this.#typed === null) return
    const isKept = this.#typed === this.#parts.kept()
    this.#person.keepDraft(this.#parts.name(), isKept ? null : draftOf(this.#typed), this.#of)
  }

  /** The box is left: its text is kept, or stays in it as a draft. When that is done. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#typed === null && !this.isBroughtBack) return
    const text = this.text
    const of = this.#typed === null ? this.#person.case.id : this.#of
    // A box that nobody settled before its case went.
    if (of !== this.#person.case.id) {
      this.hold()
      this.#typed = null
      return
    }
    // What is wrong with it was said.
    if (!this.#parts.keep || this.refusal) return this.hold()
    const name = this.#parts.name()
    const answer = text === this.#parts.kept() ? null : this.#parts.keep(text)
    if (answer === null) return this.done()
    if (!(answer instanceof Promise)) {
      this.refusal = answer
      return this.hold()
    }
    this.done()
    if (await answer) return
    // What could not be kept is not lost with it, and stays with its case.
    if (of === this.#person.case.id) this.#typed ??= text
    this.#person.keepDraft(name, draftOf(text), of)
  }

  /** It turned out, after the text was handed over, that it is not taken: it stays in the box, with why. */
  refuse(refusal: Refusal): void {
    this.refusal = refusal
  }

  /** Another case opens, or the box goes: what is typed stays with this case, kept or as a draft. */
  settle(): void {
    if (this.#typed !== null) void this.leave()
    clearTimeout(this.#timer)
    this.#typed = null
    this.refusal = null
  }

  /** The text was kept, or let go of: the box shows what is kept. */
  done(): void {
    clearTimeout(this.#timer)
    this.#typed = null
    this.refusal = null
    this.#person.keepDraft(this.#parts.name(), null)
  }

  /** From now on it is settled before another case opens; returns the way to stop. */
  use(): () => void {
    const stop = this.#person.whenCaseLeaves(() => this.settle())
    return () => {
      stop()
      this.settle()
    }
  }

  /** What makes an element this box. */
  readonly attach = (field: Field): (() => void) => {
    const oninput = () => this.type(field.value)
    const leave = () => void this.leave()
    const onpagehide = () => this.settle()
    const onhide = () => this.#leaveWindow()
    field.addEventListener('input', oninput)
    field.addEventListener('change', leave)
    field.addEventListener('blur', leave)
    window.addEventListener('blur', onhide)
    window.addEventListener('pagehide', onpagehide)
    document.addEventListener('visibilitychange', onhide)
    const stop = this.use()
    $effect(() => {
      if (field.value !== this.text) field.value = this.text
    })
    return () => {
      field.removeEventListener('input', oninput)
      field.removeEventListener('change', leave)
      field.removeEventListener('blur', leave)
      window.removeEventListener('blur', onhide)
      window.removeEventListener('pagehide', onpagehide)
      document.removeEventListener('visibilitychange', onhide)
      stop()
    }
  }

  /** The system may end the session without another word. */
  #leaveWindow(): void {
    if (document.hidden || !document.hasFocus()) this.hold()
  }

  get #draft(): string | undefined {
    return this.#person.drafts[this.#parts.name()]
  }
}
