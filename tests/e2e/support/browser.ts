import { chromium, type Browser } from 'playwright-core'
import { findBrowser, QUIET } from './find-browser.ts'
import { IN_ELECTRON } from './host.ts'

export async function launchBrowser(): Promise<Browser> {
  if (IN_ELECTRON) return (await import('./electron-host.ts')).electronBrowser()
  const { executablePath, env, sandbox } = await findBrowser()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    chromiumSandbox: sandbox,
    args: QUIET,
  })
}
