import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

let app: RunningApp
let browser: Browser
let page: Page
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  page = await browser.newPage()
  await enterFind(page, app)
  await page.locator('tr[data-row="0"] input').waitFor()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const name = () =>
  page.evaluate(() => {
    const { activeElement: active } = document
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''
  })

it('from the load of Find to its first program are six stops at most, the search first', async () => {
  await page.reload()
  await page.locator('tr[data-row="0"] input').waitFor()
  const stops: string[] = []
  do {
    await page.keyboard.press('Tab')
    stops.push(await name())
  } while (stops.length < 12 && !stops.at(-1)?.startsWith('Compare '))
  expect(stops[0]).toBe('Search programs')
  expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(6)
})

it('the questions are one stop, which the arrow keys go along', async () => {
  await page.getByRole('button', { name: /^What do you want to become/ }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await name()).toMatch(/^Where do you live/)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  expect(await name()).toMatch(/^What do you want to become/)
})

it('Ctrl+F goes to the search of the page where it has one', async () => {
  await page.keyboard.press('Control+f')
  expect(await name()).toBe('Search programs')
  await page.getByRole('link', { name: 'Jobs', exact: true }).click()
  await page.getByRole('searchbox', { name: /job/i }).waitFor()
  await page.keyboard.press('Control+f')
  expect(await name()).toMatch(/job/i)
})

it('Back and Forward go from search to search', async () => {
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  const box = page.getByRole('searchbox', { name: 'Search programs' })
  await box.fill('coding')
  await expect
    .poll(() => page.evaluate(() => (history.state as { search?: number } | null)?.search ?? -1))
    .toBeGreaterThanOrEqual(0)
  const first = await page.evaluate(() => (history.state as { search: number }).search)
  await box.fill('sterile')
  await expect
    .poll(() => page.evaluate(() => (history.state as { search: number }).search))
    .toBeGreaterThan(first)
  await page.goBack()
  await expect.poll(() => box.inputValue()).toBe('coding')
  await page.goForward()
  await expect.poll(() => box.inputValue()).toBe('sterile')
  expect(page.url()).not.toContain('sterile')
})

it('the places are one stop and the tools another; the place that was pressed has the focus', async () => {
  await page.getByRole('searchbox', { name: 'Search programs' }).focus()
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(await name()).toBe('Find')
  await page.keyboard.press('End')
  expect(await name()).toBe('Library')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  await page.keyboard.press('Tab')
  expect(await name()).toBe('Choose files')
  // The stop among the places is the one in view.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await name()).toBe('Library')
})

it('whoever opens the filters goes on among them', async () => {
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  const more = page.getByRole('button', { name: /^More filters/ })
  if ((await more.getAttribute('aria-expanded')) === 'true') await more.press('Enter')
  await more.press('Enter')
  await expect.poll(name).toBe('Federal aid')
  await more.press('Enter')
  await expect.poll(() => more.getAttribute('aria-expanded')).toBe('false')
})
