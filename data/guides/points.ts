/**
 * The points that the guide of a job tells, in the order of its page: 31 of them, each a
 * paragraph of its own. An id names the same question in every guide, whatever the job:
 * `rhit-who` is "who may sit the first exam" of a medical assistant too.
 */

/**
 * The parts of the page, in order; headings are messages. `programs` has no paragraph:
 * it is made of Find alone.
 */
export const SECTIONS = [
  'what-you-do',
  'is-it-for-you',
  'getting-in',
  'courses',
  'exams',
  'licence',
  'first-job',
  'pay-and-outlook',
  'programs',
] as const

export type SectionId = (typeof SECTIONS)[number]

export const POINTS = {
  what: 'what-you-do',
  duties: 'what-you-do',
  coding: 'what-you-do',
  privacy: 'what-you-do',
  settings: 'is-it-for-you',
  'desk-work': 'is-it-for-you',
  hours: 'is-it-for-you',
  remote: 'is-it-for-you',
  stress: 'is-it-for-you',
  diploma: 'getting-in',
  postsecondary: 'getting-in',
  length: 'getting-in',
  'employers-prefer': 'getting-in',
  courses: 'courses',
  'rhit-who': 'exams',
  'rhit-covers': 'exams',
  'ccs-who': 'exams',
  renewal: 'exams',
  'advanced-credentials': 'exams',
  licence: 'licence',
  practicum: 'first-job',
  'entry-titles': 'first-job',
  advancement: 'first-job',
  'ahima-aapc': 'first-job',
  himss: 'first-job',
  bachelor: 'first-job',
  'registry-research-consulting': 'first-job',
  tips: 'first-job',
  neighbours: 'first-job',
  outlook: 'pay-and-outlook',
  pay: 'pay-and-outlook',
} as const satisfies Readonly<Record<string, SectionId>>

export type PointId = keyof typeof POINTS

export const POINT_IDS = Object.keys(POINTS) as readonly PointId[]
