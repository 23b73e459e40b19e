import type { RuleSourceId } from './sources.ts'

/**
 * What a state's law asks of whoever works in a job. Facts only; what was not looked up
 * says so, and is never "nothing is needed".
 */

/**
 * How sure: read in the law or on a page of the agency that applies it; the law as
 * others report it; the word of the body that certifies; only reported by others.
 */
type LegalQuality = 'law' | 'law-reported' | 'issuer' | 'secondary'

/**
 * What it asks, in one word (`stateRule.<code>`). credential: of everybody in the job, a
 * credential of the state or a certification. tasks: a certification for some tasks.
 * program: an approved program, or another one and an exam. training: for some tasks.
 * limits: it says what may be done, and asks for no credential. repealed: it asked once.
 * reported: a certification, on the word of others than the law.
 */
export const STATE_ASKS = [
  ...(['credential', 'tasks', 'program', 'training', 'limits', 'repealed', 'reported'] as const),
] as const
export type StateAsks = (typeof STATE_ASKS)[number]

export interface StateRule {
  /** "state-rule-31-9092-WA"; the rule in plain words is the message `note.<id>`. */
  readonly id: string
  /** SOC code. */
  readonly soc: string
  /** Postal code. */
  readonly state: string
  readonly asks: StateAsks
  /** The citation, as lawyers write it, in every language; '' where no law was found. */
  readonly law: string
  /** ISO day since which it is in force; null: not told. */
  readonly inForce: string | null
  /** Credentials that the rule names, or whose issuers it names. */
  readonly credentials: readonly string[]
  readonly source: RuleSourceId
  readonly quality: LegalQuality
}

/** What was searched for rules on a job, and what came of it (`licence.searched.<code>`). */
export interface Searched {
  readonly code: string
  readonly source: RuleSourceId
  /** official: a federal statistical agency. not-found: it could not be read. */
  readonly quality: 'official' | 'issuer' | 'secondary' | 'not-found'
}

/** How one occupation's rules are declared; ids and states come from the key. */
export interface LicenceDeclaration {
  readonly soc: string
  /** In the order in which they are told. */
  readonly searched: readonly Searched[]
  /** By postal code. */
  readonly states: Readonly<
    Record<
      string,
      Omit<StateRule, 'id' | 'soc' | 'state' | 'credentials'> & Partial<Pick<StateRule, 'credentials'>>
    >
  >
}
