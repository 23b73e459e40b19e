import type { Database } from 'better-sqlite3'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Note } from '../../data/figures/figure.ts'
import { flush, flushDirectory, putInPlace } from '../storage/files-on-disk.ts'
import { removeLeftovers } from '../storage/incoming.ts'
import { patiently } from '../storage/patiently.ts'
import { systemCode, systemErrorKind } from '../storage/system-errors.ts'
import { access, type Reads } from './access.ts'
import { clearBackups, makeBackup } from './backups.ts'
import { forgetCase } from './forget-case.ts'
import { parseJson } from './parts.ts'
import { partOf } from './recover.ts'

/** Milliseconds that is waited; at a start, less. */
const PATIENCE = 2_000
const PATIENCE_AT_START = 300

/** Milliseconds that each try may hold up the thread. */
const HOLD = 20

/** Milliseconds until what could not be finished is tried again. */
const AGAIN = 15_000

/** The cases that are being forgotten: ids, and nothing of what is in them. */
const IntentionSchema = v.object({ cases: v.array(v.pipe(v.number(), v.integer())) })

export interface ForgettingParts {
  readonly db: Database
  readonly backups: string
  readonly now: () => Date
  /** Milliseconds that another program's reading is waited for before the person is told. */
  readonly patience?: number
}

/**
 * Takes cases off this computer. It is written down first, beside the database, which
 * cases: so a start after a kill or a full disk finishes it, and a backup that is brought
 * back meanwhile brings no case back. Only when no byte of it is left is it crossed out.
 */
export class Forgetting {
  readonly #parts: ForgettingParts
  readonly #file: string
  /** One after the other: each writes the whole file anew. */
  #queue: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  /** Cases that a start found still there: a kill came before they were out, or a backup brought them back. */
  #present: readonly number[] = []

  constructor(parts: ForgettingParts) {
    this.#parts = parts
    this.#file = join(dirname(parts.db.name), 'forgetting.json')
  }

  /**
   * Resolves when nothing of the case is left.
   * @throws PathwiseError 'case-gone'; 'forget-unfinished' where something is left still: the case is
   *   gone from the lists, and the rest is tried again by itself and at the next start
   */
  forget(id: number): Promise<void> {
    const { db, now } = this.#parts
    let isMeant = false
    try {
      access(db).write((writes) => {
        // Within the transaction, which one process has at a time.
        if (!writes.get('SELECT 1 FROM cases WHERE id = ?', id)) throw new PathwiseError('case-gone')
        this.#note([...this.#meant(), id])
        isMeant = true
        forgetCase(writes, id, now())
      })
    } catch (error) {
      if (isMeant) this.#withdraw(id)
      throw error
    }
    return this.#finish(this.#parts.patience ?? PATIENCE)
  }

  /**
   * At a start: finishes what was cut off.
   * @returns what the person is to be told; null where there was nothing to finish
   */
  async resume(): Promise<Note | null> {
    if (!this.#isNoted()) return null
    // Those that are not there now never will be again: their numbers may one day be of others.
    this.#present = access(this.#parts.db).read((reads) => this.#meant().filter((id) => isThere(reads, id)))
    try {
      await this.#finish(PATIENCE_AT_START)
      return { code: 'forget-finished' }
    } catch (error) {
      if (error instanceof PathwiseError && error.code === 'forget-unfinished')
        return { code: 'forget-unfinished' }
      throw error
    }
  }

  /** Nothing is tried again from now on: the next start does it. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  #finish(patience: number): Promise<void> {
    const done = this.#queue.then(() => this.#scrub(patience))
    this.#queue = done.catch(() => undefined)
    return done
  }

  async #scrub(patience: number): Promise<void> {
    const { db, backups, now } = this.#parts
    // The one before it in the queue has finished this one too.
    if (!this.#isNoted()) return
    const ids = this.#meant()
    try {
      await patiently(() => this.#dropPresent(), isHeld, patience)
      await patiently(() => writeAnew(db), isHeld, patience)
      const fresh = await makeBackup(db, backups, now())
      clearBackups(backups, fresh)
      removeCopies(db.name)
      await removeLeftovers(dirname(db.name))
      access(db).write(() => this.#note(this.#meant().filter((id) => !ids.includes(id))))
      clearTimeout(this.#timer)
    } catch (cause) {
      if (db.open) this.#tryAgain()
      if (db.open && systemErrorKind(cause) === null && !(cause instanceof PathwiseError)) throw cause
      throw new PathwiseError('forget-unfinished', {}, { cause })
    }
  }

  #dropPresent(): void {
    if (this.#present.length === 0) return
    const { db, now } = this.#parts
    access(db).write((writes) => {
      for (const id of this.#present) if (isThere(writes, id)) forgetCase(writes, id, now())
    })
    this.#present = []
  }

  #tryAgain(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#finish(PATIENCE).catch(() => undefined), AGAIN).unref()
  }

  /** The case stays, since it could not be taken out. */
  #withdraw(id: number): void {
    try {
      this.#note(this.#meant().filter((other) => other !== id))
    } catch (error) {
      // The next start takes it out, as the person wanted.
      console.error('Pathwise: that a case is not to be forgotten could not be written down.', error)
    }
  }

  #isNoted(): boolean {
    return this.#read() !== null
  }

  /** A file that cannot be understood tells no case, and still that something is to be finished. */
  #meant(): readonly number[] {
    const parsed = v.safeParse(IntentionSchema, parseJson(this.#read() ?? ''))
    return parsed.success ? parsed.output.cases : []
  }

  #read(): string | null {
    try {
      return readFileSync(this.#file, 'utf8')
    } catch (error) {
      // One that cannot be read is still one: it says that something is to be finished.
      return systemCode(error) === 'ENOENT' ? null : ''
    }
  }

  /** On the disk when it returns. */
  #note(cases: readonly number[]): void {
    const folder = dirname(this.#file)
    if (cases.length === 0) {
      rmSync(this.#file, { force: true })
      flushDirectory(folder)
      return
    }
    const part = join(folder, '.forgetting.json.part')
    writeFileSync(part, JSON.stringify({ cases: [...new Set(cases)] }))
    flush(part)
    putInPlace(part, this.#file)
  }
}

const isThere = (db: Reads, id: number): boolean =>
  db.get('SELECT 1 FROM cases WHERE id = ?', id) !== undefined

/**
 * Writes the pages of a database anew and empties its log: nothing that was deleted is left in either.
 * @throws SqliteError SQLITE_BUSY where another program still reads what was there before
 */
function writeAnew(db: Database): void {
  const before = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma(`busy_timeout = ${HOLD}`)
  try {
    db.exec('VACUUM')
    const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }]
    if (log.busy !== 0) throw Object.assign(new Error('the log is being read'), { code: 'SQLITE_BUSY' })
  } finally {
    db.pragma(`busy_timeout = ${before}`)
  }
}

const isHeld = (error: unknown): boolean => systemErrorKind(error) === 'busy'

/** Damaged files that were moved aside, and backups that were being brought back. */
function removeCopies(file: string): void {
  const folder = dirname(file)
  const damaged = `${basename(file, extname(file))}.damaged-`
  const part = basename(partOf(file))
  for (const name of readdirSync(folder))
    if (name.startsWith(damaged) || name.startsWith(part)) rmSync(join(folder, name), { force: true })
}
