import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { tell } from './report.ts'

let opened: Promise<BrowserContext> | undefined

/**
 * The one Chromium of this process, with its profile where `sessionData` says
 * (docs/api/app.md, getPath). A test drives its pages over a port of its own, which is told.
 */
export function openChromium(profile: string, switches: readonly string[]): Promise<BrowserContext> {
  opened ??= launch(profile, switches)
  return opened
}

export async function closeChromium(): Promise<void> {
  await opened?.then((context) => context.close()).catch(() => undefined)
}

async function launch(profile: string, switches: readonly string[]): Promise<BrowserContext> {
  // Loaded with the first window: a start that opens none has no use for them.
  const { chromium } = await import('playwright-core')
  const { findBrowser, QUIET } = await import('../../e2e/support/find-browser.ts')
  const { executablePath, env, sandbox } = await findBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: { ...process.env, ...env },
    chromiumSandbox: sandbox,
    viewport: null,
    args: [...QUIET, ...switches, '--window-size=1280,840', '--remote-debugging-port=0'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  // A page that is no window of the program's loads nothing.
  await context.route('**/*', (route) => route.abort())
  const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  tell('chromium', { port: Number(port) })
  return context
}
