import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { SHIPPED_SAID } from '../support/catalog-counts.ts'
import { enterFind } from './support/enter-find.ts'

const ALASKA = '103501-51.0713-21'
const BOOKS = `cell:books:${ALASKA}`

/** One walk, from the first case to a private session: each step goes on where the one before ended. */
describe('Cases', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let file: Buffer

  const focused = () =>
    page.evaluate(() => {
      const { activeElement: active } = document
      return active instanceof HTMLElement ? (active.dataset.focus ?? (active.id || active.tagName)) : null
    })
  const announced = () =>
    page
      .getByRole('status')
      .allInnerTexts()
      .then((all) => all.join(' '))
  const open = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name })
  const caseButton = () => page.locator('[data-focus="case"]')
  const list = () => page.getByRole('table', { name: 'Cases on this computer' })
  const names = () => list().getByRole('rowheader').getByRole('button').allInnerTexts()

  async function fromMenu(item: string | RegExp): Promise<void> {
    await caseButton().click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  async function fromRow(name: string, item: string): Promise<void> {
    await page.getByRole('button', { name: `Actions for the case ${name}`, exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  async function clean(what: string): Promise<void> {
    for (const [colorScheme, width] of [
      ['light', 1180],
      ['dark', 640],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 820 })
      expect(await violations(page), `${what}, ${colorScheme}, ${width} px wide`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1180, height: 820 })
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1180, height: 820 }, reducedMotion: 'reduce' })
    await enterFind(page, app)
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .first()
      .waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('make a new one by name and go on in Find', async () => {
    await open('Cases').click()
    await page.getByText('One case so far').waitFor()
    // The first menu of this window: who opens it by keyboard is on its first item.
    await page.getByRole('button', { name: /^Actions for the case/ }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Open')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(/^case-menu:/)
    await page.getByRole('button', { name: 'New case' }).click()
    await page.keyboard.type('Client A')
    await page.keyboard.press('Enter')
    await expect.poll(() => caseButton().innerText()).toContain('Client A')
    await expect.poll(announced).toContain('You are in a new case: Client A.')
    await page.getByRole('link', { name: 'Find programs' }).click()
    await page
      .getByRole('searchbox', { name: 'Search programs' })
      .fill('Alaska Career College medical insurance coding')
    await page
      .getByRole('checkbox', { name: /^Compare .*Alaska Career College/ })
      .first()
      .check()
    await page
      .getByRole('searchbox', { name: 'Search programs' })
      .fill('Houston Community College medical insurance coding')
    await page
      .getByRole('checkbox', { name: /^Compare .*Houston Community College/ })
      .first()
      .check()
    expect(
      await page
        .getByRole('region', { name: /comparison|chosen/i })
        .first()
        .innerText(),
    ).toContain('Client A')
    await page.getByRole('link', { name: 'Compare (2)' }).click()
    await page.getByRole('table', { name: 'Comparison' }).waitFor()
  })

  it('hold a note on a cell, kept when its card closes, undone and done again in one step', async () => {
    await page.locator(`[data-focus="${BOOKS}"]`).click()
    await page.getByRole('textbox', { name: 'My note' }).fill('Ask Maria in May')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(BOOKS)
    const cell = page.locator(`[data-focus="${BOOKS}"]`)
    await expect.poll(() => cell.innerText()).toContain('has a note')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell.innerText()).not.toContain('has a note')
    await expect.poll(announced).toContain('changed a note')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => cell.innerText()).toContain('has a note')
  })

  it('hold a note on the case and on a program, and list them all, each with its way there', async () => {
    await fromMenu('Add a note')
    await page.locator('.case-note textarea:focus').waitFor()
    await page.keyboard.type('Evenings only')
    await page.keyboard.press('Control+Enter')
    await expect.poll(announced).toContain('Note kept.')
    await page.locator(`[data-focus="column:${ALASKA}"]`).click()
    await page.getByRole('menuitem', { name: 'Write a note' }).click()
    await page.locator('[role="dialog"] textarea:focus').waitFor()
    await page.keyboard.type('Near the bus')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(`column:${ALASKA}`)
    await page.locator('thead').getByText('has a note').waitFor({ state: 'attached' })
    await fromMenu('All notes (3)')
    const notes = page.getByRole('dialog', { name: 'All notes' })
    const told = await notes.innerText()
    expect(told.indexOf('Evenings only')).toBeLessThan(told.indexOf('Near the bus'))
    expect(told.indexOf('Near the bus')).toBeLessThan(told.indexOf('Ask Maria in May'))
    await clean('all notes')
    await notes.getByRole('button', { name: /^Go to Books and supplies/ }).click()
    await expect.poll(focused).toBe(BOOKS)
  })

  it('are renamed in the title line, by keyboard, and back by undo', async () => {
    await caseButton().focus()
    await page.keyboard.press('Enter')
    // Whoever opens a menu by keyboard is on its first item, a moment after it is seen.
    await expect
      .poll(() =>
        page.getByRole('menuitem', { name: 'Rename' }).evaluate((item) => item === document.activeElement),
      )
      .toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name of the case' }).waitFor()
    await page.keyboard.type('Client A, spring')
    await page.keyboard.press('Enter')
    await expect.poll(() => caseButton().innerText()).toContain('Client A, spring')
    await expect.poll(focused).toBe('case')
    await page.keyboard.press('Control+z')
    await expect.poll(() => caseButton().innerText()).not.toContain('spring')
    await expect.poll(announced).toContain('renamed the case')
  })

  it('keep the figures of today, show them to read only, and tell what changed', async () => {
    await fromMenu('Keep today’s figures')
    await expect.poll(announced).toContain('Kept the figures of today')
    await fromMenu(/^Figures as kept on/)
    const banner = page.getByRole('region', { name: 'Kept figures' })
    await banner.waitFor()
    await expect.poll(focused).toBe('snapshot-back')
    expect(await page.locator('[data-focus^="column:"]').count()).toBe(0)
    await page.locator(`[data-focus="${BOOKS}"]`).click()
    await page.getByRole('dialog', { name: 'Books and supplies' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'My note' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await clean('kept figures')
    await page.getByRole('button', { name: /^What changed since/ }).click()
    await page.getByText('Nothing that this case shows has changed').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Back to today’s figures' }).click()
    await expect.poll(focused).toBe('case')
    await page.locator(`[data-focus="column:${ALASKA}"]`).waitFor()
  })

  it('go to a file, without the person’s own numbers', async () => {
    await page.locator('[data-focus="you"]').click()
    await page.getByLabel('Pay you earn now').fill('31234')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[data-focus="you"]').innerText()).toContain('$31,234 a year')
    await fromMenu('Save to a file')
    const dialog = page.getByRole('dialog', { name: 'Save “Client A” to a file' })
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(false)
    await clean('the question before saving')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Client A.pathwise')
    await expect.poll(focused).toBe('case')
    file = readFileSync(await download.path())
    expect(file.toString()).toContain('Ask Maria in May')
    expect(file.toString()).not.toContain('31234')
  })

  it('are copied, archived, deleted and brought back, with the focus on a row all the while', async () => {
    await fromMenu('Duplicate')
    await expect.poll(() => caseButton().innerText()).toContain('Copy of Client A')
    await open('Cases').click()
    await expect.poll(names).toEqual(['Copy of Client A', 'Client A'])
    expect(await list().innerText()).toContain('Alaska Career College, Houston Community College')
    await clean('the list of cases')
    await fromRow('Client A', 'Archive')
    await expect.poll(names).toEqual(['Copy of Client A'])
    await expect.poll(announced).toContain('Archived the case “Client A”.')
    await expect.poll(focused).not.toBe('BODY')
    await page.getByRole('button', { name: 'Archived (1)' }).click()
    await fromRow('Client A', 'Take out of the archive')
    await expect.poll(names).toEqual(['Copy of Client A', 'Client A'])
    await fromRow('Client A', 'Delete')
    await expect.poll(names).toEqual(['Copy of Client A'])
    await expect.poll(focused).not.toBe('BODY')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(names).toEqual(['Copy of Client A', 'Client A'])
    await expect.poll(announced).toContain('deleted the case “Client A”')
  })

  it('are found by name and by school', async () => {
    const box = page.getByRole('searchbox', { name: 'Find a case' })
    await box.fill('copy')
    await expect.poll(names).toEqual(['Copy of Client A'])
    await expect.poll(announced).toContain('1 case of 2')
    await box.fill('houston client')
    await expect.poll(names).toEqual(['Copy of Client A', 'Client A'])
    await box.fill('nobody')
    await page.getByText('No case has these words').waitFor()
    await box.fill('')
  })

  it('close so that the next person finds Find and Compare empty and nothing to undo', async () => {
    await page.getByRole('button', { name: 'Open the case Client A', exact: true }).click()
    await expect.poll(() => caseButton().innerText()).toContain('Client A')
    await fromMenu('Close case')
    await page
      .getByRole('dialog', { name: 'Close the case?' })
      .getByRole('button', { name: 'Close case' })
      .click()
    await expect.poll(announced).toContain('Find and Compare are empty')
    await page.getByText('Nothing to compare yet').waitFor()
    expect(await caseButton().innerText()).toContain('Unnamed comparison')
    await page.keyboard.press('Control+z')
    await expect.poll(announced).toContain('nothing to undo')
    await open('Find').click()
    expect(await page.getByRole('searchbox', { name: 'Search programs' }).inputValue()).toBe('')
    await page.getByText(`${SHIPPED_SAID.found} programs`).first().waitFor()
    await page.reload()
    await page.getByText(`${SHIPPED_SAID.found} programs`).first().waitFor()
    expect(await page.getByRole('searchbox', { name: 'Search programs' }).inputValue()).toBe('')
  })

  it('are taken off the computer after a question, and leave no word of theirs in its data', async () => {
    await open('Cases').click()
    for (const name of ['Copy of Client A', 'Client A']) {
      await fromRow(name, 'Take off this computer')
      const dialog = page.getByRole('dialog', { name: `Take “${name}” off this computer?` })
      expect(await dialog.innerText()).toContain('cannot be undone')
      await dialog.getByRole('button', { name: 'Take off this computer' }).click()
      await expect.poll(announced).toContain(`The case “${name}” is gone from this computer.`)
    }
    await expect.poll(names).toEqual(['Unnamed comparison'])
    expect(onDisk('Ask Maria in May')).toBe(false)
  })

  it('come from a file as they went into it', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'from a colleague.pathwise', mimeType: 'application/json', buffer: file })
    await expect.poll(() => caseButton().innerText()).toContain('Client A')
    await expect.poll(announced).toContain('Opened the case “Client A” from its file.')
    await expect.poll(() => page.locator(`[data-focus="${BOOKS}"]`).innerText()).toContain('has a note')
    expect(await page.getByRole('textbox', { name: 'Note on this case' }).inputValue()).toBe('Evenings only')
    expect(await page.locator('[data-focus="you"]').innerText()).toContain('ZIP, pay, schooling')
  })

  it('come from a file that is dropped anywhere; a hostile one is refused in words', async () => {
    await open('Jobs').click()
    const dropped = await page.evaluateHandle(
      ([bad]) => {
        const data = new DataTransfer()
        data.items.add(new File([bad], '<img src=x onerror=alert(1)>.pathwise'))
        return data
      },
      [`{"format":"pathwise-case","version":1,"options":${'['.repeat(5_000)}${']'.repeat(5_000)}}`] as const,
    )
    await page.locator('main').dispatchEvent('drop', { dataTransfer: dropped })
    const alert = page.getByRole('alert').filter({ hasText: 'as a case' })
    await alert.waitFor()
    expect(await alert.innerText()).toContain('<img src=x onerror=alert(1)>.pathwise')
    expect(await alert.innerText()).toContain('your own cases are as they were')
    expect(page.url()).toContain('#/jobs')
    await alert.getByRole('button', { name: 'Hide this notice' }).click()
  })

  it('are not part of a private session, which leaves nothing behind', async () => {
    await open('Cases').click()
    await page.getByRole('button', { name: 'Start a private session' }).click()
    await page.getByRole('region', { name: 'Private session' }).waitFor()
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('phlebotomy zebra')
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('')
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .first()
      .check()
    await open('Compare (1)').click()
    await fromMenu('Add a note')
    await page.locator('.case-note textarea:focus').waitFor()
    await page.keyboard.type('Zebra must not be kept')
    await page.keyboard.press('Control+Enter')
    await expect.poll(announced).toContain('Note kept.')
    await clean('a private session')
    await open('Cases').click()
    await expect.poll(names).toEqual(['Unnamed comparison'])
    await page.getByRole('button', { name: 'End the private session' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'End the private session' }).click()
    await expect.poll(announced).toContain('nothing of it was kept')
    await expect.poll(() => page.getByRole('region', { name: 'Private session' }).count()).toBe(0)
    await expect.poll(names).toContain('Client A')
    await expect.poll(focused).not.toBe('BODY')
    expect(onDisk('ebra must')).toBe(false)
  })

  /** Does a text stand in any of the person's databases, as it lies on the disk? */
  function onDisk(text: string): boolean {
    return ['person.db', 'person.db-wal'].some((name) => {
      try {
        return readFileSync(join(app.dataDir, name)).includes(text)
      } catch {
        return false
      }
    })
  }
})
