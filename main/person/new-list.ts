import type { FieldId } from '../../data/fields/catalogue.ts'
import type { ListedFigure, ListedValue, SchoolNumbers } from '../../data/listed-program.ts'
import type { Online, ProgramKey } from '../../data/program.ts'
import type { RememberedMapping } from './mappings.ts'

/** A list of programs as it was read from a person's table, before it is kept. */
export interface NewList {
  readonly name: string
  /** Name of the file; '' where it was pasted. */
  readonly file: string
  /** Heading that each field was read from. */
  readonly columns: Readonly<Partial<Record<FieldId, string>>>
  readonly providers: readonly NewProvider[]
  readonly programs: readonly NewProgram[]
  /** How its table was read, for the next one like it; null where there was nothing to choose. */
  readonly remember: RememberedMapping | null
}

/** The same, where it is too long to be handed over at once. */
export interface ListInPieces extends Omit<NewList, 'providers' | 'programs'> {
  /** How many programs come. */
  readonly count: number
  /** All providers, before the first program is asked for. */
  readonly providers: Pieces<NewProvider>
  readonly programs: Pieces<NewProgram>
}

export type Pieces<T> = Iterable<readonly T[]> | AsyncIterable<readonly T[]>

/** Texts are '' where the table does not say. */
export interface NewProvider {
  /** Unique in the list; name and place in one form. */
  readonly key: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly website: string
  /** Left out where the table gives none. */
  readonly numbers?: SchoolNumbers
}

export interface NewProgram {
  /** Its place in `providers`. */
  readonly provider: number
  readonly name: string
  /** Its own page, where it is another than its school's; left out where there is none. */
  readonly website?: string
  readonly cip: string | null
  readonly awardLevel: number
  readonly credential: string
  readonly occupations: readonly string[]
  readonly online: Online
  readonly figures: Readonly<Partial<Record<ListedFigure, ListedValue>>>
  /** Where the table itself names the official program. */
  readonly official: ProgramKey | null
}
