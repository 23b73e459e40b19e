import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

describe('Details of a program in Find', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const pane = () => page.getByRole('region', { name: /^Details/ })
  const name = (row: number) => page.locator(`tbody tr[data-row="${row}"] th button`)
  const box = (row: number) => page.locator(`tbody tr[data-row="${row}"] input`)
  /** The school that the second line of a row names, and the details. */
  const school = (row: number) =>
    page.locator(`tbody tr[data-row="${row}"] .beneath.school [title]`).getAttribute('title')
  const hasFocus = (row: number) =>
    page.evaluate(
      (row) => document.activeElement?.closest('tr')?.getAttribute('data-row') === String(row),
      row,
    )

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    page = await context.newPage()
    await enterFind(page, app)
    // Estimated prices, and more than one job.
    await name(3).waitFor()
    const first = await name(0).innerText()
    await page.getByLabel('Sort by').selectOption('program')
    // Until then the rows of before stand there.
    await name(0).filter({ hasNotText: first }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('opens by the name, beside the table, and the row stays where it was', async () => {
    const before = await name(3).boundingBox()
    await name(3).click()
    const title = await name(3).innerText()
    await pane().getByRole('heading', { name: title, level: 2 }).waitFor()
    expect((await name(3).boundingBox())?.y).toBe(before?.y)
    expect(
      await pane()
        .getByText((await school(3)) ?? '?')
        .isVisible(),
    ).toBe(true)
    expect(await hasFocus(3)).toBe(true)
    const table = await page.getByRole('table', { name: 'Programs' }).boundingBox()
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual((await pane().boundingBox())?.x ?? 0)
  })

  it('follows the row in focus, and Escape leaves the focus there', async () => {
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => hasFocus(4)).toBe(true)
    const next = (await school(4)) ?? '?'
    expect(next).not.toBe(await school(3))
    await pane().getByText(next).waitFor()
    await page.keyboard.press('Escape')
    await pane().waitFor({ state: 'detached' })
    expect(await hasFocus(4)).toBe(true)
    await page.keyboard.press('Enter')
    await pane().getByText(next).waitFor()
  })

  it('opens a figure’s card, and Escape closes one at a time', async () => {
    const cost = pane().locator('[data-focus="details:costToFinish"]')
    await cost.click()
    const card = page.getByRole('dialog', { name: 'Cost to finish' })
    await card.getByText('How it was made').waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await expect.poll(() => cost.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await pane().waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(4)).toBe(true)
  })

  it('chooses the program, and takes it out', async () => {
    await box(4).press('Enter')
    await pane().getByRole('button', { name: 'Add to comparison' }).click()
    await expect.poll(() => box(4).isChecked()).toBe(true)
    await pane().getByRole('button', { name: 'Remove from comparison' }).click()
    await expect.poll(() => box(4).isChecked()).toBe(false)
  })

  it('lets pay follow one of the occupations without leaving the program', async () => {
    const shown = (await school(4)) ?? '?'
    await pane().locator('[data-focus="details:occupation"]').click()
    await page.getByRole('button', { name: 'Use Medical Records Specialists' }).click()
    await page.getByRole('button', { name: 'Remove Pay: Medical Records Specialists' }).waitFor()
    await pane().getByText('Median pay').waitFor()
    expect(await pane().getByText(shown).count()).toBe(1)
    await pane().getByRole('button', { name: 'Close details' }).click()
    await pane().waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(4)).toBe(true)
  })

  it('says the awards of both years, and leads to the job and to the programs like it', async () => {
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('Rasmussen Fargo coding')
    await page
      .locator('tbody tr')
      .filter({ hasText: 'Rasmussen University-North Dakota' })
      .filter({ hasText: 'Coding Specialist' })
      .filter({ hasText: '~3 to 12' })
      .locator('th button')
      .click()
    await pane().getByText('0 awards in 2023–24, 12 awards in 2022–23').waitFor()
    const link = pane()
      .getByRole('link', { name: /: pay and outlook$/ })
      .first()
    const job = await link.innerText()
    await link.click()
    await page.locator('article header').getByText(job).first().waitFor()
    await page.getByRole('link', { name: 'Back to Find' }).click()
    await pane().getByRole('heading', { name: 'Programs like it' }).waitFor()
    expect(await violations(page)).toEqual([])
    await pane().getByRole('button', { name: 'Show them in the list' }).click()
    await page.getByRole('button', { name: /^Remove .*12 weeks to 1 year$/ }).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await pane().getByRole('button', { name: 'Close details' }).click()
    await name(4).focus()
  })

  it('stays open through another place, lies over a narrow table and never over the selection bar', async () => {
    await page.keyboard.press('Enter')
    await pane().waitFor()
    await page.getByRole('link', { name: 'Jobs', exact: true }).click()
    await pane().waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Find', exact: true }).click()
    await pane().getByText('Median pay').waitFor()
    for (const [width, height] of [
      [640, 900],
      [640, 400],
      [320, 600],
    ] as const) {
      await page.setViewportSize({ width, height })
      const covers = () =>
        page.evaluate(() => {
          const { left, right, top, bottom } = document
            .querySelector('.selection-bar')!
            .getBoundingClientRect()
          const middle = (top + bottom) / 2
          return [left + 5, (left + right) / 2, right - 5].some(
            (x) => !document.elementFromPoint(x, middle)?.closest('.selection-bar'),
          )
        })
      await expect.poll(covers).toBe(false)
      expect(await pane().isVisible()).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.reload()
    await name(3).waitFor()
    expect(await pane().count()).toBe(0)
  })
})
