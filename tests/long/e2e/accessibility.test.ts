import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { violations } from '../../e2e/support/axe.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'
import { screenFaults } from '../../e2e/support/screen-faults.ts'

describe('axe finds nothing', () => {
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    page = await context.newPage()
    await enterFind(page, app)
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .first()
      .waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  /** Looked at in both themes, wide and narrow. */
  const everywhere = (what: string, prepare: () => Promise<void>) =>
    it(`${what}, light and dark, wide and narrow`, async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await prepare()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const width of [1280, 640]) {
          await page.setViewportSize({ width, height: 900 })
          await page.waitForTimeout(100)
          expect(await violations(page), `${colorScheme}, ${width} px wide`).toEqual([])
        }
      }
    })

  everywhere('on Home with answers', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await page
      .getByRole('combobox', { name: 'Where do you live?' })
      .or(page.getByRole('textbox', { name: 'Where do you live?' }))
      .fill('43215')
    await page.keyboard.press('Tab')
    await page
      .getByText(/near Columbus and/)
      .first()
      .waitFor()
  })

  everywhere('on Find with its map', async () => {
    await page.getByRole('link', { name: 'Find', exact: true }).click()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.getByRole('application', { name: /school/ }).waitFor()
  })

  everywhere('on Compare without a program', async () => {
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: 'Find programs' }).waitFor()
  })

  everywhere('on Find with programs chosen', async () => {
    await page.getByRole('link', { name: 'Find', exact: true }).click()
    const boxes = page.getByRole('checkbox', { name: /^Compare / })
    for (const index of [0, 1, 2]) await boxes.nth(index).check()
    await page.getByText('3 of 8 chosen').first().waitFor()
  })

  everywhere('on Find with the details of a program open', async () => {
    await page.locator('tbody tr[data-row="1"] th button').click()
    await page
      .getByRole('region', { name: /^Details/ })
      .getByText('Cost to finish')
      .first()
      .waitFor()
  })

  everywhere('on Find without a hit', async () => {
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('qqqq zzzz')
    await page.getByText('0 programs').first().waitFor()
  })

  everywhere('on Compare with its charts and their tables', async () => {
    await page.getByRole('link', { name: 'Compare (3)' }).click()
    await page.getByRole('table', { name: 'Comparison' }).waitFor()
    const toggles = page.getByRole('button', { name: 'Show table' })
    await expect.poll(() => toggles.count()).toBe(5)
    while ((await toggles.count()) > 0) await toggles.first().click()
  })

  everywhere('with a figure card open', async () => {
    await page
      .getByRole('row', { name: /^Cost to finish/ })
      .getByRole('cell')
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  })

  everywhere('in the question before a website is opened', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Library', exact: true }).click()
    await page.getByText('What can be added').click()
    await page.getByRole('link', { name: 'collegescorecard.ed.gov' }).click()
    await page.getByRole('dialog').waitFor()
  })

  everywhere('on Library with its sources', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Library', exact: true }).click()
    await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
  })

  everywhere('on Library with added files', async () => {
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'my list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Course,School\nMedical Coding,ACC\n'),
      },
      { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
    ])
    await page.getByRole('row', { name: /^empty\.csv/ }).waitFor()
  })

  everywhere('in the mapping assistant', async () => {
    await page.getByRole('button', { name: 'Map columns of my list.csv' }).click()
    await page.getByRole('group', { name: 'The first rows as programs' }).waitFor()
  })

  everywhere('on the schools of a list', async () => {
    await page.getByRole('button', { name: 'Import 1 program' }).click()
    await page.getByRole('button', { name: /^Check schools and programs of/ }).click()
    await page.getByRole('button', { name: /^Choose another school/ }).click()
    await page.keyboard.type('austin')
    await page.getByRole('option').first().waitFor()
  })

  it('and nothing sticks out of a window at 200 and 400 percent', async () => {
    await page.keyboard.press('Escape')
    await page.emulateMedia({ colorScheme: 'light' })
    const screens = [
      ['home', page.locator('h1').first()],
      ['find', page.getByRole('searchbox', { name: 'Search programs' })],
      ['compare', page.getByRole('table', { name: 'Comparison' })],
      ['occupations', page.locator('tbody tr').first()],
      ['jobs/compare/29-2072,31-9092', page.getByRole('table', { name: 'Jobs side by side' })],
      ['library', page.locator('h1').first()],
      ['cases', page.getByRole('button', { name: 'New case' })],
    ] as const
    for (const [hash, ready] of screens) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.evaluate((hash) => (location.hash = `#/${hash}`), hash)
      await ready.waitFor({ state: 'attached' })
      // 1280 by 1024 px, of which so many are one of the page's.
      for (const zoom of [2, 4]) {
        await page.setViewportSize({ width: 1280 / zoom, height: 1024 / zoom })
        const stickingOut = async () =>
          (await screenFaults(page)).filter((fault) => /^(wider|a number is cut|beyond)/.test(fault))
        await expect.poll(stickingOut, { message: `${hash} at ${zoom}00 %` }).toEqual([])
      }
    }
  })
})
