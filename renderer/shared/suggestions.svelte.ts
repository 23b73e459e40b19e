/** Milliseconds between the last key and the question: typing a word asks once or twice. */
const ASK_AFTER = 90

/** What may be meant by a text that is being typed: the answer to the newest one. */
export class Suggestions<Answer> {
  /** The newest answer that came; null: none yet. */
  answer = $state.raw<Answer | null>(null)
  /** The text that it answers. */
  #asked: string | null = null
  readonly #ask: (text: string) => Promise<Answer | null>
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  constructor(ask: (text: string) => Promise<Answer | null>) {
    this.#ask = ask
  }

  type(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.of(text), ASK_AFTER)
  }

  /** The answer to this text and to no other; null where it cannot be had. */
  async of(text: string): Promise<Answer | null> {
    clearTimeout(this.#timer)
    if (text === this.#asked && this.answer) return this.answer
    const turn = ++this.#turn
    const answer = await this.#ask(text)
    // A newer text was typed meanwhile: what is shown is its answer.
    if (turn === this.#turn && answer) {
      this.#asked = text
      this.answer = answer
    }
    return answer
  }
}
