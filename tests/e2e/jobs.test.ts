import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POINT_IDS } from '../../data/guides/points.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'
import { IN_ELECTRON } from './support/host.ts'
import { screenFaults } from './support/screen-faults.ts'

describe('Jobs, and the guide of a job', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const look = () => page.getByRole('searchbox', { name: 'Look for a job' })
  const total = () => page.getByRole('status').filter({ hasText: /^[\d,]+ jobs?$/ })
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())
  const names = () => page.locator('tbody th a.name').allInnerTexts()
  const jobs = () => page.getByRole('link', { name: 'Jobs', exact: true })

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await enterFind(page, app)
    await jobs().press('Enter')
    await look().waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('has the first guide ready while the list is read: to open it fetches no code and no text', async () => {
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name.replace(/.*\//, ''))
          .filter((name) => /\.(?:js|css)$/.test(name)),
      )
    const written = async () => (await loaded()).filter((name) => /^\d\d-\d{4}-/.test(name)).length
    await expect.poll(written).toBe(4)
    const before = await loaded()
    await page.evaluate(() => (location.hash = '#/jobs/29-2072'))
    await page.locator('[data-section="programs"]').waitFor()
    // What draws its charts comes once it can be read.
    expect((await loaded()).filter((name) => !before.includes(name) && !name.startsWith('chart-'))).toEqual(
      [],
    )
    await page.goBack()
    await look().waitFor()
  })

  it('goes through the rows by keyboard, and sorts by a column', async () => {
    await expect.poll(async () => Number((await total().innerText()).split(' ')[0])).toBeGreaterThan(5)
    await look().press('ArrowDown')
    await expect.poll(focused).toBe('Medical Assistants')
    await page.keyboard.press('End')
    await expect.poll(focused).not.toBe('Medical Assistants')
    await page.keyboard.press('Home')
    await expect.poll(focused).toBe('Medical Assistants')
    await page.getByRole('button', { name: 'Median pay, $' }).click()
    await expect.poll(async () => (await names())[0]).toBe('Information Security Analysts')
    expect(await page.getByRole('columnheader', { name: 'Median pay, $' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await page.getByRole('button', { name: 'Median pay, $' }).click()
    await page.getByRole('button', { name: 'Median pay, $' }).click()
    await expect.poll(async () => (await names())[0]).toBe('Medical Assistants')
  })

  it('leads from “coder” to the guide, from there to Find with its filters, and back', async () => {
    await look().fill('coder')
    const row = page.locator('tbody tr').filter({ hasText: 'Medical Records Specialists' })
    await row.getByText('found as Coder').waitFor()
    await row.locator('[data-field="payMedian"]').click()
    const card = page.getByRole('dialog', { name: 'Median pay' })
    await card.getByText('$51,140').waitFor()
    expect(await card.innerText()).toMatch(/Occupational Employment and Wage Statistics[^]*As of May 2025/)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await row.getByRole('link', { name: 'Medical Records Specialists', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Medical records specialist' }).waitFor()
    expect(await page.title()).toContain('Medical Records Specialists')

    const place = page.getByRole('combobox', { name: 'Where do you live?' })
    await place.fill('43215')
    await place.press('Enter')
    const cheapest = page.locator('[data-wish="cheapest"]')
    await cheapest.waitFor()
    const school = await cheapest.locator('dd span').first().innerText()
    await cheapest.getByRole('link').click()
    await page.getByRole('searchbox', { name: 'Search programs' }).waitFor()
    const first = page.locator('tbody tr[data-row="0"]')
    await expect.poll(() => first.innerText()).toContain(school.split(',')[0])
    await page
      .getByText(/Within 30 miles of Columbus/)
      .first()
      .waitFor()

    await page.getByRole('link', { name: 'Read about this job' }).click()
    await page.getByRole('heading', { level: 1, name: 'Medical records specialist' }).waitFor()
    await page.getByRole('link', { name: 'Back to Find' }).click()
    await page.getByRole('searchbox', { name: 'Search programs' }).waitFor()
  })

  it('has every point of a written guide on its page, its sources, and its contents', async () => {
    await page.evaluate(() => (location.hash = '#/jobs/29-2072'))
    await page.locator('[data-section="programs"]').waitFor()
    const points = await page
      .locator('[data-point]')
      .evaluateAll((all) =>
        all.map((one) => [(one as HTMLElement).dataset['point'], one.textContent.trim().length > 30]),
      )
    expect(points).toEqual(POINT_IDS.map((id) => [id, true]))
    await page.locator('[data-section="what-you-do"] summary').first().click()
    await page
      .getByText(/Occupational Outlook Handbook/)
      .first()
      .waitFor()
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Pay and outlook' })
      .click()
    await expect.poll(focused).toBe('Pay and outlook')
    await page.locator('[data-chart="pay"]').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it.skipIf(IN_ELECTRON || !hasPdfInfo())(
    'is two pages of paper, without the program around it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pathwise-guide-'))
      try {
        const file = join(folder, 'guide.pdf')
        await page.evaluate(() => (location.hash = '#/jobs/29-2072'))
        await page.getByText('SOC 29-2072').waitFor()
        await page.locator('[data-paper-chart="outlook"]').waitFor({ state: 'attached' })
        writeFileSync(file, await page.pdf({ format: 'Letter' }))
        expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+[12]\n/)
        const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
        expect(text).toContain('Medical records specialist')
        // Its charts are drawings, in gray: their words are words of the page.
        for (const words of ['194,800 jobs in 2024', '208,600 jobs in 2034', '14,200 openings', 'up 7.1%'])
          expect(text).toContain(words)
        for (const pay of ['37,000', '43,490', '51,140', '64,820', '81,150'])
          expect(text.split(`$${pay}`).length, pay).toBeGreaterThan(2)
        for (const picture of await page.locator('[data-paper-chart]').all()) {
          const svg = decodeURIComponent((await picture.getAttribute('src')) ?? '')
          const colors = svg.match(/#[0-9a-f]{6}\b|rgba?\([^)]*\)/gi) ?? []
          expect(colors.length).toBeGreaterThan(3)
          for (const color of colors) expect(color).toMatch(/^#(..)\1\1$|^rgba?\((\d+), \2, \2\b/)
        }
        expect(text).toMatch(/Sources: .*Bureau of Labor Statistics/)
        for (const words of [
          'Print this guide',
          'On this page',
          'Back to',
          'Show table',
          'Library',
          'Where do you live',
        ])
          expect(text).not.toContain(words)
        // The other guides too, and one that nobody wrote is one page.
        for (const [soc, pages] of [
          ['29-9021', '[12]'],
          ['31-9092', '[12]'],
          ['31-9093', '[12]'],
          ['31-9097', '1'],
        ] as const) {
          await page.evaluate((hash) => (location.hash = hash), `#/jobs/${soc}`)
          await page.getByText(`SOC ${soc}`).waitFor()
          await page.locator('[data-paper-chart="outlook"]').waitFor({ state: 'attached' })
          if (pages !== '1') await page.locator('[data-wish="cheapest"]').waitFor()
          writeFileSync(file, await page.pdf({ format: 'Letter' }))
          expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), soc).toMatch(
            new RegExp(`Pages:\\s+${pages}\n`),
          )
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )

  it('has a page for every other job, and an answer for what is none', async () => {
    await page.evaluate(() => (location.hash = '#/jobs/31-9097'))
    await page.getByRole('heading', { level: 1, name: 'Phlebotomists' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Pay and outlook' }).waitFor()
    expect(await page.locator('[data-point]').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 2, name: 'Courses to look for' }).count()).toBe(0)
    for (const code of ['99-9999', '%3Cscript%3E']) {
      await page.evaluate((hash) => (location.hash = hash), `#/jobs/${code}`)
      await page.getByText(`has the code “${code}”`).waitFor()
    }
    await page.getByRole('link', { name: 'Look for the job by its name' }).click()
    await look().waitFor()
    await look().fill('zzyzx')
    await page.getByText('No job is called “zzyzx”').waitFor()
    await look().fill('')
  })

  const cell = (field: string, soc: string) => page.locator(`[data-focus="cell:${field}:${soc}"]`)
  const side = () => page.getByRole('table', { name: 'Jobs side by side' })

  it('sets jobs chosen in the list side by side, by keyboard, each figure with its card', async () => {
    await page.evaluate(() => (location.hash = '#/jobs'))
    await look().fill('')
    for (const job of ['Medical Assistants', 'Medical Records Specialists'])
      await page.getByRole('checkbox', { name: `Compare ${job}`, exact: true }).check()
    await page.getByRole('link', { name: 'Compare 2 jobs' }).press('Enter')
    await side().waitFor()
    expect(await page.title()).toContain('Jobs side by side')
    await cell('payP10', '31-9092').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('51,140')
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Median pay' })
    expect(await card.innerText()).toMatch(/Medical Records Specialists[^]*\$51,140[^]*As of May 2025/)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('51,140')
    expect(await violations(page)).toEqual([])
  })

  it('takes one away, asks for another, and Back has it again', async () => {
    await page.getByRole('button', { name: 'Take Medical Assistants away' }).click()
    await page.getByText('Choose another job to set beside Medical Records Specialists.').waitFor()
    await page.getByRole('searchbox', { name: 'Add a job' }).fill('sterile')
    await page.getByRole('link', { name: 'Medical Equipment Preparers' }).click()
    await cell('payMedian', '31-9093').waitFor()
    expect(await page.evaluate(() => location.hash)).toBe('#/jobs/compare/29-2072,31-9093')
    await page.goBack()
    await page.getByText('Choose another job').waitFor()
    await page.goBack()
    await cell('payMedian', '31-9092').waitFor()
    for (const code of ['99-9999', '%3Cscript%3E']) {
      await page.evaluate((hash) => (location.hash = hash), `#/jobs/compare/29-2072,${code},31-9092`)
      await page.getByText(`has the code ${code}`).waitFor()
      await cell('payMedian', '31-9092').waitFor()
    }
  })

  it.skipIf(IN_ELECTRON)(
    'is saved with the figures of the screen, and none of it sticks out at 320 px',
    async () => {
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'Save as CSV, jobs across' }).click()
      const text = readFileSync(await (await saved).path(), 'utf8')
      expect(text).toContain('2. Medical Assistants')
      const median = (await cell('payMedian', '29-2072').innerText()).replace(',', '')
      expect(text).toMatch(new RegExp(`^Median pay,US dollars,${median},`, 'm'))
      await page.setViewportSize({ width: 320, height: 800 })
      const stickingOut = async () =>
        (await screenFaults(page)).filter((fault) => /^(wider|a number is cut|beyond)/.test(fault))
      await expect.poll(stickingOut).toEqual([])
      // Not even the table scrolls sideways there: its columns stand one under another.
      const over = () =>
        page.locator('.compare').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(await over()).toBe(0)
      await page.setViewportSize({ width: 1280, height: 800 })
    },
  )

  it('begins from a guide, and a related job stands beside it with one press', async () => {
    await page.evaluate(() => (location.hash = '#/jobs/29-2072'))
    await page.getByRole('link', { name: 'Compare with another job' }).waitFor()
    await page.getByText('Related by O*NET').waitFor()
    await page.getByRole('link', { name: /^Compare with Health Information Tech/ }).click()
    await cell('payMedian', '29-9021').waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Compare with another job' }).click()
    await page.getByRole('searchbox', { name: 'Add a job' }).waitFor()
  })

  it('was called Occupations: that address still leads here', async () => {
    await page.evaluate(() => (location.hash = '#/occupations'))
    await look().waitFor()
    expect(await jobs().getAttribute('aria-current')).toBe('page')
  })
})

/** Is there a program that counts the pages of a PDF? */
function hasPdfInfo(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
