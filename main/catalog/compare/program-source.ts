import type { ComparedProgram } from '../../../data/contract/comparison.ts'
import type { Figure, Note, Provenance, Unit } from '../../../data/figures/figure.ts'
import type { Span } from '../../../data/formulas/estimate.ts'
import type { ShownFigure } from '../../../data/listed-program.ts'
import type { Position } from '../../../data/formulas/miles.ts'
import type { InstitutionRow, ProgramRow } from './read-programs.ts'

/** One program as its list, official or not, tells of it. What a cell shows is made when it is asked for. */
export interface ProgramSource {
  readonly program: ComparedProgram
  /** Its institution, where the directory has it. */
  readonly unitid: number | null
  /** What the catalog says of its institution; null where the directory does not have it. */
  readonly school: InstitutionRow | null
  /** What the official files say of the program; null where it is of a list. */
  readonly official: ProgramRow | null
  /** To be said beside all that is its institution's: that this was guessed, or that none was found. */
  readonly schoolNotes: readonly Note[]
  readonly hoursUnit: Unit
  /** Where it is taught; null where nobody says. */
  readonly place: Place | null
  /** @param length calendar months that somebody else publishes or tells: what is estimated by years rests on it. */
  figure(field: SourceFigure, length?: Span | null): Figure
  code(field: SourceCode): Coded
  text(field: SourceText): Worded
  /** Does the school state the price without the award level it is for? */
  readonly priceLevelNotStated: boolean
  /** Would a student of the school's own district pay less than the price shown? */
  readonly cheaperInDistrict: boolean
}

export interface Place {
  readonly position: Position
  readonly provenance: readonly Provenance[]
  /** To be said of what is measured to it: that the school which is there was guessed. */
  readonly notes?: readonly Note[]
}

export type SourceFigure = ShownFigure
export type SourceCode = 'online' | 'awardLevel'
export type SourceText = 'cip' | 'city' | 'phone' | 'website'

export interface Coded {
  readonly code: string
  readonly figure: Figure
  /** The code that the person's own stands in the place of. */
  readonly original?: string
}

export interface Worded {
  readonly text: string | null
  readonly figure: Figure
  readonly original?: string | null
}
