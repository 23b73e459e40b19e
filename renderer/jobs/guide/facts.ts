import type { OccupationDetails } from '../../../data/contract/occupations.ts'
import { educationWords } from '../../../data/format/education-words.ts'
import { formatFigure, formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { jobFigure } from '../job-card.ts'

/** What stands at the head of a guide. */
export const FACTS = ['payMedian', 'payP25', 'growth', 'openings', 'entryEducation'] as const
type Fact = (typeof FACTS)[number]

/** In words, with its unit; null where it is not known. */
export function factOf(field: Fact, details: OccupationDetails, translate: Translator): string | null {
  if (field === 'entryEducation') {
    const education = details.facts.outlook?.entryEducation ?? null
    return education === null ? null : educationWords(education, translate)
  }
  const figure = jobFigure(details, field)
  if (figure.value === null) return null
  if (field === 'openings') return formatFigure(figure, 'jobs', translate)
  return formatFigureWithUnit(figure, field === 'growth' ? 'percent' : 'cents', translate)
}
