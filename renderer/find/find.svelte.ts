import type { Send } from '../../data/contract/contract.ts'
import type { FacetId } from '../../data/fields/catalogue.ts'
import { send } from '../client.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { person, type Person } from '../shared/state.svelte.ts'
import { FacetOrder } from './facet-values.ts'
import { Query, type KeptSearch } from './query.svelte.ts'
import { Results } from './results.svelte.ts'

/** A search is kept once typing rests, not at every letter. */
const KEEP_AFTER_MS = 500

/** Jobs in managing (SOC 11-) and teaching (25-) are listed, never put forward. */
const isNotOffered = (id: FacetId, value: string) => id === 'occupation' && /^(11|25)-/.test(value)

/** The state of Find: what is asked, what came back, and keeping the search for the next start. */
export class Find {
  readonly query = new Query()
  readonly results: Results
  /** The order of every facet's values, from the counts over the whole catalog. */
  order = $state.raw<FacetOrder | null>(null)
  /** How many programs the catalog holds. */
  everything = $state.raw<number | null>(null)

  readonly #send: Send
  readonly #notices: Notices
  readonly #person: Person
  #timer: ReturnType<typeof setTimeout> | undefined
  #started: Promise<void> | null = null

  constructor(door: Send, told: Notices, whose: Person) {
    this.#send = door
    this.#notices = told
    this.#person = whose
    this.results = new Results(door, told)
  }

  /** The first answer, with the search of last time; later calls do nothing. */
  start(): Promise<void> {
    return (this.#started ??= this.#start())
  }

  async #start(): Promise<void> {
    const kept = this.#person.settings.find
    if (kept) this.query.restore(kept)
    // Prices in the table follow the residency, wherever it is changed, and undo changes it too.
    this.#person.watch((before, now) => {
      if (before.residency !== now.residency) void this.results.ask(this.#request())
    })
    await Promise.all([this.results.ask(this.#request()), this.#learnOrder()])
  }

  /** Change the query, ask for its answer, and keep the search. */
  change(change: (query: Query) => void): void {
    change(this.query)
    void this.results.ask(this.#request())
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.keep(), KEEP_AFTER_MS)
  }

  /** Keep the search now, where a change still waits to be kept (the window closes, say). */
  keep(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    void this.#person.changeSettings({ find: this.#request() })
  }

  async #learnOrder(): Promise<void> {
    const whole = this.#notices.take(await this.#send('find.query', { limit: 0 }))
    if (!whole) return
    this.order = new FacetOrder(whole.facets, isNotOffered)
    this.everything = whole.total
  }

  #request(): KeptSearch {
    return this.query.request(this.#person.comparison.residency)
  }
}

export const find = new Find(send, notices, person)
