import type { Has } from '../comparison-state.ts'
import type { RuleSourceId } from './sources.ts'

/** The shape of a certification rule. Facts only; what was not verified is `unverified` or absent, never guessed. */

/** How good the source of a fact is. */
export type Quality = 'issuer' | 'secondary' | 'unverified'

export type Degree = Exclude<NonNullable<Has['degree']>, 'none'>

/** What somebody must have to sit the exam. */
export type Requirement =
  | {
      readonly kind: 'accredited-program'
      /** Any of these accreditors. The catalog holds no accreditation list, so this alone is never a yes. */
      readonly accreditors: readonly string[]
      /** IPEDS award levels the rule names; null: it names none. */
      readonly awardLevels: readonly number[] | null
      /** Beginnings of the CIP codes the rule's field of study can be filed under. */
      readonly cips: readonly string[]
      /** Degrees that the rule names: one that the person holds opens it, where it was of such a program. */
      readonly degrees: readonly Degree[]
      /** Message code, `reason.<code>`: the rule itself, also where no program is looked at. */
      readonly demand: string
      /** Message codes of a program: `reason.<code>`. */
      readonly wrongField: string
      readonly askSchool: string
      /** Remarks on single award levels (`reason.<code>`). */
      readonly levelRemarks?: Readonly<Partial<Record<number, string>>>
    }
  | { readonly kind: 'diploma' }
  /** Nothing has to be proved to sit the exam. */
  | { readonly kind: 'no-proof' }
  /**
   * Nothing has to be proved to sit the exam, but hours of hands-on work make the
   * certificate last: done in the years before the application, or in the months after passing.
   */
  | {
      readonly kind: 'hours-before-or-after'
      readonly hours: number
      readonly yearsBefore: number
      readonly monthsAfter: number
    }
  /** One of several routes, told in words (`reason.required-routes-<code>`); a program alone opens none for sure. */
  | {
      readonly kind: 'routes'
      readonly code: string
      /** Every route asks for a high-school diploma, too. */
      readonly needsDiploma?: true
    }
  /** It builds on another credential, with more that is told in words (`reason.required-first-<code>`). */
  | {
      readonly kind: 'credential-first'
      readonly code: string
      /** Id of the credential that must be held. */
      readonly first: string
      /** What beside it opens the exam for sure, where the person has it: one of these degrees, or years of work. */
      readonly opens?: { readonly degrees: readonly Degree[]; readonly years: number }
    }
  | { readonly kind: 'unverified' }

/** What the issuer recommends but does not require (`reason.recommended-<code>`). */
type Recommendation = 'courses-or-experience' | 'training'

/** A remark that goes with a yes (`reason.<code>`). */
interface Remark {
  readonly code: string
  /** So many years of work in the field put another remark in its place. */
  readonly years?: { readonly atLeast: number; readonly code: string }
}

interface OtherPath {
  readonly code: 'reciprocity' | 'alternative-pathway'
  /**
   * Is the path open to graduates of other programs? Then a program outside the
   * rule is "ask"; else (an agreement about foreign credentials) it is "no".
   */
  readonly opensOtherPrograms: boolean
}

export interface Fee {
  readonly cents: number
  readonly who: 'member' | 'non-member' | 'everyone' | 'student-or-recent-graduate' | 'two-tries'
  /** A newer source gives another price: this one is told beside it and is not what the exam costs. */
  readonly isOlder?: true
  /** Study material is in the price. */
  readonly withMaterial?: true
  readonly source: RuleSourceId
  readonly quality: Quality
}

/**
 * Must one be a member of the issuer to sit the exam or to hold the credential? `unknown`:
 * not verified. A fee that was not verified is null even where membership is required.
 */
interface Membership {
  readonly required: 'no' | 'for-renewal' | 'for-exam-and-renewal' | 'unknown'
  /** Whole cents a year. */
  readonly cents: number | null
  /** Whole cents a year for students, where they pay less. */
  readonly studentCents?: number
  readonly source: RuleSourceId
  readonly quality: Quality
}

interface Renewal {
  /** The fee falls due, and where `unitMonths` is absent the units with it, every so many months; null: not verified. */
  readonly months: number | null
  /** Continuing-education units; null: not verified. */
  readonly units: number | null
  /** The units are counted over so many months, where that is not the time of the fee. */
  readonly unitMonths?: number
  /** Whole cents for the first renewal; null: not verified. */
  readonly cents: number | null
  /** What else renewal asks (`note.<code>`). */
  readonly terms: readonly string[]
  readonly source: RuleSourceId
  readonly quality: Quality
  /** Where the fee was read elsewhere. */
  readonly feeSource?: { readonly source: RuleSourceId; readonly quality: Quality }
  /** Where the number of units was read elsewhere. */
  readonly unitSource?: { readonly source: RuleSourceId; readonly quality: Quality }
}

/** One report of what the exam is like; two that disagree both stay. */
export interface Exam {
  /** Number of questions; the fewest where it is not the same each time. */
  readonly items: number | null
  /** The most, where it is not the same each time. */
  readonly mostItems?: number
  /** How many of them count toward the score. */
  readonly scored: number | null
  /** Cases to work through beside the questions. */
  readonly scenarios?: number
  readonly minutes: number | null
  /** Passing score as the issuer states it, and its scale. */
  readonly pass: {
    readonly score: string
    /** On this scale; `scaled`: on one that the source does not tell. */
    readonly scale?: { readonly low: number; readonly high: number } | 'scaled'
  } | null
  readonly source: RuleSourceId
  readonly quality: Quality
}

/** How many passed, of whom and when. A share without its people says little. */
export interface PassRate {
  readonly percent: number
  /** Who were counted; null: the source does not say. */
  readonly people: number | null
  /** All who sat it, or those who did for the first time. */
  readonly of: 'all' | 'first-time'
  /** ISO-like year or period. */
  readonly period: string
  readonly source: RuleSourceId
  readonly quality: Quality
}

type Issuer = 'AHIMA' | 'AAPC' | 'AAMA' | 'AMT' | 'HSPA' | 'NHA' | 'NCCT' | 'NCRA' | 'AMCA' | 'CBSPD'

/** In the order of the product's table; message keys `exams.topic.<id>`. */
export const TOPICS = [
  ...(['health-information', 'coding', 'billing', 'registry', 'advanced'] as const),
  ...(['medical-assisting', 'sterile-processing'] as const),
] as const
export type Topic = (typeof TOPICS)[number]

export interface Credential {
  readonly id: string
  readonly issuer: Issuer
  /** What it is about; exams of one topic stand together. */
  readonly topic: Topic
  /** SOC codes of the occupations it belongs to. */
  readonly occupations: readonly string[]
  /**
   * CIP codes of the fields of study that teach for it: it belongs to these, too, and stands
   * first beside their programs. None: it comes after years of work.
   */
  readonly fields: readonly string[]
  readonly eligibility: {
    readonly required: Requirement
    readonly recommended: readonly Recommendation[]
    readonly otherPath: OtherPath | null
    readonly remarks: readonly Remark[]
    readonly source: RuleSourceId
    readonly quality: Quality
  }
  /** Every report of it, the surest first; none: not found. */
  readonly exams: readonly Exam[]
  readonly passRate: PassRate | null
  /** Every fee found; two of one kind from two sources are a conflict, and both stay. */
  readonly fees: readonly Fee[]
  readonly membership: Membership
  readonly renewal: Renewal
}
