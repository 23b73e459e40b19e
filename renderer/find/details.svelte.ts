import { DEFAULT_COMPARISON, type OwnFigures } from '../../data/comparison-state.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { Home } from '../../data/comparison-state.ts'
import type { ProgramKey, ResidencyChoice } from '../../data/program.ts'
import { send } from '../client.ts'
import { ComparisonAnswer } from '../shared/comparison/answer.svelte.ts'
import { givenFigures } from '../shared/given.ts'
import { person } from '../shared/state.svelte.ts'

/** What the details are about: the program of the row in focus, and what its figures follow. */
export interface Subject {
  readonly program: ProgramKey
  /** SOC code that pay follows; null: none chosen. */
  readonly occupation: string | null
  readonly residency: ResidencyChoice
  /** Where the person lives. */
  readonly home: Home
}

/** Runs it once before the next picture is drawn. */
type Frame = (run: () => void) => void

/**
 * The details of the row in focus: a comparison of one program. Whoever holds an
 * arrow key runs through rows faster than they are read, so one question a frame
 * is asked, for the row that is in focus by then.
 */
export class Details {
  /** Kept while Pathwise is open, whatever page is in view; closed at every start. */
  isOpen = $state.raw(false)
  readonly answer: ComparisonAnswer

  readonly #frame: Frame
  /** What the person says that programs of lists are. */
  readonly #given: () => OwnFigures
  #subject: Subject | null = null
  #isPlanned = false

  constructor(
    send: Send,
    frame: Frame = (run) => requestAnimationFrame(run),
    given: () => OwnFigures = () => ({}),
  ) {
    this.#given = given
    this.answer = new ComparisonAnswer(send)
    this.#frame = frame
  }

  /** The focus is on this program now; asked for only while somebody looks. */
  follow(subject: Subject): void {
    this.#subject = subject
    if (!this.isOpen || this.#isPlanned) return
    this.#isPlanned = true
    this.#frame(() => {
      this.#isPlanned = false
      if (this.isOpen) this.ask()
    })
  }

  open(): void {
    this.isOpen = true
    this.ask()
  }

  /** What was shown is let go: the next opening never begins with another program's details. */
  close(): void {
    this.isOpen = false
    void this.answer.ask({ ...NOTHING, programs: [] })
  }

  /** The catalog is another one: what it said of the program is asked again. */
  renew(): void {
    if (!this.isOpen) return
    void this.answer.ask({ ...NOTHING, programs: [] })
    this.ask()
  }

  /** Ask for the program in focus; after a failure, anew. */
  ask(): void {
    if (!this.#subject) return
    const { program, ...follows } = this.#subject
    void this.answer.ask({ ...NOTHING, programs: [program], ...follows, figures: this.#given() })
  }
}

/** What only Compare knows of: a credential to reach, the person's own pay, a baseline. */
const NOTHING = DEFAULT_COMPARISON

export const details = new Details(send, undefined, () => givenFigures(person.comparison.figures))
