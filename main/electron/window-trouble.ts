import { app, dialog, type BrowserWindow } from 'electron'
import { t } from './labels.ts'

/** -3 is Chromium's "aborted": a load that a newer one replaced. */
const ABORTED = -3

/**
 * A page that stopped or could not be loaded says so in a native dialog instead
 * of staying blank. What the person chose is in person.db, so opening it again
 * loses nothing.
 */
export function watchForTrouble(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void askToReload(window, reason)
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void askToReload(window, description)
  })
}

async function askToReload(window: BrowserWindow, reason: string): Promise<void> {
  console.error(`The page stopped: ${reason}`)
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: t('app.name'),
    message: t('window.stopped'),
    detail: t('window.stoppedDetail'),
    buttons: [t('window.reload'), t('menu.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}
