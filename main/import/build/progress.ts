import type { Progress } from '../../../data/contract/library.ts'

/** What the phases weigh, by what they take at the national size: reading a byte against writing a row. */
const READING_A_BYTE = 1
const COPYING_A_BYTE = 0.05
const WRITING_A_ROW = 60
const CHECKING_A_ROW = 25

/** Not more often than a screen can show, so that telling does not slow the work. */
const BETWEEN_MS = 100

/** How much there is to do, in one measure, and how far it has come. */
export class Meter {
  #total = 1
  #done = 0
  #rows = 0
  #phase: Progress['phase'] = 'copying'
  #file: string | null = null
  #reportedAt = 0
  /** What was last told: a better estimate of the whole may slow the bar and never turns it back. */
  #share = 0
  readonly #started: number
  readonly #tell: (progress: Progress) => void
  readonly #now: () => number

  constructor(tell: (progress: Progress) => void, now: () => number = () => performance.now()) {
    this.#tell = tell
    this.#now = now
    this.#started = now()
  }

  /** @param bytes of the files to be read; @param rows that will probably be written. */
  expect(bytesToCopy: number, bytesToRead: number, rows: number): void {
    this.#total =
      this.#done +
      bytesToCopy * COPYING_A_BYTE +
      bytesToRead * READING_A_BYTE +
      rows * (WRITING_A_ROW + CHECKING_A_ROW)
  }

  begin(phase: Progress['phase'], file: string | null = null): void {
    this.#phase = phase
    this.#file = file
    this.#say(true)
  }

  copied(bytes: number): void {
    this.#add(bytes * COPYING_A_BYTE)
  }

  read(bytes: number): void {
    this.#add(bytes * READING_A_BYTE)
  }

  /** Rows that were read or written. */
  rows(count: number): void {
    this.#rows += count
    this.#add(this.#phase === 'writing' ? count * WRITING_A_ROW : 0)
  }

  checked(rows: number): void {
    this.#add(rows * CHECKING_A_ROW)
  }

  #add(done: number): void {
    this.#done = Math.min(this.#total, this.#done + done)
    this.#say(false)
  }

  #say(atOnce: boolean): void {
    const now = this.#now()
    if (!atOnce && now - this.#reportedAt < BETWEEN_MS) return
    this.#reportedAt = now
    const seconds = (now - this.#started) / 1000
    // Of nothing at all no part is done: 0 / 0 is no share.
    const done = (this.#share = Math.max(this.#share, this.#total > 0 ? this.#done / this.#total : 0))
    this.#tell({
      phase: this.#phase,
      file: this.#file,
      done,
      rows: this.#rows,
      rowsPerSecond: seconds > 0 ? Math.round(this.#rows / seconds) : 0,
      // The first moments tell nothing of the rest.
      secondsLeft: seconds > 0.5 && done > 0.02 ? Math.ceil((seconds / done) * (1 - done)) : null,
    })
  }
}
