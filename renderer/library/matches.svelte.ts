import type { Send } from '../../data/contract/contract.ts'
import type { InstitutionName, ProviderMatch } from '../../data/contract/library.ts'
import { cutAt } from '../../data/format/clean-text.ts'
import type { Failure } from '../../data/messages/describe-error.ts'
import type { Notices } from '../shared/notices.svelte.ts'

/** Shown at once, and more with each press: a state's list has thousands of providers. */
export const SHOWN = 100

/** Letters come faster than answers. */
const ASK_AFTER_MS = 120

/** Providers of a list, with the institution that each was found to be, and what the person makes of it. */
export class Matches {
  providers = $state.raw<readonly ProviderMatch[] | null>(null)
  failure = $state.raw<Failure | null>(null)
  show = $state.raw<'open' | 'all'>('open')
  most = $state.raw(SHOWN)
  readonly open = $derived((this.providers ?? []).filter(isOpen))
  /** Open when the list was last looked at: one that is decided stays in its row, so that nothing moves under the pointer. */
  #openIds = $state.raw<readonly string[]>([])
  readonly #begun = $derived(
    (this.providers ?? []).filter(({ provider }) => this.#openIds.includes(provider)),
  )
  readonly shown = $derived((this.show === 'open' ? this.#begun : (this.providers ?? [])).slice(0, this.most))
  readonly total = $derived(this.show === 'open' ? this.#begun.length : (this.providers ?? []).length)

  readonly list: string | null
  readonly #send: Send
  readonly #notices: Notices

  constructor(send: Send, origin: Notices, list: string | null) {
    this.#send = send
    this.#notices = origin
    this.list = list
  }

  async load(): Promise<void> {
    const result = await this.#send('matches.list', { list: this.list })
    if (!result.ok) {
      this.failure = { code: result.code, params: result.params }
      return
    }
    this.failure = null
    this.providers = result.value
    this.#openIds = this.open.map(({ provider }) => provider)
    if (this.open.length === 0) this.show = 'all'
  }

  /** `institution` null: none of the directory. False where it failed; the match is then as it was. */
  async decide(provider: string, institution: InstitutionName | null): Promise<boolean> {
    const answer = this.#notices.take(
      await this.#send('matches.decide', { provider, unitid: institution?.unitid ?? null }),
    )
    if (!answer) return false
    this.providers = (this.providers ?? []).map((one) =>
      one.provider === provider ? { ...one, match: 'person', score: 1, institution } : one,
    )
    return true
  }
}

export function isOpen({ match }: ProviderMatch): boolean {
  return match === 'guess' || match === 'none'
}

/** Institutions by what is typed; only the answer to the newest letters counts. */
export class InstitutionSearch {
  found = $state.raw<readonly InstitutionName[]>([])
  /** What `found` answers; null before the first answer. */
  answered = $state.raw<string | null>(null)

  readonly #send: Send
  readonly #notices: Notices
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  constructor(send: Send, origin: Notices) {
    this.#send = send
    this.#notices = origin
  }

  type(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.ask(text), ASK_AFTER_MS)
  }

  async ask(text: string): Promise<void> {
    const turn = ++this.#turn
    const asked = cutAt(text.trim(), 200)
    if (asked === '') {
      this.found = []
      this.answered = null
      return
    }
    const found = this.#notices.take(await this.#send('institutions.find', { text: asked }))
    if (turn !== this.#turn || !found) return
    this.found = found
    this.answered = asked
  }
}
