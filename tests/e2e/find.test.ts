import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { SHIPPED, SHIPPED_SAID } from '../support/catalog-counts.ts'
import { enterFind } from './support/enter-find.ts'
import { openFacet } from './support/open-facet.ts'

describe('Find, by keyboard', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const total = () => page.getByRole('status').filter({ hasText: /^[\d,]+ programs?$/ })
  const chosen = () => page.getByText(/^\d of 8 chosen$/)
  /** Name of what has the focus. */
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)
  const isTicked = () =>
    page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.checked)
  /** The row that has the focus, counted from 1, and the place of the list's scroll bar. */
  const row = () =>
    page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 1)

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    page = await context.newPage()
    await enterFind(page, app)
    // Keys pressed before the screen is there reach nobody.
    await total()
      .filter({ hasText: `${SHIPPED_SAID.found} programs` })
      .waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })
  beforeEach(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Delete')
    await expect.poll(() => total().innerText()).toBe(`${SHIPPED_SAID.found} programs`)
  })

  it('searches, walks the rows, chooses, takes back and does it again', async () => {
    await page.keyboard.type('sterile')
    await expect.poll(() => total().innerText()).not.toBe(`${SHIPPED_SAID.found} programs`)
    await page.keyboard.press('ArrowDown')
    await expect.poll(row).toBe(1)
    await page.keyboard.press('ArrowDown')
    await expect.poll(row).toBe(2)
    await expect.poll(focused).toMatch(/^Compare Sterile .+, .+, at .+, .+$/)

    await page.keyboard.press('Space')
    await expect.poll(() => chosen().innerText()).toBe('1 of 8 chosen')
    await page.keyboard.press('Control+z')
    await expect.poll(() => chosen().innerText()).toBe('0 of 8 chosen')
    expect(await page.getByText(/^Undone: added Sterile/).isVisible()).toBe(true)
    expect(await isTicked()).toBe(false)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => chosen().innerText()).toBe('1 of 8 chosen')
    expect(await isTicked()).toBe(true)
    await page.keyboard.press('Space')
    await expect.poll(() => chosen().innerText()).toBe('0 of 8 chosen')
  })

  it(`reaches the last of ${SHIPPED_SAID.found} rows and keeps the focus while the list scrolls away`, async () => {
    await page.keyboard.press('ArrowDown')
    await expect.poll(row).toBe(1)
    await page.keyboard.press('End')
    await expect.poll(row).toBe(SHIPPED.found)
    await expect.poll(focused).toMatch(/^Compare /)
    const last = await focused()

    await page
      .getByRole('table', { name: 'Programs' })
      .evaluate((table) => table.parentElement?.scrollTo(0, 0))
    await page.locator('[aria-rowindex="3"]').waitFor()
    await expect.poll(focused).toBe(last)
    await page.keyboard.press('ArrowUp')
    await expect.poll(row).toBe(SHIPPED.found - 1)
    await page.keyboard.press('Home')
    await expect.poll(row).toBe(1)
  })

  it('refuses the ninth program and leaves it unticked', async () => {
    await page.keyboard.press('ArrowDown')
    await expect.poll(row).toBe(1)
    for (let place = 1; place <= 9; place++) {
      await expect.poll(row).toBe(place)
      await page.keyboard.press('Space')
      if (place < 9) await page.keyboard.press('ArrowDown')
    }
    await expect.poll(() => page.getByText('8 programs are the most you can compare.').isVisible()).toBe(true)
    expect(await isTicked()).toBe(false)
    expect(await chosen().innerText()).toBe('8 of 8 chosen')
    for (let step = 0; step < 8; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => chosen().innerText()).toBe('0 of 8 chosen')
  })

  it('has a head for every column, also for that of the ticks', async () => {
    const columns = await page.locator('table colgroup col').count()
    expect(await page.getByRole('columnheader').count()).toBe(columns)
    await page.getByRole('columnheader', { name: 'Compare', exact: true }).waitFor({ state: 'attached' })
  })

  it('sorts by every column, with unknown last both ways', async () => {
    const head = page.getByRole('columnheader', { name: 'Months' })
    const months = () =>
      page
        .locator('tbody tr[data-row="0"] td')
        .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim()))
    for (const direction of ['ascending', 'descending']) {
      await head.getByRole('button').press('Enter')
      await expect.poll(() => head.getAttribute('aria-sort')).toBe(direction)
      await expect
        .poll(async () => (await months()).filter((text) => /\d/.test(text ?? '')).length)
        .toBeGreaterThan(1)
    }
    await head.getByRole('button').press('Enter')
    await expect.poll(() => head.getAttribute('aria-sort')).toBeNull()
  })

  it('sorts by what has no column of its own, too', async () => {
    const isBySchool = async () => {
      const schools = await page.locator('tbody .beneath.school > span').allInnerTexts()
      return (
        schools.length > 5 && schools.join() === schools.toSorted((a, b) => a.localeCompare(b, 'en')).join()
      )
    }
    await expect.poll(isBySchool).toBe(false)
    await page.getByLabel('Sort by').selectOption({ label: 'Institution' })
    await expect.poll(isBySchool).toBe(true)
    await page.getByLabel('Sort by').selectOption({ label: 'Best match' })
    await expect.poll(isBySchool).toBe(false)
  })

  it('says one program, not one programs', async () => {
    await openFacet(page, 'Award level')
    await openFacet(page, 'Occupation')
    const { length } = await page.getByRole('checkbox', { name: /\b\d+ programs?$/ }).all()
    expect(length).toBeGreaterThan(10)
    expect(await page.getByRole('checkbox', { name: / 1 program$/ }).count()).toBeGreaterThan(0)
    expect(await page.getByRole('checkbox', { name: / 1 programs$/ }).count()).toBe(0)
  })

  it('says what to do when the program was stopped under the page', async () => {
    await page.route('**/call/**', (route) => route.abort())
    await page.keyboard.type('coding')
    await page.getByText('Pathwise does not answer.').first().waitFor()
    expect(await page.getByText('open the address that it prints').first().isVisible()).toBe(true)
    // A choice that nobody could keep does not look kept.
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .first()
      .click()
    await expect.poll(() => chosen().innerText()).toBe('0 of 8 chosen')
    await page.unroute('**/call/**')
    await page.getByRole('button', { name: 'Hide this notice' }).first().click()
  })

  it('says which filter to loosen when nothing is left, and never loses the focus', async () => {
    await page.keyboard.type('qqqq')
    await expect.poll(() => total().innerText()).toBe('0 programs')
    const way = page.getByRole('button', { name: /^Without the search “qqqq”/ })
    await way.press('Enter')
    await expect.poll(() => total().innerText()).toBe(`${SHIPPED_SAID.found} programs`)
    await expect.poll(focused).toBe('Search programs')
  })

  it('lets pay follow an occupation, chosen where it was asked, and gives the focus back', async () => {
    await page.getByRole('button', { name: 'Columns' }).press('Enter')
    const columns = page.getByRole('dialog', { name: 'Columns' })
    await columns.getByRole('checkbox', { name: 'Median pay, $' }).check()
    await page.keyboard.press('Escape')
    await columns.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Columns')
    await page.keyboard.press('/')
    await page.keyboard.type('medical coding')
    await expect.poll(() => total().innerText()).not.toBe(`${SHIPPED_SAID.found} programs`)
    const ask = page.getByRole('button', { name: '2 occupations' }).first()
    await ask.press('Enter')
    const choice = page.getByRole('dialog', { name: 'Occupations of this program' })
    await choice.waitFor()
    await page.keyboard.press('Escape')
    await choice.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe('2 occupations')

    await ask.press('Enter')
    await choice.getByRole('button', { name: /^Medical Records Specialists/ }).press('Enter')
    await expect.poll(() => page.getByRole('cell', { name: '51,140' }).count()).toBeGreaterThan(3)
    await expect.poll(focused).toMatch(/^Compare /)
    await page.getByRole('button', { name: 'Remove Pay: Medical Records Specialists' }).press('Enter')
    await ask.waitFor()
  })

  it('is found again after a reload as it was left', async () => {
    await page.keyboard.type('sterile')
    await expect.poll(() => total().innerText()).not.toBe(`${SHIPPED_SAID.found} programs`)
    // Not one of the states that have most of these programs.
    const state = await openFacet(page, 'State')
    await state.getByRole('searchbox', { name: 'Look in State' }).fill('texas')
    await state.getByRole('checkbox', { name: /^Texas/ }).check()
    await page.getByRole('button', { name: 'Remove Texas' }).waitFor()
    await expect.poll(() => total().innerText()).toMatch(/^\d programs$/)
    const before = await total().innerText()
    await page.reload()
    await expect.poll(() => total().innerText()).toBe(before)
    expect(await page.getByRole('searchbox', { name: 'Search programs' }).inputValue()).toBe('sterile')
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter')
    await expect.poll(() => total().innerText()).toBe(`${SHIPPED_SAID.found} programs`)
    await expect.poll(focused).toBe('Search programs')
  })

  it('does not scroll sideways, down to 320 px', async () => {
    for (const width of [1024, 720, 640, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await page.getByRole('table', { name: 'Programs' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      // A name may be cut short, a number never.
      const cut = await page
        .locator('tbody td.number')
        .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)
      expect(cut, `at ${width} px`).toBe(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('filters by a county that was looked for, and takes it back by its chip', async () => {
    const county = await openFacet(page, 'County')
    await county.getByRole('searchbox', { name: 'Look in County' }).press('h')
    await page.keyboard.type('arris county, t')
    const box = county.getByRole('checkbox')
    await expect.poll(() => box.count()).toBe(1)
    await box.press('Space')
    const chip = page.getByRole('button', { name: 'Remove Harris County, TX' })
    await chip.waitFor()
    await expect.poll(() => total().innerText()).not.toBe(`${SHIPPED_SAID.found} programs`)
    const label = await county.locator('label').innerText()
    expect(label.replace(/\s+/g, ' ')).toMatch(/^Harris County, TX \d+ programs$/)
    // Closed, it is not counted any more; the chip keeps its name.
    await county.locator('summary').press('Enter')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('medical')
    await expect.poll(() => chip.isVisible()).toBe(true)
    await chip.press('Enter')
    await expect.poll(() => chip.count()).toBe(0)
  })

  it('shows all fields of a long facet, some at a time, and keeps the one in focus', async () => {
    const county = await openFacet(page, 'County')
    await county.getByRole('button', { name: /^Show all [\d,]+$/ }).press('Enter')
    const list = county.getByRole('list')
    await expect.poll(() => list.getByRole('checkbox').count()).toBeGreaterThan(15)
    expect(await list.getByRole('checkbox').count()).toBeLessThan(60)
    await list.getByRole('checkbox').nth(2).focus()
    const name = () => page.evaluate(() => document.activeElement?.closest('label')?.textContent)
    const inFocus = await name()
    await list.evaluate((element) => element.scrollTo(0, 9000))
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(5000)
    expect(await name()).toBe(inFocus)
    await county.getByRole('button', { name: 'Show fewer' }).press('Enter')
    await expect.poll(() => list.getByRole('checkbox').count()).toBeLessThan(15)
    await county.locator('summary').press('Enter')
  })
})
