import { MENU_EVENT, PAGE_COMMANDS, type PageCommand } from '../data/contract/menu-commands.ts'
import { caseDialog } from './cases/dialog.svelte.ts'
import { send } from './client.ts'
import { pageSearch } from './page-search/page-search.svelte.ts'
import { help } from './shared/help.svelte.ts'
import { notices } from './shared/notices.svelte.ts'
import { page } from './shared/page.svelte.ts'
import { printRequest } from './shared/print-request.svelte.ts'
import { person } from './shared/state.svelte.ts'
import { t } from './shared/translate.ts'
import { updatesDialog } from './shared/updates-dialog.svelte.ts'

/** Finds on the page, or leads to the search that the page has. */
function find(): void {
  const box = document.querySelector<HTMLInputElement>('#content input[type="search"][data-page-search]')
  if (!box) return pageSearch.open()
  box.focus()
  box.select()
}

/** The guide that is read, or else what is compared. */
function print(): void {
  if (page.current === 'jobs' && page.job !== null) return window.print()
  if (person.comparison.programs.length === 0) return void notices.say(t('print.nothing'))
  printRequest.asked = true
  page.go('compare')
}

/** A notice that is lost is told in the dialog, too. */
async function tellUpdateNews(): Promise<void> {
  const news = await import('./updates/update-news.ts').catch(() => null)
  await news?.tellUpdateNews(send, notices, DOES.updates)
}

const DOES: Readonly<Record<PageCommand, () => void>> = {
  'new-case': () => caseDialog.ask({ kind: 'new' }),
  'save-case': () => caseDialog.ask({ kind: 'save', of: person.case }),
  print,
  find,
  'find-next': () => pageSearch.step(1),
  'find-previous': () => pageSearch.step(-1),
  help: () => help.open(),
  updates: () => (updatesDialog.isOpen = true),
  'update-news': () => void tellUpdateNews(),
}

/**
 * Commands of the native menu (main/electron/menu.ts), and of the program itself. It begins before the page is there, and
 * does none before `begins`. A dialog that is open is answered first, as with the page's own keys.
 */
export function watchMenu(): { begins(): void } {
  let ready: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (ready = resolve))
  window.addEventListener(MENU_EVENT, (event) => {
    const { detail } = event as CustomEvent<unknown>
    const command = PAGE_COMMANDS.find((each) => each === detail)
    if (command === undefined) return
    void begun.then(() => {
      // What came up by itself takes nobody's place.
      if (command === 'update-news' || !document.querySelector('[role="dialog"]')) DOES[command]()
    })
  })
  return { begins: ready }
}
