import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { violations } from './support/axe.ts'
import { launchBrowser } from './support/browser.ts'
import { call } from './support/call.ts'
import { screenFaults } from './support/screen-faults.ts'
import { enterFind } from './support/enter-find.ts'

/** CSS pixels of 60 mm. */
const PRINTED = (60 / 25.4) * 96

describe('the map beside what Find found', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  const fetched: string[] = []

  const map = () => page.getByRole('application', { name: /school/ })
  const sentence = () => page.locator('.map-view .sentence')
  const tip = () => page.locator('.map-view .tip')
  const total = () => page.locator('.total [role="status"]').first()
  /** Drawn marks: rings, and schools by themselves. */
  const marks = () => page.locator('.map-view .ring, .map-view svg .stated, .map-view svg .estimated').count()
  /** Where the state's code stands on the screen; it moves with the map. */
  const codeAt = (code: string) =>
    page
      .locator('.map-view text', { hasText: new RegExp(`^${code}$`) })
      .boundingBox()
      .then((box) => [Math.round(box?.x ?? -1), Math.round(box?.y ?? -1)])

  /** The case lives at a ZIP, and its search is this one. */
  async function search(search: Parameters<typeof keep>[0]): Promise<void> {
    await keep(search)
    await page.reload()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await map().waitFor()
  }

  async function keep(search: {
    facets?: { state: string[]; online?: string[] }
    radius?: number
    nearOrOnline?: boolean
  }): Promise<void> {
    const { case: open } = await call(page, 'person.get', {})
    await call(page, 'person.changeComparison', { case: open.id, home: { state: 'OH', zip: '43215' } })
    await call(page, 'person.keepSearch', { case: open.id, search })
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    const context = await browser.newContext({
      viewport: { width: 1360, height: 850 },
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    page.on('request', (request) => fetched.push(request.url()))
    await enterFind(page, app)
    await page.locator('tbody tr[data-row="3"]').waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  it('is fetched when it is first shown, and from nowhere else than the program', async () => {
    const ofMap = () => fetched.filter((url) => /MapView/.test(url)).length
    expect(ofMap()).toBe(0)
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await map().waitFor()
    expect(ofMap()).toBeGreaterThan(0)
    expect(fetched.filter((url) => !url.startsWith(app.origin) && !url.startsWith('blob:'))).toEqual([])
    expect(await sentence().innerText()).toMatch(/^1,\d{3} schools on the map\.$/)
    await page.getByText(/^\d+ programs online, not drawn$/).waitFor()
  })

  it('shows what is near within its circle, and says it in a sentence', async () => {
    await search({ radius: 30, nearOrOnline: true })
    await expect
      .poll(() => sentence().innerText())
      .toMatch(/^\d+ schools within 30 miles of Columbus, OH 43215, nearest \d+ miles?\.$/)
    expect(await map().getAttribute('aria-label')).toContain(await sentence().innerText())
    expect(await page.locator('.map-view .radius').getAttribute('d')).not.toBe('')
    await page.getByText(/programs partly online, not drawn: ask the school$/).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('is read by keys, marks the rows of a school, and opens it', async () => {
    await search({ facets: { state: ['WY'] } })
    await map().focus()
    await page.keyboard.press('ArrowRight')
    await tip().waitFor()
    // A ring first, perhaps: its own key opens it.
    for (let tries = 0; tries < 4 && (await tip().locator('strong').count()) === 0; tries++) {
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowRight')
      await tip().waitFor()
    }
    const name = (await tip().locator('strong').innerText()).split(', ')[0] ?? '?'
    await expect
      .poll(() => page.locator('.map-view [role="status"]').allInnerTexts())
      .toContainEqual(expect.stringContaining(name))
    const marked = page.locator('tr.marked')
    await expect.poll(() => marked.count()).toBeGreaterThan(0)
    for (const row of await marked.all()) expect(await row.innerText()).toContain(name)
    const before = await total().innerText()
    await page.keyboard.press('Enter')
    await expect.poll(() => total().innerText()).not.toBe(before)
    await expect.poll(() => sentence().innerText()).toContain('1 school on the map')
    expect(await map().evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('marks the school of the row that is looked at', async () => {
    // What is fully online has no place.
    await search({ facets: { state: ['WY'], online: ['none'] } })
    const row = page.locator('tbody tr[data-row="0"]')
    await row.hover()
    await tip().waitFor()
    const school = (await tip().locator('strong').innerText()).split(', ')[0] ?? '?'
    expect(await row.innerText()).toContain(school)
    expect(await page.locator('.map-view .pointed').count()).toBe(1)
    await page.mouse.move(10, 10)
    await tip().waitFor({ state: 'detached' })
  })

  it('grows and moves by wheel, hand, button and key, and comes back by Escape', async () => {
    await search({ facets: { state: ['TX'] } })
    const home = await codeAt('TX')
    const box = await map().boundingBox()
    const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 150]
    const returned = () => expect.poll(() => codeAt('TX')).toEqual(home)
    const moved = () => expect.poll(() => codeAt('TX')).not.toEqual(home)
    await map().focus()

    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -40)
    await page.getByText('Hold Ctrl and turn the wheel to zoom.').waitFor()
    expect(await codeAt('TX')).toEqual(home)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -40)
    await page.keyboard.up('Control')
    await moved()
    await page.keyboard.press('Escape')
    await returned()

    await page.mouse.down()
    await page.mouse.move(x + 40, y + 30, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => codeAt('TX')).toEqual([(home[0] ?? 0) + 40, (home[1] ?? 0) + 30])
    await page.getByRole('button', { name: 'Show all schools' }).click()
    await returned()

    await page.keyboard.press('+')
    await moved()
    await page.keyboard.press('-')
    await page.keyboard.press('0')
    await returned()
    await page.keyboard.press('Shift+ArrowRight')
    await moved()
    await page.keyboard.press('Escape')
    await returned()
  })

  it('is zoomed by two fingers, while one scrolls the page', async () => {
    await page.setViewportSize({ width: 480, height: 380 })
    const touch = await page.context().newCDPSession(page)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
    await page.keyboard.press('0')
    const box = await map().boundingBox()
    const [x, y] = [Math.round((box?.x ?? 0) + 150), Math.round((box?.y ?? 0) + 60)]
    const transform = () => page.locator('.map-view svg > g').nth(1).getAttribute('transform')
    const scale = () =>
      page
        .locator('.map-view svg > g')
        .first()
        .getAttribute('transform')
        .then((said) => Number(/scale\(([\d.]+)\)/.exec(said ?? '')?.[1]))
    const scrolled = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].reduce((sum, { scrollTop }) => sum + scrollTop, 0),
      )
    const before = await scale()
    const [place, top] = [await transform(), await scrolled()]
    /** Fingers one beneath the other, step by step. */
    const fingers = async (...steps: number[][]) => {
      const at = (step = steps[0] ?? []) => step.map((down, id) => ({ x, y: y + down, id }))
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at() })
      for (const step of steps)
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) })
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }

    await fingers([0], [-15], [-30], [-50])
    await expect.poll(scrolled).toBeGreaterThan(top)
    expect(await transform()).toBe(place)
    await fingers([-50], [-30], [0], [60])
    await expect.poll(scrolled).toBe(0)

    await fingers([-20, 20], [-25, 25], [-30, 30], [-40, 40])
    await expect.poll(scale).toBeCloseTo(before * 2, 1)
    await fingers([-50, 50], [-35, 35], [-25, 25])
    await expect.poll(scale).toBeLessThan(before * 1.4)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    expect(await scrolled()).toBe(0)
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await page.setViewportSize({ width: 1360, height: 850 })
  })

  it('opens a ring by a click, and leaves a view that was moved when the search goes on', async () => {
    const before = await marks()
    await page.locator('.map-view .ring').first().scrollIntoViewIfNeeded()
    const ring = await page.locator('.map-view .ring').first().boundingBox()
    await page.mouse.click((ring?.x ?? 0) + 8, (ring?.y ?? 0) + 8)
    await expect.poll(() => page.getByRole('button', { name: 'Show all schools' }).isEnabled()).toBe(true)
    await expect.poll(marks).not.toBe(before)
    const place = await page.locator('.map-view svg > g').nth(1).getAttribute('transform')
    await page.getByRole('searchbox', { name: 'Search programs' }).fill('coding')
    await expect.poll(() => total().innerText()).not.toMatch(/^268 /)
    await expect.poll(() => sentence().innerText()).not.toMatch(/^95 /)
    expect(await page.locator('.map-view svg > g').nth(1).getAttribute('transform')).toBe(place)
  })

  it('fits every window and theme, and prints at 60 mm', async () => {
    for (const width of [1920, 1024, 700, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => map().evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(200)
      expect(await screenFaults(page), `${width} px`).toEqual([])
    }
    for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      expect(await violations(page), JSON.stringify(media)).toEqual([])
      // What is on is seen, also beneath the pointer.
      const toggle = page.getByRole('button', { name: 'Map', exact: true })
      await toggle.hover()
      const [over, aside] = await toggle.evaluate((button) => {
        const probe = document.createElement('p')
        probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText'
        document.body.append(probe)
        const looks = [button, probe].map((one) => {
          const { backgroundColor, color } = getComputedStyle(one)
          return [backgroundColor, color]
        })
        probe.remove()
        return looks
      })
      if ('forcedColors' in media) expect(over).toEqual(aside)
      else expect(over?.[0]).not.toMatch(/, 0\)$/)
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' })
    const height = await map().evaluate((element) => element.getBoundingClientRect().height)
    expect(height).toBeCloseTo(PRINTED, 0)
    expect(await page.locator('.map-view .controls').isVisible()).toBe(false)
  })
})
