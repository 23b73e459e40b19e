import type { Note } from '../figures/figure.ts'
import type { Quality } from './credential.ts'
import { credentialOf } from './credentials.ts'
import type { RuleSourceId } from './sources.ts'

/**
 * What a credential opens next. Facts only: a step that was not verified says so, and
 * what a step takes is what the rule of the credential above asks (data/rules/credentials),
 * never more.
 */
export interface Step {
  /** Credential ids; CPC-A and COC-A are the apprentices whom these rules name. */
  readonly from: string
  readonly to: string
  /** What it takes, as far as known: message keys `reason.<code>`; required and recommended never share a code. */
  readonly takes: readonly Note[]
  readonly source: RuleSourceId
  readonly quality: Quality
}

/** The apprentice of a credential, where who passes its exam starts as one. */
const APPRENTICES: Readonly<Record<string, string>> = { CPC: 'CPC-A', COC: 'COC-A' }

type Rung = Omit<Step, 'takes'>

const advanced = (from: string): Rung[] =>
  ['CHDA', 'CDIP', 'CHPS'].map((to) => ({
    from,
    to,
    source: to === 'CHPS' ? 'rule-ahima-chps' : 'rule-ahima-advanced',
    quality: to === 'CHPS' ? 'issuer' : 'unverified',
  }))

const RUNGS: readonly Rung[] = [
  { from: 'CCA', to: 'CCS', source: 'rule-ahima', quality: 'issuer' },
  // Either is among what AHIMA recommends before CCS.
  { from: 'CCS-P', to: 'CCS', source: 'rule-ahima', quality: 'issuer' },
  { from: 'CPC-A', to: 'CPC', source: 'rule-aapc-apprentice', quality: 'issuer' },
  { from: 'COC-A', to: 'COC', source: 'rule-aapc-apprentice', quality: 'issuer' },
  { from: 'RHIT', to: 'RHIA', source: 'rule-rhia', quality: 'issuer' },
  ...advanced('RHIT'),
  ...advanced('RHIA'),
  { from: 'CRCST', to: 'CIS', source: 'rule-cis', quality: 'secondary' },
  { from: 'CRCST', to: 'CHL', source: 'rule-chl', quality: 'secondary' },
]

/** Every step, in the order of the ladder. */
export const LADDER: readonly Step[] = RUNGS.map((rung) => ({ ...rung, takes: takesOf(rung) }))

/**
 * The steps that lead on from any of the credentials, those from what these open too:
 * nearest first, each once. One with an apprentice starts there.
 */
export function ladderFrom(credentials: readonly string[]): readonly Step[] {
  const steps = new Set<Step>()
  let reached = credentials.map((id) => APPRENTICES[id] ?? id)
  while (reached.length > 0) {
    const next = LADDER.filter((step) => reached.includes(step.from) && !steps.has(step))
    for (const step of next) steps.add(step)
    reached = next.map(({ to }) => to)
  }
  return [...steps]
}

function takesOf({ from, to }: Rung): Note[] {
  const credential = credentialOf(to)
  if (!credential) throw new RangeError(`No credential "${to}"`)
  const params = { credential: credential.id, issuer: credential.issuer }
  const note = (code: string): Note => ({ code, params })
  if (APPRENTICES[to] === from) return [note('required-apprentice-ways')]
  const { required, recommended } = credential.eligibility
  const codes: Note[] = []
  if (required.kind === 'accredited-program') codes.push(note(required.demand))
  if (required.kind === 'diploma') codes.push(note('required-diploma'))
  if (required.kind === 'routes') codes.push(note(`required-routes-${required.code}`))
  if (required.kind === 'credential-first')
    codes.push({ code: `required-first-${required.code}`, params: { ...params, first: required.first } })
  if (required.kind === 'unverified') codes.push(note('ask-unverified'))
  return [...codes, ...recommended.map((code) => note(`recommended-${code}`))]
}
