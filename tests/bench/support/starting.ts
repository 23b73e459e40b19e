import type { Browser } from 'playwright-core'
import { askFind, openPage } from './find.ts'
import { withApp } from './running.ts'

/** From the start of the program to its first answer of Find, milliseconds. */
export async function timeAnswer(dataDir: string): Promise<number> {
  const start = Date.now()
  return withApp(dataDir, async (app) => {
    await askFind(app)
    return Date.now() - start
  })
}

/** From the start of the program to the sentence of Home painted in a browser that is open already, milliseconds. */
export async function timeRows(dataDir: string, browser: Browser): Promise<number> {
  // The clock of the day, since the browser's own begins with its page.
  const start = Date.now()
  return withApp(dataDir, async (app) => {
    const page = await openPage(app, browser)
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => {
            // Home's sentence, once it counts.
            if (!/\d/.test(document.querySelector('form [role="status"]')?.textContent ?? '')) return
            observer.disconnect()
            requestAnimationFrame(() => {
              // A task that is posted in a frame runs when that frame was painted.
              const after = new MessageChannel()
              after.port1.onmessage = () => resolve(Date.now())
              after.port2.postMessage(null)
            })
          }
          const observer = new MutationObserver(look)
          observer.observe(document, { subtree: true, childList: true, characterData: true })
          look()
        }),
    )
    await page.context().close()
    return painted - start
  })
}
