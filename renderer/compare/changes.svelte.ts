import type { ComparisonState } from '../../data/comparison-state.ts'
import type { ProgramChanges } from '../../data/contract/comparison.ts'
import type { Send } from '../../data/contract/contract.ts'

import type { Failure } from '../../data/messages/describe-error.ts'
import { requestOf } from '../shared/comparison/answer.svelte.ts'

/** What is different now: from the catalog that the figures are of, or from those kept with the case. */
export type ChangesCall = 'compare.changes' | 'cases.changes'

/** What is different, asked for when the person wants to see it. */
export class Changes {
  list = $state.raw<readonly ProgramChanges[] | null>(null)
  failure = $state.raw<Failure | null>(null)

  readonly #send: Send
  readonly #call: ChangesCall
  #turn = 0

  constructor(send: Send, call: ChangesCall = 'compare.changes') {
    this.#send = send
    this.#call = call
  }

  async ask(state: ComparisonState): Promise<void> {
    const turn = ++this.#turn
    this.list = null
    this.failure = null
    const result = await this.#send(this.#call, requestOf(state))
    if (turn !== this.#turn) return
    if (result.ok) this.list = result.value
    else this.failure = { code: result.code, params: result.params }
  }
}
