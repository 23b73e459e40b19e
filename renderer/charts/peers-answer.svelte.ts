import type { ComparisonState } from '../../data/comparison-state.ts'
import type { PeerPrices } from '../../data/contract/comparison.ts'
import type { Send } from '../../data/contract/contract.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'

/** What programs of the same field of study and award level cost; asked for when what it follows changes. */
export class PeersAnswer {
  /** Null: not answered yet. */
  peers = $state.raw<readonly PeerPrices[] | null>(null)
  hasFailed = $state.raw(false)

  readonly #send: Send
  #asked = ''
  #turn = 0

  constructor(send: Send) {
    this.#send = send
  }

  async ask(state: ComparisonState): Promise<void> {
    const request = requestOf(state)
    const { programs, residency, home, figuresOf, figures, choices } = request
    const asked = JSON.stringify([programs, residency, home, figuresOf, figures, choices])
    if (asked === this.#asked && !this.hasFailed) return
    this.#asked = asked
    const turn = ++this.#turn
    const result = await this.#send('compare.peers', request)
    if (turn !== this.#turn) return
    this.hasFailed = !result.ok
    this.peers = result.ok ? result.value : null
  }
}
