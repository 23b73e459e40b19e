import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../data/messages/en/index.ts'
import { buildAll } from '../../main/commands/build/all.ts'
import { hasDisplay } from '../../main/commands/start/display.ts'
import { findElectron } from '../../main/commands/start/electron-runtime.ts'
import { ROOT } from '../../main/commands/support/paths.ts'
import { seeTour } from '../support/tour-seen.ts'
import { startApp } from './support/app.ts'
import { BRIDGE, bridge } from './support/bridge.ts'
import { walk } from './walk.ts'
import { SHIPPED } from '../support/catalog-counts.ts'

/**
 * Pathwise in Electron itself. The runtime is no dependency of the tests (`npm ci`
 * does not download it, and some machines cannot), so one of two things is tested,
 * and the name in the output says which: the window, or what a start does without.
 * With PATHWISE_NEEDS_ELECTRON only the window will do.
 */
const electron = findElectron(join(ROOT, 'node_modules', 'electron'))
const asRoot = process.platform === 'linux' && process.getuid?.() === 0

const isHere = electron !== null && hasDisplay() && !asRoot

// Where the runtime was fetched for this very test, its absence is no reason to be green.
if (process.env['PATHWISE_NEEDS_ELECTRON'] && !isHere)
  throw new Error('Electron was to be tested itself, and cannot be started here.')

if (isHere) {
  describe('in Electron, run because its runtime is present', () => {
    let folder: string
    let program: ElectronApplication
    let page: Page

    beforeAll(async () => {
      await buildAll()
      folder = mkdtempSync(join(tmpdir(), 'pathwise-electron-'))
      await seeTour(join(folder, 'data'))
      program = await launch()
      page = await program.firstWindow()
    })
    afterAll(async () => {
      await program.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    })

    const launch = () =>
      _electron.launch({
        executablePath: electron,
        args: [ROOT, `--data-dir=${join(folder, 'data')}`],
        chromiumSandbox: true,
      })

    it('shows our page, and gives it two functions that nothing can change, and nothing of Node', async () => {
      expect(page.url()).toMatch(/^app:\/\/pathwise\//)
      expect(await page.evaluate(bridge)).toEqual(BRIDGE)
    })

    it('shows its window', async () => {
      const visible = () =>
        program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()))
      await expect.poll(visible).toEqual([true])
    })

    it('answers from the catalog through every part', async () => {
      const answer = await page.evaluate(() => window.pathwise?.send('find.query', { limit: 1 }))
      expect(answer).toMatchObject({ ok: true, value: { total: SHIPPED.found } })
    })

    it('neither navigates nor opens a window nor reaches a network', async () => {
      const [opened, fetched] = await page.evaluate(async () => [
        window.open('https://example.org/'),
        await fetch('https://example.org/').catch(() => 'refused'),
      ])
      expect([opened, fetched]).toEqual([null, 'refused'])
      // A page that leaves takes the waiting promise with it, and the call fails.
      await page.evaluate(() => {
        location.href = 'https://example.org/'
        return new Promise((resolve) => setTimeout(resolve, 500))
      })
      expect(page.url()).toMatch(/^app:\/\/pathwise\//)
      expect(program.windows()).toHaveLength(1)
    })

    it('finds, compares, charts and exports', async () => {
      const path = join(folder, 'comparison.csv')
      await program.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
      await walk(page, async (press) => {
        await press()
        await expect.poll(() => existsSync(path)).toBe(true)
        return readFileSync(path)
      })
      expect(readdirSync(folder).sort()).toEqual(['comparison.csv', 'data'])
    })

    it('takes a step back and forth by the keys, which the menu leaves to the page', async () => {
      const pay = page.getByLabel('Pay for', { exact: true })
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => pay.inputValue()).not.toBe('29-2072')
      await page.keyboard.press('ControlOrMeta+Shift+z')
      await expect.poll(() => pay.inputValue()).toBe('29-2072')
    })

    it('finds its data again after a restart', async () => {
      await page.evaluate(() => window.pathwise?.send('person.changeSettings', { rows: 'dense' }))
      await program.close()
      program = await launch()
      page = await program.firstWindow()
      const state = await page.evaluate(() => window.pathwise?.send('person.get', {}))
      expect(state).toMatchObject({ ok: true, value: { settings: { rows: 'dense' } } })
    })
  })
} else {
  const why = !electron ? 'its runtime is absent' : asRoot ? 'this is root' : 'there is no display'

  describe(`not in Electron, because ${why} here`, () => {
    it('a start says so in one line and opens the preview instead', async () => {
      // A display that is claimed and a release host that is not there: the start must find out by itself.
      const nowhere = mkdtempSync(join(tmpdir(), 'pathwise-no-electron-'))
      const app = await startApp({
        how: ['--no-open'],
        env: {
          ELECTRON_MIRROR: 'http://127.0.0.1:9/',
          electron_config_cache: nowhere,
          ...(electron ? {} : { DISPLAY: process.env['DISPLAY'] ?? ':0' }),
        },
      })
      try {
        const reasons: string[] = [en['start.electronUnavailable'], en['start.asRoot'], en['start.noDisplay']]
        const said = app
          .printed()
          .split('\n')
          .filter((line) => reasons.includes(line.trim()))
        expect(said).toHaveLength(1)
        expect(app.printed()).toMatch(/^Pathwise preview: http:\/\/127\.0\.0\.1:\d+\//m)
        expect((await fetch(app.link, { redirect: 'manual' })).headers.get('location')).toMatch(/^\/#key=/)
      } finally {
        await app.stop()
        rmSync(nowhere, { recursive: true, force: true })
      }
    })
  })
}
