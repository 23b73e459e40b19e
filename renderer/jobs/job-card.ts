import type { Figure, Unit } from '../../data/figures/figure.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import type { OccupationDetails } from '../../data/contract/occupations.ts'
import { educationWords } from '../../data/format/education-words.ts'
import { ofAllWorkers } from '../../data/format/of-all-workers.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { figureCard, type FigureCard } from '../shared/comparison/figure-card.ts'

/** Figures of a job that have a card, by the names of the comparison's fields. */
export type JobField = Extract<
  FieldId,
  | 'payP10'
  | 'payP25'
  | 'payMedian'
  | 'payP75'
  | 'payP90'
  | 'employment'
  | 'employmentTarget'
  | 'growth'
  | 'openings'
  | 'entryEducation'
>

export const JOB_UNITS: Readonly<Record<JobField, Unit | null>> = {
  payP10: 'cents',
  payP25: 'cents',
  payMedian: 'cents',
  payP75: 'cents',
  payP90: 'cents',
  employment: 'jobs',
  employmentTarget: 'jobs',
  growth: 'percent',
  openings: 'jobs',
  entryEducation: null,
}

const PERCENTILES = {
  payP10: 'p10',
  payP25: 'p25',
  payMedian: 'median',
  payP75: 'p75',
  payP90: 'p90',
} as const

/** Nothing is published for the job. */
const UNPUBLISHED: Figure = {
  status: 'not-reported',
  value: null,
  provenance: [],
  notes: [{ code: 'not-published' }],
}

export function jobFigure({ facts, entryEducation }: OccupationDetails, field: JobField): Figure {
  const { outlook } = facts
  switch (field) {
    case 'employment':
      return outlook?.baseEmployment ?? UNPUBLISHED
    case 'employmentTarget':
      return outlook?.targetEmployment ?? UNPUBLISHED
    case 'growth':
    case 'openings':
      return outlook?.[field] ?? UNPUBLISHED
    case 'entryEducation':
      return entryEducation
    default:
      return facts.wages[0]?.[PERCENTILES[field]] ?? UNPUBLISHED
  }
}

/** The card of a figure: its value, what it counts, where it is from and of when. */
export function jobCard(
  details: OccupationDetails,
  field: JobField,
  label: string,
  translate: Translator,
): FigureCard {
  const figure = jobFigure(details, field)
  const education = details.facts.outlook?.entryEducation ?? null
  return figureCard(
    {
      comparison: { programs: [], groups: [], sources: details.sources },
      column: 0,
      label,
      figure: ofAllWorkers(figure),
      unit: JOB_UNITS[field],
      text: field === 'entryEducation' && education !== null ? educationWords(education, translate) : null,
    },
    translate,
  )
}
