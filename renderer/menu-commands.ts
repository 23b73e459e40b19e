import { MENU_COMMANDS, MENU_EVENT, type MenuCommand } from '../data/contract/menu-commands.ts'
import { caseDialog } from './cases/dialog.svelte.ts'
import { pageSearch } from './page-search/page-search.svelte.ts'
import { help } from './shared/help.svelte.ts'
import { notices } from './shared/notices.svelte.ts'
import { page } from './shared/page.svelte.ts'
import { printRequest } from './shared/print-request.svelte.ts'
import { person } from './shared/state.svelte.ts'
import { t } from './shared/translate.ts'

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

const DOES: Readonly<Record<MenuCommand, () => void>> = {
  'new-case': () => caseDialog.ask({ kind: 'new' }),
  'save-case': () => caseDialog.ask({ kind: 'save', of: person.case }),
  print,
  find,
  'find-next': () => pageSearch.step(1),
  'find-previous': () => pageSearch.step(-1),
  help: () => help.open(),
}

/**
 * Commands of the native menu (main/electron/menu.ts). It begins before the page is there, and
 * does none before `begins`. A dialog that is open is answered first, as with the page's own keys.
 */
export function watchMenu(): { begins(): void } {
  let ready: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (ready = resolve))
  window.addEventListener(MENU_EVENT, (event) => {
    const { detail } = event as CustomEvent<unknown>
    const command = MENU_COMMANDS.find((each) => each === detail)
    if (command === undefined) return
    void begun.then(() => {
      if (!document.querySelector('[role="dialog"]')) DOES[command]()
    })
  })
  return { begins: ready }
}
