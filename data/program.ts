/**
 * Codes of the field: award levels, control, federal aid, distance offering,
 * residency, and the identity of a program. Words for them are in the messages
 * (`awardLevel.<code>`, `control.<code>` ...).
 */

/** NCES IPEDS AWLEVEL codes, in order of length (shortest first). */
export const AWARD_LEVELS = [20, 21, 2, 4, 3, 5, 6, 7, 8, 17, 18, 19] as const
export type AwardLevel = (typeof AWARD_LEVELS)[number]

/**
 * College Scorecard's credential level (CREDLEV) of each award level: 1 undergraduate
 * certificate, 2 associate, 3 bachelor's, 4 post-baccalaureate, 5 master's, 6 doctor's,
 * 7 first professional, 8 graduate certificate (collegescorecard.ed.gov/data/documentation).
 */
export const CREDENTIAL_LEVELS: Readonly<Record<AwardLevel, number>> = {
  20: 1,
  21: 1,
  2: 1,
  4: 1,
  3: 2,
  5: 3,
  6: 4,
  7: 5,
  8: 8,
  17: 6,
  18: 7,
  19: 6,
}

/** IPEDS HD CONTROL: 1 public, 2 private nonprofit, 3 private for-profit. */
export const CONTROLS = ['public', 'nonprofit', 'for-profit'] as const
export type Control = (typeof CONTROLS)[number]

/**
 * Federal-aid (Title IV) standing, from IPEDS HD OPEFLAG:
 * 1 and 2 (participates, or branch of one that does) -> participates;
 * 3 -> deferment-only; 4 (new), 5 (not participating), 6 (does not participate,
 * has an OPE ID), 7 -> does not participate; 8 -> participates through a system office.
 */
export const FEDERAL_AID = ['participates', 'deferment-only', 'no', 'not-reported'] as const
export type FederalAid = (typeof FEDERAL_AID)[number]

/** Distance offering of a CIP and award level at an institution (IPEDS C_DEP). */
export const ONLINE = ['all', 'some', 'none', 'not-reported'] as const
export type Online = (typeof ONLINE)[number]

/** Are there evening or weekend classes? */
export const EVENING = ['yes', 'no', 'not-reported'] as const
/** Does the body that the exam's rule names accredit the program? */
export const ACCREDITED = ['yes', 'no', 'not-reported'] as const
/** Does the program include the hands-on hours that a credential wants, or help to get them? */
export const HANDS_ON = ['yes', 'no', 'not-reported'] as const
/** Does the program meet what the state asks of whoever works in the job? */
export const MEETS_STATE = ['yes', 'no', 'not-reported'] as const
/** Does the school enroll students who live in the person's state? */
export const ENROLLS = ['yes', 'no', 'not-reported'] as const
/** Is the fee of a certification exam part of the price? */
export const EXAM_INCLUDED = ['yes', 'no', 'not-reported'] as const
/** Is there practice at a workplace (practicum, externship, clinicals), and who finds the place? */
export const PRACTICUM = ['school', 'student', 'none', 'not-reported'] as const
/** How many of the credits another school would take. */
export const TRANSFER = ['all', 'some', 'none', 'not-reported'] as const

/** Did the program confer an award in the year of the completions file? */
export const CONFERRED = ['some', 'none', 'not-reported'] as const

/** Status of the price (tuition and fees) in the active residency. */
export const PRICE_STATUSES = ['known', 'imputed', 'estimated', 'own', 'not-reported'] as const
export type PriceStatus = (typeof PRICE_STATUSES)[number]

export const RESIDENCIES = ['in-district', 'in-state', 'out-of-state'] as const
export type Residency = (typeof RESIDENCIES)[number]
export const DEFAULT_RESIDENCY: Residency = 'in-state'

/** What a comparison's prices follow: one residency for all, or each school's by the person's own state. */
export const RESIDENCY_CHOICES = [...RESIDENCIES, 'by-state'] as const
export type ResidencyChoice = (typeof RESIDENCY_CHOICES)[number]

/** The residency at a school of a state; where the person's state is not told, the usual one. */
export function residencyAt(choice: ResidencyChoice, home: string | null, school: string): Residency {
  if (choice !== 'by-state') return choice
  if (home === null) return DEFAULT_RESIDENCY
  return home === school ? 'in-state' : 'out-of-state'
}

/** At most this many programs stand side by side. */
export const MOST_COMPARED = 8

/**
 * Identity of an official program: "UNITID-CIP-AWLEVEL", e.g. "222567-51.0713-21".
 * A string because a state list's or a person's own program has its own key.
 */
export type ProgramKey = string

export function programKey(unitid: number, cip: string, awardLevel: number): ProgramKey {
  return `${unitid}-${cip}-${awardLevel}`
}

/** US states and areas of the IPEDS directory; words in the messages (`state.<code>`). */
export const STATES = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
  'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW VI'
).split(' ')
