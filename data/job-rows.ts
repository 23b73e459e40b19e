import type { FieldId } from './fields/catalogue.ts'

/** Jobs side by side at most: more no page of paper and no window holds beside their labels. */
export const MOST_JOBS = 3
/** One job alone is its guide. */
export const FEWEST_JOBS = 2

/** Rows of the comparison of jobs, group by group, in their order: screens and exports follow it. */
export const JOB_GROUPS = [
  { id: 'areaPay', fields: ['areaPayP10', 'areaPayP25', 'areaPayMedian', 'areaPayP75', 'areaPayP90'] },
  { id: 'pay', fields: ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90'] },
  {
    id: 'outlook',
    fields: [
      'employment',
      'employmentTarget',
      'growth',
      'openings',
      'entryEducation',
      'experience',
      'training',
    ],
  },
  { id: 'exams', fields: ['jobExams', 'stateRule'] },
  {
    id: 'programs',
    fields: ['programCount', 'nearestProgram', 'lowestCost', 'shortestProgram', 'examProgram'],
  },
] as const satisfies readonly { readonly id: string; readonly fields: readonly FieldId[] }[]

export type JobGroupId = (typeof JOB_GROUPS)[number]['id']
export type JobRowId = (typeof JOB_GROUPS)[number]['fields'][number]
