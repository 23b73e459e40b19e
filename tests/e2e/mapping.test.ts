import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

/** A list of which several things can be read in two ways: it is asked, answered by keyboard in a small window, and known again. */

let app: RunningApp
let browser: Browser
let page: Page
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  page.setDefaultTimeout(10_000)
  await enterFind(page, app)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const LIST = [
  'School,Program,Tuition,Lab fee,Books,Duration,Total cost,On list',
  'Alpha College,Medical Coding,3.450,0,400,40,,Yes',
  'Beta Institute,Medical Assisting,4.200,200,0,36,,Yes',
]
const open = async (name: string, text: string) => {
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const buffer = Buffer.from(text)
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `Map columns of ${name}` }).click()
  await page.getByRole('group', { name: 'The first rows as programs' }).waitFor()
}
const row = (name: string) =>
  page.locator('tr').filter({ has: page.locator('.heading', { hasText: new RegExp(`^${name}$`) }) })
const question = (name: RegExp) => page.getByRole('group', { name })

it('asks what can be read in two ways, and says of every column what is taken', async () => {
  await open('spring.csv', LIST.join('\n'))
  await expect.poll(() => page.getByText('4 questions about the columns are open above.').count()).toBe(1)
  expect(await row('Lab fee').textContent()).toContain('Tuition and fees is Tuition + Lab fee.')
  expect(await row('On list').textContent()).toContain('It says “Yes” in every row. 2 cells are left out.')
  expect(await row('Total cost').textContent()).toContain('Its cells are empty.')
  // The way from the title is the name, then the columns.
  expect(
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('main :is(input, select, button)')]
      return (
        all.findIndex(({ id }) => id === 'mapping-name') <
        all.findIndex(({ tagName }) => tagName === 'SELECT')
      )
    }),
  ).toBe(true)
  // Nothing stands beside the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

it('takes the answers by keyboard', async () => {
  await page.getByRole('button', { name: 'Go to it' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('$3,450')
  await page.keyboard.press('Enter')
  await question(/^Lab fee: 1 cell says 0/)
    .getByRole('button', { name: 'It costs nothing' })
    .press('Enter')
  await question(/^Books: 1 cell says 0/)
    .getByRole('button', { name: 'Not known' })
    .press('Enter')
  await question(/^Duration: What does 40 count/)
    .getByRole('button', { name: 'Weeks' })
    .press('Enter')
  await expect.poll(() => page.getByText(/questions? about the columns/).count()).toBe(0)
  const preview = page.getByRole('group', { name: 'The first rows as programs' })
  await expect.poll(() => preview.getByRole('row').nth(1).textContent()).toContain('10 months')
  expect(await preview.getByRole('row').nth(1).textContent()).toContain('$3,450')
  expect(await preview.getByRole('row').nth(2).textContent()).toContain('$4,400')
  expect(await page.getByText(/of 14 cells are not taken/).textContent()).toContain('2 of 14 cells')
  await page.getByRole('button', { name: 'Import 2 programs' }).press('Enter')
  await page.getByText('Imported 2 programs as spring.').first().waitFor()
})

it('knows the next edition by most of its headings, and what was answered', async () => {
  const [heading = '', ...rows] = LIST
  await open('fall.csv', [heading.replace('On list', 'Rating'), ...rows].join('\n'))
  await page.getByText('You mapped a table with mostly the same headings before').waitFor()
  expect(await row('Duration').textContent()).toContain('as last time')
  expect(
    await question(/^Duration: /)
      .getByRole('button', { name: 'Weeks' })
      .getAttribute('aria-pressed'),
  ).toBe('true')
  expect(await page.getByText(/questions? about the columns/).count()).toBe(0)
})
