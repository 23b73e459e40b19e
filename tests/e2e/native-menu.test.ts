import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../data/messages/en/index.ts'
import type { MessageKey } from '../../data/messages/translate.ts'
import { buildAll } from '../../main/commands/build/all.ts'
import { startStandIn, type StandIn } from '../support/electron-stand-in/start.ts'
import { seeTour } from '../support/tour-seen.ts'

/** Commands of the native menu and finding on a page, in the bundled program around the stand-in for Electron. */
let folder: string
let program: StandIn
let page: Page

const choose = (key: MessageKey) => program.order({ do: 'menu', label: en[key] })
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const bar = () => page.getByRole('search', { name: en['pageSearch.label'] })
const box = () => bar().getByRole('searchbox')
const count = () => bar().getByRole('status').innerText()
/** To a page, and until it is there. */
async function go(place: string): Promise<void> {
  await page.goto(`https://pathwise.test/#/${place}`)
  const link = page.locator(`header nav a[href="#/${place.split('/')[0]}"][aria-current="page"]`)
  await link.waitFor()
  await page
    .locator(place === 'find' ? '#search-programs' : '#content h1')
    .first()
    .waitFor()
}

/** What is marked as the match in view, and how many are marked. */
const marked = () =>
  page.evaluate(() => {
    const ranges = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String)
    return { all: ranges('found').length, now: ranges('found-now') }
  })

beforeAll(async () => {
  await buildAll()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-menu-'))
  await seeTour(join(folder, 'data'))
  program = startStandIn({ dataDir: join(folder, 'data') })
  page = await program.page()
  page.setDefaultTimeout(10_000)
  await page.getByRole('button', { name: 'Show programs' }).waitFor()
})
afterAll(async () => {
  await program.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})
beforeEach(() => go('find'))

describe('the menu', () => {
  it.each([
    ['menu.newCase', 'New case'],
    ['menu.saveCase', /^Save/],
    ['menu.helpPages', 'Help'],
  ] as const)('%s opens its dialog on the page', async (key, name) => {
    choose(key)
    await dialog(name).waitFor()
    await page.keyboard.press('Escape')
    await dialog(name).waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('opens the case files that the person chooses', async () => {
    const path = join(folder, 'Client M.pathwise')
    const content = { format: 'pathwise-case', version: 1, savedAt: '2026-11-25T12:00:00.000Z' }
    writeFileSync(path, JSON.stringify({ ...content, name: 'Client M', options: { notes: { '|': 'Hi' } } }))
    program.order({ do: 'options', options: { chooses: [path] } })
    choose('menu.openCase')
    await page.getByText('Client M').first().waitFor()
    expect((await program.heard('open-dialog'))['filters']).toEqual([
      { name: en['save.case'], extensions: ['pathwise', 'pathwise-org'] },
    ])
  })

  it('prints nothing where nothing is compared, and says what to do', async () => {
    choose('menu.print')
    await page.getByText(en['print.nothing']).first().waitFor()
    expect(page.url()).toContain('#/find')
  })

  it('prints what is compared, from any page', async () => {
    const programs = await page.evaluate(async () => {
      const found = await window.pathwise!.send('find.query', { limit: 1 })
      return found.ok ? found.value.rows.map(({ key }) => key) : []
    })
    expect(programs).toHaveLength(1)
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .first()
      .getByRole('checkbox')
      .check()
    await go('library')
    choose('menu.print')
    const share = dialog(en['export.heading'])
    await share.waitFor()
    expect(page.url()).toContain('#/compare')
    expect(await share.getByRole('radio', { name: en['export.format.print'] }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await share.waitFor({ state: 'detached' })
    // Once for each time that it is asked for.
    await go('library')
    await go('compare')
    await page.getByRole('button', { name: en['export.open'] }).waitFor()
    expect(await share.count()).toBe(0)
  })

  it('prints the guide that is read', async () => {
    await go('jobs/29-2072')
    await page.evaluate(() => {
      window.print = () => void document.body.setAttribute('data-printed', 'yes')
    })
    choose('menu.print')
    await expect.poll(() => page.getAttribute('body', 'data-printed')).toBe('yes')
    expect(page.url()).toContain('#/jobs/29-2072')
  })
})

describe('finding on a page', () => {
  it('leaves Ctrl+F to the search that the page has', async () => {
    await page.keyboard.press('Control+f')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-programs')
    expect(await bar().count()).toBe(0)
  })

  it('counts, marks and goes round', async () => {
    await go('library')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('files')
    await expect.poll(count).toMatch(/^1 of \d+$/)
    const total = Number((await count()).split(' ')[2])
    expect(total).toBeGreaterThan(2)
    const shown = await page.evaluate(
      () => document.getElementById('content')!.innerText.match(/files/gi)?.length,
    )
    expect(total).toBe(shown)
    expect(await marked()).toMatchObject({ all: total, now: [expect.stringMatching(/^files$/i)] })
    await page.keyboard.press('Enter')
    await expect.poll(count).toBe(`2 of ${total}`)
    await page.keyboard.press('F3')
    await expect.poll(count).toBe(`3 of ${total}`)
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift+Enter')
    await expect.poll(count).toBe(`${total} of ${total}`)
    choose('menu.findNext')
    await expect.poll(count).toBe(`1 of ${total}`)
  })

  it('says where there is nothing, and never finds what is typed in its own box', async () => {
    await go('library')
    choose('menu.find')
    await box().fill('xyzzy')
    await expect.poll(count).toBe(en['pageSearch.none'])
    expect((await marked()).all).toBe(0)
  })

  it('never covers what it found, in a narrow window neither', async () => {
    await page.setViewportSize({ width: 320, height: 480 })
    try {
      await go('library')
      choose('menu.find')
      await box().fill('Library')
      await expect.poll(count).toMatch(/^1 of \d+$/)
      const total = Number((await count()).split(' ')[2])
      for (let at = 1; at <= total; at++) {
        const [match, over] = await page.evaluate(() => {
          const [now] = CSS.highlights.get('found-now') ?? []
          const { left, right, top, bottom } = (now as Range).getBoundingClientRect()
          const of = document.querySelector('[data-search-bar]')!.getBoundingClientRect()
          const covered = left < of.right && of.left < right && top < of.bottom && of.top < bottom
          return [String(now), covered || bottom > innerHeight || top < 0]
        })
        expect({ at, match: match.toLowerCase(), over }).toEqual({ at, match: 'library', over: false })
        await page.keyboard.press('Enter')
        await expect.poll(count).toBe(`${(at % total) + 1} of ${total}`)
      }
    } finally {
      await page.setViewportSize({ width: 1280, height: 840 })
    }
  })

  it('marks the match in view alone where colors are the system’s', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    try {
      await go('library')
      choose('menu.find')
      await box().fill('files')
      await expect.poll(count).toMatch(/^1 of \d+$/)
      expect(await marked()).toEqual({ all: 0, now: [expect.stringMatching(/^files$/i)] })
    } finally {
      await page.emulateMedia({ forcedColors: 'none' })
    }
  })

  it('follows what the page shows', async () => {
    await go('library')
    choose('menu.find')
    await box().fill('quokka')
    await expect.poll(count).toBe(en['pageSearch.none'])
    await page.evaluate(() => {
      const added = document.createElement('p')
      added.innerHTML = 'Quo<b>kka</b>'
      document.getElementById('content')!.firstElementChild!.append(added)
    })
    await expect.poll(count).toBe('1 of 1')
  })

  it('closes by Escape, leaves the match selected and the focus where it was', async () => {
    await go('library')
    await page.locator('#content').focus()
    await page.keyboard.press('Control+f')
    await box().fill('files')
    await expect.poll(count).toMatch(/^1 of/)
    await page.keyboard.press('Escape')
    await bar().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => getSelection()?.toString().toLowerCase())).toBe('files')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    expect((await marked()).all).toBe(0)
  })

  it('goes with the page that it was on', async () => {
    await go('library')
    await page.keyboard.press('Control+f')
    await bar().waitFor()
    await go('cases')
    await bar().waitFor({ state: 'detached' })
  })
})
