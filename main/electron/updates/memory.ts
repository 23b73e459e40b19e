import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { VERSION } from './versions.ts'

const Version = v.pipe(v.string(), v.regex(VERSION))
const Time = v.pipe(v.string(), v.isoTimestamp())

const MemorySchema = v.object({
  /** The person wants to be asked for once a day. */
  daily: v.optional(v.boolean(), false),
  /** Of a hundred: this installation's place where a release is handed out step by step. It is sent nowhere. */
  place: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))), null),
  /** The newest list that was read and found right, and when. */
  newestList: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  checkedAt: v.optional(v.nullable(Time), null),
  /** A version that was downloaded whole; one that Pathwise was closed for, to put it in place. */
  downloaded: v.optional(v.nullable(Version), null),
  installing: v.optional(v.nullable(Version), null),
})
type Kept = v.InferOutput<typeof MemorySchema>

/**
 * What is kept of updates, beside the person's data and apart from them. A file that is missing or
 * spoilt is one that was never written: nothing is asked then until somebody asks.
 */
export class UpdateMemory {
  #kept: Kept
  readonly #file: string

  constructor(file: string) {
    this.#file = file
    this.#kept = read(file)
  }

  get kept(): Kept {
    return this.#kept
  }

  /** Chosen once, when it is first needed. */
  place(): number {
    const place = this.#kept.place ?? randomInt(100)
    if (this.#kept.place === null) this.change({ place })
    return place
  }

  /** A disk that takes no more costs what was to be kept, and nothing else. */
  change(part: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...part }
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      writeFileSync(`${this.#file}.tmp`, JSON.stringify(this.#kept))
      renameSync(`${this.#file}.tmp`, this.#file)
    } catch {
      // Said above.
    }
  }
}

function read(file: string): Kept {
  try {
    const found = v.safeParse(MemorySchema, JSON.parse(readFileSync(file, 'utf8')))
    if (found.success) return found.output
  } catch {
    // Said above.
  }
  return v.parse(MemorySchema, {})
}
