import { app, type BrowserWindow } from 'electron'
import { askAfterFailure } from './failure-box.ts'
import { log } from './log.ts'
import { t } from './labels.ts'

/** -3 is Chromium's "aborted": a load that a newer one replaced. */
const ABORTED = -3

/** Windows whose page was ended because the person said so: they are not asked about it again. */
const ended = new WeakSet<BrowserWindow>()

/**
 * A page that stopped or could not be loaded says so in a native dialog instead
 * of staying blank. What the person chose is in person.db, so opening it again
 * loses nothing.
 */
export function watchForTrouble(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !ended.delete(window)) void askToReload(window, reason)
  })
  let question: AbortController | null = null
  window.on('unresponsive', () => {
    if (question) return
    question = new AbortController()
    void askToWait(window, question.signal).finally(() => (question = null))
  })
  window.on('responsive', () => question?.abort())
  window.on('closed', () => question?.abort())
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void askToReload(window, description)
  })
}

/** A page that does not answer may be busy: it is loaded anew only where the person says so. */
async function askToWait(window: BrowserWindow, signal: AbortSignal): Promise<void> {
  log('the page does not answer')
  const pressed = await askAfterFailure(window, {
    type: 'warning',
    message: t('window.hangs'),
    detail: t('window.hangsDetail'),
    buttons: [t('window.wait'), t('window.reload')],
    defaultId: 0,
    cancelId: 0,
    signal,
  })
  if (pressed !== 1 || signal.aborted || window.isDestroyed()) return
  // Its process is busy and would not hear of a reload (docs/api/web-contents.md, forcefullyCrashRenderer).
  ended.add(window)
  window.webContents.forcefullyCrashRenderer()
  window.webContents.reload()
}

async function askToReload(window: BrowserWindow, reason: string): Promise<void> {
  console.error(`The page stopped: ${reason}`)
  log(`the page stopped: ${reason}`)
  if (window.isDestroyed()) return
  const pressed = await askAfterFailure(window, {
    type: 'error',
    message: t('window.stopped'),
    detail: t('window.stoppedDetail'),
    buttons: [t('window.reload'), t('menu.quit')],
    defaultId: 0,
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (pressed === 0) window.webContents.reload()
  else app.quit()
}
