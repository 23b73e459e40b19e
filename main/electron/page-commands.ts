import type { BrowserWindow } from 'electron'
import { MENU_EVENT, type PageCommand } from '../../data/contract/menu-commands.ts'

/**
 * Has the page do what was chosen in a menu, or came up. As an event of the page's own, so that its
 * bridge stays two functions; Electron waits for a page that is still loading. One that
 * went meanwhile does nothing.
 */
export function runInPage({ webContents }: BrowserWindow, command: PageCommand): void {
  const words = `${JSON.stringify(MENU_EVENT)}, { detail: ${JSON.stringify(command)} }`
  webContents.executeJavaScript(`void dispatchEvent(new CustomEvent(${words}))`, true).catch(() => undefined)
}
