import type { Note } from '../figures/figure.ts'
import type { Credential } from './credential.ts'

/**
 * What a credential's rule asks of anybody before the exam, whatever program they come
 * from: the demand first, then what is only recommended. Message keys `reason.<code>`.
 */
export function whoMaySit({
  id,
  issuer,
  eligibility: { required, recommended },
}: Credential): readonly Note[] {
  const note = (code: string, params: Note['params'] = {}): Note => ({
    code,
    params: { credential: id, issuer, ...params },
  })
  const demand = (): Note => {
    switch (required.kind) {
      case 'accredited-program':
        return note(required.demand)
      case 'diploma':
        return note('required-diploma')
      case 'no-proof':
        return note('no-proof')
      case 'hours-before-or-after': {
        const { hours, yearsBefore, monthsAfter } = required
        return note('required-hours-before-or-after', { hours, yearsBefore, monthsAfter })
      }
      case 'routes':
        return note(`required-routes-${required.code}`)
      case 'credential-first':
        return note(`required-first-${required.code}`, { first: required.first })
      case 'unverified':
        return note('ask-unverified')
    }
  }
  return [demand(), ...recommended.map((code) => note(`recommended-${code}`))]
}
