import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonChange } from '../../data/case.ts'

import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'

/** Programs of the shipped catalog: two that price by program, one whose price is estimated. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'
const EIGHT = [
  ALASKA,
  HOUSTON,
  VISALIA,
  '227979-51.0707-3',
  '122685-51.0713-3',
  '104090-51.0801-21',
  '224642-51.0713-2',
  '115931-51.0713-21',
]
const GONE = '999999-51.0713-21'

describe('Compare', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  /** What the table and the focus are found by. */
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: active } = document
      return active instanceof HTMLElement ? (active.dataset.focus ?? (active.id || active.tagName)) : null
    })
  const focus = (id: string) => page.locator(`[data-focus="${id}"]`).focus()
  const columns = () =>
    page
      .locator('[data-focus^="remove:"]')
      .evaluateAll((all) => all.map((one) => one.dataset.focus?.slice(7)))
  const table = () => page.getByRole('table', { name: 'Comparison' })
  const row = (name: RegExp) => table().getByRole('row', { name })
  const announced = () =>
    page
      .getByRole('status')
      .allInnerTexts()
      .then((all) => all.join(' '))
  /** Does anything lie over what has the focus? */
  const isCovered = () =>
    page.evaluate(() => {
      const active = document.activeElement
      if (!active) return true
      const { left, top, width, height } = active.getBoundingClientRect()
      return [
        [left + 3, top + height / 2],
        [left + width / 2, top + 3],
      ].some(([x, y]) => !active.contains(document.elementFromPoint(x ?? 0, y ?? 0)))
    })

  /** Opens Compare with a comparison as if it had been kept. */
  async function compare(change: ComparisonChange): Promise<void> {
    await page.evaluate(
      (body) =>
        fetch('/call/person.changeComparison', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      JSON.stringify({ ...DEFAULT_COMPARISON, ...change }),
    )
    await page.goto(`${app.origin}/#/compare`)
    await page.reload()
    await page.getByRole('heading', { name: 'Compare', exact: true }).waitFor()
    if (change.programs?.length) await table().waitFor()
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
    await page.goto(app.link)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  describe('by keyboard', () => {
    beforeEach(() => compare({ programs: [ALASKA, HOUSTON, VISALIA] }))

    it('moves a column and keeps the focus on its button', async () => {
      await focus(`right:${ALASKA}`)
      await page.keyboard.press('Enter')
      await expect.poll(columns).toEqual([HOUSTON, ALASKA, VISALIA])
      await expect.poll(focused).toBe(`right:${ALASKA}`)
      expect(await announced()).toContain('Moved right. Now 2 of 3.')
      await page.keyboard.press('Enter')
      await expect.poll(columns).toEqual([HOUSTON, VISALIA, ALASKA])
      await expect.poll(focused).toBe(`right:${ALASKA}`)
      // At the edge nothing moves, and it is said.
      await page.keyboard.press('Enter')
      await expect.poll(announced).toContain('It is the last already.')
      expect(await columns()).toEqual([HOUSTON, VISALIA, ALASKA])
      await page.keyboard.press('Control+z')
      await expect.poll(columns).toEqual([HOUSTON, ALASKA, VISALIA])
      await expect.poll(focused).toBe(`right:${ALASKA}`)
    })

    it('removes a column, hands the focus to its neighbour, and brings it back', async () => {
      await focus(`remove:${HOUSTON}`)
      await page.keyboard.press('Enter')
      await expect.poll(columns).toEqual([ALASKA, VISALIA])
      await expect.poll(focused).toBe(`remove:${VISALIA}`)
      expect(await announced()).toContain('2 of 8 chosen')
      await page.keyboard.press('Control+z')
      await expect.poll(columns).toEqual([ALASKA, HOUSTON, VISALIA])
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(columns).toEqual([ALASKA, VISALIA])
      await page.keyboard.press('Enter')
      await expect.poll(focused).toBe(`remove:${ALASKA}`)
      await page.keyboard.press('Enter')
      await page.getByText('Nothing to compare yet').waitFor()
      await expect.poll(focused).toBe('H1')
    })

    it('holds the others against a baseline, in words', async () => {
      await focus(`baseline:${ALASKA}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => row(/^Months/).innerText()).toContain('3 months shorter')
      expect(await row(/^Tuition and fees/).innerText()).toContain('+$4,926')
      expect(await focused()).toBe(`baseline:${ALASKA}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => row(/^Months/).innerText()).not.toContain('shorter')
    })

    it('walks the cells by arrows from one stop of Tab, never under the head row', async () => {
      await focus('group:cost')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(`cell:costToFinish:${ALASKA}`)
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('group:time')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('End')
      expect(await focused()).toBe(`cell:costToFinish:${VISALIA}`)
      for (let down = 0; down < 25; down++) await page.keyboard.press('ArrowDown')
      for (let up = 0; up < 25; up++) {
        await page.keyboard.press('ArrowUp')
        await expect.poll(isCovered).toBe(false)
      }
      expect(await focused()).toBe(`cell:costToFinish:${VISALIA}`)
    })

    it('opens a card by Enter and comes back to its number by Escape', async () => {
      await focus(`cell:books:${ALASKA}`)
      await page.keyboard.press('Enter')
      const card = page.getByRole('dialog', { name: 'Books and supplies' })
      await card.waitFor()
      expect(await card.innerText()).toContain(
        'The official files do not give it for this program at Alaska Career College.',
      )
      expect(await card.innerText()).toContain('(907) 563-7575')
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      await expect.poll(focused).toBe(`cell:books:${ALASKA}`)
    })

    it('shows a card from its head down in a low window, with a close button one can hit', async () => {
      // A laptop of 1366 x 768 at 200 % zoom.
      await page.setViewportSize({ width: 683, height: 384 })
      for (const cell of [`cell:costToFinish:${ALASKA}`, `cell:maySit:${ALASKA}`]) {
        await focus(cell)
        await page.keyboard.press('Enter')
        const card = page.getByRole('dialog')
        const close = card.getByRole('button', { name: 'Close' })
        await close.waitFor()
        const [outer, button] = [await card.boundingBox(), await close.boundingBox()]
        expect(outer?.y).toBeGreaterThanOrEqual(0)
        expect((outer?.y ?? 0) + (outer?.height ?? 0)).toBeLessThanOrEqual(384)
        expect(button?.y).toBeGreaterThanOrEqual(0)
        expect(button?.width).toBeGreaterThanOrEqual(24)
        expect(button?.height).toBe(button?.width)
        await page.keyboard.press('Escape')
        await card.waitFor({ state: 'detached' })
      }
      await page.setViewportSize({ width: 1100, height: 800 })
    })

    it('closes a group and opens it again', async () => {
      await focus('group:cost')
      await page.keyboard.press('Enter')
      await expect.poll(() => row(/^Tuition and fees/).count()).toBe(0)
      expect(await focused()).toBe('group:cost')
      await page.keyboard.press('Enter')
      await expect.poll(() => row(/^Tuition and fees/).count()).toBe(1)
    })
  })

  it('brings out cells from under the first column', async () => {
    await compare({ programs: EIGHT })
    await focus(`cell:months:${ALASKA}`)
    for (const key of [
      ...Array<string>(7).fill('ArrowRight'),
      ...Array<string>(7).fill('ArrowLeft'),
      'End',
      'Home',
    ]) {
      await page.keyboard.press(key)
      await expect.poll(isCovered, { message: key }).toBe(false)
    }
    // The page itself never scrolls sideways; the table does.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('moves a column by dragging', async () => {
    await compare({ programs: [ALASKA, HOUSTON, VISALIA] })
    await page.locator('.grip').first().dragTo(table().getByRole('columnheader').nth(3))
    await expect.poll(columns).toEqual([HOUSTON, VISALIA, ALASKA])
  })

  it('picks no occupation in silence: the cell opens the choice, and pay follows it', async () => {
    await compare({ programs: [ALASKA, HOUSTON] })
    expect(await page.getByLabel('Pay follows').inputValue()).toBe('')
    await row(/^Median pay/)
      .getByRole('button', { name: '2 occupations' })
      .first()
      .click()
    await page.getByRole('button', { name: 'Use Medical Records Specialists' }).click()
    await expect.poll(() => row(/^Median pay/).innerText()).toContain('51,140')
    expect(await page.getByLabel('Pay follows').inputValue()).toBe('29-2072')
    await expect.poll(focused).toBe(`cell:payMedian:${ALASKA}`)
  })

  it('offers the one occupation that all share, and lists the teaching one without offering it', async () => {
    await compare({ programs: ['104090-51.0801-21', '224642-51.0801-2'] })
    const chooser = page.getByLabel('Pay follows')
    expect(await chooser.inputValue()).toBe('')
    expect(await chooser.locator('option[value="25-1071"]').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Use Medical Assistants' }).click()
    await expect.poll(() => row(/^Median pay/).innerText()).toContain('45,690')
    expect(await focused()).toBe('pay-follows')
  })

  it('reckons the payback from the present pay, and says what it cannot read', async () => {
    await compare({ programs: [ALASKA, VISALIA], occupation: '29-2072' })
    const box = page.getByLabel('My present pay')
    await box.fill('a lot')
    await page.keyboard.press('Tab')
    await page.getByText('Type an amount in dollars').waitFor()
    expect(await row(/^Months of payback/).count()).toBe(0)
    await box.fill('$36k')
    await page.keyboard.press('Tab')
    await row(/^Months of payback/).waitFor()
    expect(await box.inputValue()).toBe('36,000')
    expect(await page.getByText('Type an amount in dollars').count()).toBe(0)
  })

  it('keeps the table when the program stops, says what to do, and tries again', async () => {
    await compare({ programs: [ALASKA, HOUSTON] })
    const before = await row(/^Tuition and fees/).innerText()
    await page.route('**/call/compare.table', (route) =>
      route.fulfill({ json: { ok: false, code: 'worker-died', params: {} } }),
    )
    await page.getByLabel('Prices for').selectOption('out-of-state')
    await page.getByText('The table below is the last one that could be made.').waitFor()
    expect(await row(/^Tuition and fees/).innerText()).toBe(before)
    await page.unroute('**/call/compare.table')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => row(/^Tuition and fees/).innerText()).not.toBe(before)
    expect(await page.getByText('The table below is the last one').count()).toBe(0)
  })

  it('says which programs the catalog does not hold, and lets them go', async () => {
    await compare({ programs: [ALASKA, GONE, HOUSTON], baseline: GONE })
    await page.getByText(GONE).waitFor()
    expect(await columns()).toEqual([ALASKA, HOUSTON])
    await focus(`left:${HOUSTON}`)
    await page.keyboard.press('Enter')
    await expect.poll(columns).toEqual([HOUSTON, ALASKA])
    await page.getByRole('button', { name: 'Remove it' }).click()
    await expect.poll(() => page.getByText(GONE).count()).toBe(0)
    await expect.poll(announced).toContain('2 of 8 chosen')
    expect(await columns()).toEqual([HOUSTON, ALASKA])
  })

  it('says what to do next with no program, and with one', async () => {
    await compare({ programs: [] })
    await page.getByRole('link', { name: 'Find programs' }).waitFor()
    await compare({ programs: [ALASKA] })
    await page.getByRole('link', { name: 'Find another program' }).waitFor()
    expect(await columns()).toEqual([ALASKA])
  })

  it('draws the charts in the colours of the theme', async () => {
    await compare({ programs: [ALASKA, HOUSTON], occupation: '29-2072' })
    const chart = page.locator('figure').first().locator('canvas')
    await chart.scrollIntoViewIfNeeded()
    /** Colours of the canvas, most frequent first; what is blank is not counted. */
    const colours = () =>
      chart.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        const counts = new Map<string, number>()
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] !== 255) continue
          const colour = data.subarray(at, at + 3).join(', ')
          counts.set(colour, (counts.get(colour) ?? 0) + 1)
        }
        return [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => `rgb(${colour})`)
      })
    const token = (name: string) =>
      page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await token('--series-1')
    await expect.poll(async () => (await colours()).slice(0, 4)).toContain(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await token('--series-1')
    expect(dark).not.toBe(light)
    await expect.poll(async () => (await colours()).slice(0, 4)).toContain(dark)
    await page.emulateMedia({ colorScheme: null })
  })
})
