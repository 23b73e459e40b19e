import { foldedWords } from '../../../data/search/fold.ts'

/**
 * Which of some texts have a word that begins so. For what lists bring: some
 * thousand short texts that change while Pathwise runs, too few for a table.
 */
export class WordIndex {
  readonly #words: readonly string[]
  readonly #texts: ReadonlyMap<string, readonly number[]>

  /** @param texts by the number under which each is found. */
  constructor(texts: Iterable<readonly [number, string]>) {
    const found = new Map<string, number[]>()
    for (const [number, text] of texts) {
      for (const word of new Set(foldedWords(text))) {
        const numbers = found.get(word)
        if (numbers) numbers.push(number)
        else found.set(word, [number])
      }
    }
    this.#texts = found
    this.#words = [...found.keys()].sort()
  }

  /** Numbers of the texts that have a word beginning so; one may come twice. */
  beginning(start: string): number[] {
    const numbers: number[] = []
    for (let place = this.#firstFrom(start); place < this.#words.length; place++) {
      const word = this.#words[place] as string
      if (!word.startsWith(start)) break
      numbers.push(...(this.#texts.get(word) ?? []))
    }
    return numbers
  }

  /** Numbers of the texts that have the word. */
  having(word: string): readonly number[] {
    return this.#texts.get(word) ?? []
  }

  /** Every word, and how many texts have it. */
  *counts(): Iterable<readonly [string, number]> {
    for (const [word, { length }] of this.#texts) yield [word, length]
  }

  #firstFrom(start: string): number {
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#words[middle] as string) < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
