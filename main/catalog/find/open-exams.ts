import type { ProgramExam } from '../../../data/contract/find.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { credentialsOf, isTaughtIn } from '../../../data/rules/credentials.ts'
import type { Told } from '../../../data/rules/told.ts'
import { maySit } from '../../../data/rules/verdict.ts'
import { NOTHING_FROM_CASE, type FromCase } from '../given.ts'
import type { Study } from '../index/studies.ts'

/**
 * The exams that programs open, by the rule that a comparison has: those of their own
 * occupations, and those that their field of study teaches for. Programs of one field of study and award level have the same ones, but for
 * what was told of each; of these nothing is kept.
 */
export class OpenExams {
  #ofCase: Omit<FromCase, 'given'> = NOTHING_FROM_CASE
  #known = new WeakMap<Study, Map<number, readonly ProgramExam[]>>()

  /** Another case is open, or something is told in it. */
  set(ofCase: Omit<FromCase, 'given'>): void {
    this.#ofCase = ofCase
    this.#known = new WeakMap()
  }

  /** @param awardLevel 0: not stated. */
  of(program: ProgramKey, study: Study, awardLevel: number): readonly ProgramExam[] {
    const told = this.#ofCase.told[program]
    if (told) return this.#judge(study, awardLevel, told)
    let byLevel = this.#known.get(study)
    if (!byLevel) this.#known.set(study, (byLevel = new Map<number, readonly ProgramExam[]>()))
    let exams = byLevel.get(awardLevel)
    if (!exams) byLevel.set(awardLevel, (exams = this.#judge(study, awardLevel, {})))
    return exams
  }

  #judge({ cip, occupations }: Study, awardLevel: number, told: Told): readonly ProgramExam[] {
    return credentialsOf(occupations, cip === null ? [] : [cip]).flatMap((credential): ProgramExam | [] => {
      const { verdict } = maySit({ cip: cip ?? '', awardLevel }, credential, this.#ofCase.has, told)
      if (verdict === 'no') return []
      // As in a comparison: what the person holds is in view.
      const isFurther =
        cip !== null && !isTaughtIn(credential, cip) && !this.#ofCase.has.credentials.includes(credential.id)
      return { credential: credential.id, verdict, ...(isFurther ? { isFurther } : {}) }
    })
  }
}
