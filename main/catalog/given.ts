import { readCellKey, type OwnFigures } from '../../data/comparison-state.ts'
import { isOfLists, type OwnId } from '../../data/fields/catalogue.ts'
import type { ListedProgram } from '../../data/listed-program.ts'
import { ownValue } from '../../data/own-figure.ts'
import type { ProgramKey } from '../../data/program.ts'

/**
 * What the person gave of what a program of a list is, where its list tells none, or
 * another. Compare and Find both take it from here, so they say the same.
 */
interface Given {
  /** "51.0713" */
  readonly cip?: string
  /** NCES AWLEVEL. */
  readonly awardLevel?: number
}
export type GivenByProgram = Readonly<Record<ProgramKey, Given>>

/** Of the own figures of a case, those that say what a program is. Values that are none are left out. */
export function givenOf(figures: OwnFigures): GivenByProgram {
  const given: Record<ProgramKey, Given> = {}
  for (const [cell, own] of Object.entries(figures)) {
    const { program, field } = readCellKey(cell)
    if (program === '' || field === '' || !isOfLists(field)) continue
    const value = ownValue(field as OwnId, own.value)
    if (value === null) continue
    given[program] = {
      ...given[program],
      ...(field === 'cip' ? { cip: String(value) } : {}),
      ...(field === 'awardLevel' ? { awardLevel: Number(value) } : {}),
    }
  }
  return given
}

/** A program of a list with the field of study and the award level that the person gave. */
export function withGiven(listed: ListedProgram, given: GivenByProgram): ListedProgram {
  const own = given[listed.key]
  return own ? { ...listed, ...own } : listed
}
