import { STATES } from '../program.ts'
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

/** `no-source`: looked for, none found (`note.no-licence-source`); null: not looked up, or it has rules. */
export function stateLicence(soc: string): 'no-source' | null {
  return licenceRules(soc)?.rules.length === 0 ? 'no-source' : null
}

function rulesOf({ soc, searched, states }: LicenceDeclaration): LicenceRules {
  const rules = STATES.flatMap((state): StateRule[] => {
    const declared = states[state]
    return declared ? [{ id: `state-rule-${soc}-${state}`, soc, state, credentials: [], ...declared }] : []
  })
  return { soc, rules, searched, notLookedUp: STATES.filter((state) => !(state in states)) }
}
