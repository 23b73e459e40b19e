import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { toWeb, WEB_ORIGIN } from './addresses.ts'
import { app } from './app.ts'
import { openChromium } from './chromium.ts'
import { refusable } from './events.ts'
import { expectLoad } from './loads.ts'
import { openWindows, type OpenWindow } from './open-windows.ts'
import { theOptions } from './options.ts'
import { installPreload } from './preload.ts'
import { tell } from './report.ts'
import { answer } from './requests.ts'
import { session } from './session.ts'
import { WebContents } from './web-contents.ts'

/** docs/api/structures/web-preferences.md: what is not among these is a slip that Electron would pass over. */
const PREFERENCES = new Set(
  (
    'preload devTools contextIsolation nodeIntegration nodeIntegrationInSubFrames nodeIntegrationInWorker ' +
    'sandbox webSecurity allowRunningInsecureContent webviewTag navigateOnDragDrop spellcheck javascript'
  ).split(' '),
)

/** `electron.BrowserWindow` (docs/api/browser-window.md), as far as Pathwise uses it: a page of a real Chromium. */
export class BrowserWindow extends EventEmitter implements OpenWindow {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow)
  }

  readonly webContents: WebContents
  readonly #options: Electron.BrowserWindowConstructorOptions
  readonly #opened: Promise<Page>
  #visible: boolean
  #isReady = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    const preferences = options.webPreferences ?? {}
    for (const name of Object.keys(preferences))
      if (!PREFERENCES.has(name)) throw new Error(`The stand-in knows no web preference ${name}`)
    this.#options = options
    this.#visible = options.show ?? true
    this.webContents = new WebContents(() => this.#opened)
    this.#opened = this.#open(preferences)
    this.#opened.catch((error: unknown) => tell('no-page', { error: String(error) }))
    openWindows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  async #open({ javascript = true, preload }: Electron.WebPreferences): Promise<Page> {
    const context = await openChromium(app.getPath('sessionData'), app.switches)
    const page = await context.newPage()
    await page.route('**/*', (route) => answer(route, this.webContents))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) tell('console', { text: message.text() })
    })
    page.on('pageerror', (error) => tell('console', { text: error.message }))
    page.on('popup', () => tell('popup'))
    // "deny": window.open gives null, and no window comes.
    if (!this.webContents.opensWindows) await page.addInitScript(() => void (window.open = () => null))
    const details = { isMainFrame: true }
    const permission = 'clipboard-sanitized-write'
    if (session.defaultSession.allows(this.webContents, permission, 'app://pathwise/', details))
      await context.grantPermissions(['clipboard-write'], { origin: WEB_ORIGIN })
    if (preload) await installPreload(page, preload, this.webContents)
    if (!javascript) {
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    }
    return page
  }

  /** Settled by did-finish-load or did-fail-load (docs, win.loadURL). */
  async loadURL(url: string): Promise<void> {
    this.webContents.loading = true
    const page = await this.#opened
    expectLoad(toWeb(url))
    try {
      await page.goto(toWeb(url), { waitUntil: 'load' })
    } catch (error) {
      this.webContents.loading = false
      // "did-fail-load … errorCode": -3 where another load replaced this one (net_error_list.h, ERR_ABORTED).
      const code = String(error).includes('net::ERR_ABORTED') ? -3 : -2
      this.webContents.emit('did-fail-load', {}, code, String(error), url, true)
      throw error
    }
    this.webContents.loading = false
    this.webContents.emit('did-finish-load')
    if (this.#isReady || theOptions().readyToShow === 'never') return
    this.#isReady = true
    this.emit('ready-to-show')
  }

  /** Event 'close': "Calling `event.preventDefault()` will cancel the close." Then the page is left, and is gone. */
  async closeByPerson(): Promise<boolean> {
    const event = refusable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const page = await this.#opened
    await page.close().catch(() => undefined)
    this.#gone()
    return true
  }

  close(): void {
    void this.closeByPerson()
  }

  /** "Force closing the window … `close` will also not be emitted", but `closed` will. */
  destroy(): void {
    void this.#opened.then((page) => page.close()).catch(() => undefined)
    this.#gone()
  }

  #gone(): void {
    if (!openWindows.delete(this)) return
    this.emit('closed')
    if (openWindows.size === 0) app.emit('window-all-closed')
  }

  isDestroyed(): boolean {
    return !openWindows.has(this)
  }

  show(): void {
    this.#visible = true
    this.emit('show')
    tell('shown')
  }

  isVisible(): boolean {
    return this.#visible
  }

  focus(): void {
    tell('focused')
  }

  restore(): void {}
  /** "Maximizes the window. This will also show (but not focus) the window if it isn't being displayed already." */
  maximize(): void {
    this.#visible = true
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return false
  }
  setBackgroundColor(): void {}
  setBounds(): void {}

  getNormalBounds(): Electron.Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options
    return { x, y, width, height }
  }
}
