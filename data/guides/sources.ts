import type { Source } from '../figures/figure.ts'
import type { RuleSourceId } from '../rules/sources.ts'

/**
 * Where the paragraphs of the guides were read, beside the pages of the certification
 * rules. `asOf` is the date that the page bears. Titles are the publications' own.
 */
const readOn = '2026-11-30'

const BLS = 'U.S. Bureau of Labor Statistics'
const PUBLIC = 'public domain'

interface Page {
  readonly publisher: string
  readonly title: string
  readonly asOf: string
  readonly url: string
  readonly licence?: string
}

const ooh = (title: string, page: string): Page => ({
  publisher: BLS,
  title: `Occupational Outlook Handbook: ${title}`,
  asOf: '2025-08-28',
  url: `https://www.bls.gov/ooh/healthcare/${page}.htm`,
  licence: PUBLIC,
})

const PAGES = {
  'guide-onet-tasks': {
    publisher: 'U.S. Department of Labor, Employment and Training Administration',
    title: 'O*NET 30 Database: Task Statements',
    asOf: 'O*NET 30',
    url: 'https://www.onetcenter.org/database.html',
    licence: 'CC BY 4.0. Our own words, made from it.',
  },
  'guide-ooh-records': ooh(
    'Medical Records Specialists',
    'medical-records-and-health-information-technicians',
  ),
} as const satisfies Readonly<Record<string, Page>>

export type GuideSourceId = keyof typeof PAGES | RuleSourceId

/** By id; those of the rules are in data/rules/sources.ts. */
export const GUIDE_SOURCES = Object.fromEntries(
  Object.entries<Page>(PAGES).map(([id, { licence = '', ...page }]) => [
    id,
    { id, ...page, licence, file: '', readOn },
  ]),
) as Record<keyof typeof PAGES, Source>
