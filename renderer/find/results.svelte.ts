import { SvelteMap } from 'svelte/reactivity'
import type { Send } from '../../data/contract/contract.ts'
import type { FindInput, FindResult, FindRow } from '../../data/contract/find.ts'
import type { LongFacetId } from '../../data/fields/catalogue.ts'
import type { Notices } from '../shared/notices.svelte.ts'
import { t } from '../shared/translate.ts'
import { labels } from './labels.svelte.ts'

/** What is asked, whichever page of it. */
type Asked = Omit<FindInput, 'offset' | 'limit'>

/** Rows asked for at a time; more than one screen, so that scrolling seldom waits, and few, since every letter typed asks for them. */
export const PAGE = 50

/** From here on a wait is shown (look: "anything over 100 ms"). */
const SHOW_WORKING_MS = 100

/**
 * The answer to the newest question, and the pages of it that were looked at. At
 * most one question is on its way; one asked meanwhile replaces any that waits,
 * and an answer that came too late is dropped: fast typing never queues up.
 */
export class Results {
  /** The newest answer; it stays until the next one is here, so that nothing flickers. */
  answer = $state.raw<FindResult | null>(null)
  /** Long facets whose values the answer has. */
  counted = $state.raw<readonly LongFacetId[]>([])
  /** Did the newest question fail? What is shown is then older than what is asked. */
  hasFailed = $state.raw(false)
  /** Counts up with every new answer (not with pages of the same one). */
  generation = $state.raw(0)
  /** Is an answer late enough to say so? */
  isWorking = $state.raw(false)

  readonly #pages = new SvelteMap<number, readonly FindRow[]>()
  readonly #send: Send
  readonly #notices: Notices
  /** What the shown answer was asked with. */
  #asked: Asked | null = null
  #listsMayFit = $state.raw(true)
  #next: Asked | null = null
  /** Under way while a question is; it ends when none waits any more. */
  #flight: Promise<void> | null = null
  #fetching: readonly number[] = []

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  /** Programs that fit. */
  get total(): number {
    return this.answer?.total ?? 0
  }

  /** Programs more that may fit, whether they are listed or not. */
  get mayFit(): number {
    return this.answer?.mayFit ?? 0
  }

  /** How many rows there are: what fits, and behind it what may fit, where that was asked for. */
  get rows(): number {
    return this.total + (this.#listsMayFit ? this.mayFit : 0)
  }

  /** The row at a place of the whole list; undefined while its page is on its way. */
  row(index: number): FindRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  }

  /** Ask anew: total, counts and first page. Resolves when no question waits any more. */
  ask(search: Asked): Promise<void> {
    this.#next = search
    return (this.#flight ??= this.#fly())
  }

  async #fly(): Promise<void> {
    const timer = setTimeout(() => (this.isWorking = true), SHOW_WORKING_MS)
    while (this.#next) {
      const asked: Asked = this.#next
      this.#next = null
      const result = await this.#send('find.query', { ...asked, offset: 0, limit: PAGE })
      // Another question came meanwhile: this answer is stale.
      if (this.#next) continue
      this.hasFailed = !result.ok
      if (result.ok) this.#show(asked, result.value)
      else {
        this.#notices.fail(result.code, result.params, {
          label: t('action.retry'),
          run: () => void this.ask(this.#next ?? asked),
        })
      }
    }
    clearTimeout(timer)
    this.isWorking = false
    this.#flight = null
  }

  /** Make sure that the rows from `first` up to before `last` are here or on their way. */
  need(first: number, last: number): void {
    const end = Math.min(last, this.rows)
    for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) void this.#fetch(page)
  }

  async #fetch(page: number): Promise<void> {
    if (!this.#asked || this.#pages.has(page) || this.#fetching.includes(page)) return
    this.#fetching = [...this.#fetching, page]
    const generation = this.generation
    const result = await this.#send('find.query', {
      ...this.#asked,
      // The counts are the answer's, whatever the page.
      counted: [],
      offset: page * PAGE,
      limit: PAGE,
    })
    // Rows of an older answer have no place in this one.
    if (generation !== this.generation) return
    this.#fetching = this.#fetching.filter((other) => other !== page)
    const value = this.#notices.take(result)
    if (value) this.#pages.set(page, value.rows)
  }

  #show(asked: Asked, answer: FindResult): void {
    this.#asked = asked
    this.#listsMayFit = asked.mayFit ?? true
    this.#fetching = []
    this.#pages.clear()
    this.#pages.set(0, answer.rows)
    labels.learn(answer.facets)
    this.counted = asked.counted ?? []
    this.answer = answer
    this.generation++
  }
}
