import { readFileSync } from 'node:fs'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, DEFAULT_PLAN, type ComparisonChange } from '../../data/comparison-state.ts'
import { breakEven } from '../../data/formulas/break-even.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

/** Programs of the shipped catalog: one without a price of books, one whose length nobody published, one that is whole. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'

describe('Money', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  async function money(change: ComparisonChange): Promise<void> {
    await page.evaluate(
      (body) =>
        fetch('/call/person.changeComparison', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-pathwise-key': localStorage.getItem('pathwise-key') ?? '',
          },
          body,
        }),
      JSON.stringify({ case: 1, ...DEFAULT_COMPARISON, ...change }),
    )
    await page.goto(`${app.origin}/#/compare/money`)
    await page.reload()
    await page.getByRole('heading', { name: 'When you are ahead' }).waitFor()
  }
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  const fill = async (name: string, text: string) => {
    await box(name).fill(text)
    await page.keyboard.press('Tab')
  }
  const answer = (school: string) => page.getByRole('row').filter({ hasText: school })
  const chart = (id: string) => page.locator(`[data-chart="${id}"]`)
  const saved = async (figure: Locator, item: string): Promise<[Download, Buffer]> => {
    await figure.getByRole('button', { name: /Save or copy/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    return [download, readFileSync(await download.path())]
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    await enterFind(page, app)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('says what to do before it can answer, and shows the cost all the same', async () => {
    await money({ programs: [ALASKA, VISALIA] })
    await page.getByText('Choose the occupation whose pay counts').waitFor()
    await page.getByRole('button', { name: 'Choose an occupation' }).click()
    await expect
      .poll(() =>
        page.getByLabel('Pay for', { exact: true }).evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    await page.getByLabel('Pay for', { exact: true }).selectOption('29-2072')
    await page.getByRole('button', { name: 'Enter your pay' }).click()
    await expect
      .poll(() => box('Present pay before tax').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await chart('cost').getByRole('application').waitFor()
    expect(await chart('ahead').count()).toBe(0)
  })

  it('answers by the formula, follows each number, and takes it back', async () => {
    await money({ programs: [ALASKA, HOUSTON, VISALIA], occupation: '29-2072' })
    await fill('Present pay before tax', '36k')
    // 17,655 in 8 months, as the catalog has them; pay of May 2025.
    const known = (value: number) => ({ status: 'known', value }) as const
    const expected = (plan: Partial<typeof DEFAULT_PLAN>) => {
      const { ahead } = breakEven({
        cost: known(1_765_500),
        aid: [],
        // Of IPEDS, whose months are four weeks long.
        months: { ...known(8), weeks: 30 },
        pay: { p25: known(4_349_000), median: known(5_114_000), p75: known(6_482_000) },
        presentPay: 3_600_000,
        plan: { ...DEFAULT_PLAN, ...plan },
      })
      return [ahead.p25, ahead.median, ahead.p75].map(({ value }) => String(value))
    }
    const visalia = answer('San Joaquin Valley College-Visalia')
    const months = async () =>
      (await visalia.locator('td.number').allInnerTexts()).map((text) => text.trim().split('\n').at(-1))
    const says = (numbers: readonly string[]) => expect.poll(months).toEqual(numbers)
    await says(expected({}))
    // The same as a sentence, where it is told how it is counted.
    await visalia.getByRole('button', { name: /^How it is counted/ }).click()
    const [lower, middle, upper] = expected({})
    await page
      .getByText(
        `At lower pay you are ahead after ${lower} months, at the median after ${middle}, at the 75th percentile after ${upper}.`,
      )
      .waitFor()
    await answer('Alaska Career College').getByText('It takes at least that long').waitFor()

    await fill('Hours of paid work a week you give up', '10')
    await says(expected({ hoursLost: 10 }))
    await fill('Aid you need not pay back', '$2,000')
    await says(expected({ hoursLost: 10, aid: 200_000 }))
    await fill('Loan', '10,000')
    await fill('Interest a year', '4.99')
    await fill('Paid back in', '120')
    await page.getByText('The loan costs $106.02 a month.').waitFor()
    const all = { hoursLost: 10, aid: 200_000, loan: 1_000_000, rate: 4.99, loanMonths: 120 }
    await says(expected(all))

    // One step for each number.
    await page.getByRole('heading', { name: 'When you are ahead' }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => box('Paid back in').inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await says(expected({ hoursLost: 10, aid: 200_000 }))
    expect(await box('Loan').inputValue()).toBe('')

    // Kept with the case.
    await page.reload()
    await says(expected({ hoursLost: 10, aid: 200_000 }))
  })

  it('refuses what cannot be, in words, and keeps what was', async () => {
    await money({ programs: [VISALIA], occupation: '29-2072', presentPay: 3_600_000 })
    const before = await answer('San Joaquin Valley College-Visalia').innerText()
    for (const [name, text, words] of [
      ['Present pay before tax', '-5', 'It cannot be below zero.'],
      ['Interest a year', '900', 'An interest rate is 0 to 100%.'],
      ['Aid you need not pay back', '99999999999', 'Check for a zero too many.'],
      ['Hours of paid work a week you give up', '60', 'You cannot give up more than the 40 hours'],
      ['Paid back in', '0', 'It is at least 1.'],
    ] as const) {
      await fill(name, text)
      await page.getByRole('alert').filter({ hasText: words }).waitFor()
      expect(await box(name).getAttribute('aria-invalid')).toBe('true')
      await fill(name, name === 'Present pay before tax' ? '36,000' : '')
      await expect.poll(() => box(name).getAttribute('aria-invalid')).toBe('false')
    }
    for (const rate of ['0', '100']) {
      await fill('Interest a year', rate)
      expect(await box('Interest a year').getAttribute('aria-invalid')).toBe('false')
    }
    await fill('Interest a year', '')
    await expect.poll(() => answer('San Joaquin Valley College-Visalia').innerText()).toBe(before)
  })

  it('is read point by point by keyboard, and each point is said', async () => {
    await money({ programs: [ALASKA, VISALIA], occupation: '29-2072', presentPay: 3_600_000 })
    const cost = chart('cost')
    await cost.getByRole('application').focus()
    await cost.getByText('Arrow keys read its points one by one.').waitFor()
    const said = () => cost.getByRole('status').innerText()
    await page.keyboard.press('ArrowRight')
    await expect.poll(said).toBe('Alaska Career College: tuition and fees $12,729. 1 of 6.')
    await page.keyboard.press('ArrowRight')
    await expect.poll(said).toBe('Alaska Career College: books not known. 2 of 6.')
    await page.keyboard.press('End')
    await expect.poll(said).toContain('6 of 6.')
    await page.keyboard.press('Escape')
    await expect.poll(said).toBe('')
    // By pointer the words are shown and not said.
    await cost.locator('canvas').hover({ position: { x: 60, y: 38 } })
    await cost.getByText('Alaska Career College: tuition and fees $12,729').waitFor()
    expect(await said()).toBe('')

    // The gap of the drawing is words in the table.
    await cost.getByRole('button', { name: /Show table/ }).click()
    await cost.getByRole('row', { name: /^Alaska Career College 12,729 not known/ }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('saves a chart as PNG and as SVG, with its finding and its sources in it', async () => {
    const [png, pixels] = await saved(chart('ahead'), 'Save as PNG picture')
    // Books are not known, so the order is not sure, and the finding says so.
    expect(png.suggestedFilename()).toMatch(/^Money over time, As far as it is known, at lower pay .*\.png$/)
    expect(pixels.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    // Twice as many pixels as it has places, for print.
    expect(pixels.readUInt32BE(16)).toBe(1760)

    const [svg, bytes] = await saved(chart('cost'), 'Save as SVG drawing')
    expect(svg.suggestedFilename()).toMatch(/\.svg$/)
    const text = bytes.toString('utf8')
    const title = await chart('cost').getByRole('heading').innerText()
    expect(text).toContain(`<title>${title.replaceAll('\u00a0', ' ')}</title>`)
    expect(text).toContain('books not known')
    expect(text).toContain('Source:')
    expect(text).not.toMatch(/<script|style=|href/)
    // Its own picture: a browser draws it.
    const drawn = await page.evaluate(async (source) => {
      const image = new Image()
      image.src = `data:image/svg+xml;base64,${source}`
      await image.decode()
      return image.naturalWidth
    }, bytes.toString('base64'))
    expect(drawn).toBe(880)
  })

  it('copies a chart as a picture', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin })
    await chart('cost')
      .getByRole('button', { name: /Save or copy/ })
      .click()
    await page.getByRole('menuitem', { name: 'Copy as picture' }).click()
    await page.getByText('The chart is on the clipboard.').waitFor()
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
    expect(types).toEqual(['image/png'])
  })

  it('is printed in the colours of paper, whatever the screen’s are', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const canvas = chart('cost').locator('canvas')
    /** Behind the words of a chart lies the colour of its page. */
    const has = (colour: string) =>
      canvas.evaluate((one: HTMLCanvasElement, wanted) => {
        const { data } = one.getContext('2d')!.getImageData(0, 0, one.width, one.height)
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255 && data.subarray(at, at + 3).join(', ') === wanted) return true
        return false
      }, colour)
    await expect.poll(() => has('255, 255, 255')).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect.poll(() => has('255, 255, 255')).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => has('255, 255, 255')).toBe(false)
    await page.emulateMedia({ colorScheme: null })
  })

  it('shows every chart under the table, the prices of other programs among them', async () => {
    await page.goto(`${app.origin}/#/compare`)
    await page.reload()
    for (const id of ['pay', 'outlook', 'cost', 'peers']) await chart(id).getByRole('application').waitFor()
    const peers = chart('peers')
    expect(await peers.getByRole('heading').innerText()).toMatch(/costs less than \d+%/)
    await chart('outlook')
      .getByRole('button', { name: /Show table/ })
      .click()
    await chart('outlook').getByRole('columnheader', { name: 'Stop working, a year' }).waitFor()
  })

  it('takes what is missing where it is missed, as a figure of the person’s own, and gives it back', async () => {
    await money({ programs: [ALASKA, VISALIA], occupation: '29-2072', presentPay: 3_600_000 })
    const alaska = answer('Alaska Career College')
    await alaska.getByText('It takes at least that long').waitFor()
    const books = alaska.getByRole('textbox', { name: /^Books and supplies: / })
    await books.fill('about nothing')
    await books.press('Enter')
    await alaska.getByRole('alert').filter({ hasText: 'Type an amount in dollars' }).waitFor()
    await books.fill('900')
    await books.press('Enter')
    await alaska.getByText('Your own figure').waitFor()
    expect(await alaska.getByText('at least').count()).toBe(0)
    expect(await books.inputValue()).toBe('900')
    await page.goto(`${app.origin}/#/compare`)
    await page.locator(`[data-focus="cell:books:${ALASKA}"]`).filter({ hasText: '900' }).waitFor()
    await page.goto(`${app.origin}/#/compare/money`)
    // Emptied, it is not known again.
    await books.fill('')
    await books.press('Enter')
    await alaska.getByText('It takes at least that long').waitFor()
  })

  it('ranks on request, as far as it is sure, and tells a band where the length is an estimate', async () => {
    await money({ programs: [ALASKA, HOUSTON, VISALIA], occupation: '29-2072', presentPay: 3_600_000 })
    const first = page.getByRole('row').nth(1)
    await first.filter({ hasText: 'Alaska Career College' }).waitFor()
    expect(await page.getByRole('columnheader', { name: 'Place' }).count()).toBe(0)
    expect(await answer('Houston').locator('td.number').first().innerText()).toMatch(/~\d+ to \d+$/)
    await page.getByRole('button', { name: 'Rank by who is ahead first' }).click()
    await page.getByRole('columnheader', { name: 'Place' }).waitFor()
    for (const school of ['Alaska Career College', 'Houston', 'San Joaquin Valley College-Visalia'])
      expect(await answer(school).locator('td.place').innerText()).toMatch(
        /^(\d( to \d)?|not sure)(, tied)?$/,
      )
    // Its months begin soonest, and nothing else can be ahead of it for sure.
    await first.filter({ hasText: 'Houston' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Rank by who is ahead first' }).click()
    await first.filter({ hasText: 'Alaska Career College' }).waitFor()
  })
})
