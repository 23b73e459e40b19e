import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { PersonalSource } from '../../data/listed-program.ts'
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
  #personal: PersonalSource | null = null
  /** Telling it failed, or is not done. */
  #isUntold = false
  #given: FromCase = NOTHING_FROM_CASE
  /** Requests wait for this while no thread may have the catalog open. */
  #closed: Promise<void> | null = null
  /** The official catalog's file when the thread was started. */
  #opened: number | null = null
  #changing: Promise<void> | null = null
  /** What a thread is told before anything is asked of it. */
  #telling: Promise<void> | null = null

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
    // A thread that knows of no list would say that its programs are gone.
    while (this.#telling && name !== 'info') await this.#telling
    const thread = this.#thread
    if (!thread) throw new PathwiseError('worker-died')
    return thread.request(name, request)
  }

  info(): Promise<CatalogInfo> {
    return this.request('info', {})
  }

  /**
   * What the thread is told of the person's; a thread that is started later is told too. A thread
   * that was told before answers meanwhile, by what it knew.
   */
  async setPersonal(personal: PersonalSource): Promise<void> {
    // Most steps change a case and no list; Find would be made anew for nothing.
    const isFirst = this.#personal === null
    if (isSame(personal, this.#personal) && !this.#isUntold) {
      this.#personal = personal
      return
    }
    this.#personal = personal
    this.#isUntold = true
    const telling = this.#tellActive()
    if (isFirst) this.#hold(telling)
    await telling
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
      const info = await this.#thread.request('info', {})
      await this.#tell(this.#thread).catch(() => undefined)
      return info
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
    const sentGiven = this.#given
    try {
      const info = await next.request('info', {})
      await this.#tell(next).catch(() => undefined)
      // Changed while it was opening; it answers in order, so nothing is asked of it before.
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
    // It answers in order, so whatever is asked next is asked of the whole catalog.
    if (this.#given !== NOTHING_FROM_CASE) thread.request('given.set', this.#given).catch(() => undefined)
    return thread
  }

  #died(thread: WorkerConnection): void {
    if (this.#thread !== thread) return
    this.#thread = this.#restarts < RESTARTS ? this.#start() : null
    this.#restarts++
    if (this.#thread) this.#hold(this.#tellActive())
  }

  /** Tells the thread that answers, or the one that takes its place meanwhile. */
  async #tellActive(): Promise<void> {
    for (;;) {
      if (this.#closed) await this.#closed
      const thread = this.#thread
      if (!thread) throw new PathwiseError('worker-died')
      try {
        return await this.#tell(thread)
      } catch (error) {
        if (this.#thread === thread && !this.#closed) throw error
      }
    }
  }

  /** Tells a thread of the person's lists as they are then, one telling after the other. */
  #tell(thread: WorkerConnection): Promise<void> {
    return thread.inTurn(async () => {
      // What is changed meanwhile is told next.
      while (thread.personal !== this.#personal) await this.#tellOf(this.#personal, thread)
      this.#isUntold = false
    })
  }

  /** Lists that it does not know are told a piece at a time. */
  async #tellOf(personal: PersonalSource | null, thread: WorkerConnection): Promise<void> {
    if (!personal) return
    const lists = personal.lists.map((head) => ({ name: `${personal.store}/${head.id}` as const, head }))
    for (const { name, head } of lists) {
      if (thread.lists.has(name)) continue
      let isFirst = true
      for (const programs of personal.programs(head.id)) {
        await thread.request('personal.add', { name, isFirst, programs })
        if (this.#personal !== personal) return
        isFirst = false
      }
      thread.lists.add(name)
    }
    await thread.request('personal.set', { lists, matches: personal.matches })
    thread.personal = personal
    const told = new Set<string>(lists.map(({ name }) => name))
    for (const name of thread.lists) if (!told.has(name)) thread.lists.delete(name)
  }

  /** Requests wait until it was told. */
  #hold(telling: Promise<void>): void {
    const held = telling
      .catch(() => undefined)
      .finally(() => {
        if (this.#telling === held) this.#telling = null
      })
    this.#telling = held
  }
}

/** What is in a list never changes. */
function isSame(one: PersonalSource, other: PersonalSource | null): boolean {
  if (other === null) return one.lists.length === 0 && Object.keys(one.matches).length === 0
  const { store, lists, matches } = other
  return one.store === store && isDeepStrictEqual([one.lists, one.matches], [lists, matches])
}

/** Another file under the same name has another one, as long as the old one is open. */
function fileNumber(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null
}

/** Starts the worker, which opens the active catalog; a catalog that cannot be opened is told by every request. */
export function openCatalogClient(files: CatalogFiles): CatalogClient {
  return new CatalogClient(files)
}
