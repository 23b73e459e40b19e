import type { BareFigure, Unit } from '../figures/figure.ts'

/**
 * What may stand in braces in a guide: the one declaration. A sentence with a figure that
 * nobody reports is not said: in its place each of its figures is named with what is
 * known of it ("Median pay: not reported."), and never 0.
 */

/** Numbers of the active catalog: their unit, or `count` for a plain number, `growth` for a percentage with its sign. */
type NumberKind = Unit | 'count' | 'growth'
/** Words of the active catalog, as they were published: the schooling and training that BLS names, a month. */
type WordKind = 'education' | 'training' | 'month'

/** Of the occupation, from the active catalog. */
export const FIGURES = {
  /** Yearly pay in the nation, newest survey: the middle, and what the lowest and highest tenth earn less and more than. */
  payMedian: 'cents',
  payLower: 'cents',
  payUpper: 'cents',
  /** The month that the pay is of. */
  payMonth: 'month',
  /** The projections: over the whole period, percent. */
  outlookPercent: 'growth',
  outlookFrom: 'year',
  outlookTo: 'year',
  /** Jobs in the first year. */
  jobs: 'count',
  /** Openings a year, on average. */
  openings: 'count',
  /** Of them a year: who leave work for good, who go to another kind of work. */
  exits: 'count',
  transfers: 'count',
  entryEducation: 'education',
  training: 'training',
  /** Programs that lead to it, of schools that are open, and their schools. */
  programs: 'count',
  schools: 'count',
  /** Of the programs: certificates of under a year, of one to two years, of any length below a bachelor's; degrees. */
  programsShort: 'count',
  programsYear: 'count',
  programsCertificate: 'count',
  programsAssociate: 'count',
  programsBachelor: 'count',
  /** Programs that can be done wholly online. */
  programsOnline: 'count',
  /** Certificates of "one to two years" that tell their months, and those of them that take 11 or fewer. */
  lengthTold: 'count',
  lengthUnder12: 'count',
  /** Months of certificates that tell them: half of them lie between these two. */
  certificateMonthsLower: 'count',
  certificateMonthsUpper: 'months',
  /** In-state tuition and fees of the whole program: half of those with a price lie between these two. */
  certificatePriceLower: 'cents',
  certificatePriceUpper: 'cents',
  associatePriceLower: 'cents',
  associatePriceUpper: 'cents',
} as const satisfies Readonly<Record<string, NumberKind | WordKind>>

export type FigureName = keyof typeof FIGURES

/** Of a credential, from the rules: `{examFee:CCS}`. */
export const CREDENTIAL_FACTS = [
  /** What one try costs somebody who is no member of the issuer. */
  'examFee',
  /** The same for a member. */
  'memberFee',
  /** The same for a student or recent graduate, where they pay another price. */
  'studentFee',
  /** Number of questions. */
  'examItems',
  'examTime',
  /** The latest share who passed, with its year. */
  'passRate',
  /** How often it is renewed, or its fee falls due: "2 years". */
  'renewalPeriod',
  /** Units or points of continuing education ... */
  'renewalUnits',
  /** ... and over what time. */
  'unitPeriod',
  'renewalFee',
  /** What the issuer's membership costs a year. */
  'membershipFee',
] as const

export type CredentialFact = (typeof CREDENTIAL_FACTS)[number]

/** What stands in braces: `{payMedian}`, `{examFee:CCS}`. */
export type Placeholder =
  { readonly figure: FigureName } | { readonly fact: CredentialFact; readonly credential: string }

/** @returns null for what is not declared. Whether there is such a credential is not looked up. */
export function readPlaceholder(written: string): Placeholder | null {
  if (Object.hasOwn(FIGURES, written)) return { figure: written as FigureName }
  const [, name, credential] = /^(\w+):([A-Z][A-Z-]*)$/.exec(written) ?? []
  const fact = CREDENTIAL_FACTS.find((each) => each === name)
  return fact === undefined || credential === undefined ? null : { fact, credential }
}

/** The figures of one occupation, answered by the program (`occupations.guide`). */
export type GuideFigures = {
  readonly [N in FigureName]: (typeof FIGURES)[N] extends WordKind ? string | null : BareFigure
}

/** How a guide's language names what is in braces, and says that it is not there. */
export interface FigureWords {
  readonly figures: Readonly<Record<FigureName, string>>
  /** `{credential}` is its short name. */
  readonly facts: Readonly<Record<CredentialFact, string>>
  /** `{what}` and `{value}`. */
  readonly line: string
  readonly notReported: string
  /** Of a fact that no source tells. */
  readonly notKnown: string
  /** Two sources that disagree: `{low}` and `{high}`. */
  readonly either: string
  /** `{percent}` and `{period}`. */
  readonly passRate: string
  /** What stands after "every"; `{count}` as it is written. */
  readonly years: { readonly one: string; readonly other: string }
  readonly months: { readonly one: string; readonly other: string }
  /** Times as they stand alone. */
  readonly hours: { readonly one: string; readonly other: string }
  readonly minutes: { readonly one: string; readonly other: string }
  /** By BLS's own words for training on the job. */
  readonly training: Readonly<Record<string, string>>
}
