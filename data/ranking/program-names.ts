import type { ComparedProgram } from '../contract/comparison.ts'
import type { Translator } from '../messages/translate.ts'

/**
 * The shortest name of each program that none of the others has: its institution,
 * with the award level or the program where the institution has several.
 */
export function shortNames(programs: readonly ComparedProgram[], { t, word }: Translator): readonly string[] {
  const award = ({ awardLevel }: ComparedProgram) => word(`awardLevelShort.${awardLevel}`)
  const named = ({ institution }: ComparedProgram, what: string) => t('decide.name', { institution, what })
  const ways = [
    (one: ComparedProgram) => one.institution,
    (one: ComparedProgram) => named(one, award(one)),
    (one: ComparedProgram) => named(one, one.program),
    (one: ComparedProgram) =>
      named(one, t('decide.program', { program: one.program, awardLevel: award(one) })),
    // Two of one list can be alike in all of it.
    (one: ComparedProgram) => named(one, one.key),
  ]
  return programs.map((own) => {
    const way = ways.find((name) => programs.filter((other) => name(other) === name(own)).length === 1)
    return way?.(own) ?? own.key
  })
}

/** "Medical Coding, Certificate, 1 to 2 years": where its school is named already. */
export function programOfSchool({ program, awardLevel }: ComparedProgram, { t, word }: Translator): string {
  return t('decide.program', { program, awardLevel: word(`awardLevel.${awardLevel}`) })
}
