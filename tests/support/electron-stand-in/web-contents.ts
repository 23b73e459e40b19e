import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { refusable } from './events.ts'
import type { Frame } from './ipc-main.ts'
import { expectLoad } from './loads.ts'
import { theOptions } from './options.ts'
import { printed, printedToPdf } from './printing.ts'

/** `electron.WebContents` (docs/api/web-contents.md), as far as Pathwise uses it, around a page of a real Chromium. */
export class WebContents extends EventEmitter {
  /** The document that is shown now; each has a frame of its own (`preload.ts`). */
  mainFrame: Frame | null = null
  loading = false
  readonly #page: () => Promise<Page>

  constructor(page: () => Promise<Page>) {
    super()
    this.#page = page
  }

  isLoading(): boolean {
    return this.loading
  }

  /** "By default, if you do not set a handler, all windows will be allowed" (docs, setWindowOpenHandler). */
  opensWindows = true
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.opensWindows = handler({ url: 'https://example.org/' }).action === 'allow'
  }

  /** docs/api/web-contents.md; the Chromium beneath is not told. */
  setWebRTCIPHandlingPolicy(): void {}

  /** Event 'will-navigate': "Calling event.preventDefault() will prevent the navigation." */
  mayNavigate(url: string): boolean {
    const event = refusable()
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /**
   * In the page's own world, and its promise is awaited (docs, executeJavaScript); of a page
   * that still loads only afterwards (lib/browser/api/web-contents.ts, waitTillCanExecuteJavaScript).
   */
  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    if (this.loading) await new Promise((done) => this.once('did-finish-load', done))
    const page = await this.#page()
    const cdp = await page.context().newCDPSession(page)
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    await cdp.detach()
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  reload(): void {
    void this.#page().then((page) => {
      expectLoad(page.url())
      return page.reload().catch(() => undefined)
    })
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printedToPdf(await this.#page(), options)
  }

  /** "Get the system printer list." */
  getPrintersAsync(): Promise<readonly Pick<Electron.PrinterInfo, 'name'>[]> {
    return Promise.resolve(theOptions().printer === 'none' ? [] : [{ name: 'Office' }])
  }

  print(options: Electron.WebContentsPrintOptions, done: (ok: boolean, reason: string) => void): void {
    void this.#page().then(() => printed(options, done))
  }
}
