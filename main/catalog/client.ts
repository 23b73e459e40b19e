import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { PathwiseError } from '../../data/contract/errors.ts'
import { NOTHING_PERSONAL, type Personal } from '../../data/listed-program.ts'
import { NOTHING_FROM_CASE, type FromCase } from './given.ts'
import type { CatalogRequestName, CatalogRequests, CatalogFiles, CatalogInfo } from './requests.ts'
import { WorkerConnection } from './worker-connection.ts'

/** A worker that dies again after this many restarts stays dead, and every request says so. */
const RESTARTS = 1

/**
 * The one client of the catalog, which lives in a thread of its own. When the
 * thread dies all that wait are rejected, since nobody can tell which of them
 * killed it, and it is started once more. A new catalog becomes active by a new
 * thread: the old one answers until the new one stands ready.
 */
export class CatalogClient {
  readonly #files: CatalogFiles
  #thread: WorkerConnection | null
  #restarts = 0
  #personal: Personal = NOTHING_PERSONAL
  #given: FromCase = NOTHING_FROM_CASE
  /** Requests wait for this while no thread may have the catalog open. */
  #closed: Promise<void> | null = null
  /** The official catalog's file when the thread was started. */
  #opened: number | null = null
  #changing: Promise<void> | null = null

  constructor(files: CatalogFiles) {
    this.#files = files
    this.#thread = this.#start()
  }

  /** @throws PathwiseError (as a rejection) of the catalog, or 'worker-died'. */
  async request<N extends CatalogRequestName>(
    name: N,
    request: CatalogRequests[N]['request'],
  ): Promise<CatalogRequests[N]['answer']> {
    if (this.#closed) await this.#closed
    else if (this.#changing || this.#isReplaced()) await this.#takeReplaced()
    const thread = this.#thread
    if (!thread) throw new PathwiseError('worker-died')
    return thread.request(name, request)
  }

  info(): Promise<CatalogInfo> {
    return this.request('info', {})
  }

  /** What the thread is told of the person's; a thread that is started later is told too. */
  async setPersonal(personal: Personal): Promise<void> {
    // Most steps change a case and no list; Find would be made anew for nothing.
    if (isDeepStrictEqual(personal, this.#personal)) return
    this.#personal = personal
    await this.request('personal.set', personal)
  }

  /** What of the open case Find answers by; a thread that is started later is told too. */
  async setGiven(given: FromCase): Promise<void> {
    if (isDeepStrictEqual(given, this.#given)) return
    this.#given = given
    await this.request('given.set', given)
  }

  /**
   * Makes another catalog active.
   *
   * @param commit changes the active file, at once or by throwing not at all.
   * @param mustClose whether the file cannot be replaced while it is open (Windows):
   *   then requests wait until the new thread stands ready, else the old one answers them.
   * @returns what the new catalog holds.
   * @throws what `commit` throws (the old catalog stays active), PathwiseError of the new catalog.
   */
  async swap(commit: () => void, mustClose = process.platform === 'win32'): Promise<CatalogInfo> {
    if (!mustClose) {
      commit()
      return this.#change()
    }
    let open: () => void = () => undefined
    this.#closed = new Promise((resolve) => (open = resolve))
    try {
      await this.#thread?.finish()
      try {
        commit()
      } finally {
        this.#thread = this.#start()
      }
      return await this.#thread.request('info', {})
    } finally {
      this.#closed = null
      open()
    }
  }

  /** Ends the worker; what still waits is rejected. */
  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.end()
  }

  /** Another Pathwise (a command, say) may have put another catalog in the place of the open one. */
  #isReplaced(): boolean {
    return this.#thread !== null && fileNumber(this.#files.officialFile) !== this.#opened
  }

  /** What stands there is the active one; where it cannot be opened, the old one answers on. */
  async #takeReplaced(): Promise<void> {
    this.#changing ??= this.#change()
      .then(
        () => undefined,
        (error: unknown) => console.error('Pathwise: the catalog that was put here cannot be opened.', error),
      )
      .finally(() => (this.#changing = null))
    await this.#changing
  }

  async #change(): Promise<CatalogInfo> {
    const next = this.#start()
    const [sent, sentGiven] = [this.#personal, this.#given]
    try {
      const info = await next.request('info', {})
      // Changed while it was opening; it answers in order, so nothing is asked of it before.
      if (this.#personal !== sent) next.request('personal.set', this.#personal).catch(() => undefined)
      if (this.#given !== sentGiven) next.request('given.set', this.#given).catch(() => undefined)
      const old = this.#thread
      this.#thread = next
      void old?.finish()
      return info
    } catch (error) {
      await next.end()
      throw error
    }
  }

  #start(): WorkerConnection {
    this.#opened = fileNumber(this.#files.officialFile)
    const thread = new WorkerConnection(this.#files, (dead) => this.#died(dead))
    if (this.#personal !== NOTHING_PERSONAL) {
      // It answers in order, so whatever is asked next is asked of the whole catalog.
      thread.request('personal.set', this.#personal).catch(() => undefined)
    }
    if (this.#given !== NOTHING_FROM_CASE) thread.request('given.set', this.#given).catch(() => undefined)
    return thread
  }

  #died(thread: WorkerConnection): void {
    if (this.#thread !== thread) return
    this.#thread = this.#restarts < RESTARTS ? this.#start() : null
    this.#restarts++
  }
}

/** Another file under the same name has another one, as long as the old one is open. */
function fileNumber(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null
}

/** Starts the worker, which opens the active catalog; a catalog that cannot be opened is told by every request. */
export function openCatalogClient(files: CatalogFiles): CatalogClient {
  return new CatalogClient(files)
}
