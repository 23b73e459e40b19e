import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asUsual } from '../../storage/private-files.ts'
import { hasDisplay } from './display.ts'

/**
 * Opens an address in the person's browser, if there is one. Never fails: the
 * address is printed as well, and a computer without a browser is no error.
 *
 * @returns takes away what was made for it
 */
export function openBrowser(link: string): () => void {
  // Without a display xdg-open would start a text browser in this very terminal.
  if (!hasDisplay()) return () => undefined
  const page = pageTo(link)
  const [command, ...words] = opener(page.address)
  void asUsual(() => {
    const child = spawn(command, words, { stdio: 'ignore', detached: true })
    child.on('error', () => undefined)
    child.unref()
  })
  return page.remove
}

function opener(address: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
}

/**
 * What a program is started with, every user of the computer can read while it runs (`ps`;
 * proc_pid_cmdline(5)), and a browser runs for long. So the opener is handed a page that only
 * this user can read, and the page goes on to the link: as Jupyter does, for the same reason
 * (jupyter-server's `use_redirect_file`). Windows shows a command line to no other user.
 */
function pageTo(link: string): { readonly address: string; remove(): void } {
  if (process.platform === 'win32') return { address: link, remove: () => undefined }
  // mkdtemp makes it 0700.
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-open-'))
  const file = join(folder, 'pathwise.html')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Pathwise</title><meta http-equiv="refresh" content="0;url=${link}"><a href="${link}">Pathwise</a>\n`,
    { mode: 0o600 },
  )
  return {
    address: pathToFileURL(file).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
