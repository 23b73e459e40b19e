import type { Credential } from '../../../data/rules/credential.ts'
import { isTaughtIn } from '../../../data/rules/credentials.ts'
import type { ProgramIndex } from '../index/program-index.ts'
import { noRows, type RowBits } from '../index/row-bits.ts'

/**
 * The programs that are not for an exam: of fields of study that lead to none of its
 * occupations and do not teach for it either, and, where its rule names a field or award levels, of others. Whether a
 * program is accredited is not known here; the comparison asks for it.
 */
export function failByCredential(index: ProgramIndex, credential: Credential): RowBits {
  const { occupations, eligibility } = credential
  const { required } = eligibility
  const isNamed = required.kind === 'accredited-program'
  const levels = isNamed ? required.awardLevels : null
  const starts = isNamed ? required.cips : []
  const fits = Uint8Array.from(index.studies, ({ cip, occupations: socs }) => {
    const isOfField = starts.length === 0 || cip === null || starts.some((start) => cip.startsWith(start))
    const isOfJob = socs.some((soc) => occupations.includes(soc))
    return isOfField && (isOfJob || (cip !== null && isTaughtIn(credential, cip))) ? 1 : 0
  })
  const { study, awardLevel, count } = index.columns
  const fails = noRows(count)
  for (let row = 0; row < count; row++) {
    const isFit = fits[study[row] as number] === 1 && (levels?.includes(awardLevel[row] as number) ?? true)
    if (!isFit) fails[row >>> 5] = (fails[row >>> 5] as number) | (1 << row)
  }
  return fails
}
