import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Desk } from './desk.ts'
import type { Keyboard } from './hands.ts'
import type { Task } from './task.ts'

/** An associate degree in health information technology, and two certificates in coding. */
const ASSOCIATE = { key: '204255-51.0707-3', school: 'Zane State College' }
const THREE = [ASSOCIATE.key, '103501-51.0713-21', '122685-51.0713-2']

const compared = ({ page }: Desk) => page.getByRole('table', { name: 'Comparison' })

/** From Home to a view of Compare, with programs chosen already. */
async function toView(keyboard: Keyboard, view: string): Promise<void> {
  await keyboard.goTo(/^Compare/)
  await keyboard.page.getByRole('table', { name: 'Comparison' }).waitFor()
  await keyboard.to('Side by side')
  await keyboard.to(view, 'ArrowRight')
}

const CHOSEN = /^Compare /

/** The programs that were asked for are there: those of before are no answer to it. */
const coding = (page: Page) =>
  page.locator('tr[data-row="0"]', { hasText: 'Medical Insurance Coding' }).waitFor()

export const CASE_TASKS: readonly Task[] = [
  {
    name: 'which of three opens the RHIT',
    given: { programs: THREE },
    byMouse: async (mouse) => {
      await mouse.click(mouse.page.getByRole('link', { name: 'Compare (3)' }))
      await mouse.click(mouse.page.getByRole('link', { name: 'Exams', exact: true }))
    },
    byKeyboard: async (keyboard) => {
      await toView(keyboard, 'Exams')
      await keyboard.press('Enter')
    },
    answer: async ({ page }) => {
      const table = page.getByRole('table', { name: 'May a graduate of each program sit each exam?' })
      await table.waitFor()
      const schools = (await table.getByRole('columnheader').allInnerTexts()).slice(1)
      const verdicts = await table.getByRole('row', { name: /RHIT/ }).getByRole('cell').allInnerTexts()
      // The exam is open to graduates of an accredited associate program alone; the files do not say who is accredited.
      expect(schools.map((school, index) => [school, verdicts[index]?.trim()])).toEqual([
        [ASSOCIATE.school, 'Ask first'],
        ['Alaska Career College', 'May not sit'],
        ['San Joaquin Valley College-Visalia', 'May not sit'],
      ])
    },
    takes: { mouse: { clicks: 2, texts: 0 }, keyboard: { keys: 15, texts: 0 } },
  },
  {
    name: 'a hand-out of three programs',
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByLabel('What do you want to become?'))
      await mouse.type('medical coding')
      await mouse.click(page.getByRole('button', { name: 'Show programs' }))
      await coding(page)
      for (const index of [0, 1, 2])
        await mouse.click(page.locator(`tr[data-row="${index}"]`).getByRole('checkbox', { name: CHOSEN }))
      await mouse.click(page.getByRole('link', { name: 'Compare', exact: true }))
      await mouse.click(page.getByRole('button', { name: 'Share or print' }))
      await mouse.click(page.getByRole('button', { name: 'Print', exact: true }))
    },
    byKeyboard: async (keyboard) => {
      const { page } = keyboard
      await keyboard.press('Tab')
      await keyboard.type('medical coding')
      await keyboard.press('Enter')
      await coding(page)
      await keyboard.to('Search programs')
      for (const count of [1, 2, 3]) {
        await keyboard.press('ArrowDown')
        await keyboard.arrivesAt(CHOSEN)
        await keyboard.press('Space')
        await page.getByText(`${count} of 8 chosen`).waitFor()
      }
      await keyboard.to('Compare')
      await keyboard.press('Enter')
      await page.getByRole('table', { name: 'Comparison' }).waitFor()
      await keyboard.to('Share or print')
      await keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await keyboard.to('Print')
      await keyboard.press('Enter')
    },
    answer: async ({ page }) => {
      const schools = await page.locator('thead .head .institution').allInnerTexts()
      await expect.poll(() => page.context().pages().length).toBe(2)
      const printed = page.context().pages()[1]
      await expect
        .poll(() => printed?.evaluate(() => document.documentElement.dataset['asked']))
        .toBe('print')
      const text = (await printed?.locator('body').innerText()) ?? ''
      expect(schools).toHaveLength(3)
      for (const school of schools) expect(text).toContain(school)
    },
    takes: { mouse: { clicks: 8, texts: 1 }, keyboard: { keys: 32, texts: 1 } },
  },
  {
    name: 'the call sheet',
    given: { programs: THREE.slice(1) },
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByRole('link', { name: 'Compare (2)' }))
      await mouse.click(page.getByRole('link', { name: 'Questions to ask', exact: true }))
      await mouse.click(page.getByRole('button', { name: 'Copy (907) 563-7575' }))
      await mouse.click(page.getByLabel(/^What do books and supplies cost/).first())
      await mouse.type('600')
      await mouse.click(page.getByRole('link', { name: 'Side by side', exact: true }))
    },
    byKeyboard: async (keyboard) => {
      await toView(keyboard, 'Questions to ask')
      await keyboard.press('Enter')
      await keyboard.page.getByRole('button', { name: 'Copy (907) 563-7575' }).waitFor()
      await keyboard.to('Copy (907) 563-7575')
      await keyboard.press('Enter')
      await keyboard.to(/^What do books and supplies cost/)
      await keyboard.type('600')
      await keyboard.press('Enter')
      await keyboard.to('Questions to ask', 'Shift+Tab')
      await keyboard.to('Side by side', 'ArrowLeft')
      await keyboard.press('Enter')
    },
    answer: async (desk) => {
      expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe('(907) 563-7575')
      const books = compared(desk).getByRole('row', { name: /^Books and supplies/ })
      await expect.poll(() => books.innerText()).toContain('600')
    },
    takes: { mouse: { clicks: 5, texts: 1 }, keyboard: { keys: 35, texts: 1 } },
  },
  {
    name: 'come back tomorrow',
    given: { programs: THREE, occupation: '29-2072', notes: { '|': 'Call on Monday' } },
    byMouse: async (_, desk) => {
      await desk.again()
      await desk.mouse.click(desk.page.getByRole('link', { name: /3 programs/ }))
    },
    byKeyboard: async (_, desk) => {
      await desk.again()
      const { keyboard } = desk
      await keyboard.goTo('Compare (3)')
    },
    answer: async (desk) => {
      await compared(desk).waitFor()
      const heads = await compared(desk).getByRole('columnheader').allInnerTexts()
      for (const school of [ASSOCIATE.school, 'Alaska Career College', 'San Joaquin Valley College-Visalia'])
        expect(heads.join()).toContain(school)
      expect(await desk.page.getByLabel('Pay for', { exact: true }).inputValue()).toBe('29-2072')
    },
    takes: { mouse: { clicks: 1, texts: 0 }, keyboard: { keys: 5, texts: 0 } },
  },
]
