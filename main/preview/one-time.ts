import { randomBytes } from 'node:crypto'

/** A page takes its document at once; one that never does must not pile up. */
const KEPT = 8

/** Things on their way to the browser: each under a name that cannot be guessed, handed out once. */
export class OneTime<T> {
  readonly #waiting = new Map<string, T>()

  keep(thing: T): string {
    const id = randomBytes(32).toString('base64url')
    this.#waiting.set(id, thing)
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= KEPT) break
      this.#waiting.delete(oldest)
    }
    return id
  }

  take(id: string): T | undefined {
    const thing = this.#waiting.get(id)
    this.#waiting.delete(id)
    return thing
  }
}
