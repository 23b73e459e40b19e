import { homePlace, type PlaceRef } from '../../data/place.ts'
import { NOTHING_READ } from '../../data/search/reading.ts'
import type { ResidencyChoice } from '../../data/program.ts'
import type { Send } from '../../data/contract/contract.ts'
import type { SchoolKey } from '../../data/contract/find-map.ts'
import type { FindInput, FindResult } from '../../data/contract/find.ts'
import type { OpenedSearch } from '../../data/contract/saved.ts'
import type { LongFacetId } from '../../data/fields/catalogue.ts'
import { send } from '../client.ts'
import { notices, type Notices } from '../shared/notices.svelte.ts'
import { person, type Person } from '../shared/state.svelte.ts'
import { freshOf, type Fresh } from './fresh.ts'
import { Query } from './query.svelte.ts'
import { Results } from './results.svelte.ts'
import { SearchHistory } from './search-history.ts'

/** A search is kept once typing rests, not at every letter. */
const KEEP_AFTER_MS = 500

export interface ViewState {
  /** The answer that this was in. */
  generation: number
  /** px */
  scrollTop: number
  /** The row that the keyboard is on. */
  row: number
}

/** The state of Find: what is asked, what came back, and keeping the search for the next start. */
export class Find {
  readonly query = new Query(() => this.results.answer?.read ?? NOTHING_READ)
  readonly results: Results
  /** The whole catalog's counts: how many programs it holds, and how many lead to each occupation, say. */
  whole = $state.raw<FindResult | null>(null)

  /** Are the other filters beside the list open? */
  showsFilters = $state.raw(false)

  /** Where the person was in the list: another page may be visited meanwhile. */
  readonly viewState: ViewState = { generation: 0, scrollTop: 0, row: 0 }

  /** The school that is looked at, in the list or on the map. */
  school = $state.raw<SchoolKey | null>(null)

  /** What is new of the saved search that was opened, until it is left: marked in its rows, and a filter. */
  fresh = $state.raw<Fresh | null>(null)

  /** Long facets that somebody looks at: only these are counted. */
  #looked: readonly LongFacetId[] = []

  readonly #send: Send
  readonly #notices: Notices
  readonly #person: Person
  /** Null where there is no window (tests). */
  readonly #history: SearchHistory | null
  #timer: ReturnType<typeof setTimeout> | undefined
  #started: Promise<void> | null = null
  #learned: Promise<void> | null = null

  constructor(send: Send, notices: Notices, whose: Person, history: SearchHistory | null = null) {
    this.#send = send
    this.#notices = notices
    this.#person = whose
    this.#history = history
    this.results = new Results(send, notices)
  }

  /** The first answer, with the search of last time; later calls do nothing. */
  start(): Promise<void> {
    return (this.#started ??= this.#start())
  }

  async #start(): Promise<void> {
    const kept = this.#person.search
    if (kept) this.query.restore(kept)
    // Prices and miles follow where the person lives, wherever that is changed, and undo changes it too.
    this.#person.watch((before, now) => {
      if (before.residency !== now.residency || before.home !== now.home)
        void this.results.ask(this.#request())
    })
    this.#history?.remember(this.query.request(this.residency))
    await Promise.all([this.results.ask(this.#request()), this.learnWhole()])
  }

  /** Ask once what the whole catalog holds; after a failure the next call asks again. */
  learnWhole(): Promise<void> {
    return (this.#learned ??= this.#send('find.query', { limit: 0 }).then((result) => {
      this.whole = this.#notices.take(result)
      if (!this.whole) this.#learned = null
    }))
  }

  /** The catalog is another one: ask the same of it, where anything was asked of the one before. */
  async renew(): Promise<void> {
    const knewWhole = this.#learned !== null
    this.#learned = null
    await Promise.all([
      this.#started ? this.results.ask(this.#request()) : undefined,
      knewWhole ? this.learnWhole() : undefined,
    ])
  }

  /** Start a search for one occupation's programs, whatever was asked before. */
  async forOccupation(soc: string): Promise<void> {
    await this.start()
    this.fresh = null
    this.change((query) => {
      query.clear()
      query.toggle('occupation', soc)
    })
  }

  /** Start a search for all programs of one list, whatever was asked before. */
  async forList(list: string): Promise<void> {
    await this.start()
    this.fresh = null
    this.change((query) => {
      query.clear()
      query.toggle('list', list)
    })
  }

  /** Start a search for the programs of one field of study and award level, whatever was asked before. */
  async forPeers({ cip, awardLevel }: { readonly cip: string; readonly awardLevel: number }): Promise<void> {
    await this.start()
    this.fresh = null
    this.change((query) => {
      query.clear()
      query.toggle('study', cip)
      query.toggle('awardLevel', String(awardLevel))
    })
  }

  /** A saved search takes the place of the one at hand. Prices go by where this person lives. */
  async openSaved({ search, fresh }: Pick<OpenedSearch, 'search' | 'fresh'>): Promise<void> {
    await this.start()
    this.change((query) => {
      query.reset()
      query.restore(search)
    })
    this.fresh = freshOf(fresh)
  }

  /** Only what is new of the saved search, or all of it again. */
  toggleFresh(): void {
    const { fresh } = this
    if (fresh) this.change((query) => (query.among = query.among ? null : [...fresh.keys]))
  }

  /** Text and filters go. */
  clear(): void {
    this.fresh = null
    this.change((query) => query.clear())
  }

  /** Pay follows this occupation from now on, as the person chose it by name. */
  followOccupation(soc: string): void {
    // One filtered occupation would overrule the choice just made.
    const [filtered, ...more] = this.query.facets.occupation ?? []
    const overrules = filtered !== undefined && filtered !== soc && more.length === 0
    // Else the programs stay the same, and the person stays where they are among them.
    if (!overrules) this.viewState.generation = this.results.generation + 1
    this.change((query) => {
      query.chosenOccupation = soc
      if (overrules) query.loosen({ kind: 'facet', id: 'occupation' })
    })
  }

  /** Somebody opened a long facet, or closed it. The programs stay the same, and so does the place among them. */
  look(id: LongFacetId, isOpen: boolean): void {
    this.#looked = [...this.#looked.filter((other) => other !== id), ...(isOpen ? [id] : [])]
    if (!isOpen || this.results.counted.includes(id)) return
    this.viewState.generation = this.results.generation + 1
    void this.results.ask(this.#request())
  }

  /** Ask the same again, after a failure. */
  async retry(): Promise<void> {
    await Promise.all([this.results.ask(this.#request()), this.learnWhole()])
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
    this.#person.keepSearch(this.query.request(this.residency))
    this.#history?.remember(this.query.request(this.residency))
  }

  /** Back or Forward led to a step of the window: its search, where it has one, is the one at hand. */
  goTo(step: unknown): void {
    this.keep()
    const search = this.#history?.of(step) ?? null
    if (!search) return
    // Back from another page, to the search that is at hand: the rows stay, and the place among them.
    if (JSON.stringify(search) === JSON.stringify(this.query.request(this.residency))) return
    this.fresh = null
    this.query.reset()
    this.query.restore(search)
    this.#person.keepSearch(search)
    void this.results.ask(this.#request())
  }

  /** Another case is open: its search, or none. */
  async startOver(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#history?.forget()
    this.fresh = null
    this.query.reset()
    const kept = this.#person.search
    if (kept) this.query.restore(kept)
    Object.assign(this.viewState, { generation: 0, scrollTop: 0, row: 0 })
    if (this.#started) await this.results.ask(this.#request())
  }

  /** What is asked, for whoever shows its answer otherwise. */
  get asked(): FindInput {
    return this.#request()
  }

  #request(): Omit<FindInput, 'offset' | 'limit'> {
    return {
      ...this.query.request(this.residency),
      homeState: this.#person.comparison.home.state,
      place: this.place,
      among: this.query.among,
      counted: [...this.#looked],
    }
  }

  /** Where miles are counted from: where the person lives, unless the search has a place of its own. */
  get place(): PlaceRef | null {
    return this.query.place ?? homePlace(this.#person.comparison.home)
  }

  get residency(): ResidencyChoice {
    return this.#person.comparison.residency
  }
}

export const find = new Find(
  send,
  notices,
  person,
  typeof history === 'undefined' ? null : new SearchHistory(history),
)
