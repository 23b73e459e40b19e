import {
  DEFAULT_HAS,
  readCellKey,
  type ComparisonState,
  type Has,
  type OwnFigures,
} from '../../data/comparison-state.ts'
import { isOfLists, type OwnId } from '../../data/fields/catalogue.ts'
import type { ListedProgram } from '../../data/listed-program.ts'
import { ownValue } from '../../data/own-figure.ts'
import type { ProgramKey } from '../../data/program.ts'
import { TOLD, type Told } from '../../data/rules/told.ts'

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

/** What of the open case Find answers by. */
export interface FromCase {
  readonly given: GivenByProgram
  /** What schools told that decides who may sit an exam, by program. */
  readonly told: Readonly<Record<ProgramKey, Told>>
  /** What the person has already. */
  readonly has: Has
}

export const NOTHING_FROM_CASE: FromCase = { given: {}, told: {}, has: DEFAULT_HAS }

export const fromCase = ({ figures, has }: Pick<ComparisonState, 'figures' | 'has'>): FromCase => ({
  given: givenOf(figures),
  told: toldOf(figures),
  has,
})

function toldOf(figures: OwnFigures): FromCase['told'] {
  const told: Record<ProgramKey, Told> = {}
  for (const [cell, own] of Object.entries(figures)) {
    const { program, field } = readCellKey(cell)
    const asked = TOLD.find((id) => id === field)
    if (program !== '' && asked && ownValue(asked, own.value) !== null)
      told[program] = { ...told[program], [asked]: own }
  }
  return told
}

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
