import type { Note } from '../figures/figure.ts'
import { STATES } from '../program.ts'
import type { Credential } from './credential.ts'
import { MEDICAL_ASSISTANTS } from './licences/medical-assistants.ts'
import { MEDICAL_RECORDS } from './licences/medical-records.ts'
import { STERILE_PROCESSING_STAFF } from './licences/sterile-processing.ts'
import type { LicenceDeclaration, Searched, StateRule } from './state-rule.ts'

export interface LicenceRules {
  readonly soc: string
  /** By state, in the order of STATES (by name); none: no source of any was found. */
  readonly rules: readonly StateRule[]
  /** The states whose law was not looked up, in the same order: say so, never "nothing is needed". */
  readonly notLookedUp: readonly string[]
  /** What was searched, and what came of it (`licence.searched.<code>`). */
  readonly searched: readonly Searched[]
}

const LICENCES = new Map(
  [...MEDICAL_RECORDS, MEDICAL_ASSISTANTS, STERILE_PROCESSING_STAFF].map((declared) => [
    declared.soc,
    rulesOf(declared),
  ]),
)

/** SOC codes of the occupations for which rules of states were looked for. */
export const LOOKED_UP: readonly string[] = [...LICENCES.keys()]

/** What is known of states' rules on an occupation (SOC code); null: nobody looked for any. */
export function licenceRules(soc: string): LicenceRules | null {
  return LICENCES.get(soc) ?? null
}

/**
 * What one state asks of an occupation: its rule, or `not-looked-up`; `no-source` where
 * rules of any state were looked for and none was found. Null: nobody looked for any.
 */
export function stateRule(soc: string, state: string): StateRule | 'not-looked-up' | 'no-source' | null {
  const known = licenceRules(soc)
  if (!known) return null
  if (known.rules.length === 0) return 'no-source'
  return known.rules.find((rule) => rule.state === state) ?? 'not-looked-up'
}

/**
 * What a state's rules say of a credential, of one of the occupations (SOC codes): that it is
 * one of those that the law names (`reason.state-asks-<code>`). Nothing where it names none.
 */
export function stateAsksFor(
  { id, issuer }: Pick<Credential, 'id' | 'issuer'>,
  state: string,
  occupations: readonly string[],
): Note[] {
  const rules = occupations.flatMap((soc) => licenceRules(soc)?.rules ?? [])
  return rules
    .filter((rule) => rule.state === state && rule.credentials.includes(id))
    .map(({ asks }) => ({ code: `state-asks-${asks}`, params: { credential: id, issuer, inState: state } }))
}

/** Does a state's rule for one of the occupations (SOC codes) name any credential? Few do. */
export const stateNamesCredentials = (state: string, occupations: readonly string[]): boolean =>
  occupations.some((soc) =>
    licenceRules(soc)?.rules.some((rule) => rule.state === state && rule.credentials.length > 0),
  )

function rulesOf({ soc, searched, states }: LicenceDeclaration): LicenceRules {
  const rules = STATES.flatMap((state): StateRule[] => {
    const declared = states[state]
    return declared ? [{ id: `state-rule-${soc}-${state}`, soc, state, credentials: [], ...declared }] : []
  })
  return { soc, rules, searched, notLookedUp: STATES.filter((state) => !(state in states)) }
}
