import type { CredentialVerdict } from '../contract/comparison.ts'
import type { Note } from '../figures/figure.ts'
import type { Credential, Requirement } from './credential.ts'

/**
 * May a graduate of a program sit a credential's exam? "yes" only where the rule
 * asks nothing the catalog does not know of a program, "no" only where the rule as
 * known excludes it, "ask" for the rest: accreditation is not in the catalog, so
 * it is never assumed.
 *
 * Codes of reasons tell what they are: `required-` is a demand of the issuer,
 * `recommended-` is not one, `ask-` is what to find out, the rest are remarks.
 */
export function maySit(
  program: { readonly cip: string; readonly awardLevel: number },
  credential: Credential,
): CredentialVerdict {
  const { required, recommended, remarks, otherPath } = credential.eligibility
  const base = judge(program, required, credential)
  const open = base.verdict === 'no' && otherPath?.opensOtherPrograms
  return {
    credential: credential.id,
    verdict: open ? 'ask' : base.verdict,
    reasons: [
      ...base.reasons,
      ...(otherPath && base.verdict !== 'yes' ? [note(credential, otherPath.code)] : []),
      ...recommended.map((code) => note(credential, `recommended-${code}`)),
      ...remarks.map((code) => note(credential, code)),
    ],
  }
}

type Judgement = Pick<CredentialVerdict, 'verdict' | 'reasons'>

/** `awardLevel` 0 and `cip` '' are not stated: what is not known excludes nobody, and is to be asked. */
function judge(
  program: { readonly cip: string; readonly awardLevel: number },
  required: Requirement,
  credential: Credential,
): Judgement {
  switch (required.kind) {
    case 'diploma':
      return { verdict: 'yes', reasons: [note(credential, 'required-diploma')] }
    case 'no-proof':
      return { verdict: 'yes', reasons: [note(credential, 'no-proof')] }
    case 'hands-on-hours':
      return {
        verdict: 'ask',
        reasons: [
          note(credential, 'required-hands-on-hours', { hours: required.hours }),
          note(credential, 'ask-hands-on-hours', { hours: required.hours }),
        ],
      }
    case 'unverified':
      return { verdict: 'ask', reasons: [note(credential, 'ask-unverified')] }
    case 'accredited-program': {
      const { awardLevels, cips, wrongLevel, wrongField, askSchool } = required
      const { cip: field, awardLevel: level } = program
      if (awardLevels && level !== 0 && !awardLevels.includes(level)) {
        return { verdict: 'no', reasons: [note(credential, wrongLevel)] }
      }
      if (field !== '' && !cips.some((cip) => field.startsWith(cip))) {
        return { verdict: 'no', reasons: [note(credential, wrongField)] }
      }
      return {
        verdict: 'ask',
        reasons: [
          // The demand itself says which level or field to ask for.
          ...(awardLevels && level === 0
            ? [note(credential, wrongLevel), note(credential, 'ask-level')]
            : []),
          ...(field === '' ? [note(credential, 'ask-field')] : []),
          note(credential, askSchool),
        ],
      }
    }
  }
}

const note = (credential: Credential, code: string, params: Note['params'] = {}): Note => ({
  code,
  params: { credential: credential.id, issuer: credential.issuer, ...params },
})
