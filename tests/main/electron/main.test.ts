import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { APPLICATION_IDS } from '../../../main/storage/schema/migration.ts'
import type * as Fake from '../../support/fake-electron.ts'
import { makeCatalog } from '../../../main/catalog/make-catalog.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

/** The whole of the program with its real databases and its real worker; only Electron is a fake. */
type Electron = typeof Fake

const TABLES = join(import.meta.dirname, '../../../data/catalog')
const { argv, platform } = process

let built: string
let folder: string
let data: string
let electron: Electron

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'pathwise-built-'))
  makeCatalog(TABLES, join(built, 'catalog.db'))
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-main-'))
  data = join(folder, 'data')
  cpSync(built, join(folder, 'dist', 'catalog'), { recursive: true })
  before = listeners()
  vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(console, 'log').mockReturnValue()
  // main.ts anew for each test; the fake stays the one that the mock was made of.
  vi.resetModules()
  electron = (await import('electron')) as unknown as Electron
  electron.resetElectron()
  electron.app.appPath = folder
})

afterEach(async () => {
  // Whatever still opens is open afterwards, and then closed.
  if (electron.ipcMain.handled.size > 0) await call('person.get')
  electron.app.emit('will-quit')
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  process.argv = argv
  on(platform)
  // Those of the program that was started here.
  for (const [name, now] of listeners())
    for (const listener of now) if (!before.get(name)!.includes(listener)) process.off(name, listener)
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
  vi.restoreAllMocks()
})

const LISTENED = ['uncaughtException', 'unhandledRejection'] as const
type Listener = (...words: unknown[]) => void
const listeners = () => new Map(LISTENED.map((name) => [name, process.rawListeners(name) as Listener[]]))
let before: ReturnType<typeof listeners>

/** A worker has to start for some of these, and the machine may be busy. */
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 20_000 })

function on(name: NodeJS.Platform): void {
  Object.defineProperty(process, 'platform', { value: name })
}

/** By it Windows knows the program and its shortcuts. */
const [, APP_ID = ''] =
  /^appId: (.+)$/m.exec(readFileSync(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8')) ??
  []

/** Runs main.ts as Electron does: its module first, "ready" afterwards. */
async function start(...words: string[]): Promise<void> {
  process.argv = [...argv.slice(0, 2), '--data-dir', data, ...words]
  await import('../../../main/electron/main.ts')
}

async function startReady(...words: string[]): Promise<void> {
  await start(...words)
  electron.app.ready.resolve()
  await until(() => expect(electron.ipcMain.handled.size).toBe(2))
}

function call(name: string, input: object = {}): Promise<unknown> {
  const mainFrame = { origin: 'app://pathwise' }
  const event = { senderFrame: mainFrame, sender: { mainFrame } }
  return Promise.resolve(electron.ipcMain.handled.get('pathwise:call')!(event as never, name, input))
}

describe('before Electron is ready', () => {
  it('everything is said that must be, and nothing is opened', async () => {
    await start()
    const { app, protocol } = electron
    expect(app.enableSandbox).toHaveBeenCalledOnce()
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND')
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
    expect(app.requestSingleInstanceLock).toHaveBeenCalledOnce()
    // Of navigation, and of WebRTC.
    expect(app.listenerCount('web-contents-created')).toBe(2)
    expect(app.setPath).toHaveBeenCalledWith('userData', join(data, 'electron'))
    expect(app.setPath.mock.invocationCallOrder[0]).toBeLessThan(
      app.requestSingleInstanceLock.mock.invocationCallOrder[0]!,
    )
    expect(electron.BrowserWindow.all).toEqual([])
    expect(existsSync(join(data, 'person.db'))).toBe(false)
  })

  it('nobody gets a debugger of an installed program, and a developer does', async () => {
    await start('--remote-debugging-port=9222')
    expect(electron.app.commandLine.removeSwitch).not.toHaveBeenCalled()
    vi.resetModules()
    electron.app.isPackaged = true
    Object.defineProperty(process, 'resourcesPath', { value: join(folder, 'app'), configurable: true })
    try {
      await start('--remote-debugging-port=9222')
    } finally {
      Reflect.deleteProperty(process, 'resourcesPath')
    }
    const removed = electron.app.commandLine.removeSwitch.mock.calls.map(([name]) => name)
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'disable-web-security'])
      expect(removed).toContain(name)
    expect(electron.app.whenReady.mock.invocationCallOrder.at(-1)).toBeGreaterThan(
      electron.app.commandLine.removeSwitch.mock.invocationCallOrder[0]!,
    )
  })

  it('what nobody catches is told in our words, and a reader of what it prints may go', async () => {
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
    await start()
    for (const name of LISTENED) expect(process.rawListeners(name).length).toBe(before.get(name)!.length + 1)
    for (const stream of [process.stdout, process.stderr]) expect(stream.listenerCount('error')).toBe(1)
  })

  it('what nobody catches ends a self-check, with its stack', async () => {
    await start('--self-check')
    for (const name of LISTENED) expect(process.rawListeners(name)).toEqual(before.get(name))
  })

  it('a second start ends and leaves the data alone', async () => {
    electron.app.lock = false
    mkdirSync(join(data, 'electron'), { recursive: true })
    symlinkSync(`${hostname()}-4711`, join(data, 'electron', 'SingletonLock'))
    await start()
    expect(electron.app.quit).toHaveBeenCalledOnce()
    expect(electron.app.whenReady).not.toHaveBeenCalled()
    expect(existsSync(join(data, 'person.db'))).toBe(false)
  })

  it('a data folder that cannot be used is explained', async () => {
    writeFileSync(data, 'a file where the folder should be')
    await start()
    electron.app.ready.resolve()
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toContain(data)
  })

  it('a lock that nobody holds and nobody can have is explained, not passed over', async () => {
    electron.app.lock = false
    await start()
    electron.app.ready.resolve()
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toContain(join(data, 'electron'))
    expect(electron.app.quit).not.toHaveBeenCalled()
    expect(existsSync(join(data, 'person.db'))).toBe(false)
  })

  it('a lock of another computer is explained', async () => {
    electron.app.lock = false
    mkdirSync(join(data, 'electron'), { recursive: true })
    symlinkSync('another-computer-4711', join(data, 'electron', 'SingletonLock'))
    await start()
    electron.app.ready.resolve()
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toContain(data)
  })

  it('tells Windows who it is, keeps crashes on this computer and sends none', async () => {
    await start()
    expect(electron.app.setAppUserModelId.mock.calls).toEqual([[APP_ID]])
    expect(electron.crashReporter.start.mock.calls).toEqual([[{ uploadToServer: false }]])
    expect(electron.app.setPath).toHaveBeenCalledWith('crashDumps', join(data, 'crashes'))
    expect(electron.app.disableHardwareAcceleration).not.toHaveBeenCalled()
  })

  it('a start without the graphics processor is one word', async () => {
    await start('--safe')
    expect(electron.app.disableHardwareAcceleration).toHaveBeenCalledOnce()
  })

  it('goes without the graphics processor after it kept crashing, until there is another version', async () => {
    await start()
    const crash = { type: 'GPU', reason: 'crashed', exitCode: 1 }
    electron.app.emit('child-process-gone', {}, { ...crash, reason: 'clean-exit' })
    electron.app.emit('child-process-gone', {}, crash)
    expect(existsSync(join(data, 'window.json'))).toBe(false)
    electron.app.emit('child-process-gone', {}, crash)
    const again = async () => {
      vi.resetModules()
      electron.app.disableHardwareAcceleration.mockClear()
      await start()
      return electron.app.disableHardwareAcceleration.mock.calls.length
    }
    expect(await again()).toBe(1)
    electron.app.getVersion.mockReturnValue('0.0.1')
    expect(await again()).toBe(0)
  })
})

describe('a start', () => {
  it('opens the window before anything else', async () => {
    const seen: boolean[] = []
    await start()
    electron.app.on('web-contents-created', () => seen.push(existsSync(join(data, 'person.db'))))
    electron.app.ready.resolve()
    await until(() => expect(electron.ipcMain.handled.size).toBe(2))
    expect(seen).toEqual([false])
    expect(existsSync(join(data, 'person.db'))).toBe(true)
  })

  it('has no spelling dictionary begun: the session is told in the same turn in which it is made', async () => {
    const { defaultSession } = electron.session
    let isInTurn: boolean | undefined
    Object.defineProperty(electron.session, 'defaultSession', {
      configurable: true,
      get: () => {
        if (isInTurn === undefined)
          queueMicrotask(() => (isInTurn = defaultSession.setSpellCheckerLanguages.mock.calls.length === 1))
        return defaultSession
      },
    })
    try {
      await startReady()
    } finally {
      Object.defineProperty(electron.session, 'defaultSession', { value: defaultSession, writable: true })
    }
    expect(isInTurn).toBe(true)
  })

  it('denies permissions and the network, serves the page and sets the menu', async () => {
    await startReady()
    const { defaultSession } = electron.session
    expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce()
    expect(defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce()
    expect([...electron.protocol.served.keys()]).toEqual(['app'])
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledOnce()
  })

  it('answers from the shipped catalog and the person’s data, through the worker', async () => {
    await startReady()
    expect(await call('app.info')).toMatchObject({
      ok: true,
      value: {
        host: 'electron',
        catalog: { programs: SHIPPED.programs, institutions: SHIPPED.institutions, kind: 'shipped' },
        notices: [],
      },
    })
    expect(await call('find.query', { limit: 1 })).toMatchObject({
      ok: true,
      value: { total: SHIPPED.found },
    })
    expect(await call('person.get')).toMatchObject({ ok: true, value: { canUndo: false } })
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('follows the theme that the person chooses', async () => {
    await startReady()
    await call('person.changeSettings', { theme: 'dark' })
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('closes the person’s data when it quits', async () => {
    await startReady()
    await call('person.changeSettings', { rows: 'dense' })
    expect(existsSync(join(data, 'person.db-wal'))).toBe(true)
    electron.app.emit('will-quit')
    expect(existsSync(join(data, 'person.db-wal'))).toBe(false)
  })
})

describe('a start that cannot go on', () => {
  it('explains a missing catalog, and says it to the page too', async () => {
    rmSync(join(folder, 'dist', 'catalog', 'catalog.db'))
    await startReady()
    expect(await call('find.query')).toMatchObject({ ok: false, code: 'catalog-missing' })
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toBe('The catalog of programs was not found.')
  })

  it('explains a damaged catalog', async () => {
    writeFileSync(join(folder, 'dist', 'catalog', 'catalog.db'), 'not a database '.repeat(1000))
    await startReady()
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toContain('damaged')
  })

  it('explains data of a newer version, and leaves it untouched', async () => {
    mkdirSync(data)
    const file = join(data, 'person.db')
    const db = new Database(file)
    db.exec(
      `PRAGMA application_id = ${APPLICATION_IDS.person}; PRAGMA user_version = 999; CREATE TABLE kept (x)`,
    )
    db.close()
    await startReady()
    await until(() => expect(electron.app.exit.mock.calls).toEqual([[1]]))
    expect(electron.shownBox().message).toContain('newer version')
    const after = new Database(file, { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(999)
    after.close()
  })
})

describe('a start that is ended at once', () => {
  it('ends in silence, and tells the page', async () => {
    await startReady()
    const asked = call('find.query')
    await until(() => expect(electron.app.listenerCount('will-quit')).toBe(5))
    electron.app.emit('will-quit')
    expect(await asked).toMatchObject({ ok: false, code: 'worker-died' })
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
    expect(electron.app.exit).not.toHaveBeenCalled()
  })
})

describe('a case file', () => {
  const CASE = {
    format: 'pathwise-case',
    version: 1,
    savedAt: '2026-11-25T12:00:00.000Z',
    name: 'Client A',
    options: { notes: { '|': 'call on Friday' } },
  }

  function file(name: string, content: unknown = CASE): string {
    const path = join(folder, name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  /** What the page does with a file that it is handed: the answer of the program. */
  async function pageOpens(): Promise<unknown> {
    const places = () => electron.onlyWindow().loadURL.mock.calls.map(([url]) => url)
    const handed = () =>
      places().flatMap((url) => /^app:\/\/pathwise\/#\/open\/([\w-]+)$/.exec(url)?.[1] ?? [])
    await until(() => expect(handed()).toHaveLength(1))
    // Only the page knows what is typed and not yet kept: nothing was opened behind its back, nor is it loaded anew.
    expect(await call('person.get')).toMatchObject({ value: { case: { name: '' } } })
    expect(electron.onlyWindow().webContents.reload).not.toHaveBeenCalled()
    return call('cases.read', { file: handed()[0] })
  }
  const OPENED = {
    ok: true,
    value: { case: { name: 'Client A' }, comparison: { notes: CASE.options.notes } },
  }

  it('named at the start is handed to the page', async () => {
    await startReady(file('Client A.pathwise'))
    expect(await pageOpens()).toMatchObject(OPENED)
  })

  it('of a second start is handed to the page of the first', async () => {
    await startReady()
    await call('person.get')
    electron.app.emit('second-instance', {}, ['pathwise', file('Client A.pathwise')], folder)
    expect(await pageOpens()).toMatchObject(OPENED)
  })

  it('that macOS hands over before it is ready waits for the program', async () => {
    await start()
    const event = { preventDefault: vi.fn<() => void>() }
    electron.app.emit('open-file', event, file('Client A.pathwise'))
    expect(event.preventDefault).toHaveBeenCalledOnce()
    electron.app.ready.resolve()
    await until(() => expect(electron.ipcMain.handled.size).toBe(2))
    expect(await pageOpens()).toMatchObject(OPENED)
  })

  it('opened while no window is there opens one', async () => {
    await startReady()
    await call('person.get')
    electron.BrowserWindow.all = []
    electron.app.emit('open-file', { preventDefault: () => undefined }, file('Client A.pathwise'))
    await until(() => expect(electron.BrowserWindow.all).toHaveLength(1))
    expect(await pageOpens()).toMatchObject(OPENED)
  })

  it.each([
    ['that is damaged', '{"format":'],
    ['of a newer Pathwise', { ...CASE, version: 3 }],
  ])('%s is refused to the page, which says why, and nothing is opened', async (_what, content) => {
    await startReady(file('Client A.pathwise', content))
    expect(await pageOpens()).toMatchObject({ ok: false, params: { file: 'Client A.pathwise' } })
    expect(await call('person.get')).toMatchObject({ value: { case: { name: '' } } })
    expect(electron.app.exit).not.toHaveBeenCalled()
  })

  it('is offered again by the system, until a case is taken off this computer', async () => {
    const path = file('Client A.pathwise')
    await startReady(path)
    await pageOpens()
    expect(electron.app.addRecentDocument.mock.calls).toEqual([[path]])
    const dump = join(data, 'crashes', 'reports', 'a.dmp')
    mkdirSync(dirname(dump), { recursive: true })
    writeFileSync(dump, 'what was in memory')
    const cases = (await call('cases.list')) as { value: { id: number; name: string }[] }
    await call('cases.forget', { id: cases.value.find(({ name }) => name === 'Client A')!.id })
    expect(electron.app.clearRecentDocuments).toHaveBeenCalledOnce()
    expect(existsSync(dump)).toBe(false)
  })

  it('of a private session is not offered again', async () => {
    await startReady()
    await call('cases.private', { on: true })
    electron.app.emit('open-file', { preventDefault: () => undefined }, file('Client A.pathwise'))
    await until(() => expect(electron.onlyWindow().loadURL).toHaveBeenCalledTimes(2))
    expect(electron.app.addRecentDocument).not.toHaveBeenCalled()
  })

  it('that is not there is explained too', async () => {
    await startReady(join(folder, 'gone.pathwise'))
    await until(() => expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce())
    expect(electron.shownBox().message).toContain('gone.pathwise')
  })
})

describe('windows that are closed', () => {
  it.each([
    ['linux', 1],
    ['win32', 1],
    ['darwin', 0],
  ] as const)('end the program as people know it on %s', async (name, times) => {
    await startReady()
    on(name)
    electron.app.emit('window-all-closed')
    expect(electron.app.quit).toHaveBeenCalledTimes(times)
  })

  it('come back when the program is activated, once', async () => {
    await startReady()
    electron.app.emit('activate')
    expect(electron.BrowserWindow.all).toHaveLength(1)
    electron.BrowserWindow.all = []
    electron.app.emit('activate')
    expect(electron.onlyWindow().loadURL).toHaveBeenCalledWith('app://pathwise/')
  })
})

describe('a self-check', () => {
  /** Asks over the channel, as the page's script would. */
  async function check(): Promise<void> {
    await start('--self-check')
    electron.app.once('web-contents-created', (_event: unknown, contents: { executeJavaScript: unknown }) => {
      contents.executeJavaScript = vi.fn<(code: string) => Promise<unknown>>((code) => {
        const [name, input] = JSON.parse(`[${/\((.*)\)/.exec(code)?.[1] ?? ''}]`) as [string, object]
        return call(name, input)
      })
    })
    electron.app.ready.resolve()
    await until(() => expect(electron.app.exit).toHaveBeenCalledOnce())
  }

  it('shows nothing, prints one line and ends well', async () => {
    await check()
    expect(electron.app.exit.mock.calls).toEqual([[0]])
    expect(vi.mocked(console.log).mock.calls).toEqual([
      [
        expect.stringMatching(
          new RegExp(
            `^Pathwise \\S+: ${SHIPPED.programs} programs at ${SHIPPED.institutions} institutions, a PDF of 8 bytes, 1 file read\\.$`,
          ),
        ),
      ],
    ])
    electron.onlyWindow().emit('ready-to-show')
    expect(electron.onlyWindow().show).not.toHaveBeenCalled()
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled()
  })

  it('that cannot have the data folder checks nothing, says so and ends badly', async () => {
    electron.app.lock = false
    await start('--self-check')
    expect(electron.app.exit.mock.calls).toEqual([[1]])
    expect(electron.app.quit).not.toHaveBeenCalled()
    expect(String(vi.mocked(console.error).mock.calls[0]![0])).toContain('Nothing was checked')
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('that gets no answer ends badly after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      await start('--self-check')
      vi.advanceTimersByTime(59_999)
      expect(electron.app.exit).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(electron.app.exit.mock.calls).toEqual([[1]])
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends badly and opens no dialog when something is missing', async () => {
    rmSync(join(folder, 'dist', 'catalog', 'catalog.db'))
    await check()
    expect(electron.app.exit.mock.calls).toEqual([[1]])
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })
})
