import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { closeChromium } from './chromium.ts'
import { openWindows } from './open-windows.ts'
import { theOptions } from './options.ts'
import { tell } from './report.ts'
import { holdLock, told } from './single-instance.ts'
import { refusable } from './events.ts'

/** `electron.app` (docs/api/app.md), as far as Pathwise uses it. */
class StandInApp extends EventEmitter {
  readonly #paths = new Map<string, string>()

  get isPackaged(): boolean {
    return theOptions().packaged
  }

  /** docs/api/command-line.md: before "ready", and for the Chromium that is started then. */
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
    removeSwitch: (name: string): void => {
      const kept = this.switches.filter((each) => each !== `--${name}` && !each.startsWith(`--${name}=`))
      this.switches.splice(0, this.switches.length, ...kept)
      tell('switch-removed', { name })
    },
  }
  readonly switches: string[] = []

  setAppUserModelId(id: string): void {
    tell('app-id', { id })
  }

  disableHardwareAcceleration(): void {
    tell('without-gpu')
  }

  /** docs/api/structures/gpu-feature-status.md; a Chromium without a screen draws by itself. */
  getGPUFeatureStatus(): Pick<Electron.GPUFeatureStatus, 'gpu_compositing' | 'webgl'> {
    return { gpu_compositing: 'disabled_software', webgl: 'unavailable_off' }
  }

  addRecentDocument(path: string): void {
    tell('recent', { path })
  }

  clearRecentDocuments(): void {
    tell('recent-cleared')
  }

  /** "Relaunches the app when the current instance exits." (docs/api/app.md); what it would start is told. */
  relaunch(options: Electron.RelaunchOptions): void {
    tell('relaunch', { ...options })
  }

  enableSandbox(): void {
    tell('sandbox')
  }

  /** "Overrides the path …  If the path specifies a directory that does not exist, an `Error` is thrown." */
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path '${path}' does not exist`)
    this.#paths.set(name, path)
  }

  /** "On failure, an `Error` is thrown.": so where Documents lies on a share that is not there. */
  getPath(name: string): string {
    const path = this.#paths.get(name) ?? theOptions().paths[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  getAppPath(): string {
    return theOptions().appFolder
  }

  getVersion(): string {
    const { version } = JSON.parse(readFileSync(join(this.getAppPath(), 'package.json'), 'utf8')) as {
      version: string
    }
    return version
  }

  setAboutPanelOptions(): void {}

  showAboutPanel(): void {
    tell('about')
  }

  /** False for a second start, and also where the lock cannot be made (electron_api_app.cc, LOCK_ERROR). */
  requestSingleInstanceLock(): boolean {
    if (theOptions().lock === 'refused') return false
    return holdLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', {}, argv, folder, undefined),
    )
  }

  /** Not before the entry module is done (docs/tutorial/esm.md); macOS hands files over before (open-file). */
  async whenReady(): Promise<void> {
    await nextTurn()
    for (const path of theOptions().openedBeforeReady) this.openFile(path)
    await nextTurn()
    this.emit('ready')
  }

  /** Event 'open-file': "You should call `event.preventDefault()` if you want to handle this event." */
  openFile(path: string): void {
    const event = refusable()
    this.emit('open-file', event, path)
    tell('open-file', { path, handled: event.defaultPrevented })
  }

  /** before-quit, then every window closes, then will-quit; the program may stop each (docs, app.quit). */
  quit(): void {
    void this.#quit()
  }

  async #quit(): Promise<void> {
    await told
    const before = refusable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    for (const window of [...openWindows]) if (!(await window.closeByPerson())) return
    const will = refusable()
    this.emit('will-quit', will)
    if (!will.defaultPrevented) await this.#end(0)
  }

  /** "All windows will be closed immediately without asking the user, and the `before-quit` and `will-quit` events will not be emitted." */
  exit(code = 0): void {
    void this.#end(code)
  }

  /**
   * Windows ends a session: windows are told, and then the process is gone, without
   * `before-quit`, `will-quit` or anything in the page (docs, will-quit: "will not be emitted
   * if the app is closed due to a shutdown/restart of the system or a user logout").
   */
  endOfSession(): void {
    for (const window of openWindows) {
      const emitter = window as unknown as EventEmitter
      emitter.emit('query-session-end', { ...refusable(), reasons: ['shutdown'] })
      emitter.emit('session-end', { ...refusable(), reasons: ['shutdown'] })
    }
    process.kill(process.pid, 'SIGKILL')
  }

  async #end(code: number): Promise<void> {
    await closeChromium()
    process.exit(code)
  }
}

export const app = new StandInApp()

if (app.isPackaged) Object.defineProperty(process, 'resourcesPath', { value: dirname(app.getAppPath()) })
// Electron quits in its own way when it is asked to end (docs/api/app.md, quit).
process.on('SIGTERM', () => app.quit())
