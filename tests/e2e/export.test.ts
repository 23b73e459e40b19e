import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonChange } from '../../data/comparison-state.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { call } from './support/call.ts'
import { dataPackageFaults } from '../support/data-package-faults.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

/** Long names, unlike fields and awards, prices that none of them has: as many rows as three programs can make. */
const UNLIKE = ['487010-51.0706-7', '156338-51.0716-2', '107619-51.0707-21'] as const
const THREE = ['103501-51.0713-21', '225423-51.0713-2', '122685-51.0713-2'] as const
/** What nobody may find in a file that did not ask for it. */
const SECRETS = /36,?000|98101|12,?345/

describe('taking a comparison away', () => {
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  const dialog = () => page.getByRole('dialog', { name: 'Share or print the comparison' })

  async function compare(change: ComparisonChange): Promise<void> {
    await page.goto(`${app.origin}/#/find`)
    await call(page, 'person.changeComparison', { case: 1, ...DEFAULT_COMPARISON, ...change })
    await page.goto(`${app.origin}/#/compare`)
    await page.reload()
    await page.getByRole('table', { name: 'Comparison' }).waitFor()
  }

  async function choose(format: string): Promise<void> {
    // What came before may be closing still, which a page behind another does not.
    await page.bringToFront()
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Share or print' }).click()
    await dialog().getByRole('radio', { name: format }).check()
  }

  async function download(button: string): Promise<{ name: string; bytes: Buffer }> {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).click()
    const file = await coming
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }

  /** The page that the browser opens to print, as a PDF. */
  async function print(): Promise<{ pdf: Buffer; html: string; policy: string }> {
    const [opened, answer] = await Promise.all([
      context.waitForEvent('page'),
      context.waitForEvent('response', (response) => response.url().includes('/print/')),
      dialog().getByRole('button', { name: 'Print', exact: true }).click(),
    ])
    await opened.waitForLoadState()
    await expect.poll(() => opened.evaluate(() => document.documentElement.dataset['asked'])).toBe('print')
    const pdf = await opened.pdf({ preferCSSPageSize: true, printBackground: true })
    const html = await opened.content()
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(await opened.evaluate(() => document.images.length)).toBe(
      await opened.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length),
    )
    await opened.close()
    return { pdf, html, policy }
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    context = await browser.newContext({
      viewport: { width: 1100, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    // Chrome makes no PDF of a page while its own print preview is open: here the page only notes that it was asked.
    await context.addInitScript(() => {
      window.print = () => (document.documentElement.dataset['asked'] = 'print')
    })
    page = await context.newPage()
    await enterFind(page, app)
    await compare({
      programs: THREE,
      occupation: '29-2072',
      credential: 'CCS',
      presentPay: 3_600_000,
      home: { state: 'WA', zip: '98101' },
      plan: { ...DEFAULT_COMPARISON.plan, aid: 1_234_500 },
      notes: { [`${THREE[0]}|`]: 'Parking is <b>free</b>' },
    })
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('saves CSV, without the person’s own numbers', async () => {
    await choose('CSV')
    const { name, bytes } = await download('Save CSV')
    expect(name).toBe('pathwise-comparison.csv')
    const lines: string[][] = parse(bytes, { bom: true })
    expect(lines.find(([first]) => first === 'Books and supplies')?.slice(2, 8)).toEqual([
      ...['', 'not reported', '2250', 'estimated', '0', 'known'],
    ])
    expect(bytes.toString()).not.toMatch(SECRETS)
    expect(bytes.toString()).not.toMatch(/payback|Parking/)
  })

  it('saves a data package, without the person’s own numbers', async () => {
    await choose('Data package')
    const { name, bytes } = await download('Save data package')
    expect(name).toBe('pathwise-data-package.zip')
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual(['datapackage.json', 'programs.csv', 'exams.csv', 'sources.csv'])
    expect(dataPackageFaults(bytes)).toEqual([])
    const text = Object.values(files).map((file) => strFromU8(file))
    expect(text.join('\n')).not.toMatch(SECRETS)
    expect(text.join('\n')).not.toMatch(/payback|Parking/)
  })

  it('opens by keyboard, is accessible, closes with Escape and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: 'Share or print' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    expect(await violations(page)).toEqual([])
    await dialog().getByRole('radio', { name: 'On paper' }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await dialog().getByRole('radio', { name: 'PDF file' }).isChecked()).toBe(true)
    await dialog().getByText('Your browser opens the page and asks for a printer').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true)
  })

  it('saves an Excel workbook, with notes where they are asked for', async () => {
    await choose('Excel workbook')
    await dialog().getByLabel('My note').check()
    const { name, bytes } = await download('Save workbook')
    expect(name).toBe('pathwise-comparison.xlsx')
    const sheets = await readXlsxFile(bytes)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Comparison', 'Sources', 'Notes'])
    const tuition = sheets[0]?.data.find(([first]) => first === 'Tuition and fees')
    expect(tuition?.slice(2, 6)).toEqual([12_729, 'known', 4344, 'estimated'])
    expect(JSON.stringify(sheets)).not.toMatch(SECRETS)
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('Your browser has the file: pathwise-comparison.xlsx').waitFor()
  })

  it('copies a table for e-mail, and Markdown', async () => {
    const clipboard = (kind: string) =>
      page.evaluate(async (type) => {
        const [item] = await navigator.clipboard.read()
        return (await item!.getType(type)).text()
      }, kind)
    await choose('Copy for e-mail')
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await page.getByText('Copied. Paste it into a message.').waitFor()
    const html = await clipboard('text/html')
    expect(html).toContain('<table')
    expect(html).toContain('Parking is &lt;b&gt;free&lt;/b&gt;')
    expect(await clipboard('text/plain')).toContain('Cost to finish: at least $12,729 (books unknown')
    expect(html).not.toMatch(SECRETS)

    await choose('Copy as Markdown')
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await page.getByText('Copied as Markdown.').waitFor()
    expect(await clipboard('text/plain')).toMatch(/Cost to finish, \\\$ \| at least 12,729 \(books unknown/)
  })

  it('says so where the browser does not let it copy', async () => {
    await context.clearPermissions()
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await choose('Copy for e-mail')
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await dialog().getByRole('alert').getByText('The browser did not let Pathwise copy.').waitFor()
    await page.keyboard.press('Escape')
  })

  describe.each([
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const)('on %s', (paper, size) => {
    it('three programs with their charts are one page, with the organization in its foot', async () => {
      await choose('On paper')
      await dialog().getByLabel('Organization').fill('Mat-Su <Job> Center')
      await dialog().getByLabel('My note').uncheck()
      await dialog().getByRole('radio', { name: paper, exact: true }).check()
      await dialog().getByLabel('Map of the schools').check()
      const { pdf, html, policy } = await print()
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pages(pdf)).toBe(1)
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
      expect([Number(width), Number(height)].map(Math.round)).toEqual(size)
      expect(html.match(/<img /g)?.length).toBeGreaterThanOrEqual(2)
      // Prices follow the state, which is no secret; the map has no home of its own.
      expect(html).toMatch(/<p class="chart-title">The schools are in Alaska and Texas\.<\/p>/)
      expect(html).not.toContain('+ Home')
      expect(html).not.toMatch(SECRETS)
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; /)
      const text = pdfText(pdf)
      if (text === null) return
      for (const said of ['Mat-Su <Job> Center', 'Page 1 of 1', 'at least 13,346', 'books unknown', 'IPEDS'])
        expect(text).toContain(said)
      expect(text).not.toMatch(SECRETS)
    })
  })

  it('keeps the organization and the paper for the next time', async () => {
    await page.reload()
    await choose('On paper')
    expect(await dialog().getByLabel('Organization').inputValue()).toBe('Mat-Su <Job> Center')
    expect(await dialog().getByRole('radio', { name: 'Letter', exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
  })

  it('takes the person’s own numbers, notes and questions along when asked, and asks anew each time', async () => {
    await choose('On paper')
    await dialog().getByLabel('My own numbers').check()
    await dialog().getByLabel('My note').check()
    await dialog().getByLabel('Questions to ask each school').check()
    const { pdf, html } = await print()
    expect(pages(pdf)).toBeGreaterThan(1)
    expect(html).toContain('$36,000')
    expect(html).toContain('Parking is &lt;b&gt;free&lt;/b&gt;')
    expect(html).toContain('Questions for Alaska Career College')
    await choose('On paper')
    expect(await dialog().getByLabel('My own numbers').isChecked()).toBe(false)
    await page.keyboard.press('Escape')
  })

  describe.each([
    ['an exam that none may sit', { programs: THREE, occupation: '29-2072', credential: 'RHIT' }],
    [
      'long names, unlike awards, own numbers and notes',
      {
        programs: UNLIKE,
        occupation: '29-2072',
        credential: 'RHIT',
        presentPay: 3_600_000,
        home: { state: 'WA', zip: '98101' },
        plan: { ...DEFAULT_COMPARISON.plan, aid: 1_234_500 },
        notes: { '|': 'Meets on Monday. '.repeat(8), [`${UNLIKE[0]}|`]: 'Call on Friday' },
      },
    ],
  ] as const)('with %s', (_, change: ComparisonChange) => {
    it('three programs are one page, whatever is chosen', async () => {
      await compare(change)
      await choose('On paper')
      await dialog().getByRole('radio', { name: 'Letter', exact: true }).check()
      if (change.notes) {
        await dialog().getByLabel('My 2 notes').check()
        await dialog().getByLabel('My own numbers').check()
      }
      expect(await dialog().getByLabel('Map of the schools').isChecked()).toBe(false)
      await dialog().getByLabel('Map of the schools').check()
      const { pdf, html } = await print()
      expect(pages(pdf)).toBe(1)
      // Between notes and long names there may be no room for it.
      if (!change.notes) expect(html).toContain('class="map"')
      // The pay chart draws the amounts that its title names.
      const [, title = '', svg = ''] =
        /<figcaption[^>]*>(Half of [^<]*)<\/figcaption><img[^>]*base64,([^"]+)"/.exec(html) ?? []
      const amounts = title.match(/\$[\d,]+/g) ?? []
      expect(amounts).toHaveLength(2)
      for (const amount of amounts) expect(Buffer.from(svg, 'base64').toString()).toContain(`>${amount}<`)
    })
  })

  it('a hand-out of three of four programs is one page of words, with the lines of the organization', async () => {
    await compare({
      programs: [...THREE, UNLIKE[2]],
      occupation: '29-2072',
      home: { state: 'WA', zip: '98101' },
    })
    await choose('On paper')
    await dialog().getByRole('radio', { name: 'Hand-out for a client' }).check()
    expect(await dialog().getByRole('radio').count()).toBe(7)
    const onIt = dialog().getByRole('group', { name: 'On the hand-out, 3 at most' }).getByRole('checkbox')
    expect(await onIt.nth(3).isDisabled()).toBe(true)
    await onIt.nth(1).uncheck()
    await onIt.nth(3).check()
    await dialog().getByLabel('Equal-opportunity line').fill('<b>Equal</b> opportunity')
    expect(await violations(page)).toEqual([])
    const { pdf, html } = await print()
    expect(pages(pdf)).toBe(1)
    expect(html).not.toMatch(SECRETS)
    expect(html).not.toContain('Houston Community College')
    expect(html).toContain('&lt;b&gt;Equal&lt;/b&gt; opportunity')
    const text = pdfText(pdf)
    if (text === null) return
    for (const said of [
      'What to do next',
      '(907) 563-7575',
      'the middle: $51,140',
      '<b>Equal</b> opportunity',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/choose|click|~/i)
  })

  it('offers a link where the browser opens no window by itself', async () => {
    await page.evaluate(() => (window.open = () => null))
    await choose('On paper')
    await dialog().getByRole('radio', { name: 'Full comparison' }).check()
    await dialog().getByRole('button', { name: 'Print', exact: true }).click()
    const link = dialog().getByRole('link', { name: 'Open it to print' })
    await link.waitFor()
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
    await opened.getByRole('heading', { name: 'Comparison of programs' }).waitFor()
    await opened.close()
    await dialog().waitFor({ state: 'detached' })
  })
})

/** Page objects of a PDF that Chromium wrote: they stand outside of its packed parts. */
function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** What a reader finds in it; null where pdftotext is not installed. */
function pdfText(pdf: Buffer): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
