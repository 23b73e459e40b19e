import type { Page } from 'playwright-core'

const programs = (page: Page) => page.getByRole('table', { name: 'Programs' })

/** By the wheel, by the scroll bar all the way down, and by keys. */
export async function scroll(page: Page): Promise<void> {
  await programs(page).hover()
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(16)
  }
  await programs(page).evaluate(async (table) => {
    const scroller = table.parentElement
    if (!scroller) throw new Error('The table stands in nothing that scrolls.')
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const end = scroller.scrollHeight - scroller.clientHeight
    for (let step = 0; step <= 60; step++) {
      scroller.scrollTop = (end * step) / 60
      await frame()
    }
  })
  await programs(page).locator('tbody input').first().focus()
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown', 'ArrowDown', 'Home']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(100)
  }
}

/** By every column, both ways and back. */
export async function sort(page: Page): Promise<void> {
  for (const head of await programs(page).getByRole('columnheader').getByRole('button').all()) {
    for (let click = 0; click < 3; click++) {
      await head.click()
      await page.waitForTimeout(150)
    }
  }
}
