import type { ComparisonState } from '../../../data/comparison-state.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Input, Send } from '../../../data/contract/contract.ts'

import type { Failure } from '../../../data/messages/describe-error.ts'

/** What the table is asked for; the baseline is the screen's own, and not a part of it. */
export function requestOf(state: ComparisonState): Input<'compare.table'> & { programs: string[] } {
  const { programs, occupation, credential, residency, presentPay, figuresOf } = state
  const { area, home, plan, has, figures, choices } = state
  return {
    programs: [...programs],
    occupation,
    credential,
    residency,
    presentPay,
    figuresOf,
    area,
    home,
    plan,
    has,
    figures,
    choices,
  }
}

/**
 * The comparison as the program behind the screen answers it. The last answer
 * stays in view while a new one is made; answers that came too late are dropped.
 */
export class ComparisonAnswer {
  comparison = $state.raw<Comparison | null>(null)
  failure = $state.raw<Failure | null>(null)
  working = $state.raw(false)

  readonly #send: Send
  #turn = 0
  #asked = ''
  #coming: Promise<void> = Promise.resolve()

  constructor(send: Send) {
    this.#send = send
  }

  /** Ask, unless that is what was asked last. Resolves when the answer stands, or was overtaken. */
  ask(state: ComparisonState): Promise<void> {
    const request = requestOf(state)
    const asked = JSON.stringify(request)
    if (asked === this.#asked && !this.failure) return this.#coming
    this.#asked = asked
    const turn = ++this.#turn
    if (request.programs.length > 0) return (this.#coming = this.#fetch(request, turn))
    this.comparison = null
    this.failure = null
    this.working = false
    return (this.#coming = Promise.resolve())
  }

  async #fetch(request: Input<'compare.table'>, turn: number): Promise<void> {
    this.working = true
    const result = await this.#send('compare.table', request)
    if (turn !== this.#turn) return
    this.working = false
    if (result.ok) {
      this.comparison = result.value
      this.failure = null
    } else {
      this.failure = { code: result.code, params: result.params }
    }
  }
}
