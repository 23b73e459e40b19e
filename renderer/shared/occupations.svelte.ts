import type { Send } from '../../data/contract/contract.ts'
import type { OccupationList, OccupationSummary } from '../../data/contract/occupations.ts'
import { send } from '../client.ts'
import { notices, type Notices } from './notices.svelte.ts'

/** The catalog's occupations with national pay: asked for once, then known everywhere by code. */
export class Occupations {
  /** Null until they are here. */
  known = $state.raw<OccupationList | null>(null)
  readonly #send: Send
  readonly #notices: Notices
  readonly #bySoc = $derived<Readonly<Partial<Record<string, OccupationSummary>>>>(
    Object.fromEntries((this.known?.occupations ?? []).map((one) => [one.soc, one])),
  )
  #asked: Promise<void> | null = null

  constructor(send: Send, notices: Notices) {
    this.#send = send
    this.#notices = notices
  }

  load(): Promise<void> {
    return (this.#asked ??= this.#send('occupations.list', {}).then((result) => {
      const list = this.#notices.take(result)
      if (list) this.known = list
      // A failure may pass; the next page that needs the names asks again.
      else this.#asked = null
    }))
  }

  /** The catalog is another one; the names known so far stay until its own are here. */
  renew(): Promise<void> {
    if (!this.#asked) return Promise.resolve()
    this.#asked = null
    return this.load()
  }

  /** The title, or the bare code until (or unless) the title is known. */
  title(soc: string): string {
    return this.#bySoc[soc]?.title ?? soc
  }

  of(soc: string): OccupationSummary | undefined {
    return this.#bySoc[soc]
  }
}

export const occupations = new Occupations(send, notices)
