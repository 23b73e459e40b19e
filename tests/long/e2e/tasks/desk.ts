import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEFAULT_COMPARISON, type ComparisonChange } from '../../../../data/comparison-state.ts'
import { startApp, type RunningApp } from '../../../e2e/support/app.ts'
import { call } from '../../../e2e/support/call.ts'
import { Keyboard, Mouse } from './hands.ts'
import { Counter, type Tally } from './tally.ts'

/** One person at a computer of their own: Pathwise with a data folder, a browser, and what is counted. */
export class Desk {
  readonly #browser: Browser
  readonly #folder = mkdtempSync(join(tmpdir(), 'pathwise-tasks-'))
  #app: RunningApp | undefined
  #context: BrowserContext | undefined
  #counter: Counter | undefined
  #page: Page | undefined
  /** Of the sessions that were closed. */
  #before: Tally = { clicks: 0, keys: 0, texts: 0, letters: 0 }

  constructor(browser: Browser) {
    this.#browser = browser
  }

  get page(): Page {
    if (!this.#page) throw new Error('Pathwise is not open')
    return this.#page
  }
  get mouse(): Mouse {
    if (!this.#counter) throw new Error('Pathwise is not open')
    return new Mouse(this.page, this.#counter)
  }
  get keyboard(): Keyboard {
    return new Keyboard(this.page)
  }

  /** Starts Pathwise and waits until its first screen is whole: keys before that reach nobody. */
  async open(): Promise<void> {
    this.#app = await startApp({ dataDir: join(this.#folder, 'data') })
    this.#context = await this.#browser.newContext({
      viewport: { width: 1360, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      acceptDownloads: true,
    })
    // What prints opens the system's own window, which no script closes: the page notes that it was asked.
    await this.#context.addInitScript(() => {
      window.print = () => (document.documentElement.dataset['asked'] = 'print')
    })
    this.#counter = await Counter.of(this.#context)
    this.#page = await this.#context.newPage()
    await this.#page.goto(this.#app.link)
    await this.atHome()
  }

  /** Home, with its sentence. */
  async atHome(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ programs?/ })
      .first()
      .waitFor()
  }

  /** Home, as it is after a start. */
  async home(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/home'))
    await this.page.reload()
    await this.atHome()
  }

  /** What stands there before the task begins; nobody's hands did it. */
  async given(change: ComparisonChange): Promise<void> {
    const { case: open } = await call(this.page, 'person.get', {})
    await call(this.page, 'person.changeComparison', { case: open.id, ...DEFAULT_COMPARISON, ...change })
    await this.home()
  }

  /** From here on it is counted. */
  begin(): void {
    this.#before = { clicks: 0, keys: 0, texts: 0, letters: 0 }
    this.#counter?.reset()
  }

  /** Closes the window, ends the program, and starts it once more with the same data. */
  async again(): Promise<void> {
    this.#before = await this.done()
    await this.#context?.close()
    await this.#app?.stop({ keepData: true })
    await this.open()
  }

  /** What was done so far, after the last of it was told. */
  async done(): Promise<Tally> {
    await this.page.evaluate(() => 0)
    const { clicks, keys, texts, letters } = this.#counter?.tally ?? this.#before
    const before = this.#before
    return {
      clicks: before.clicks + clicks,
      keys: before.keys + keys,
      texts: before.texts + texts,
      letters: before.letters + letters,
    }
  }

  async clear(): Promise<void> {
    await this.#context?.close()
    await this.#app?.stop({ keepData: true })
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  /** How many programs Find says that there are. */
  async found(): Promise<number> {
    const total = this.page.getByRole('status').filter({ hasText: /^[\d,]+ programs?$/ })
    return Number((await total.innerText()).replaceAll(/\D/g, ''))
  }

  /** Waits for as many. */
  async finds(count: number): Promise<void> {
    await expect.poll(() => this.found().catch(() => -1)).toBe(count)
  }
}
