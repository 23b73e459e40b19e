import type { CredentialVerdict } from '../contract/comparison.ts'
import type { Note } from '../figures/figure.ts'
import { DEFAULT_HAS, type Has, type OwnFigure } from '../comparison-state.ts'
import { ACCREDITORS_BETWEEN } from './accreditors.ts'
import type { Credential, Degree, Requirement } from './credential.ts'
import type { Told } from './told.ts'

/**
 * May a graduate of a program sit a credential's exam? "yes" only where the rule
 * asks nothing the catalog does not know of a program, "no" only where the rule as
 * known excludes it, "ask" for the rest: accreditation is not in the catalog, so
 * it is never assumed; what the school told of it counts.
 *
 * What the person has already counts where the rule names it. What they did not
 * tell is not "no"; whether their own degree was accredited is as open as a program's.
 *
 * Codes of reasons tell what they are: `required-` is a demand of the issuer,
 * `recommended-` is not one, `ask-` is what to find out, `told-` is the answer to it
 * (`asked` names the question), the rest are remarks.
 */
export function maySit(
  program: { readonly cip: string; readonly awardLevel: number },
  credential: Credential,
  has: Has = DEFAULT_HAS,
  told: Told = {},
): CredentialVerdict {
  const { required, recommended, remarks, otherPath } = credential.eligibility
  const base = judge(program, required, credential, has, told)
  const open = base.verdict === 'no' && otherPath?.opensOtherPrograms
  return {
    credential: credential.id,
    verdict: open ? 'ask' : base.verdict,
    reasons: [
      ...base.reasons,
      ...(has.credentials.includes(credential.id) ? [note(credential, 'held')] : []),
      ...(otherPath && base.verdict !== 'yes' ? [note(credential, otherPath.code)] : []),
      ...recommended.map((code) => note(credential, `recommended-${code}`)),
      ...remarks.map(({ code, years }) =>
        note(credential, years && (has.years ?? 0) >= years.atLeast ? years.code : code),
      ),
    ],
  }
}

type Judgement = Pick<CredentialVerdict, 'verdict' | 'reasons'>

/** `awardLevel` 0 and `cip` '' are not stated: what is not known excludes nobody, and is to be asked. */
function judge(
  program: { readonly cip: string; readonly awardLevel: number },
  required: Requirement,
  credential: Credential,
  has: Has,
  told: Told,
): Judgement {
  switch (required.kind) {
    case 'diploma':
      return diploma(credential, has)
    case 'no-proof':
      return { verdict: 'yes', reasons: [note(credential, 'no-proof')] }
    case 'hours-before-or-after':
      return hoursBeforeOrAfter(required, credential, has, told)
    case 'routes':
      return routes(required, credential, has)
    case 'credential-first':
      return credentialFirst(required, credential, has)
    case 'unverified':
      return { verdict: 'ask', reasons: [note(credential, 'ask-unverified')] }
    case 'accredited-program': {
      const { awardLevels, cips, demand, wrongField, askSchool, levelRemarks } = required
      const { cip: field, awardLevel: level } = program
      const isOpen = has.degree !== null && (required.degrees as readonly string[]).includes(has.degree)
      const excluded = (code: string): Judgement => ({
        verdict: isOpen ? 'ask' : 'no',
        reasons: [
          note(credential, code),
          ...(isOpen ? [note(credential, 'ask-own-degree', { degree: has.degree as Degree })] : []),
        ],
      })
      if (awardLevels && level !== 0 && !awardLevels.includes(level)) return excluded(demand)
      if (field !== '' && !cips.some((cip) => field.startsWith(cip))) return excluded(wrongField)
      const { accredited } = told
      const accreditor = required.accreditors.join(ACCREDITORS_BETWEEN)
      const unclear = [
        // The demand itself says which level or field to ask for.
        ...(awardLevels && level === 0 ? [note(credential, demand), note(credential, 'ask-level')] : []),
        ...(field === '' ? [askField(credential)] : []),
      ]
      const remarks = levelRemarks?.[level] === undefined ? [] : [note(credential, levelRemarks[level])]
      if (!accredited) {
        return {
          verdict: 'ask',
          reasons: [...unclear, note(credential, askSchool, { accreditor }), ...remarks],
        }
      }
      const answer = note(credential, 'told-accredited', {
        ...toldBy(accredited),
        asked: askSchool,
        accreditor,
      })
      if (accredited.value === 'no') {
        return {
          verdict: isOpen ? 'ask' : 'no',
          reasons: [
            note(credential, 'required-accreditation', { accreditor }),
            answer,
            ...(isOpen ? [note(credential, 'ask-own-degree', { degree: has.degree as Degree })] : []),
          ],
        }
      }
      return { verdict: unclear.length > 0 ? 'ask' : 'yes', reasons: [...unclear, answer, ...remarks] }
    }
  }
}

/** A college degree is more than a diploma. */
function diploma(credential: Credential, { diploma, degree }: Has): Judgement {
  const required = note(credential, 'required-diploma')
  const isHeld = diploma === true || (degree !== null && degree !== 'none')
  if (isHeld) return { verdict: 'yes', reasons: [required, note(credential, 'have-diploma')] }
  if (diploma === null) return { verdict: 'yes', reasons: [required] }
  return { verdict: 'no', reasons: [required, note(credential, 'lack-diploma')] }
}

/** Which route is open, only the issuer can say; without the diploma that all of them ask for, none is. */
function routes(
  { code, needsDiploma }: Extract<Requirement, { kind: 'routes' }>,
  credential: Credential,
  has: Has,
): Judgement {
  const required = note(credential, `required-routes-${code}`)
  if (needsDiploma && diploma(credential, has).verdict === 'no') {
    return { verdict: 'no', reasons: [required, note(credential, 'lack-diploma')] }
  }
  return { verdict: 'ask', reasons: [required, note(credential, 'ask-routes')] }
}

/** What the person holds is theirs to tell: a program alone neither opens it nor shuts it. */
function credentialFirst(
  { code, first, opens }: Extract<Requirement, { kind: 'credential-first' }>,
  credential: Credential,
  { credentials, degree, years }: Has,
): Judgement {
  const required = note(credential, `required-first-${code}`, { first })
  if (!credentials.includes(first)) {
    return { verdict: 'ask', reasons: [required, note(credential, 'ask-first', { first })] }
  }
  const held = note(credential, 'have-first', { first })
  const isOpen =
    opens !== undefined &&
    ((years ?? 0) >= opens.years || (opens.degrees as readonly (string | null)[]).includes(degree))
  if (isOpen) return { verdict: 'yes', reasons: [required, held] }
  return { verdict: 'ask', reasons: [required, held, note(credential, 'ask-rest')] }
}

/** Nobody is kept from the exam; without the hours the certificate is lost again. */
function hoursBeforeOrAfter(
  { hours, yearsBefore, monthsAfter }: Extract<Requirement, { kind: 'hours-before-or-after' }>,
  credential: Credential,
  { handsOnHours: done }: Has,
  { handsOn }: Told,
): Judgement {
  const required = note(credential, 'required-hours-before-or-after', { hours, yearsBefore, monthsAfter })
  if (done !== null && done >= hours) {
    return {
      verdict: 'yes',
      reasons: [required, note(credential, 'have-hands-on-hours', { done, yearsBefore })],
    }
  }
  const left = done ? [note(credential, 'lack-hands-on-hours', { done, left: hours - done })] : []
  const open = handsOn
    ? note(credential, 'told-hands-on', { ...toldBy(handsOn), asked: 'ask-hands-on-hours', hours })
    : note(credential, 'ask-hands-on-hours', { hours })
  return { verdict: 'yes', reasons: [required, open, ...left] }
}

/** Nobody told the program's field of study, and the credential hangs on it. */
export const askField = (credential: Credential): Note => note(credential, 'ask-field')

/** The answer, who gave it and on which day (ISO). */
const toldBy = ({ value, by, on }: OwnFigure): Note['params'] => ({ answer: value, by, asOf: on })

const note = (credential: Credential, code: string, params: Note['params'] = {}): Note => ({
  code,
  params: { credential: credential.id, issuer: credential.issuer, ...params },
})
