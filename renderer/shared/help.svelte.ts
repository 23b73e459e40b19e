import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Sign } from '../../data/format/signs.ts'
import { page, type Page } from './page.svelte.ts'

/** A place in help: a page of docs/help, and a heading in it; '' is its top. */
export interface HelpPlace {
  readonly page: string
  readonly section: string
}

/** Of each screen, and of each view of Compare: its own page. */
const PAGES = {
  home: 'home',
  find: 'find',
  jobs: 'jobs',
  library: 'library',
  cases: 'cases',
} as const satisfies Partial<Record<Page['current'], string>>

const VIEWS = {
  table: 'compare',
  money: 'money',
  exams: 'exams',
  matters: 'matters',
  questions: 'questions',
} as const satisfies Record<Page['compareView'], string>

/** Every page that a screen opens help at. */
export const SCREEN_PAGES: readonly string[] = [...Object.values(PAGES), ...Object.values(VIEWS)]

export const helpOfSign = (sign: Sign): HelpPlace => ({ page: 'signs', section: sign })
export const helpOfField = (field: FieldId): HelpPlace => ({ page: 'fields', section: field })

function placeOf({ current, compareView }: Page): HelpPlace {
  return { page: current === 'compare' ? VIEWS[compareView] : PAGES[current], section: '' }
}

/** Is help open, and where? The pages themselves are loaded when it first is. */
class Help {
  place = $state.raw<HelpPlace | null>(null)
  /** Where the focus goes when it closes; null: back to where it was. */
  home: (() => void) | null = null

  /** @param place left out: the page of the screen in view */
  open(place: HelpPlace = placeOf(page), home: (() => void) | null = null): void {
    this.home = home
    this.place = place
  }

  close(): void {
    this.place = null
  }
}

export const help = new Help()
