import type { ListedProgram } from '../../data/listed-program.ts'
import { guessAward, type AwardGuess } from './guess-award.ts'
import type { FieldGuess, FieldsOfStudy } from './fields-of-study.ts'

/**
 * What a program of a list sounds like where nobody says what it is. Compare, Find and
 * Library show the same guess; nothing follows from it for sure.
 */

export function guessedField({ cip, name }: ListedProgram, fields: FieldsOfStudy): FieldGuess | null {
  return cip === null ? fields.guess(name) : null
}

export function guessedAward({ awardLevel, name, credential, figures }: ListedProgram): AwardGuess | null {
  const { value = null, high = value } = figures.months ?? {}
  return awardLevel === 0 ? guessAward(`${name}; ${credential}`, value, high) : null
}
