import type { Input, Send } from '../../data/contract/contract.ts'
import type { FindMap } from '../../data/contract/find-map.ts'

/**
 * Where what the newest search found is taught. The last answer stays in view until the next is
 * here; at most one question is on its way, and one asked meanwhile takes the place of any that waits.
 */
export class MapAnswer {
  map = $state.raw<FindMap | null>(null)
  hasFailed = $state.raw(false)

  readonly #send: Send
  #next: Input<'find.map'> | null = null
  #flight: Promise<void> | null = null

  constructor(send: Send) {
    this.#send = send
  }

  /** Resolves when no question waits any more. */
  ask(request: Input<'find.map'>): Promise<void> {
    this.#next = request
    return (this.#flight ??= this.#fly())
  }

  async #fly(): Promise<void> {
    while (this.#next) {
      const asked: Input<'find.map'> = this.#next
      this.#next = null
      const result = await this.#send('find.map', asked)
      if (this.#next) continue
      this.hasFailed = !result.ok
      if (result.ok) this.map = result.value
    }
    this.#flight = null
  }
}
