import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { call } from '../../e2e/support/call.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { screenFaults } from '../../e2e/support/screen-faults.ts'
import { writeMiniFiles } from '../../main/import/support/mini-files.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'

/** Names that do not soon differ, prices that are bands, one of no price. */
const CHOSEN = ['103501-51.0713-21', '225423-51.0713-2', '122685-51.0713-2', '103501-51.0713-2']
const LIST = 'Course,School,Tuition\nMedical Coding,Austin Community College District,"1,200"\n'

/** CSS pixels. 320 x 256 is 1280 x 1024 at 400 %, 640 x 512 the same at 200 %. */
const SIZES = [
  [320, 256],
  [320, 800],
  [480, 800],
  [640, 512],
  [700, 900],
  [1024, 768],
  [1360, 768],
  [1920, 1080],
] as const

/** Share of the window that moved, times how far of it. */
const MOST_SHIFT = 0.02

/** WCAG 1.4.12: what readers may ask for. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** A folder for a picture of every screen in every look, where one wants to see them. */
const PICTURES = process.env['PATHWISE_PICTURES']

describe('every screen and dialog, at every size', () => {
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const faults = new Map<string, readonly string[]>()
  const titles = new Map<string, string>()
  const underlined = new Map<string, number>()

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    page = await context.newPage()
    await enterFind(page, app)
    await page.locator('tbody tr[data-row] input').first().waitFor()
    const { case: open } = await call(page, 'person.get', {})
    await call(page, 'person.changeComparison', { case: open.id, ...DEFAULT_COMPARISON, programs: CHOSEN })
    await page.reload()
    await page.locator('tbody tr[data-row] input').first().waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  const settle = () =>
    page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    })

  /** @param dialog something over the screen, which has no title of its own */
  async function look(screen: string, { dialog = false } = {}): Promise<void> {
    const at = async (as: string) => {
      await settle()
      const found = await screenFaults(page)
      if (found.length > 0) faults.set(`${screen}, ${as}`, found)
      if (!PICTURES) return
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: join(PICTURES, `${screen}, ${as}.png`.replaceAll(/[^\w.]+/g, '-')) })
    }
    if (!dialog) titles.set(screen, await page.title())
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await at(`${width} x ${height}`)
    }
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, SPACED)
    for (const [width, height] of [
      [320, 800],
      [700, 900],
      [1360, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await at(`${width} x ${height} spaced`)
    }
    await page.evaluate(() => (document.adoptedStyleSheets = []))
    await page.setViewportSize({ width: 1360, height: 768 })
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    await at('forced colors')
    for (const nav of await page.locator('nav').all()) {
      // Links of a list of contents are no tabs: none of them has a line.
      const hasLines = await nav.evaluate((nav) =>
        [...nav.querySelectorAll('a')].some((tab) => getComputedStyle(tab).borderBottomStyle !== 'none'),
      )
      if (!hasLines) continue
      underlined.set(
        `${screen}, ${await nav.getAttribute('aria-label')}`,
        await nav.evaluate(
          (nav) =>
            [...nav.querySelectorAll('a')].filter((tab) => {
              const { borderBottomColor, borderBottomStyle } = getComputedStyle(tab)
              const ground = getComputedStyle(document.documentElement).backgroundColor
              return (
                borderBottomStyle !== 'none' &&
                borderBottomColor !== ground &&
                borderBottomColor !== 'rgba(0, 0, 0, 0)'
              )
            }).length,
        ),
      )
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' })
    await at('dark')
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
    await settle()
  }
  async function over(screen: string, open: () => Promise<void>): Promise<void> {
    await open()
    const opened = page.locator('[role="dialog"], [role="menu"]')
    await opened.first().waitFor()
    await look(screen, { dialog: true })
    await page.keyboard.press('Escape')
    await opened.first().waitFor({ state: 'detached' })
  }
  async function go(hash: string, ready: string): Promise<void> {
    await page.evaluate((hash) => (location.hash = hash), hash)
    await page.locator(ready).first().waitFor()
  }

  it('Home and its answers, the map, and help', { timeout: 300_000 }, async () => {
    await go('#/home', 'main form')
    await look('home')
    const box = (name: string) =>
      page.getByRole('combobox', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }))
    await box('What do you want to become?').fill('Medical records technician')
    await page.keyboard.press('Tab')
    await box('Where do you live?').fill('43215')
    await page.keyboard.press('Tab')
    await page
      .getByText(/near Columbus and/)
      .first()
      .waitFor()
    await look('home, answered')
    await button('Show programs').click()
    await page.locator('tbody tr[data-row]').first().waitFor()
    await button('Map').click()
    await page.getByRole('application', { name: /school/ }).waitFor()
    await look('find, map')
    await button('Map').click()
    await over('help, a page', async () => {
      await page.keyboard.press('F1')
      await page.locator('[role="dialog"] h2, [role="dialog"] h3').first().waitFor()
    })
    const { case: open } = await call(page, 'person.get', {})
    await call(page, 'person.keepSearch', { case: open.id, search: null })
    await page.reload()
    await page.locator('tbody tr[data-row] input').first().waitFor()
  })

  it('Find, its details and its menus', { timeout: 300_000 }, async () => {
    await look('find')
    await over('find, view', () => button('View').click())
    await over('find, help', () => button('Help').click())
    await page.setViewportSize({ width: 700, height: 900 })
    await over('find, filters', () => button(/^More filters/).click())
    await page.locator('tbody tr[data-row="1"] th button').click()
    await page.locator('.details dl').first().waitFor()
    await look('find, details')
    await page.keyboard.press('Escape')
  })

  it('Compare and its five views', { timeout: 300_000 }, async () => {
    await go('#/compare', 'main table tbody tr')
    await page.locator('[data-chart]').first().waitFor()
    await look('compare')
    await over('compare, card', () => page.locator('main td [data-cell]').first().click())
    await over('compare, row', () => page.locator('main [data-focus^="row:"]').first().click())
    await over('compare, column', () => page.locator('main [data-focus^="column:"]').first().click())
    await over('compare, you', () => page.locator('[data-focus="you"]').click())
    await over('compare, case', () => page.locator('[data-focus="case"]').click())
    await over('compare, rows', () => page.locator('[data-focus="rows"]').click())
    await over('compare, export', () => button('Share or print').click())
    for (const view of ['money', 'exams', 'matters', 'questions']) {
      await go(`#/compare/${view}`, `main [data-focus="view:${view}"][aria-current]`)
      await page.locator('main h2').first().waitFor()
      await look(`compare, ${view}`)
    }
  })

  it('Cases and Jobs', { timeout: 300_000 }, async () => {
    await go('#/cases', '[data-case]')
    await look('cases')
    await over('cases, new', () => button('New case').click())
    await over('cases, menu', () => page.locator('[data-focus^="case-menu"]').first().click())
    for (const item of ['Save to a file …', 'Take off this computer …'])
      await over(`cases, ${item}`, async () => {
        await page.locator('[data-focus^="case-menu"]').first().click()
        await page.getByRole('menuitem', { name: item, exact: true }).click()
        await page.locator('[role="dialog"]').first().waitFor()
      })
    await go('#/jobs', '.page tbody tr')
    await look('jobs')
    await go('#/jobs/29-2072', 'article h2')
    await look('the guide of a job')
    await go('#/jobs/compare/29-2072,31-9092', '.compare tbody tr[data-row]')
    await look('jobs side by side')
    await go('#/jobs/compare/29-2072', '#add-job')
    await look('one job to compare')
  })

  it('Library, its plan, its columns and its matches', { timeout: 300_000 }, async () => {
    await go('#/library', 'main table')
    await page.getByText('What can be added').click()
    await look('library')
    const files = page.locator('input[type=file]').first()
    await files.setInputFiles(writeMiniFiles(app.dataDir, { count: 4 }))
    await page.getByRole('heading', { name: 'What will change' }).waitFor()
    await look('library, plan')
    await button('Do not import').click()
    await files.setInputFiles({ name: 'my list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
    await button('Map columns of my list.csv').click()
    await page.locator('#mapping-name').waitFor()
    await look('library, columns')
    await page.locator('main .end .primary').click()
    await button(/^Check schools and programs of/).click()
    await page.locator('input[name="matches-show"][value=all]').check()
    await look('library, matches')
  })

  it('stands still while the first screen fills', { timeout: 300_000 }, async () => {
    const { case: open } = await call(page, 'person.get', {})
    await call(page, 'person.keepSearch', { case: open.id, search: null })
    const moved = new Map<string, number>()
    for (const [width, height] of SIZES)
      for (const hash of ['#/home', '#/find', '#/compare', '#/cases', '#/jobs', '#/library']) {
        const fresh = await context.newPage()
        await fresh.setViewportSize({ width, height })
        await fresh.addInitScript(() => {
          const shifts: number[] = []
          Object.assign(window, { shifts })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await fresh.goto(`${app.origin}/${hash}`)
        await fresh.locator('main h1').first().waitFor({ state: 'attached' })
        await fresh.waitForLoadState('networkidle')
        const shift = await fresh.evaluate(async () => {
          for (let frame = 0; frame < 3; frame++)
            await new Promise((resolve) => requestAnimationFrame(resolve))
          return (window as unknown as { shifts: readonly number[] }).shifts.reduce(
            (sum, one) => sum + one,
            0,
          )
        })
        if (shift > MOST_SHIFT) moved.set(`${hash}, ${width} x ${height}`, shift)
        await fresh.close()
      }
    expect(Object.fromEntries(moved)).toEqual({})
  })

  it('has no fault', () => {
    expect(Object.fromEntries(faults)).toEqual({})
  })

  it('says in its title which view it is, each another', () => {
    expect(titles.size).toBeGreaterThan(11)
    expect([...titles.values()].filter((title) => !title.endsWith('Pathwise'))).toEqual([])
    const screens = [...titles].filter(([screen]) => !/details|plan|answered|map|one job/.test(screen))
    expect(new Set(screens.map(([, title]) => title)).size).toBe(screens.length)
  })

  it('underlines the tab in view alone, in forced colors too', () => {
    expect([...underlined].filter(([, count]) => count !== 1)).toEqual([])
    expect(underlined.size).toBeGreaterThan(20)
  })
})
