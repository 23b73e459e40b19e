import { mount } from 'svelte'
import './tokens.css'
import './base.css'
import App from './App.svelte'
import { openStagedCase } from './cases/actions.ts'
import { watchHandedOver } from './cases/handed-over.ts'
import { send } from './client.ts'
import { details } from './find/details.svelte.ts'
import { find } from './find/find.svelte.ts'
import { loadFind } from './find/load.ts'
import { getGuidesReady, loadGuidePage } from './jobs/load-guide.ts'
import { renewCatalog, whenCatalogChanges } from './shared/catalog-changed.ts'
import { cases } from './shared/cases.svelte.ts'
import { chosenNames } from './shared/chosen.svelte.ts'
import { whenGivenChanges } from './shared/given.ts'
import { library } from './shared/library.svelte.ts'
import { notices } from './shared/notices.svelte.ts'
import { occupations } from './shared/occupations.svelte.ts'
import { jobOf, page, startWith } from './shared/page.svelte.ts'
import { person } from './shared/state.svelte.ts'
import { tour } from './shared/tour.svelte.ts'
import { catalogTabs, keepTabsInStep } from './shared/tabs.ts'
import { useLanguage, word } from './shared/translate.ts'
import { whenIdle } from './shared/when-idle.ts'
import { watchMenu } from './menu-commands.ts'
import { keepSessionKey } from './session-key.ts'

const target = document.querySelector('#app')
if (!target) throw new Error('index.html has no #app')

/** Milliseconds that the first screen waits for names at most: from then on a wait is better seen. */
const MOST_WAIT = 300

/** Milliseconds by which another page than Home and Find has what it shows: the page of Find comes then. */
const AFTER_ANOTHER = 1_500

keepSessionKey()
const handedOver = watchHandedOver()
const menu = watchMenu()
// A link to a guide: its page comes while the rest is asked for. Who opens it is told if it does not.
if (jobOf(location.hash) !== null) loadGuidePage().catch(() => undefined)
// The kept theme, language, search and comparison first, so that nothing flashes or is drawn twice.
await person.load()
startWith(person.settings.home ? 'home' : 'find')
page.follow(location.hash)
// What Find draws is asked for before it is there to draw it.
const asked =
  page.current === 'find' || page.current === 'home' ? Promise.all([find.start(), occupations.load()]) : null
await useLanguage(person.settings.language)
// Chips stand above the rows and take the lines that they need: those that come later, with
// names or counts of the first answer, move the rows.
// Home leads to Find: its page is there when somebody goes on. Any other page comes first.
const findPage = () => loadFind().catch(() => undefined)
if (page.current === 'find') await findPage()
else if (page.current === 'home') void findPage()
else setTimeout(() => whenIdle(() => void findPage()), AFTER_ANOTHER)
if (asked) await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, MOST_WAIT))])
mount(App, { target })
getGuidesReady()
// A place in the address, or a case that was handed over, is what somebody came for.
tour.offer(location.hash !== '')
handedOver.opens(async ({ kind, file }) => {
  if (kind === 'case') return openStagedCase(file)
  page.go('library')
  const { organization } = await import('./library/organization.svelte.ts')
  await organization.offer(file)
})
menu.begins()

window.addEventListener('popstate', ({ state }) => find.goTo(state))
// A search that waits to be kept is of the address that a link leads away from: Back leads to it.
window.addEventListener(
  'click',
  ({ target }) => target instanceof Element && target.closest('a[href^="#"]') && find.keep(),
  { capture: true },
)

// What the pages keep: of a catalog until there is another, and of a person until they leave.
whenCatalogChanges(() => details.renew())
whenCatalogChanges(() => find.renew())
whenGivenChanges(person, () => {
  void find.renew()
  details.renew()
})
// A search that waits to be kept is that of whoever typed it.
person.whenCaseLeaves(() => find.keep())
cases.whenPersonLeaves(() => details.close())
person.whenSearchComes(() => void find.startOver())
keepTabsInStep(person, cases)
catalogTabs.listen(() => void (library.state ? library.look() : renewCatalog()))
person.watch((_, now) => void chosenNames.ask(now))
void chosenNames.ask(person.comparison)
void occupations.load()

const info = notices.take(await send('app.info', {}))
for (const notice of info?.notices ?? []) {
  // The catalog is being made anew: who looks is told how far it is, and how it ends.
  if (notice.code === 'catalog-renewal') void library.look()
  else notices.tell(word(`notice.${notice.code}`, notice.code, notice.params))
}
