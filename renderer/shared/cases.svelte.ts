import type { CaseSummary } from '../../data/contract/case.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { Delivery } from '../../data/contract/export.ts'
import { send, stage, type Stage } from '../client.ts'
import { notices, type Notices } from './notices.svelte.ts'
import { person, type Person } from './state.svelte.ts'

/**
 * The person's cases: the list of them, and what can be done with one. Every call
 * answers true where it was kept; what failed was told.
 */
export class Cases {
  /** Null: not asked for yet. The open one first, then those changed last. */
  list = $state.raw<readonly CaseSummary[] | null>(null)
  /** A file is on its way in, or out. */
  working = $state.raw(false)
  /** Grows when somebody else sits down: pages that hold what was typed are then made anew. */
  privateSession = $state.raw(0)

  readonly #send: Send
  readonly #stage: Stage
  readonly #person: Person
  readonly #notices: Notices
  #turn = 0
  #watchers = 0
  #whenLeft: () => void = () => undefined
  readonly #belongings: (() => unknown)[] = []

  constructor(send: Send, way: Stage, whose: Person, notices: Notices) {
    this.#send = send
    this.#stage = way
    this.#person = whose
    this.#notices = notices
  }

  /** What belongs to whoever sits here, beside their state, is let go by `run` when they leave. */
  whenPersonLeaves(run: () => unknown): void {
    this.#belongings.push(run)
  }

  /** Called when a case was closed or a private session began or ended: other tabs let go of it too. */
  whenLeft(run: () => void): void {
    this.#whenLeft = run
  }

  /** Somebody looks at the list: it is read now, and anew when something changed. Returns the way to stop. */
  watch(): () => void {
    this.#watchers++
    void this.#look()
    return () => {
      this.#watchers--
    }
  }

  /** Something was kept that the list may show. */
  async renew(): Promise<void> {
    if (this.#watchers > 0) await this.#look()
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn
    const result = await this.#send('cases.list', {})
    if (turn !== this.#turn) return
    this.list = this.#notices.take(result) ?? this.list ?? []
  }

  create(name: string): Promise<boolean> {
    return this.#person.leave(() => this.#send('cases.create', { name }))
  }

  open(id: number): Promise<boolean> {
    if (id === this.#person.case.id) return Promise.resolve(true)
    return this.#person.leave(() => this.#send('cases.open', { id }))
  }

  rename(id: number, name: string): Promise<boolean> {
    return this.#person.run(() => this.#send('cases.rename', { id, name }))
  }

  duplicate(id: number, name: string): Promise<boolean> {
    return this.#person.leave(() => this.#send('cases.duplicate', { id, name }))
  }

  archive(id: number, archived: boolean): Promise<boolean> {
    return this.#person.leave(() => this.#send('cases.archive', { id, archived }))
  }

  remove(id: number): Promise<boolean> {
    return this.#person.leave(() => this.#send('cases.delete', { id }))
  }

  /** For good. What was said of it goes too. */
  async forget(id: number): Promise<boolean> {
    const wasOpen = id === this.#person.case.id
    const isDone = await this.#person.leave(() => this.#send('cases.forget', { id }))
    if (!isDone) {
      // Not all of it is off the disk yet; off the screen it is.
      if (wasOpen && this.#person.case.id !== id) {
        await this.#startAnew()
        this.#notices.fail('forget-unfinished')
      }
      return false
    }
    if (wasOpen) await this.#startAnew()
    else this.#notices.forget()
    return true
  }

  /** Puts the open case away, and the search that went with it. */
  async close(): Promise<boolean> {
    const { id } = this.#person.case
    const isClosed = await this.#person.leave(() => this.#send('cases.close', { id }))
    if (isClosed) await this.#startAnew()
    return isClosed
  }

  /** Begins a private session, or ends it; what was there before it is there again after it. */
  async setPrivate(on: boolean): Promise<boolean> {
    const isDone = await this.#person.leave(() => this.#send('cases.private', { on }))
    if (isDone) await this.#startAnew()
    return isDone
  }

  /** Another tab left the case: this one lets go of it too. */
  async follow(): Promise<void> {
    await this.#person.load()
    await this.#leave()
  }

  keepFigures(): Promise<boolean> {
    const { id } = this.#person.case
    return this.#person.run(() => this.#send('cases.keepSnapshot', { id }))
  }

  /**
   * As a `.pathwise` file; null where it failed or one is on its way already.
   * @param personal the person's own numbers go along
   */
  async save(id: number, personal: boolean): Promise<Delivery | null> {
    if (this.working) return null
    this.working = true
    await this.#person.settled()
    const result = await this.#send('cases.save', { id, personal })
    this.working = false
    return this.#notices.take(result)
  }

  /**
   * Opens `.pathwise` files, each as a case of its own; the last one is open then.
   * @returns how many could be opened
   */
  async openFiles(files: readonly File[]): Promise<number> {
    if (this.working || files.length === 0) return 0
    this.working = true
    const staged = this.#notices.take(await this.#stage(files, () => undefined, new AbortController().signal))
    let opened = 0
    for (const { id } of staged ?? []) if (await this.openStaged(id)) opened++
    this.working = false
    return opened
  }

  /** The same for one that the program has taken in already: the system handed it over. */
  openStaged(file: string): Promise<boolean> {
    return this.#person.leave(() => this.#send('cases.read', { file }))
  }

  async #startAnew(): Promise<void> {
    await this.#leave()
    this.#whenLeft()
  }

  async #leave(): Promise<void> {
    this.privateSession++
    this.#notices.forget()
    await Promise.all(this.#belongings.map((letGo) => letGo()))
  }
}

export const cases = new Cases(send, stage, person, notices)
