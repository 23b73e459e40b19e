import type { OccupationDetails } from '../../../data/contract/occupations.ts'
import { educationWords } from '../../../data/format/education-words.ts'
import { formatFigure, formatFigureWithUnit } from '../../../data/format/format-figure.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { jobFigure } from '../job-card.ts'

/** What stands at the head of a guide. */
const OF_PAY = ['payMedian', 'payP25'] as const
const OF_OUTLOOK = ['growth', 'openings', 'entryEducation'] as const
type Fact = (typeof OF_PAY | typeof OF_OUTLOOK)[number]

/** Of some jobs, actors say, only pay by the hour is published. */
const hasPay = ({ wages: [newest] }: OccupationDetails['facts']): boolean =>
  newest !== undefined && [newest.median, newest.p25].some(({ value }) => value !== null)

/** Those that somebody publishes for the job; of one that is not given, its card says why. */
export const factsOf = ({ facts }: OccupationDetails): readonly Fact[] => [
  ...(hasPay(facts) ? OF_PAY : []),
  ...(facts.outlook ? OF_OUTLOOK : []),
]

/** What is said in place of those that nobody publishes: dashes would look like a mistake. Null: nothing is missing. */
export function gapOf({
  facts,
}: OccupationDetails): 'guide.fact.noPay' | 'guide.fact.noOutlook' | 'guide.fact.neither' | null {
  if (!hasPay(facts)) return facts.outlook ? 'guide.fact.noPay' : 'guide.fact.neither'
  return facts.outlook ? null : 'guide.fact.noOutlook'
}

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
