import { expect } from 'vitest'
import { cheapestKnown, nearOrOnline } from './answers.ts'
import type { Desk } from './desk.ts'
import type { Task } from './task.ts'

/** Medical records specialists. */
const RECORDS = '29-2072'

const JOB = 'What do you want to become?'
const PLACE = 'Where do you live?'

async function cheapestInTexas({ page }: Desk): Promise<void> {
  const { school, dollars } = cheapestKnown(RECORDS, 'TX')
  const first = page.locator('tr[data-row="0"]')
  await expect.poll(() => first.innerText()).toContain(school)
  expect(await first.locator('td').allInnerTexts()).toContain(dollars.toLocaleString('en-US'))
}

export const FIND_TASKS: readonly Task[] = [
  {
    name: 'cheapest known price, by filters',
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByLabel(PLACE))
      await mouse.type('Texas')
      await mouse.click(page.getByLabel(JOB))
      await mouse.type('medical records specialist')
      await mouse.click(page.getByRole('checkbox', { name: 'and online', checked: true }))
      await mouse.click(page.getByRole('button', { name: 'Show programs' }))
      await mouse.click(page.getByRole('button', { name: 'Cost to finish, $' }))
      await mouse.click(page.getByRole('button', { name: 'More filters' }))
      await mouse.click(page.locator('summary', { hasText: 'Price status' }))
      await mouse.click(page.getByRole('checkbox', { name: /^Published by the school/ }))
    },
    byKeyboard: async (keyboard) => {
      const { page } = keyboard
      await keyboard.press('Tab')
      await keyboard.type('medical records specialist')
      await keyboard.press('Tab')
      await keyboard.type('Texas')
      await keyboard.to('How far is near')
      await page.getByRole('checkbox', { name: 'and online', checked: true }).waitFor()
      await keyboard.to('and online')
      await keyboard.press('Space')
      await keyboard.to('Show programs')
      await keyboard.press('Enter')
      await page.getByRole('table', { name: 'Programs' }).waitFor()
      await keyboard.to('Sort by')
      await keyboard.type('Cost')
      await keyboard.to(/^What do you want/)
      await keyboard.to(/^More filters/, 'ArrowRight')
      await keyboard.press('Enter')
      await keyboard.to(/^Price status/)
      await keyboard.press('Enter')
      await page.getByRole('checkbox', { name: /^Published by the school/ }).waitFor()
      await keyboard.to(/^Published by the school/)
      await keyboard.press('Space')
    },
    answer: cheapestInTexas,
    takes: { mouse: { clicks: 8, texts: 2 }, keyboard: { keys: 27, texts: 3 } },
  },
  {
    name: 'cheapest known price, by one sentence',
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByLabel(JOB))
      await mouse.type('cheapest medical records specialist in Texas, known price')
      await mouse.click(page.getByRole('button', { name: 'Show programs' }))
    },
    byKeyboard: async (keyboard) => {
      await keyboard.press('Tab')
      await keyboard.type('cheapest medical records specialist in Texas, known price')
      await keyboard.press('Enter')
    },
    answer: cheapestInTexas,
    takes: { mouse: { clicks: 2, texts: 1 }, keyboard: { keys: 2, texts: 1 } },
  },
  {
    name: 'within 30 miles or online',
    byMouse: async (mouse) => {
      const { page } = mouse
      await mouse.click(page.getByLabel(JOB))
      await mouse.type('medical records specialist')
      await mouse.click(page.getByLabel(PLACE))
      await mouse.type('43215')
      await mouse.click(page.getByRole('button', { name: 'Show programs' }))
    },
    byKeyboard: async (keyboard) => {
      await keyboard.press('Tab')
      await keyboard.type('medical records specialist')
      await keyboard.press('Tab')
      await keyboard.type('43215')
      await keyboard.press('Enter')
    },
    answer: async (desk) => {
      const { near, online } = nearOrOnline(RECORDS, '43215', 30)
      await desk.finds(near + online)
      await desk.page
        .getByRole('button', { name: 'Remove Within 30 miles of Columbus, OH 43215, or online' })
        .waitFor()
      // The nearest stands first.
      expect(await desk.page.locator('tr[data-row="0"]').innerText()).toContain('Columbus, OH')
    },
    takes: { mouse: { clicks: 3, texts: 2 }, keyboard: { keys: 3, texts: 2 } },
  },
]
