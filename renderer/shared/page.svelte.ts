import { MOST_JOBS } from '../../data/job-rows.ts'

/** The pages of the program; the address after # names the one in view, so back and forward work. */
export const PAGES = ['home', 'find', 'compare', 'jobs', 'library', 'cases'] as const
export type PageName = (typeof PAGES)[number]

/** What Compare shows of a comparison: "#/compare/money". */
export const COMPARE_VIEWS = ['table', 'money', 'exams', 'matters', 'questions'] as const
type CompareViewName = (typeof COMPARE_VIEWS)[number]

const parts = (hash: string): readonly string[] => hash.replace(/^#\/?/, '').split('/')

/** What a page was called in an earlier release: such addresses are in bookmarks and histories. */
const FORMER: Readonly<Record<string, PageName>> = { occupations: 'jobs' }

/** The page of an address that names none. */
let first: PageName = 'find'

export function startWith(page: PageName): void {
  first = page
}

export function pageOf(hash: string): PageName {
  const [name = ''] = parts(hash)
  return PAGES.find((page) => page === name) ?? FORMER[name] ?? first
}

/** The job whose guide is in view, "#/jobs/29-2072", as the address has it; null: none. */
export function jobOf(hash: string): string | null {
  const [, job = ''] = parts(hash)
  return pageOf(hash) === 'jobs' && job !== '' && job !== COMPARE ? job.slice(0, LONGEST_JOB) : null
}

const COMPARE = 'compare'

/** The jobs that stand side by side, "#/jobs/compare/29-2072,31-9092", each once; null: another view. */
export function jobsOf(hash: string): readonly string[] | null {
  const [, view, jobs = ''] = parts(hash)
  if (pageOf(hash) !== 'jobs' || view !== COMPARE) return null
  const codes = jobs.split(',').flatMap((job) => job.slice(0, LONGEST_JOB) || [])
  return codes.filter((code, at) => codes.indexOf(code) === at).slice(0, MOST_JOBS)
}

/** The address of jobs side by side. */
export const compareJobsHash = (jobs: readonly string[]): string => `#/jobs/${COMPARE}/${jobs.join(',')}`

/** An address may say anything. */
const LONGEST_JOB = 40

/** The section of a guide that an address leads to, "#/jobs/29-2072/pay"; null: its head. */
export function sectionOf(hash: string): string | null {
  return jobOf(hash) === null ? null : parts(hash)[2] || null
}

export function compareViewOf(hash: string): CompareViewName {
  const [page, view] = parts(hash)
  return (page === 'compare' ? COMPARE_VIEWS.find((each) => each === view) : undefined) ?? 'table'
}

/** What is read of the Navigation API, which some browsers of the preview do not have. */
interface Entries {
  readonly currentEntry: { readonly index: number } | null
  entries(): readonly { readonly url: string | null }[]
}

/** The address that going back leads to; null where there is none, or the browser does not tell. */
function hashBefore(): string | null {
  const { navigation } = globalThis as { readonly navigation?: Entries }
  const url = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
  return url ? new URL(url).hash : null
}

export class Page {
  current = $state.raw<PageName>('find')
  compareView = $state.raw<CompareViewName>('table')
  /** The job whose guide is in view, by its code; null: none. */
  job = $state.raw<string | null>(null)
  /** The jobs that stand side by side; null: another view. */
  jobs = $state.raw<readonly string[] | null>(null)
  /** The address before this one, where Back leads to; null: this is the first. */
  before = $state.raw<string | null>(null)
  /** Title of a view inside the page, which has no address of its own; null: the page itself is in view. */
  within = $state.raw<string | null>(null)

  follow(hash: string): void {
    this.current = pageOf(hash)
    if (this.current === 'compare') this.compareView = compareViewOf(hash)
    this.job = jobOf(hash)
    this.jobs = jobsOf(hash)
    this.before = hashBefore()
  }

  go(page: PageName): void {
    location.hash = `#/${page}`
    this.current = page
    this.job = null
    this.jobs = null
  }
}

export const page = new Page()
