import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

describe('Occupations, by keyboard', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const look = () => page.getByRole('searchbox', { name: 'Look for an occupation' })
  const total = () => page.getByRole('status').filter({ hasText: /^[\d,]+ occupations?$/ })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await enterFind(page, app)
    await page.getByRole('link', { name: 'Occupations' }).press('Enter')
    await look().waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('lists what the programs lead to, most programs first, and goes through the rows to their programs', async () => {
    const rows = Number((await total().innerText()).split(' ')[0])
    expect(rows).toBeGreaterThan(5)
    await look().press('ArrowDown')
    await expect.poll(focused).toMatch(/^Show the [\d,]+ programs for /)
    const first = await focused()
    await page.keyboard.press('End')
    await expect.poll(focused).not.toBe(first)
    await page.keyboard.press('Home')
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe(first)
    const programs = /the ([\d,]+) programs/.exec(first ?? '')?.[1]?.replaceAll(',', '')
    await page.keyboard.press('Enter')
    const found = page.getByRole('status').filter({ hasText: /^[\d,]+ programs$/ })
    await expect.poll(async () => (await found.innerText()).replace(/\D/g, '')).toBe(programs)
    await page.getByRole('link', { name: 'Occupations' }).press('Enter')
    await look().waitFor()
  })

  it('looks for an occupation by words or code, and says where there is none', async () => {
    await look().fill('records medical')
    await expect.poll(() => total().innerText()).toBe('1 occupation')
    expect(await page.getByRole('rowheader', { name: 'Medical Records Specialists' }).isVisible()).toBe(true)
    await look().fill('zzyzx')
    await page.getByText('No occupation here has “zzyzx” in its name or code.').waitFor()
    await look().fill('')
  })
})
