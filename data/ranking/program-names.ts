import type { ComparedProgram } from '../contract/comparison.ts'
import { asName, asWords, sayParts, textOf, type Said } from '../messages/said.ts'
import type { Translator } from '../messages/translate.ts'

/**
 * The shortest name of each program that none of the others has: its institution,
 * with the award level or the program where the institution has several; where all
 * are of one, which then tells nothing, the program alone.
 */
export function shortNames(programs: readonly ComparedProgram[], translate: Translator): readonly string[] {
  return shortNameParts(programs, translate).map(textOf)
}

/** The same in parts, of which schools and programs are names. */
export function shortNameParts(
  programs: readonly ComparedProgram[],
  translate: Translator,
): readonly (readonly Said[])[] {
  const level = ({ awardLevel }: ComparedProgram) => translate.word(`awardLevelShort.${awardLevel}`)
  const named = ({ institution }: ComparedProgram, what: Said | readonly Said[]) =>
    sayParts(translate, 'decide.name', { institution: asName(institution), what })
  const isOneSchool = new Set(programs.map(({ institution }) => institution)).size === 1
  const ways: readonly ((one: ComparedProgram) => readonly Said[])[] = [
    (one) => [asName(one.institution)],
    ...(isOneSchool ? [(one: ComparedProgram) => [asName(one.program)]] : []),
    (one) => named(one, asWords(level(one))),
    (one) => named(one, asName(one.program)),
    (one) => named(one, withAward(one.program, level(one), translate)),
    // Two of one list can be alike in all of it; a key of ours is no name.
    (one) => named(one, asWords(translate.t('decide.number', { number: programs.indexOf(one) + 1 }))),
  ]
  const said = ways.map((name) => programs.map((one) => name(one)))
  const texts = said.map((names) => names.map(textOf))
  return programs.map((own, at) => {
    const way = texts.findIndex((names) => names.filter((name) => name === names[at]).length === 1)
    return said[way]?.[at] ?? [asName(own.institution)]
  })
}

/** "Medical Coding, Certificate, 1 to 2 years": where its school is named already. */
export function programOfSchool(program: ComparedProgram, translate: Translator): readonly Said[] {
  return withAward(program.program, translate.word(`awardLevel.${program.awardLevel}`), translate)
}

function withAward(program: string, awardLevel: string, translate: Translator): readonly Said[] {
  return sayParts(translate, 'decide.program', { program: asName(program) }, { awardLevel })
}
