import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../e2e/support/browser.ts'
import { CASE_TASKS } from './case-tasks.ts'
import { Desk } from './desk.ts'
import { FIND_TASKS } from './find-tasks.ts'
import { givenFiles } from './given-files.ts'
import { LIBRARY_TASKS } from './library-tasks.ts'

/** Where it is set, what each task took is printed: to see how far a change carries. */
const PRINTS = process.env['PATHWISE_COUNTS'] === 'print'

describe.each([...FIND_TASKS, ...CASE_TASKS, ...LIBRARY_TASKS])('$name', (task) => {
  let browser: Browser
  let desk: Desk
  const files = givenFiles()

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(files.folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    desk = new Desk(browser)
    await desk.open()
    await task.before?.(desk, files)
    if (task.given) await desk.given(task.given)
    desk.begin()
  })
  afterEach(() => desk.clear())

  it('by mouse, which types nothing but texts', async () => {
    await task.byMouse(desk.mouse, desk, files)
    await task.answer(desk)
    const tally = await desk.done()
    if (PRINTS) console.log('mouse', task.name, JSON.stringify(tally))
    const { clicks, texts } = task.takes.mouse
    expect(tally.keys, 'keys that are no text').toBe(0)
    expect(tally.clicks, 'clicks').toBeLessThanOrEqual(clicks)
    expect(tally.texts, 'texts').toBeLessThanOrEqual(texts)
  })

  it('by keyboard alone, the focus always in sight', async () => {
    await task.byKeyboard(desk.keyboard, desk, files)
    await task.answer(desk)
    const tally = await desk.done()
    if (PRINTS) console.log('keyboard', task.name, JSON.stringify(tally))
    const { keys, texts } = task.takes.keyboard
    expect(tally.clicks, 'clicks').toBe(0)
    expect(tally.keys, 'keys').toBeLessThanOrEqual(keys)
    expect(tally.texts, 'texts').toBeLessThanOrEqual(texts)
  })
})
