import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON } from '../../data/comparison-state.ts'
import { makeCatalog } from '../../main/catalog/make-catalog.ts'
import { readMeta } from '../../main/catalog/meta.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { call } from './support/call.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

const TABLES = join(import.meta.dirname, '..', '..', 'data', 'catalog')
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'

/**
 * An official catalog as an import leaves it: the shipped one with another price,
 * other pay, a program less, and a state's list that disagrees on a price.
 *
 * @returns the name of the shipped catalog, whose figures a comparison keeps.
 */
function makeOfficial(file: string): string {
  makeCatalog(TABLES, file)
  const db = new Database(file)
  const { generation } = readMeta(db)
  db.exec(`
    DELETE FROM meta;
    INSERT INTO meta VALUES ('generation', 'imported'), ('previous', '${generation}'), ('madeAt', '2026-11-24T12:00:00.000Z');
    UPDATE programs SET tuition_in_state = tuition_in_state + 50000 WHERE unitid = 103501 AND cip = '51.0713';
    DELETE FROM programs WHERE unitid = 122685 AND cip = '51.0713' AND award_level = 2;
    UPDATE wages SET median = median + 100000 WHERE area = 'US';
    INSERT INTO datasets (id, kind, vintage, publisher, title, file, as_of, read_on, rows, rejected, url, licence)
      VALUES ('etpl-texas-2024-03-20', 'etpl-texas', '2024-03-20', 'Texas Workforce Commission', 'Eligible Training Provider List',
        'tx.xlsx', '2024-03-20', '2026-11-24', 1, 0, 'https://www.twc.texas.gov/', 'State record');
    INSERT INTO providers (id, dataset, name, city, state, zip, phone, website, unitid, match, score)
      VALUES ('etpl-texas-2024-03-20:1', 'etpl-texas-2024-03-20', 'Houston CC', 'Houston', 'TX', '77002', '', '', 225423, 'guess', 0.8);
    INSERT INTO listed_programs (key, dataset, provider, name, cip, award_level, credential, occupations,
        tuition, tuition_status, tuition_outside_status, books, books_status, hours, hours_status, weeks, weeks_status,
         distance, official_key)
      VALUES ('etpl-texas:1', 'etpl-texas-2024-03-20', 'etpl-texas-2024-03-20:1', 'Medical coding evenings', '51.0713', 0,
        'Certificate', '29-2072', 560000, 0, 6, NULL, 6, 400, 0, 30, 0, 'none', '${HOUSTON}');
  `)
  db.close()
  return generation
}

describe('Compare after an import', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let shipped: string

  const table = () => page.getByRole('table', { name: 'Comparison' })
  const row = (name: RegExp) => table().getByRole('row', { name })
  const banner = () => page.getByRole('region', { name: 'Before you read across' })

  async function compare(figuresOf: string | null, programs: readonly string[]): Promise<void> {
    await call(page, 'person.changeComparison', {
      case: 1,
      ...DEFAULT_COMPARISON,
      programs,
      occupation: '29-2072',
      figuresOf,
    })
    await page.goto(`${app.origin}/#/compare`)
    await page.reload()
    await table().waitFor()
  }

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pathwise-e2e-'))
    shipped = makeOfficial(join(dataDir, 'official.db'))
    app = await startApp({ dataDir })
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
    await enterFind(page, app)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  describe('that keeps its figures', () => {
    beforeEach(() => compare(shipped, [ALASKA, HOUSTON, VISALIA]))

    it('shows them, says so, and counts what is different', async () => {
      expect(await row(/^Tuition and fees/).innerText()).toContain('12,729')
      expect(await row(/^Pay a year/).innerText()).toContain('51,140')
      expect(await banner().innerText()).toContain('before the catalog changed on November 24, 2026')
      expect(await banner().innerText()).toMatch(/\d+ of them are different now/)
    })

    it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'See what changed' }).click()
      await page
        .getByRole('dialog')
        .getByRole('row', { name: /^Median pay/ })
        .waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.emulateMedia({ colorScheme: null, reducedMotion: null })
    })

    it('shows what changed, and uses the new figures as one step that can be undone', async () => {
      await page.getByRole('button', { name: 'See what changed' }).click()
      const dialog = page.getByRole('dialog', { name: 'What changed' })
      const line = (name: RegExp) => dialog.getByRole('row', { name })
      await line(/^Median pay/).waitFor()
      expect(await line(/^Median pay/).innerText()).toMatch(/\$51,140\s+\$52,140/)
      expect(await dialog.innerText()).toContain('does not hold this program')
      await dialog.getByRole('button', { name: 'Use the new figures' }).click()
      await expect.poll(() => row(/^Pay a year/).innerText()).toContain('52,140')
      await expect.poll(() => page.getByText('before the catalog changed').count()).toBe(0)
      // The focus is somewhere: not lost with the dialog and the banner.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
      await page.keyboard.press('Control+z')
      await expect.poll(() => row(/^Pay a year/).innerText()).toContain('51,140')
      await page.getByText('before the catalog changed').waitFor()
    })
  })

  it('says where the older figures are gone, and lets that go', async () => {
    await compare('pruned-long-ago', [ALASKA, HOUSTON])
    expect(await banner().innerText()).toContain('not on this computer any more')
    await page.getByRole('button', { name: 'Use these figures' }).click()
    await expect.poll(() => page.getByText('not on this computer any more').count()).toBe(0)
  })

  it('holds both prices of a program that a list gives too, and a program of the list beside it', async () => {
    await compare(null, [HOUSTON, 'etpl-texas:1'])
    await row(/^Tuition and fees/)
      .getByRole('cell')
      .getByRole('button')
      .first()
      .click()
    const card = page.getByRole('dialog', { name: 'Tuition and fees' })
    const told = await card.innerText()
    expect(told).toContain('~$4,344 / $5,600')
    expect(told).toContain('Texas Workforce Commission')
    expect(told).toContain('by a guess')
    await page.keyboard.press('Escape')
    expect(await table().innerText()).toContain('From “Eligible Training Provider List”')
    expect(await row(/^Award level/).innerText()).toContain('a guess: Certificate')
  })

  it('takes one of two sources, which the card keeps in view, and both again', async () => {
    await compare(null, [HOUSTON, ALASKA])
    const cell = `cell:tuitionAndFees:${HOUSTON}`
    const price = () => page.locator(`[data-focus="${cell}"]`).innerText()
    await page.locator(`[data-focus="${cell}"]`).focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Tuition and fees' })
    const listed = card.getByRole('radio', { name: /^\$5,600/ })
    expect(await violations(page)).toEqual([])
    await listed.focus()
    await page.keyboard.press('Space')
    await expect.poll(price).not.toContain('/')
    expect(await price()).toContain('5,600')
    expect(await row(/^Tuition and fees/).innerText()).toContain('the source you chose')
    // The other one stays in view, and so does the focus.
    expect(await card.getByRole('radio', { name: /4,344/ }).count()).toBe(1)
    expect(await listed.isChecked()).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(price).toContain('/ 5,600')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(price).not.toContain('/')
    await card.getByRole('radio', { name: 'Show them all' }).check()
    await expect.poll(price).toContain('/ 5,600')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['focus']))
      .toBe(cell)
  })
})
