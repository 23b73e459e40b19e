import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyData } from '../../main/releases/support/program.ts'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { violations } from '../../e2e/support/axe.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'
import { enterFind } from '../../e2e/support/enter-find.ts'

/** What a release left, whose catalog this Pathwise would make otherwise. */
function olderData(): string {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'pathwise-e2e-')), 'data')
  copyData('0.1.0', dataDir)
  const db = new Database(join(dataDir, 'official.db'))
  db.exec("INSERT INTO meta VALUES ('program', '0.0.9')")
  db.close()
  return dataDir
}

describe('the first start of a newer Pathwise', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  async function open(dataDir: string): Promise<void> {
    app = await startApp({ dataDir })
    page = await (await browser.newContext()).newPage()
    await enterFind(page, app)
  }

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('makes the catalog anew and says so, in the window and on the console', async () => {
    await open(olderData())
    await page
      .getByText(/^Your catalog was made anew by this Pathwise: \d+ programs at \d+ institutions\.$/)
      .waitFor()
    // Nothing was published since: what differs is said once as what it is, our own rules.
    await page.getByRole('link', { name: /^Compare \(/ }).click()
    await page.getByRole('table', { name: 'Comparison' }).waitFor()
    const older = page.getByRole('region', { name: 'Before you read across' })
    expect(await older.innerText()).toMatch(
      /None of them is different now\.\s+Pathwise now estimates or reads \d+ figures differently/,
    )
    expect(app.printed()).toContain('An older Pathwise made your catalog.')
    expect(app.printed()).toContain('Your catalog was made anew and is in use.')
    await app.stop()
  })

  it('goes on with the older one where a file is gone, and says which', async () => {
    const dataDir = olderData()
    for (const name of readdirSync(join(dataDir, 'sources'))) rmSync(join(dataDir, 'sources', name))
    await open(dataDir)
    const notices = page.getByRole('region', { name: 'Notices' })
    await notices.getByText('Your catalog could not be made anew.').waitFor()
    await notices
      .getByText(/^The catalog is made from .*hd2024\.csv.*no longer has its copy of that\.$/)
      .waitFor()
    await notices.getByRole('alert').getByRole('button', { name: 'Show' }).click()
    const section = page.getByRole('region', { name: /^The catalog is made from/ })
    await section.getByText('nothing in it is lost').waitFor()
    expect(await violations(page)).toEqual([])
    await section.getByRole('button', { name: 'Close' }).click()
    await section.waitFor({ state: 'detached' })
    // All that was in it is in use.
    await page
      .getByRole('cell', { name: /College Scorecard/ })
      .first()
      .waitFor()
    await app.stop()
  })
})
