import type { CallName, Input, Result, Send } from '../../data/contract/contract.ts'
import type { UpdateState } from '../../data/contract/updates.ts'
import type { Failure } from '../../data/messages/describe-error.ts'

/** Milliseconds until it is asked again how far it is. */
const WORKING = 250

type UpdateCall = Extract<CallName, `updates.${string}`>

/** The work is done in the program; whoever looks asks how far it is, for as long as something goes on. */
export class UpdateWatch {
  /** Null before the first answer, and where the host has no updates. */
  state = $state.raw<UpdateState | null>(null)
  /** A call that failed by itself; what fails in the work is in the state. */
  failure = $state.raw<Failure | null>(null)
  readonly #send: Send
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWatched = false

  constructor(send: Send) {
    this.#send = send
  }

  /** From now on, until the returned is called. */
  watch(): () => void {
    this.#isWatched = true
    void this.ask('updates.state', {})
    return () => {
      this.#isWatched = false
      clearTimeout(this.#timer)
    }
  }

  async ask<N extends UpdateCall>(name: N, input: Input<N>): Promise<void> {
    clearTimeout(this.#timer)
    const result = (await this.#send(name, input)) as Result<UpdateState | null>
    this.failure = result.ok ? null : { code: result.code, params: result.params }
    if (result.ok) this.state = result.value
    const at = this.state?.phase.at
    const isBusy = at === 'checking' || at === 'downloading' || at === 'installing'
    clearTimeout(this.#timer)
    if (isBusy && this.#isWatched) this.#timer = setTimeout(() => void this.ask('updates.state', {}), WORKING)
  }
}
