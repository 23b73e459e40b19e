import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { workbook } from '../main/import/support/workbook.ts'
import { startApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { enterFind } from './support/enter-find.ts'

it('says how a list was read, and reads it otherwise at one click', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-shape-'))
  const [app, browser] = await Promise.all([startApp(), launchBrowser()])
  onTestFinished(async () => {
    await Promise.all([browser.close(), app.stop()])
    rmSync(folder, { recursive: true, force: true })
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await enterFind(page, app)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const heading = ['School', 'Program', 'City', 'Tuition']
  const path = join(folder, 'options.xlsx')
  writeFileSync(
    path,
    workbook({
      Cover: [['Options for clients'], ['Prepared by', 'front desk']],
      Dayton: [
        ['Spring 2026'],
        heading,
        ['Alpha College', 'Medical Coding', 'Dayton', 5200],
        [null, 'Medical Assisting', 'Dayton', 6300],
        [null, 'Sterile Processing', 'Dayton', 2500],
        ['Total', null, null, 14000],
      ],
      Toledo: [heading, ['Beta Institute', 'Medical Coding', 'Toledo', 4100]],
    }),
  )
  await page.locator('input[type=file]').setInputFiles(path)
  await page
    .getByRole('button', { name: /columns/i })
    .first()
    .click()
  const shape = page.getByRole('region', { name: 'How this file was read' })
  await shape.getByText('2 blank cells were filled from above. Columns: School.').waitFor()
  await shape.getByText('1 row is a total and was left out.').waitFor()
  const imports = page.getByRole('button', { name: /^Import \d program/ })
  expect(await imports.textContent()).toMatch(/Import 3 programs/)

  const blank = shape.getByRole('button', { name: 'Leave them blank' })
  await blank.focus()
  await page.keyboard.press('Enter')
  await shape.getByRole('button', { name: 'Fill from above' }).waitFor()
  // The button is where it was, and so is the keyboard.
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Fill from above')
  await page.getByRole('button', { name: /^Import 1 program/ }).waitFor()
  await page.keyboard.press('Enter')
  await shape.getByRole('button', { name: 'Leave them blank' }).waitFor()

  await shape.getByRole('button', { name: 'Read them together' }).click()
  await page.getByRole('button', { name: /^Import 4 programs/ }).waitFor()
  await shape.getByRole('button', { name: 'Read one sheet' }).waitFor()
  await shape.getByLabel('Sheet').selectOption('Toledo')
  await page.getByRole('button', { name: /^Import 1 program/ }).waitFor()
  await shape.getByLabel('Row of the heading').selectOption({ index: 1 })
  await page.getByRole('rowheader', { name: 'Beta Institute' }).waitFor()
})
