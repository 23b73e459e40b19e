import type { Send } from '../../../data/contract/contract.ts'
import type { FindResult } from '../../../data/contract/find.ts'
import type { OccupationDetails } from '../../../data/contract/occupations.ts'
import { loadGuide, WRITTEN } from '../../../data/guides/guides.ts'
import { minutesToRead } from '../../../data/guides/reading-time.ts'
import { resolveGuide, type ResolvedSection } from '../../../data/guides/resolve.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { JobDetails } from '../job-details.ts'

/** All that the page of a job shows. */
export interface JobGuide {
  readonly details: OccupationDetails
  /** Find's answer for all programs that lead to it, without their rows. */
  readonly programs: FindResult
  /** What people call the job; null where nobody wrote its guide. */
  readonly name: string | null
  readonly text: readonly ResolvedSection[] | null
  /** How long the text takes to read; null where there is none. */
  readonly minutes: number | null
  /** The language of the text. */
  readonly language: string
}

const SOC = /^\d\d-\d{4}$/

/** Null where there is no job of this code; undefined where the program could not be asked, which was then said. */
export async function jobGuide(
  soc: string,
  area: string,
  send: Send,
  jobs: JobDetails,
  translate: Translator,
): Promise<JobGuide | null | undefined> {
  if (!SOC.test(soc)) return null
  const isWritten = WRITTEN.includes(soc)
  const [details, programs, figures, written] = await Promise.all([
    jobs.of(soc, area),
    send('find.query', { facets: { occupation: [soc] }, limit: 0 }),
    isWritten ? send('occupations.guide', { soc }) : null,
    isWritten ? loadGuide(soc, translate.language) : null,
  ])
  if (!details || !programs.ok) return details === null ? null : undefined
  const text =
    written && figures?.ok && figures.value ? resolveGuide(written, figures.value, translate) : null
  return {
    details,
    programs: programs.value,
    name: text && written ? written.guide.name : null,
    text,
    minutes: text && written ? minutesToRead(written.guide) : null,
    language: written?.language ?? translate.language,
  }
}
