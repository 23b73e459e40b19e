import { describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { findBrowser, installedPlaces, type Machine } from './support/find-browser.ts'

const bare: Machine = {
  platform: 'linux',
  arch: 'arm64',
  env: { PATH: '/usr/bin' },
  home: '/home/ann',
  root: false,
  exists: () => false,
}

const holding = (file: string, machine: Partial<Machine> = {}): Machine => ({
  ...bare,
  ...machine,
  exists: (asked) => asked === file,
})

describe('the browser of the end-to-end tests', () => {
  it('is one that draws text', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent('<p>Medical coding</p>')
      expect(await page.locator('p').innerText()).toBe('Medical coding')
      expect((await page.locator('p').boundingBox())?.height).toBeGreaterThan(10)
    } finally {
      await browser.close()
    }
  })

  it('is the one that PATHWISE_BROWSER names, before any other', async () => {
    const machine = holding('/opt/mine', { env: { PATH: '/usr/bin', PATHWISE_BROWSER: '/opt/mine' } })
    expect(await findBrowser(machine)).toEqual({ executablePath: '/opt/mine', env: {}, sandbox: true })
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'is else the packaged one where that runs, whatever is installed',
    async () => {
      const found = await findBrowser(holding('/usr/bin/chromium', { arch: 'x64' }))
      expect(found.executablePath).toMatch(/\.cache.chromium-[\d.]+.chromium$/)
      expect(await findBrowser(holding('/usr/bin/chromium'))).toMatchObject({
        executablePath: '/usr/bin/chromium',
      })
    },
  )

  it('is refused where PATHWISE_BROWSER names nothing', async () => {
    const machine = { ...bare, env: { PATHWISE_BROWSER: '/opt/gone' } }
    await expect(findBrowser(machine)).rejects.toThrow('/opt/gone, which does not exist')
  })

  it('runs without its sandbox only where it must: as root on Linux', async () => {
    expect(await findBrowser(holding('/usr/bin/chromium'))).toMatchObject({ sandbox: true })
    expect(await findBrowser(holding('/usr/bin/chromium', { root: true }))).toMatchObject({ sandbox: false })
  })

  it('fails where there is none, and says what to install', async () => {
    await expect(findBrowser(bare)).rejects.toThrow(
      /Install Google Chrome, Microsoft Edge or Chromium.*PATHWISE_BROWSER/,
    )
  })

  it('is looked for where each system keeps it', () => {
    const windows = installedPlaces({
      ...bare,
      platform: 'win32',
      env: { PROGRAMFILES: String.raw`C:\Program Files` },
    })
    expect(windows).toContain(String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`)
    expect(installedPlaces({ ...bare, platform: 'darwin' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(installedPlaces({ ...bare, env: { PATH: '/snap/bin' } })).toEqual([])
  })
})
