/** The pages of the program; the address after # names the one in view, so back and forward work. */
export const PAGES = ['home', 'find', 'compare', 'occupations', 'library', 'cases'] as const
export type PageName = (typeof PAGES)[number]

/** What Compare shows of a comparison: "#/compare/money". */
export const COMPARE_VIEWS = ['table', 'money', 'exams', 'matters', 'questions'] as const
type CompareViewName = (typeof COMPARE_VIEWS)[number]

const parts = (hash: string): readonly string[] => hash.replace(/^#\/?/, '').split('/')

/** The page of an address that names none. */
let first: PageName = 'find'

export function startWith(page: PageName): void {
  first = page
}

export function pageOf(hash: string): PageName {
  const [name] = parts(hash)
  return PAGES.find((page) => page === name) ?? first
}

export function compareViewOf(hash: string): CompareViewName {
  const [page, view] = parts(hash)
  return (page === 'compare' ? COMPARE_VIEWS.find((each) => each === view) : undefined) ?? 'table'
}

export class Page {
  current = $state.raw<PageName>('find')
  compareView = $state.raw<CompareViewName>('table')
  /** Title of a view inside the page, which has no address of its own; null: the page itself is in view. */
  within = $state.raw<string | null>(null)

  follow(hash: string): void {
    this.current = pageOf(hash)
    if (this.current === 'compare') this.compareView = compareViewOf(hash)
  }

  go(page: PageName): void {
    location.hash = `#/${page}`
    this.current = page
  }
}

export const page = new Page()
