import type { Provenance, Source } from '../../data/figures/figure.ts'
import { sourceDate, sourceWords } from '../../data/format/source-words.ts'
import type { Said } from '../../data/messages/said.ts'
import type { Translator } from '../../data/messages/translate.ts'

export interface DocumentSource {
  readonly number: number
  readonly publisher: Said
  readonly title: Said
  readonly file: string
  /** In words: "May 2025", "2023–24". */
  readonly asOf: string
  /** ISO day that the file was read on; '' where none is known. */
  readonly readOn: string
  readonly url: string
  readonly licence: string
  /** How figures were derived from it. */
  readonly rules: readonly string[]
}

/** A source that a figure names and nobody knows. */
const UNKNOWN = { publisher: '', title: '', file: '', asOf: '', readOn: '', url: '', licence: '' }

/** Numbers sources from 1 in the order that cells name them. */
export class SourceNumbers {
  readonly #known: Readonly<Record<string, Source>>
  readonly #words: Translator
  readonly #numbers = new Map<string, { readonly number: number; readonly rules: Set<string> }>()

  constructor(known: Readonly<Record<string, Source>>, words: Translator) {
    this.#known = known
    this.#words = words
  }

  /** The numbers of what a figure comes from, lowest first. */
  of(provenance: readonly Provenance[]): readonly number[] {
    const numbers = provenance.map(({ source, rule }) => {
      let found = this.#numbers.get(source)
      if (!found)
        this.#numbers.set(source, (found = { number: this.#numbers.size + 1, rules: new Set<string>() }))
      if (rule !== undefined) found.rules.add(rule)
      return found.number
    })
    return [...new Set(numbers)].sort((a, b) => a - b)
  }

  get list(): readonly DocumentSource[] {
    return [...this.#numbers].map(([id, { number, rules }]) => {
      const { file, asOf, readOn, url, ...source } = this.#known[id] ?? { ...UNKNOWN, id }
      return {
        number,
        ...sourceWords(source, this.#words),
        file,
        asOf: sourceDate(asOf, this.#words),
        readOn,
        url,
        rules: [...rules].map((rule) => this.#words.word(`rule.${rule}`, rule)),
      }
    })
  }
}
