import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { fingerprintOf } from '../../../main/channel/fingerprint.ts'
import { makeSmallShipped } from '../../main/catalog/support/small-shipped.ts'
import { Publisher } from '../../main/channel/support/channel.ts'
import { publishRenamed } from '../../main/channel/support/publish-renamed.ts'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'

/** The machine may be busy. */
const LONG = 60_000

let browser: Browser
let app: RunningApp
let context: BrowserContext
let page: Page
let publisher: Publisher
let catalogFile: string

beforeAll(async () => {
  browser = await launchBrowser()
  publisher = await Publisher.make(new Date())
  catalogFile = join(publisher.home, 'catalog.db')
  makeSmallShipped(catalogFile)
  await publishRenamed(publisher, catalogFile, 'Board School')
})
afterAll(() => browser.close())

beforeEach(async () => {
  app = await startApp()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  page.setDefaultTimeout(LONG)
  await enterFind(page, app)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
})
afterEach(async () => {
  await context.close()
  await app.stop()
})

const notice = (text: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(text)
const dialog = (name: string) => page.getByRole('dialog', { name })
const section = (name: string) => page.getByRole('region', { name, exact: true })
/** A picture for whoever looks, where they ask for it. */
const picture = async (name: string) => {
  const folder = process.env['PATHWISE_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

function organizationFile(of: Publisher, name: string): string {
  const file = join(of.home, `${name}.pathwise-org`)
  writeFileSync(file, JSON.stringify(of.organization(of.to, name)))
  return file
}

async function open(file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open an organization’s file' }).click()
  await (await chooser).setFiles(file)
}

it('an organization is followed from its file to its leaving', async () => {
  const name = 'Board of Example County'
  await section('Your organization').getByText('asks nothing of any network').waitFor()
  await picture('organization-none')
  await open(organizationFile(publisher, name))

  // Asked once, with all that tells whose it is; and no is no.
  const ask = dialog(`Follow ${name}?`)
  await ask.getByText(fingerprintOf(publisher.organization().root)).waitFor()
  await ask.getByText(publisher.to, { exact: true }).waitFor()
  await picture('organization-ask')
  await ask.getByRole('button', { name: 'Cancel' }).click()
  await ask.waitFor({ state: 'hidden' })
  expect(await section(name).count()).toBe(0)

  await open(organizationFile(publisher, name))
  await dialog(`Follow ${name}?`).getByRole('button', { name: 'Follow' }).click()
  const own = section(name)
  await own.getByText(/^Version 1, published on /).waitFor()
  await own.getByText(/^Version 1 is in use now\. .* came over\.$/).waitFor()
  await picture('organization-followed')
  await page.setViewportSize({ width: 320, height: 800 })
  await own.scrollIntoViewIfNeeded()
  await picture('organization-followed-320')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })

  // The whole program is on the new catalog.
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  await page
    .getByText(/^Board School \d+/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Library', exact: true }).click()

  await own.getByRole('button', { name: 'Check now' }).click()
  await own.getByText('Checked. You have the newest catalog.').waitFor()
  await publishRenamed(publisher, catalogFile, 'Renamed School')
  await own.getByRole('button', { name: 'Check now' }).click()
  await own.getByText(/^Version 2, published on /).waitFor()
  await own.getByRole('button', { name: 'Undo: back to the catalog before' }).click()
  await own.getByText(/It was taken back: another catalog is in use\.$/).waitFor()
  await notice(/^Undone\. /).waitFor()

  // A second one is refused in whole sentences.
  const other = await Publisher.make(new Date())
  await page.locator('input[type=file]').setInputFiles(organizationFile(other, 'Another Board'))
  await notice(`Pathwise follows ${name} already, and it can follow one organization at a time.`).waitFor()

  // What goes wrong is said, and nothing is lost.
  rmSync(publisher.to, { recursive: true })
  await own.getByRole('button', { name: 'Check now' }).click()
  await own.getByRole('alert').getByText(`Nothing can be reached at ${publisher.to} (ENOENT).`).waitFor()
  await own.getByText(/^Version 2, published on /).waitFor()
  await picture('organization-failed')

  await own.getByRole('button', { name: 'Leave' }).click()
  await dialog(`Leave ${name}?`).getByRole('button', { name: 'Leave' }).click()
  await section('Your organization').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('library-organization')
  await page.getByRole('link', { name: 'Find', exact: true }).click()
  await page
    .getByText(/^Board School \d+/)
    .first()
    .waitFor()
})

it('a file that is none says so, and a drop of one is as good as the button', async () => {
  const file = join(publisher.home, 'broken.pathwise-org')
  writeFileSync(file, '{ "kind": "something else" }')
  await open(file)
  await notice('This is not an organization’s file, or it is damaged: broken.pathwise-org.').waitFor()
  const text = JSON.stringify(publisher.organization(publisher.to, 'Dropped Board'))
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'Dropped.pathwise-org'))
    return data
  }, text)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await dialog('Follow Dropped Board?').waitFor()
})
