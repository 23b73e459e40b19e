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
      /** Message codes: `reason.<code>`. */
      readonly wrongLevel: string
      readonly wrongField: string
      readonly askSchool: string
    }
  | { readonly kind: 'diploma' }
  /** Nothing has to be proved to sit the exam. */
  | { readonly kind: 'no-proof' }
  | { readonly kind: 'hands-on-hours'; readonly hours: number }
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
  readonly code: 'reciprocity' | 'pilot-path'
  /**
   * Is the path open to graduates of other programs? Then a program outside the
   * rule is "ask"; else (an agreement about foreign credentials) it is "no".
   */
  readonly opensOtherPrograms: boolean
}

export interface Fee {
  readonly cents: number
  readonly who: 'member' | 'non-member' | 'everyone' | 'student-or-recent-graduate' | 'two-tries'
  readonly source: RuleSourceId
}

/**
 * Must one be a member of the issuer to hold the credential? `unknown`: not
 * verified. A fee that was not verified is absent even where membership is required.
 */
interface Membership {
  readonly required: 'no' | 'for-renewal' | 'unknown'
  readonly source: RuleSourceId
}

interface Renewal {
  readonly months: number
  /** Continuing-education units; null: not verified. */
  readonly units: number | null
  /** Whole cents for the first renewal; null: not verified. */
  readonly cents: number | null
  readonly source: RuleSourceId
  readonly quality: Quality
}

interface Exam {
  /** Number of questions; both ends where the sources give a range. */
  readonly items: { readonly low: number; readonly high: number } | null
  readonly hours: number | null
  /** Passing score as the issuer states it. */
  readonly pass: string | null
  readonly source: RuleSourceId
  readonly quality: Quality
}

export interface Credential {
  readonly id: string
  readonly issuer: 'AHIMA' | 'AAPC' | 'AAMA' | 'AMT' | 'HSPA'
  /** SOC codes of the occupations it belongs to. */
  readonly occupations: readonly string[]
  readonly eligibility: {
    readonly required: Requirement
    readonly recommended: readonly Recommendation[]
    readonly otherPath: OtherPath | null
    readonly remarks: readonly Remark[]
    readonly source: RuleSourceId
    readonly quality: Quality
  }
  readonly exam: Exam | null
  /** Every fee found; two of one kind from two sources are a conflict, and both stay. */
  readonly fees: readonly Fee[]
  readonly membership: Membership
  readonly renewal: Renewal
}
