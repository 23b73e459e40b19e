import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { DATASETS_FOLDER } from '../../main/import/support/datasets.ts'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { ofWholeFiles } from '../support/whole-files.ts'
import { NATIONAL_SAID, SHIPPED_SAID } from '../../support/catalog-counts.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'

/** Reading the whole country takes longer than a click, and the machine may be busy. */
const LONG = 120_000

let browser: Browser
let app: RunningApp
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  app = await startApp()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await enterFind(page, app)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
})
afterEach(async () => {
  await context.close()
  await app.stop()
})

const add = (...paths: string[]) => page.locator('input[type=file]').setInputFiles(paths)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const notice = (text: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(text)
const official = (path: string) => join(DATASETS_FOLDER, path)

/** Uploads that lie in the data folder. */
function uploads(): string[] {
  const incoming = join(app.dataDir, 'incoming')
  if (!existsSync(incoming)) return []
  return readdirSync(incoming, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

ofWholeFiles('the whole country', () => {
  const programs = (count: string) => page.getByText(`${count} programs at`, { exact: false }).first()

  it(
    'is read, shown before it is in use, imported, found and taken back',
    async () => {
      await add(official('ipeds/hd2024.csv'), official('ipeds/c2024_a.csv'))
      // Both are known, so they are read without a further word.
      await page.getByRole('heading', { name: 'What will change' }).waitFor({ timeout: LONG })
      const plan = page.getByRole('table', { name: 'The catalog before and after' })
      expect(
        await plan
          .getByRole('row', {
            name: new RegExp(`^Programs ${SHIPPED_SAID.programs} ${NATIONAL_SAID.programs}`),
          })
          .count(),
      ).toBe(1)
      await programs(SHIPPED_SAID.programs).waitFor()

      await button('Import').click()
      await notice(
        `Imported. ${NATIONAL_SAID.programs} programs at ${NATIONAL_SAID.institutions} institutions.`,
      ).waitFor({ timeout: LONG })
      const completions = page.getByRole('row', { name: /IPEDS completions.*2024.*Added by you/ })
      await completions.waitFor()
      await expect.poll(uploads).toEqual([])

      await page.getByRole('link', { name: 'Find', exact: true }).click()
      await page.getByText(`${NATIONAL_SAID.programs} programs`).first().waitFor()

      await page.getByRole('link', { name: 'Library', exact: true }).click()
      await button(/^Undo: /).click()
      await notice(
        `Undone. ${SHIPPED_SAID.programs} programs at ${SHIPPED_SAID.institutions} institutions.`,
      ).waitFor({ timeout: LONG })
      await button(/^Do again: /).click()
      await notice(
        `Done again. ${NATIONAL_SAID.programs} programs at ${NATIONAL_SAID.institutions} institutions.`,
      ).waitFor({ timeout: LONG })
    },
    4 * LONG,
  )

  it(
    'is cancelled, and all is as it was',
    async () => {
      await add(official('ipeds/c2024_a.csv'))
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      await button('Cancel').click()
      await notice('Cancelled. The catalog is as it was.').waitFor()
      await programs(SHIPPED_SAID.programs).waitFor()
      // The files are still there, to be read after all.
      expect(await button('Read the file').isVisible()).toBe(true)
    },
    LONG,
  )

  it(
    'is read on while the person is elsewhere, and Find answers meanwhile',
    async () => {
      await add(official('ipeds/c2024_a.csv'))
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      await page.getByRole('link', { name: 'Find', exact: true }).click()
      await page.getByRole('searchbox', { name: 'Search programs' }).fill('medical coding texas')
      await page
        .getByText(/^\d+ programs$/)
        .first()
        .waitFor()
      await notice(/The files are read/).waitFor({ timeout: LONG })
      await page.getByRole('link', { name: 'Library (ready)' }).waitFor()
    },
    2 * LONG,
  )
})
