import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../e2e/support/app.ts'
import { launchBrowser } from '../../e2e/support/browser.ts'

describe('every box for the place where somebody lives', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  /** Each box by its id, and the way to it. */
  const BOXES: Readonly<Record<string, () => Promise<unknown>>> = {
    'home-place': () => go('#/home'),
    'find-place': async () => {
      await go('#/find')
      await page.getByRole('button', { name: /^Where do you live/ }).click()
    },
    'guide-place': () => go('#/jobs/29-2072'),
    'jobs-place': () => go('#/jobs/compare/29-2072,31-9092'),
  }
  const inCompare = async () => {
    await go('#/compare')
    await page.locator('[data-focus="you"]').click()
  }
  const box = (id: string) => page.locator(`#${id}`)
  /** What stands in the box and beneath it. */
  const saidBy = async (id: string) => {
    await box(id).waitFor()
    return [await box(id).inputValue(), await box(id).locator('xpath=../../..').innerText()]
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    await page.goto(app.link)
    await box('home-place').waitFor()
    await go('#/find')
    await page.locator('tbody tr[data-row="0"] input[type="checkbox"]').check()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const look = async (text: string, expected: RegExp) => {
    for (const [id, open] of Object.entries(BOXES)) {
      await open()
      await expect.poll(() => saidBy(id), { message: id }).toEqual([text, expect.stringMatching(expected)])
    }
    await inCompare()
    const panel = page.locator('.you-panel')
    await expect.poll(() => panel.locator('[id$="-place"]').inputValue()).toBe(text)
    await expect.poll(() => panel.innerText()).toMatch(expected)
    await page.keyboard.press('Escape')
  }

  it.each([
    ['00000', /Nobody has this ZIP[^]*Until then no place is used/],
    ['432', /A ZIP has five digits[^]*Until then no place is used/],
    ['Zzyzx Falls', /No town or state of this name[^]*Until then no place is used/],
    ['Springfield', /Which one\?[^]*Until then no place is used/],
  ])('says why %s is not used, and what is used instead', async (text, expected) => {
    await go('#/home')
    await box('home-place').fill(text)
    await box('home-place').press('Tab')
    await look(text, expected)
  })

  it('says none of it once there is a place', async () => {
    await go('#/home')
    await box('home-place').fill('43215')
    await box('home-place').press('Tab')
    await look('Columbus, OH 43215', /^(?![^]*Until then)/)
  })
})
