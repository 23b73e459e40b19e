import type { PointId } from './points.ts'
import type { GuideSourceId } from './sources.ts'

/**
 * The guide of a job as it is written: text as data, a file for each occupation and language.
 *
 * A sentence is plain text. `{payMedian}` is a figure of the occupation and
 * `{examFee:CCS}` a fact of a credential (figures.ts declares both); the reader sees what
 * the active catalog and the rules say today. No figure that they hold is written out.
 */

/**
 * How sure a paragraph is, by what is least sure in it; words that the text itself gives to
 * somebody are that one's. The body's own page; a law or the office that applies it; a
 * federal agency; others who report it; one writer's opinion (`opinionOf` says whose);
 * looked for and not found.
 */
export const SURETIES = ['issuer', 'law', 'official', 'secondary', 'opinion', 'not-found'] as const
type Sure = (typeof SURETIES)[number]

export interface Paragraph {
  readonly id: PointId
  /** Sentences, one or a few each, which follow one another in one paragraph. */
  readonly text: readonly string[]
  /** A list below the text. */
  readonly items?: readonly string[]
  readonly sources: readonly GuideSourceId[]
  /** The day on which somebody last held it against its sources, ISO date. */
  readonly reviewed: string
  readonly sure: Sure
  /** Whose opinion it is, where `sure` says that it is one. */
  readonly opinionOf?: string
  /** false: the point is none of this job, and the text says so. */
  readonly applies?: false
}

export interface Guide {
  /** SOC 2018 code of the occupation. */
  readonly soc: string
  /** What people call the job, for the title of the page. */
  readonly name: string
  /** All points, in their order. */
  readonly paragraphs: readonly Paragraph[]
}
