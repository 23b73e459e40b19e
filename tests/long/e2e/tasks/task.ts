import type { ComparisonChange } from '../../../../data/comparison-state.ts'
import type { Desk } from './desk.ts'
import type { givenFiles } from './given-files.ts'
import type { Keyboard, Mouse } from './hands.ts'
import type { Tally } from './tally.ts'

export type Files = ReturnType<typeof givenFiles>

/** A question of a career changer or a counselor, from the first screen to its answer. */
export interface Task {
  readonly name: string
  /** What the case has already when it begins. */
  readonly given?: ComparisonChange
  /** What else was done before, by nobody's hands. */
  readonly before?: (desk: Desk, files: Files) => Promise<void>
  readonly byMouse: (mouse: Mouse, desk: Desk, files: Files) => Promise<void>
  readonly byKeyboard: (keyboard: Keyboard, desk: Desk, files: Files) => Promise<void>
  /** Holds what stands on the screen now against the right answer. */
  readonly answer: (desk: Desk) => Promise<void>
  /** What it takes today. Less is better; more is a step back, and a test says so. */
  readonly takes: {
    readonly mouse: Pick<Tally, 'clicks' | 'texts'>
    readonly keyboard: Pick<Tally, 'keys' | 'texts'>
  }
}
