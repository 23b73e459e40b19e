import type { ComparedProgram } from '../contract/comparison.ts'
import type { Translator } from '../messages/translate.ts'

/**
 * The shortest name of each program that none of the others has: its institution,
 * else with the program, else with the award level too.
 */
export function shortNames(programs: readonly ComparedProgram[], { t, word }: Translator): readonly string[] {
  const ways = [
    ({ institution }: ComparedProgram) => institution,
    ({ institution, program }: ComparedProgram) => t('decide.name', { program, institution }),
    ({ institution, program, awardLevel }: ComparedProgram) =>
      t('compare.program', { program, institution, awardLevel: word(`awardLevel.${awardLevel}`) }),
  ]
  return programs.map((own) => {
    const [institution] = ways
    const alike = programs.filter((other) => institution?.(other) === institution?.(own))
    const way = ways.find((name) => alike.filter((other) => name(other) === name(own)).length === 1)
    return (way ?? ways[2])?.(own) ?? own.key
  })
}

/** "Medical Coding, Certificate, 1 to 2 years": where its school is named already. */
export function programOfSchool({ program, awardLevel }: ComparedProgram, { t, word }: Translator): string {
  return t('decide.program', { program, awardLevel: word(`awardLevel.${awardLevel}`) })
}
