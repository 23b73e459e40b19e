import type { OwnTable } from '../../../data/contract/own.ts'
import { headingWords } from './column-names.ts'

/** What a table of jobs is about; null for one that may hold programs. */
export type AboutJobs = OwnTable['aboutJobs']

const SCHOOL =
  /^(school|schools|college|university|institution|provider|campus|program|programs|course|courses|cip|cipcode|unitid|instnm|tuition)$/
const OCCUPATION = /^(occ|occupation|occupations|occupational|soc|onet|job|jobs)$/
const WAGE = /^(wage|wages|salary|salaries|earnings|pay|mean|median|percentile|pct\d*|hourly|annual)$/
/** What is told of a wage: several of them make a table of wages, one may stand beside anything. */
const LEAST_WAGES = 2
const PROJECTED = /^(projected|projections?|openings|separations|exits|transfers|outlook)$/

/**
 * Is it a table of wages or of projections, in a layout that no reader knows? It names
 * occupations, and no school. Such a table holds no programs, whatever its columns are set to.
 */
export function aboutJobs(headings: readonly string[]): AboutJobs {
  const columns = headings.map(headingWords)
  const having = (word: RegExp) => columns.filter((words) => words.some((each) => word.test(each)))
  if (having(SCHOOL).length > 0 || having(OCCUPATION).length === 0) return null
  const years = new Set(headings.flatMap((heading) => heading.match(/\b(?:19|20)\d\d\b/g) ?? []))
  const employment = having(/^(employment|employed|emp)$/).length
  if (having(PROJECTED).length > 0 || (employment > 1 && years.size > 1)) return 'projections'
  return having(WAGE).length >= LEAST_WAGES || (employment > 0 && having(WAGE).length > 0) ? 'wages' : null
}
