import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { walk } from './walk.ts'
import { enterFind } from './support/enter-find.ts'

describe('the main job in the preview', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  const trouble: string[] = []

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
    })
    await enterFind(page, app)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('finds, compares, charts and exports', async () => {
    await walk(page, async (press) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()])
      expect(download.suggestedFilename()).toMatch(/\.csv$/)
      return readFile(await download.path())
    })
  })

  it('holds the choice through a reload, and takes it back step by step', async () => {
    await page.reload()
    await page.getByRole('table', { name: 'Comparison' }).waitFor()
    await page.keyboard.press('Control+z')
    // The last change was the occupation; the programs stay.
    await expect.poll(() => page.getByLabel('Pay for', { exact: true }).inputValue()).not.toBe('29-2072')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => page.getByLabel('Pay for', { exact: true }).inputValue()).toBe('29-2072')
  })

  it('logged no error and no warning, so the content policy holds too', () => {
    expect(trouble).toEqual([])
  })
})
