import { whenIdle } from '../shared/when-idle.ts'

/** The page of a job's guide: loaded when one is opened, or ahead of it. */
export const loadGuidePage = () => import('./guide/GuidePage.svelte')

/** A link to a guide: jobs side by side are no guide. */
const LINK = 'a[href^="#/jobs/"]:not([href^="#/jobs/compare/"])'

/**
 * Gets the first guide ready while nobody waits: as soon as a link to one is on the screen
 * and the page is idle, its page and texts are loaded and the program is asked once, so that
 * it has read what every guide needs. Looks no more after that.
 */
export function getGuidesReady(): void {
  let isAsked = false
  const watch = new MutationObserver(look)

  function look(): void {
    if (isAsked) return
    isAsked = true
    whenIdle(() => {
      isAsked = false
      if (!document.querySelector(LINK)) return
      watch.disconnect()
      // Whoever opens a guide is told what is wrong; nobody did yet.
      void ready().catch(() => undefined)
    })
  }

  watch.observe(document.body, { childList: true, subtree: true })
  look()
}

async function ready(): Promise<void> {
  const [{ readAhead }] = await Promise.all([import('./guide/read-ahead.ts'), loadGuidePage()])
  await readAhead()
}
