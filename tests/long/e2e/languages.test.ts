import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON } from '../../../data/comparison-state.ts'
import { DEFAULT_LANGUAGE } from '../../../data/messages/languages.ts'
import { translator, type MessageKey, type MessageParams } from '../../../data/messages/translate.ts'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { call } from '../../e2e/support/call.ts'
import { writeMiniFiles } from '../../main/import/support/mini-files.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { screenFaults } from '../../e2e/support/screen-faults.ts'
import { textsOf, unsaid } from '../../e2e/support/unsaid.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'

const PSEUDO = 'en-XA'
const THREE = ['103501-51.0713-21', '225423-51.0713-2', '122685-51.0713-2']
const LIST = 'Course,School,Tuition\nMedical Coding,Austin Community College District,1200\n'
const SIZES = [
  [1280, 900],
  [320, 800],
] as const
const NARROW = [SIZES[1]]

/** Every screen and dialog in the accented language, which is 40 % longer. */
describe('a language that is not English', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  const trouble: string[] = []
  const data = new Set<string>(['my list.csv', 'my list', 'Course', 'School'])
  /** Screens that are wider than the window, with what makes them so. */
  const wider = new Map<string, readonly string[]>()
  /** Screens with cells that their content sticks out of. */
  const fuller = new Map<string, readonly string[]>()
  /** What nobody should ship in any language. */
  const faults = new Map<string, readonly string[]>()
  const screens = new Set<string>()
  /** Of each screen that is none over another. */
  const titles = new Map<string, string>()
  const left = new Map<string, readonly string[]>()
  const langs = new Set<string>()
  let reading: Promise<unknown> = Promise.resolve()

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
    })
    page.on('response', (response) => {
      if (!response.url().includes('/call/')) return
      reading = Promise.all([
        reading,
        response
          .json()
          .then((answer: unknown) => textsOf(answer, data))
          .catch(() => undefined),
      ])
    })
    await enterFind(page, app)
    await page.locator('tbody tr[data-row] input').first().waitFor()
    await call(page, 'person.changeComparison', { case: 1, ...DEFAULT_COMPARISON, programs: THREE })
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  /** All screens, one after the other; each is looked at wide and narrow. */
  async function walk(): Promise<void> {
    const { t } = translator(PSEUDO)
    const button = (key: MessageKey, params: MessageParams = {}) =>
      page.getByRole('button', { name: t(key, params), exact: true })
    const look = async (screen: string, sizes: readonly (readonly [number, number])[] = SIZES) => {
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        // What follows the window's size does so a frame later.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
        // The page may show what was answered before it was read here.
        await reading
        const { words, lang, wide, over } = await unsaid(page, data)
        langs.add(lang)
        const at = `${screen}, ${width}`
        const found = await screenFaults(page)
        if (found.length > 0) faults.set(at, found)
        screens.add(screen)
        if ((await page.locator('[role="dialog"], [role="menu"]').count()) === 0)
          titles.set(screen, await page.title())
        if (wide.length > 0) wider.set(at, wide)
        if (over.length > 0) fuller.set(at, over)
        if (words.length > 0) left.set(at, words)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    const openChartTables = async () => {
      const buttons = page.locator('[data-chart] [aria-controls$="-table"][aria-expanded="false"]')
      await buttons.first().waitFor()
      // Each that is pressed is one less.
      while ((await buttons.count()) > 0)
        await buttons.first().evaluate((button) => (button as HTMLElement).click())
    }
    const go = async (hash: string, ready: string) => {
      await page.evaluate((hash) => (location.hash = hash), hash)
      await page.locator(ready).first().waitFor()
    }
    /** Opened, looked at, closed. */
    const dialog = async (
      screen: string,
      open: () => Promise<void>,
      role = '[role="dialog"], [role="menu"]',
    ) => {
      await open()
      await page.locator(role).first().waitFor()
      await look(screen)
      await page.keyboard.press('Escape')
      await page.locator('[role="dialog"], [role="menu"]').first().waitFor({ state: 'detached' })
    }

    await call(page, 'person.changeSettings', { language: PSEUDO })
    await page.goto(`${app.origin}/#/find`)
    await page.reload()
    await page.locator('tbody tr[data-row="1"] th button').waitFor()
    await look('find')
    await page.setViewportSize({ width: 320, height: 800 })
    await button('find.moreFilters').click()
    await page
      .locator('[role="dialog"] summary')
      .evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()))
    await page.locator('[role="dialog"] label:has(input[type=checkbox])').first().waitFor()
    // The longest there is: its chip must fit, too.
    await page.locator('[role="dialog"] label:has(input[type=checkbox])').evaluateAll((labels) => {
      const [longest] = labels.toSorted((a, b) => b.textContent.length - a.textContent.length)
      ;(longest as HTMLElement | undefined)?.click()
    })
    await look('find: drawer', NARROW)
    await page.keyboard.press('Escape')
    await page.locator('main .chips .set, main .chips .chip').first().waitFor()
    await look('find: chip')
    await button('find.clear').click()
    await dialog('find: view', () => button('view.label').click())
    await dialog('find: help', () => button('help.open').click())
    await page.locator('tbody tr[data-row="1"] th button').click()
    await page.locator('.details dl').first().waitFor()
    await look('find: details')
    await page.getByRole('button', { name: t('details.close') }).click()

    await go('#/jobs', '.page tbody tr')
    await look('jobs')
    await go('#/jobs/29-2072', 'article h2')
    await look('the guide of a job')

    await go('#/cases', '[data-case]')
    await look('cases')
    await dialog('cases: new', () => button('cases.new').first().click())
    await dialog('cases: menu', () => page.locator('[data-focus^="case-menu"]').first().click())
    for (const item of ['cases.save', 'cases.forget'] as const) {
      const open = async () => {
        await page.locator('[data-focus^="case-menu"]').first().click()
        await page.getByRole('menuitem', { name: t(item), exact: true }).click()
      }
      await dialog(item, open, '[role="dialog"]')
    }

    await go('#/compare', 'main table tbody tr')
    await look('compare')
    await dialog('compare: card', () => page.locator('main td [data-cell]').first().click())
    await dialog('compare: column', () => page.locator('[data-focus^="column:"]').first().click())
    await dialog('compare: you', () => page.locator('[data-focus="you"]').click())
    await dialog('compare: case', () => page.locator('[data-focus="case"]').click())
    await dialog('compare: rows', () => page.locator('[data-focus="rows"]').click())
    await openChartTables()
    await look('compare: chart tables')
    await dialog('compare: export', () => button('export.open').click())
    for (const view of ['money', 'exams', 'matters', 'questions']) {
      await go(`#/compare/${view}`, `main [data-focus="view:${view}"][aria-current]`)
      await page.locator('main h2').first().waitFor()
      if (view === 'money') await openChartTables()
      await look(view)
    }

    await go('#/library', 'main table')
    await page.getByText(t('library.where.title')).click()
    await look('library')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(writeMiniFiles(app.dataDir, { count: 4 }))
    await button('library.plan.import').waitFor()
    await look('library: plan')
    await button('library.plan.cancel').click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'my list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
    await page.getByRole('button', { name: t('library.files.mapOf', { file: 'my list.csv' }) }).click()
    await page.locator('#mapping-name').waitFor()
    await look('library: mapping')
    await page.locator('main .end .primary').click()
    await page.getByRole('button', { name: t('library.lists.checkOf', { name: 'my list' }) }).click()
    await page.locator('input[name="matches-show"][value=all]').check()
    await look('library: matches')
  }

  it('is on every screen, and nothing on it is left in English', { timeout: 120_000 }, async () => {
    await walk()
    expect(Object.fromEntries(left)).toEqual({})
    expect([...langs]).toEqual([PSEUDO])
    expect(trouble).toEqual([])
  })

  it('makes no page wider than its window', () => {
    expect(Object.fromEntries(wider)).toEqual({})
    expect(screens.size).toBeGreaterThan(24)
  })

  it('cuts no number, shows no key of ours and no slit of a dialog, and heads every cell', () => {
    expect(Object.fromEntries(faults)).toEqual({})
  })

  it('has a title for every view', () => {
    // These are parts of the screen that they stand on.
    const parts = ['find: chip', 'find: details', 'compare: chart tables', 'library: plan']
    const views = [...titles].filter(([screen]) => !parts.includes(screen))
    expect(views.length).toBeGreaterThan(10)
    expect(new Set(views.map(([, title]) => title)).size).toBe(views.length)
  })

  it('makes no cell and no chip narrower than what is in it', () => {
    expect(Object.fromEntries(fuller)).toEqual({})
  })

  it('is the document’s too, unless the document asks for another', async () => {
    const request = { programs: THREE }
    const pseudo = await call(page, 'export.text', request)
    expect(pseudo.text).toContain(translator(PSEUDO).t('field.tuitionAndFees'))
    expect(pseudo.html).toContain('<span lang="en">')
    const english = await call(page, 'export.text', { ...request, language: DEFAULT_LANGUAGE })
    expect(english.text).toContain(translator(DEFAULT_LANGUAGE).t('field.tuitionAndFees'))
    expect(english.html).not.toContain('<span lang=')
  })

  it('names of schools, programs and occupations say that they are English', async () => {
    const marked = (selector: string) => page.locator(selector).first().getAttribute('lang')
    await page.evaluate(() => (location.hash = '#/find'))
    await page.locator('tbody tr[data-row="1"] th button').waitFor()
    expect(await marked('tbody tr[data-row="1"] th button')).toBe(DEFAULT_LANGUAGE)
    await page.evaluate(() => (location.hash = '#/compare'))
    await page.locator('main .head .institution').first().waitFor()
    expect(await marked('main .head .institution')).toBe(DEFAULT_LANGUAGE)
    await page.evaluate(() => (location.hash = '#/jobs'))
    await page.locator('tbody tr th .name').first().waitFor()
    expect(await marked('tbody tr th .name')).toBe(DEFAULT_LANGUAGE)
  })

  it('is chosen in the menu of the view, where there is another one', async () => {
    const { t } = translator(PSEUDO)
    await page.getByRole('button', { name: t('view.label'), exact: true }).click()
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('radio', { name: 'English', exact: true }).click(),
    ])
    await page.getByRole('button', { name: 'View', exact: true }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(DEFAULT_LANGUAGE)
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    // One language alone is no choice.
    expect(await page.getByRole('group', { name: 'Language' }).count()).toBe(0)
  })
})
