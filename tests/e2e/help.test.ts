import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { call } from './support/call.ts'

describe('the first start', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const tour = () => page.locator('[data-tour-panel]')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = () => page.getByRole('dialog', { name: 'Help' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

  beforeAll(async () => {
    app = await startApp({ isFirstStart: true })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(app.link)
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it('shows a tour that points at real controls, locks nothing, and comes by itself once', async () => {
    await tour().waitFor()
    for (let step = 1; step < 6; step++) {
      await expect.poll(() => tour().innerText()).toContain(`step ${step} of 6`)
      await page.locator('.frame').waitFor()
      await button('Next').press('Enter')
    }
    await expect.poll(() => tour().innerText()).toContain('step 6 of 6')
    await button('Done').press('Enter')
    await tour().waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe('#/home')
    await page.goto(`${app.origin}/`)
    await page.getByRole('button', { name: 'Show programs' }).waitFor()
    expect(await tour().count()).toBe(0)
    expect((await call(page, 'person.get', {})).settings.tourSeen).toBe(true)
  })

  it('leads from any screen to its own page of help, and from help to the tour, which Escape ends', async () => {
    await page.getByRole('link', { name: 'Jobs' }).click()
    await page.locator('.page tbody tr').first().waitFor()
    await page.keyboard.press('F1')
    await dialog().getByRole('heading', { name: 'Jobs', exact: true }).waitFor()
    await page.keyboard.type('estimte prices')
    await dialog().locator('[data-found]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog().locator('[data-page-title]').waitFor()
    await button('Back').click()
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search help' }).inputValue())
      .toBe('estimte prices')
    await button('Contents').last().click()
    await button('Take the tour').click()
    await tour().waitFor()
    await page.keyboard.press('Escape')
    await tour().waitFor({ state: 'detached' })
  })

  it('leads from the card of a figure to its sign and to its field, and back to its cell', async () => {
    const { rows } = await call(page, 'find.query', { limit: 2 })
    const { case: open } = await call(page, 'person.get', {})
    await call(page, 'person.changeComparison', { case: open.id, programs: rows.map(({ key }) => key) })
    await page.goto(`${app.origin}/#/compare`)
    await page.reload()
    const cell = page.locator('main td [data-cell]', { hasText: 'at least' }).first()
    await cell.click()
    await button('What the signs mean').click()
    await expect.poll(focused).toContain('At least: a part is not known')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('at least')
    await page.keyboard.press('Enter')
    await button('About Cost to finish').click()
    await expect.poll(focused).toBe('Cost to finish')
    await page.keyboard.press('Escape')
  })
})
