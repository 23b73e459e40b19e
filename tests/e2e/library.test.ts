import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EXCERPTS_FOLDER } from '../main/import/support/datasets.ts'
import { writeMiniFiles } from '../main/import/support/mini-files.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { SHIPPED_SAID } from '../support/catalog-counts.ts'
import { openFacet } from './support/open-facet.ts'
import { enterFind } from './support/enter-find.ts'

/** Reading official files takes longer than a click, and the machine may be busy. */
const LONG = 120_000

let browser: Browser
let app: RunningApp
let context: BrowserContext
let page: Page
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-files-'))
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
  rmSync(folder, { recursive: true, force: true })
})

const add = (...paths: string[]) => page.locator('input[type=file]').setInputFiles(paths)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const notice = (text: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(text)
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
const official = (path: string) => join(EXCERPTS_FOLDER, path)

/** Uploads that lie in the data folder. */
function uploads(): string[] {
  const incoming = join(app.dataDir, 'incoming')
  if (!existsSync(incoming)) return []
  return readdirSync(incoming, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}

function own(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const LIST =
  'Course name,School,City,State,ZIP,Tuition,Length in months\r\n' +
  'Medical Coding Specialist,Austin Community College District,Austin,TX,78752,"$4,500.00",9\r\n' +
  'Medical Assistant,Hill Country Phlebotomy,Kerrville,TX,78028,n/a,\r\n' +
  ',No program named,Austin,TX,78701,100,1\r\n'

describe('the sources', () => {
  it('tell publisher, date, rows and use, and ask before the publisher’s page is opened', async () => {
    const row = page.getByRole('row', { name: /IPEDS directory information, 2024-25/ })
    expect(await row.innerText()).toMatch(/National Center for Education Statistics/)
    expect(await row.innerText()).toMatch(/6,072/)
    expect(await row.innerText()).toMatch(/Institution, City, State/)

    const opened: string[] = []
    context.on('page', (popup) => opened.push(popup.url()))
    const link = row.getByRole('link', { name: 'Publisher’s page' })
    await link.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Open nces.ed.gov in your browser?').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Publisher’s page')
    await link.click({ button: 'middle' })
    await dialog.waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(opened).toEqual([])
  })
})

describe('a file that is none', () => {
  it('is told in words, can be left out, and then lies nowhere', async () => {
    await add(own('picture.csv', 'PNG\0\0\0\0'), own('empty.csv', ''))
    await page.getByRole('row', { name: /^picture\.csv/ }).waitFor()
    expect(uploads()).toHaveLength(2)
    await button('Leave out picture.csv').click()
    await expect.poll(focused).toBe('Added files')
    await button('Leave out all').click()
    await expect.poll(uploads).toEqual([])
    expect(await button('Choose files').isVisible()).toBe(true)
  })

  it('dropped in another place goes to Library instead of replacing the page', async () => {
    await page.getByRole('link', { name: 'Find', exact: true }).click()
    const drop = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'my list.csv', { type: 'text/csv' }))
      return data
    }, LIST)
    await page.dispatchEvent('main', 'drop', { dataTransfer: drop })
    await page.getByRole('row', { name: /^my list\.csv/ }).waitFor()
    expect(page.url()).toBe(`${app.origin}/#/library`)
  })
})

describe('an own list', () => {
  it('is mapped, previewed, imported, found, and taken back', async () => {
    await add(own('spring.csv', LIST))
    await button('Map columns of spring.csv').click()
    await page.getByRole('heading', { level: 1, name: /^Columns of/ }).waitFor()
    await expect.poll(focused).toMatch(/^Columns of/)
    await page.getByText('2 programs can be imported.').waitFor()

    // What is needed and missing stands in the way, and is said where it stands.
    const course = page.getByLabel('What the column Course name holds')
    await course.selectOption('')
    await page.getByText('Before it can be imported:').waitFor()
    await course.selectOption({ label: 'Program (needed)' })
    const preview = page.getByRole('group', { name: 'The first rows as programs' })
    await preview.getByText('Medical Coding Specialist').waitFor()
    // An unknown price is no zero.
    expect(await preview.getByRole('row', { name: /Medical Assistant/ }).innerText()).toMatch(/–/)

    await page.getByLabel('Name of the list').fill('Spring')
    await button('Import 2 programs').click()
    await notice('Imported 2 programs as Spring.').waitFor()
    const lists = page.getByRole('table', { name: 'Your lists' })
    await lists.getByRole('row', { name: /^Spring/ }).waitFor()

    // What is the person's own stands before the sources of the catalog.
    const sources = await page.getByRole('table', { name: 'Sources of the catalog' }).boundingBox()
    expect((await lists.boundingBox())?.y).toBeLessThan(sources?.y ?? 0)

    await page.getByRole('link', { name: 'Show these in Find: the programs of Spring' }).click()
    await page.getByText('2 programs', { exact: true }).first().waitFor()
    await button('Remove Spring').waitFor()
    const facet = await openFacet(page, 'On a list')
    await facet.getByRole('checkbox', { name: /^Spring/, checked: true }).uncheck()
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('Hill Country Phlebotomy')
    await page.getByText('1 program', { exact: true }).first().waitFor()

    await page.getByRole('link', { name: 'Library', exact: true }).click()
    await button('Remove the list Spring').click()
    await notice('Removed the list Spring.').waitFor()
    await lists.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
    await lists.getByRole('row', { name: /^Spring/ }).waitFor()
  })

  it('pasted from a spreadsheet goes the same way, by Ctrl+V anywhere in Library', async () => {
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      },
      LIST.replaceAll('"$4,500.00"', '4500').replaceAll(',', '\t'),
    )
    await page.getByText('2 programs can be imported.').waitFor()
    await button('Back to Library').click()
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  })

  it('says which schools were found, and lets them be corrected', async () => {
    await add(own('spring.csv', LIST))
    await button('Map columns of spring.csv').click()
    await button('Import 2 programs').click()
    await button(/^Check schools and programs of/).click()
    const row = page.getByRole('row', { name: /Hill Country Phlebotomy/ })
    expect(await row.innerText()).toMatch(/not found|a guess/)
    await row.getByRole('button', { name: /^Choose another/ }).click()
    await page.keyboard.type('Schreiner')
    await page
      .getByRole('option', { name: /Schreiner University/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await row.getByText('decided by you').waitFor()
    await expect.poll(focused).toBe('Choose another')
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
    await row.getByText('decided by you').waitFor({ state: 'detached' })
  })
})

describe('what the programs of a list are', () => {
  it('is a guess until it is said, here as on the card in Compare; Find goes by it, and undo takes it back', async () => {
    await add(own('spring.csv', LIST))
    await button('Map columns of spring.csv').click()
    await button('Import 2 programs').click()
    await button(/^Check schools and programs of/).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Medical Coding Specialist' })
    await row.getByText('a guess: 51.0713', { exact: false }).waitFor()
    await row.getByRole('button', { name: /^That is right: Field/ }).click()
    await row.getByRole('button', { name: /^Change my answer: Field/ }).waitFor()
    await expect.poll(focused).toBe('Change my answer')

    // The award by the form of the card.
    await row.getByRole('button', { name: /^Give my own answer: Award level/ }).click()
    await page.locator('#own-value').selectOption('21')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await row.getByText('Certificate, 12 weeks to 1 year').waitFor()
    await button('Back to Library').click()
    await page.getByRole('link', { name: /^Show these in Find/ }).click()
    const found = page.getByRole('row', { name: /Medical Coding Specialist/ })
    const award = () => found.innerText()
    await expect.poll(award).toContain('certificate < 1 yr')
    expect(await award()).not.toContain('a guess')
    await page.keyboard.press('Control+z')
    await expect.poll(award).toContain('award not stated')
  })
})

describe('official files', () => {
  /** Made up, and large enough that reading it takes a while. */
  const country = () => writeMiniFiles(folder, { count: 2500 }).slice(0, 2)
  const programs = (count: string) => page.getByText(`${count} programs at`, { exact: false }).first()

  it(
    'are read, shown before they are in use, imported, found and taken back',
    async () => {
      await add(official('ipeds/hd2024.csv'), official('ipeds/c2024_a.csv'))
      // Both are known, so they are read without a further word.
      await page.getByRole('heading', { name: 'What will change' }).waitFor({ timeout: LONG })
      const plan = page.getByRole('table', { name: 'The catalog before and after' })
      expect(
        await plan.getByRole('row', { name: new RegExp(`^Programs ${SHIPPED_SAID.programs} 995`) }).count(),
      ).toBe(1)
      await programs(SHIPPED_SAID.programs).waitFor()

      await button('Import').click()
      await notice('Imported. 995 programs at 97 institutions.').waitFor({ timeout: LONG })
      const completions = page.getByRole('row', { name: /IPEDS completions.*2024.*Added by you/ })
      await completions.waitFor()
      await expect.poll(uploads).toEqual([])

      await page.getByRole('link', { name: 'Find', exact: true }).click()
      await page.getByText('995 programs').first().waitFor()

      await page.getByRole('link', { name: 'Library', exact: true }).click()
      await button(/^Undo: /).click()
      await notice(
        `Undone. ${SHIPPED_SAID.programs} programs at ${SHIPPED_SAID.institutions} institutions.`,
      ).waitFor({ timeout: LONG })
      await button(/^Do again: /).click()
      await notice('Done again. 995 programs at 97 institutions.').waitFor({ timeout: LONG })
    },
    2 * LONG,
  )

  it(
    'are cancelled, and all is as it was',
    async () => {
      await add(...country())
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor()
      await button('Cancel').click()
      await notice('Cancelled. The catalog is as it was.').waitFor()
      await programs(SHIPPED_SAID.programs).waitFor()
      // The files are still there, to be read after all.
      expect(await button('Read 2 files').isVisible()).toBe(true)
    },
    LONG,
  )

  it(
    'are read on while the person is elsewhere, and Find answers meanwhile',
    async () => {
      await add(...country())
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
