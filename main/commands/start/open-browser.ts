import { spawn } from 'node:child_process'
import { hasDisplay } from './display.ts'

/**
 * Opens an address in the person's browser, if there is one. Never fails: the
 * address is printed as well, and a computer without a browser is no error.
 */
export function openBrowser(link: string): void {
  // Without a display xdg-open would start a text browser in this very terminal.
  if (!hasDisplay()) return
  const [command, ...words] = opener(link)
  const child = spawn(command, words, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

function opener(link: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', link]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', link]
}
