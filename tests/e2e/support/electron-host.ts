import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, BrowserContextOptions, Download, Locator, Page } from 'playwright-core'
import { buildAll } from '../../../main/commands/build/all.ts'
import { WEB_ORIGIN } from '../../support/electron-stand-in/addresses.ts'
import { startStandIn, type StandIn } from '../../support/electron-stand-in/start.ts'

/** The one that a test started last: `launchBrowser` opens no browser of its own. */
let running: StandIn | undefined

export async function startElectronApp(dataDir: string) {
  await buildAll()
  const saveIn = mkdtempSync(join(tmpdir(), 'pathwise-saved-'))
  const program = startStandIn({ dataDir, options: { answersLikePreview: true, saveIn } })
  running = program
  await program.heard('served')
  return {
    link: `${WEB_ORIGIN}/`,
    origin: WEB_ORIGIN,
    dataDir,
    printed: program.printed,
    stop: async ({ keepData = false } = {}) => {
      await program.stop()
      for (const folder of keepData ? [saveIn] : [saveIn, dataDir])
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** As much of a browser as the tests use. */
export function electronBrowser(): Browser {
  const browser: Partial<Browser> = {
    newPage: (options) => windowOf(options),
    newContext: contextOf,
    close: () => Promise.resolve(),
  }
  return browser as Browser
}

async function contextOf(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const page = await windowOf(options)
  const context = page.context()
  return Object.assign(context, { newPage: () => Promise.resolve(page), close: () => Promise.resolve() })
}

async function windowOf(options: BrowserContextOptions = {}): Promise<Page> {
  if (!running) throw new Error('No Pathwise was started')
  const page = await running.page()
  // The window is the program's, and stays.
  page.close = () => Promise.resolve()
  if (options.viewport) await page.setViewportSize(options.viewport)
  if (options.reducedMotion) await page.emulateMedia({ reducedMotion: options.reducedMotion })
  // To look at what was copied; the program itself lets a page write alone.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: WEB_ORIGIN })
  givePaths(page)
  running.on('save-dialog', ({ filePath }) => void downloaded(page, String(filePath)))
  return page
}

type Files = Parameters<Locator['setInputFiles']>[0]

/** A file that a test makes in memory has no path, and Electron takes none in without: it is written down first. */
function givePaths(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator
  const { setInputFiles } = locators
  locators.setInputFiles = function (this: Locator, files, options) {
    return setInputFiles.call(this, written(files), options)
  }
}

function written(files: Files): Files {
  if (typeof files === 'string') return files
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-given-'))
  return [files].flat().map((file, at) => {
    if (typeof file === 'string') return file
    const path = join(folder, String(at), file.name)
    mkdirSync(dirname(path))
    writeFileSync(path, file.buffer)
    return path
  })
}

/** The program writes a file whole or not at all, so it is there when it is done. */
async function downloaded(page: Page, path: string): Promise<void> {
  while (!existsSync(path)) await wait(20)
  const download: Partial<Download> = {
    suggestedFilename: () => basename(path),
    path: () => Promise.resolve(path),
  }
  ;(page as unknown as { emit(event: string, value: unknown): void }).emit('download', download)
}
