import type { FacetId } from '../../../data/fields/catalogue.ts'
import type { ListedProgram } from '../../../data/listed-program.ts'
import { guessedAward } from '../guesses.ts'
import type { Entries } from './merge.ts'
import { noRows, type RowBits } from './row-bits.ts'

/** The field of study that a program sounds like; null where its list tells one, or nothing does. */
export type GuessField = (program: ListedProgram) => { readonly cip: string } | null

/**
 * Rows of lists whose field of study or award level is only guessed from their name. A
 * guess is no yes: such a row never fits a filter by it, and is never counted among those
 * that do. It is no "no" either: it may fit, and stands behind what fits.
 */
export class GuessedRows {
  readonly #entries: Entries
  readonly #guessField: GuessField
  #fields: ReadonlyMap<number, string> | undefined

  constructor(entries: Entries, guessField: GuessField) {
    this.#entries = entries
    this.#guessField = guessField
  }

  /** The rows that have one of these codes by a guess; null where none has. */
  with(facet: FacetId, codes: readonly string[]): RowBits | null {
    const { listedAt } = this.#entries
    if (!listedAt) return null
    switch (facet) {
      case 'awardLevel':
        return this.#marked((row) => {
          const guess = guessedAward(this.#listedOf(row))
          return guess !== null && codes.includes(String(guess.level))
        })
      case 'study':
        return this.#marked((row) => codes.includes(this.#fieldOf(row) ?? ''))
      case 'occupation': {
        const official = this.#entries.studies.filter(({ origin }) => origin === 'official')
        const crosswalk = new Map(official.map(({ cip, occupations }) => [cip, occupations]))
        return this.#marked((row) =>
          (crosswalk.get(this.#fieldOf(row) ?? null) ?? []).some((soc) => codes.includes(soc)),
        )
      }
      default:
        return null
    }
  }

  #listedOf = (row: number): ListedProgram =>
    this.#entries.listed[this.#entries.listedAt?.[row] ?? -1] as ListedProgram

  /** Guessed when first asked for: most searches filter by no field. */
  #fieldOf(row: number): string | undefined {
    this.#fields ??= new Map(
      this.#rows().flatMap((each): [number, string][] => {
        const guess = this.#guessField(this.#listedOf(each))
        return guess ? [[each, guess.cip]] : []
      }),
    )
    return this.#fields.get(row)
  }

  #rows(): readonly number[] {
    return [...(this.#entries.listedAt ?? [])].flatMap((place, row) => (place < 0 ? [] : [row]))
  }

  #marked(has: (row: number) => boolean): RowBits | null {
    let rows: RowBits | null = null
    for (const row of this.#rows()) {
      if (!has(row)) continue
      rows ??= noRows(this.#entries.columns.count)
      rows[row >>> 5] = (rows[row >>> 5] as number) | (1 << (row & 31))
    }
    return rows
  }
}
