import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { call } from './support/call.ts'
import { enterFind } from './support/enter-find.ts'

const LIST =
  'Course name,School,City,State,ZIP,Tuition,Length in months\r\n' +
  'Zebra Coding Specialist,Hill Country Coders,Kerrville,TX,78028,"$4,500.00",9\r\n' +
  'Zebra Coding Evenings,Hill Country Coders,Kerrville,TX,78028,"$4,900.00",12\r\n'

let app: RunningApp
let browser: Browser
let page: Page
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-saved-'))
  app = await startApp()
  browser = await launchBrowser()
  page = await (await browser.newContext({ viewport: { width: 1360, height: 800 } })).newPage()
  await enterFind(page, app)
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const panel = () => page.getByRole('dialog', { name: 'Saved searches' })
const search = () => page.getByRole('searchbox', { name: 'Search programs' })

it('a search is saved, tells what an import brought, and shows it', async () => {
  const { case: open, comparison } = await call(page, 'person.get', {})
  await call(page, 'person.changeComparison', {
    case: open.id,
    home: { ...comparison.home, zip: '78028', state: 'TX' },
  })
  await page.reload()
  await search().fill('coding within 50 miles of 78028')
  await button(/^Saved searches: Save$/).click()
  // The name says what is asked and not where.
  await expect.poll(() => panel().getByLabel('Save this search as').inputValue()).toBe('coding')
  expect(await panel().getByRole('checkbox', { name: 'Keep the place' }).isChecked()).toBe(false)
  await panel().getByText('The saved search holds no ZIP, town or distance', { exact: false }).waitFor()
  await panel().getByLabel('Save this search as').fill('Coding anywhere')
  await panel().getByRole('button', { name: 'Save', exact: true }).click()
  await panel()
    .getByText(/^Nothing new since /)
    .waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const file = join(folder, 'spring.csv')
  writeFileSync(file, LIST)
  await page.locator('input[type=file]').setInputFiles([file])
  await button('Map columns of spring.csv').click()
  await button('Import 2 programs').click()
  await page.getByRole('table', { name: 'Your lists' }).waitFor()

  await page.getByRole('link', { name: 'Find', exact: true }).click()
  await button('Saved searches: 2 new').click()
  await panel()
    .getByText(/^2 new since /)
    .waitFor()
  await panel().getByRole('button', { name: 'Coding anywhere', exact: true }).click()
  await panel().waitFor({ state: 'detached' })
  await expect.poll(() => search().inputValue()).toBe('coding')
  const fresh = button(/^New since .+ \(2\)$/)
  await fresh.click()
  await expect.poll(() => page.getByRole('row', { name: /Zebra Coding .+ new/ }).count()).toBe(2)
  await fresh.click()
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(5)

  await button('Saved searches: Saved searches').click()
  await panel().getByRole('button', { name: 'Delete “Coding anywhere”' }).click()
  await panel().getByText('Nothing is saved yet', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await button('Saved searches: Saved searches').click()
  await panel().getByRole('button', { name: 'Coding anywhere', exact: true }).waitFor()
})
