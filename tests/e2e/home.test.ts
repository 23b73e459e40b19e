import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'

describe('Home', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const sentence = () =>
    page
      .getByRole('status')
      .filter({ hasText: /programs?/ })
      .first()
  const box = (name: string) =>
    page.getByRole('combobox', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }))

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.goto(app.link)
    await sentence().waitFor()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it('asks four questions, whose answer is counted while one answers, and is what Find shows', async () => {
    await expect.poll(() => sentence().innerText()).toMatch(/^4,354 programs, from ~\$\d/)
    await box('What do you want to become?').fill('Medical records technician')
    await page.keyboard.press('Tab')
    await expect.poll(() => sentence().innerText()).toMatch(/^1,443 programs, from/)
    await expect
      .poll(() => box('What do you want to become?').inputValue())
      .toBe('Medical Records Specialists')
    await box('Where do you live?').fill('43215')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => sentence().innerText())
      .toMatch(/^\d+ programs near Columbus and \d+ online, from ~?\$[\d,]+$/)
    expect(await box('Where do you live?').inputValue()).toBe('Columbus, OH 43215')
    const numbers = async () => {
      const [, near, online] =
        /^(\d+) programs? near Columbus and (\d+) online/.exec(await sentence().innerText()) ?? []
      return Number(near) + Number(online)
    }
    // Each answer narrows, and is counted before the next is given.
    const all = await numbers()
    await page.getByLabel('1 year', { exact: true }).check()
    await expect.poll(numbers).toBeLessThan(all)
    const ofOneYear = await numbers()
    await box('How much can you pay?').fill('10,000')
    await page.keyboard.press('Tab')
    await expect.poll(numbers).toBeLessThan(ofOneYear)
    const total = await numbers()
    expect(total).toBeGreaterThan(0)
    // Enter in any box shows what was found.
    await box('How much can you pay?').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: 'Programs' }).waitFor()
    await page.getByRole('button', { name: 'Remove $10,000 or less' }).waitFor()
    await page
      .getByText(total === 1 ? '1 program' : `${total} programs`, { exact: true })
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await expect.poll(numbers).toBe(total)
  })

  it('says of a place that nobody knows what to type instead, and counts no miles from the one before', async () => {
    await box('Where do you live?').fill('00000')
    await page.keyboard.press('Tab')
    await page.getByText('Nobody has this ZIP. Type another one, or the town.').waitFor()
    await expect.poll(() => sentence().innerText()).not.toContain('near')
    // What was typed stays in its box, to be mended; undo brings the place back.
    expect(await box('Where do you live?').inputValue()).toBe('00000')
    await box('Where do you live?').fill('')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: /^Undo: / }).click()
    await expect.poll(() => sentence().innerText()).toContain('near Columbus')
    await box('Where do you live?').fill('')
    await page.keyboard.press('Tab')
    await expect.poll(() => sentence().innerText()).not.toContain('near')
  })

  it('asks how far, and whether online, while the place is being looked up', async () => {
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: active } = document
        return active instanceof HTMLInputElement || active instanceof HTMLSelectElement
          ? (active.labels?.[0]?.innerText ?? '').split('\n')[0]
          : active?.tagName
      })
    await box('Where do you live?').focus()
    await page.keyboard.type('43215')
    await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^How far is near/)
    await expect.poll(() => sentence().innerText()).toContain('near Columbus')
    expect(await focused()).toMatch(/^How far is near/)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('and online')
    // Nobody knows where: what was asked of it goes only once it is left.
    await box('Where do you live?').fill('00000')
    await page.keyboard.press('Tab')
    await page.getByText('Nobody has this ZIP. Type another one, or the town.').waitFor()
    expect(await focused()).toMatch(/^How far is near/)
    await box('Where do you live?').fill('')
    await page.keyboard.press('Tab')
    await expect.poll(() => sentence().innerText()).not.toContain('near')
  })

  it('leads to other files where no program here leads to the job', async () => {
    await box('What do you want to become?').fill('phlebotomist')
    await page.keyboard.press('Tab')
    await page.getByText(/^No program in this catalog leads to “/).waitFor()
    await page.getByRole('link', { name: 'Another field? Add the national files' }).first().waitFor()
    await box('What do you want to become?').fill('')
    await page.keyboard.press('Tab')
  })

  it('forgets the answers with the case that they are of', async () => {
    await box('Where do you live?').fill('Columbus, OH')
    await page.keyboard.press('Tab')
    await expect.poll(() => sentence().innerText()).toContain('near Columbus')
    await page.getByRole('button', { name: 'New case', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Another client')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    // Whatever opens another case shows it.
    await page.waitForURL(/#\/compare$/)
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await expect.poll(() => box('Where do you live?').inputValue()).toBe('')
    expect(page.url()).not.toMatch(/Columbus|43215/)
  })

  it('can be switched off: then Pathwise starts with Find', async () => {
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByLabel('Show Home').uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('link', { name: 'Home', exact: true }).count()).toBe(0)
    await page.goto(app.origin)
    await page.getByRole('table', { name: 'Programs' }).waitFor()
  })
})
