import type { FindResult } from '../../../data/contract/find.ts'
import type { OccupationDetails } from '../../../data/contract/occupations.ts'
import type { ResolvedParagraph, ResolvedSection } from '../../../data/guides/resolve.ts'
import { SECTIONS, type SectionId } from '../../../data/guides/points.ts'
import { licenceRules } from '../../../data/rules/licence.ts'
import { credentialsOf } from '../../../data/rules/credentials.ts'

/** What a section shows beside its text, made of data. */
type Part = 'names' | 'schooling' | 'levels' | 'ladder' | 'states' | 'related' | 'pay' | 'near'

export interface GuideSection {
  readonly id: SectionId
  readonly paragraphs: readonly ResolvedParagraph[]
  readonly parts: readonly Part[]
}

/**
 * The sections of a guide: those that somebody wrote something for, or that the catalog and
 * the rules have something to say of. The others are not there, and nothing tells of a gap.
 *
 * @param text as it is written; null where nobody wrote a guide of the job
 */
export function guideSections(
  { facts, titles, related }: OccupationDetails,
  programs: FindResult,
  text: readonly ResolvedSection[] | null,
): readonly GuideSection[] {
  const has: Readonly<Record<Part, boolean>> = {
    names: titles.length > 0,
    // A written guide says it in its own words.
    schooling: text === null && (facts.outlook?.entryEducation ?? null) !== null,
    levels: programs.total > 0,
    ladder: credentialsOf([facts.soc]).length > 0,
    states: licenceRules(facts.soc) !== null,
    related: related.length > 0,
    pay: facts.wages.length > 0 || facts.outlook !== null,
    near: programs.total > 0,
  }
  return SECTIONS.map((id) => ({
    id,
    paragraphs: text?.find((section) => section.id === id)?.paragraphs ?? [],
    parts: PARTS[id].filter((part) => has[part]),
  })).filter(({ paragraphs, parts }) => paragraphs.length + parts.length > 0)
}

const PARTS: Readonly<Record<SectionId, readonly Part[]>> = {
  'what-you-do': ['names'],
  'is-it-for-you': [],
  'getting-in': ['schooling', 'levels'],
  courses: [],
  exams: ['ladder'],
  licence: ['states'],
  'first-job': ['related'],
  'pay-and-outlook': ['pay'],
  programs: ['near'],
}
