import { expect } from 'vitest'
import { SHIPPED } from '../../../support/catalog-counts.ts'
import type { Desk } from './desk.ts'
import { BOOTCAMP, TEXAS } from './given-files.ts'
import type { Files, Task } from './task.ts'

/** Medical insurance coding, certificate, at Houston Community College. */
const HOUSTON = {
  search: 'Houston Community College coding certificate',
  school: 'Houston Community College',
}

async function importSheet({ page }: Desk, { sheet }: Files): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(sheet)
  await page.getByRole('button', { name: 'Map columns of six.csv' }).click()
  await page.getByRole('button', { name: 'Import 6 programs' }).click()
  await page.getByText('Imported 6 programs as six.').waitFor()
}

async function importWages({ page }: Desk, { wages }: Files): Promise<void> {
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(wages)
  await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 })
  await page.getByText(/^Imported\. /).waitFor({ timeout: 60_000 })
}

export const LIBRARY_TASKS: readonly Task[] = [
  {
    name: 'a sheet of six, one against an official',
    byMouse: async (mouse, _, { sheet }) => {
      const { page } = mouse
      await mouse.click(page.getByRole('link', { name: 'Library', exact: true }))
      await mouse.chooseFile(page.getByRole('button', { name: 'Choose files' }), sheet)
      await mouse.click(page.getByRole('button', { name: 'Map columns of six.csv' }))
      await mouse.click(page.getByRole('button', { name: 'Import 6 programs' }))
      await mouse.click(page.getByRole('link', { name: /^Show these in Find/ }))
      await mouse.click(page.getByRole('checkbox', { name: new RegExp(`^Compare ${BOOTCAMP.name}`) }))
      await mouse.click(page.getByRole('button', { name: 'Clear filters' }))
      await mouse.type(HOUSTON.search)
      await mouse.click(
        page.getByRole('checkbox', { name: new RegExp(`^Compare .* at ${HOUSTON.school}`) }).first(),
      )
      await mouse.click(page.getByRole('link', { name: 'Compare', exact: true }))
    },
    byKeyboard: async (keyboard, desk, { sheet }) => {
      const { page } = keyboard
      await keyboard.goTo('Library', 'End')
      await page.getByRole('table', { name: 'Sources of the catalog' }).waitFor()
      await keyboard.to('Choose files')
      await keyboard.chooseFile(sheet)
      await keyboard.arrivesAt('Added files')
      await keyboard.to('Map columns of six.csv')
      await keyboard.press('Enter')
      await page.getByText('6 programs can be imported.').waitFor()
      await keyboard.to('Name of the list')
      await keyboard.press('Enter')
      await keyboard.arrivesAt('Your lists')
      await keyboard.to(/^Show these in Find/)
      await keyboard.press('Enter')
      await desk.finds(6)
      await keyboard.to('Search programs')
      await keyboard.to(new RegExp(`^Compare ${BOOTCAMP.name}`), 'ArrowDown')
      await keyboard.press('Space')
      await page.getByText('1 of 8 chosen').waitFor()
      await keyboard.to(/^What do you want/, 'Shift+Tab')
      await keyboard.press('End')
      await keyboard.arrivesAt('Clear filters')
      await keyboard.press('Enter')
      await keyboard.arrivesAt('Search programs')
      await keyboard.type(HOUSTON.search)
      await expect.poll(() => page.locator('tr[data-row="0"]').innerText()).toContain(HOUSTON.school)
      await keyboard.press('ArrowDown')
      await keyboard.arrivesAt(/^Compare .*Houston/)
      await keyboard.press('Space')
      await page.getByText('2 of 8 chosen').waitFor()
      await keyboard.to('Compare')
      await keyboard.press('Enter')
    },
    answer: async ({ page }) => {
      const table = page.getByRole('table', { name: 'Comparison' })
      await table.waitFor()
      const heads = table.getByRole('columnheader')
      await expect.poll(async () => (await heads.allInnerTexts()).join()).toContain(HOUSTON.school)
      expect((await heads.allInnerTexts()).join()).toContain('Bexar Works')
      expect(await table.getByRole('row', { name: /^Cost to finish/ }).innerText()).toContain(BOOTCAMP.shown)
    },
    takes: { mouse: { clicks: 9, texts: 1 }, keyboard: { keys: 37, texts: 1 } },
  },
  {
    name: 'undo an import',
    before: async (desk, files) => {
      await importSheet(desk, files)
      await desk.home()
    },
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByRole('button', { name: 'Undo: imported the list “six”' }))
      await page.getByRole('button', { name: /^Redo: imported/ }).waitFor()
      await mouse.click(page.getByRole('link', { name: 'Find', exact: true }))
    },
    byKeyboard: async (keyboard) => {
      await keyboard.press('Control+z')
      await keyboard.page.getByRole('button', { name: /^Redo: imported/ }).waitFor()
      await keyboard.press('Control+k')
    },
    answer: (desk) => desk.finds(SHIPPED.found),
    takes: { mouse: { clicks: 2, texts: 0 }, keyboard: { keys: 2, texts: 0 } },
  },
  {
    name: 'pay in an area',
    given: { programs: ['204255-51.0707-3', '103501-51.0713-21', '122685-51.0713-2'] },
    before: importWages,
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByRole('link', { name: /^Compare/ }))
      await mouse.choose(page.getByLabel('Pay for', { exact: true }), 'Medical Records Specialists')
      await mouse.choose(page.getByLabel('Pay in', { exact: true }), 'Texas')
    },
    byKeyboard: async (keyboard) => {
      await keyboard.goTo(/^Compare/)
      await keyboard.page.getByRole('table', { name: 'Comparison' }).waitFor()
      await keyboard.to('Pay for')
      await keyboard.type('Medical R')
      await keyboard.page.getByLabel('Pay in', { exact: true }).waitFor()
      await keyboard.to('Pay in')
      await keyboard.type('Tex')
    },
    answer: async ({ page }) => {
      const strip = page
        .getByRole('table', { name: 'Comparison' })
        .getByText(/^Lower pay/)
        .first()
      await expect.poll(() => strip.innerText()).toContain(TEXAS.median)
      expect(await strip.innerText()).toContain(TEXAS.lower)
      expect(await strip.innerText()).toContain(TEXAS.upper)
    },
    takes: { mouse: { clicks: 5, texts: 0 }, keyboard: { keys: 22, texts: 2 } },
  },
]
