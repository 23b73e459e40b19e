import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/**
 * Stands in for the `electron` module, whose runtime is not a dependency of the
 * tests: `vi.mock('electron', async () => await import('.../fake-electron.ts'))`.
 * It records what the program sets up and lets a test raise Electron's events.
 * What it offers is typed by electron.d.ts, so a call that Electron does not know
 * fails the type check here too.
 */
type Fakes<T, K extends keyof T> = Pick<T, K>

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

class FakeApp extends EventEmitter {
  isPackaged = false
  readonly paths = new Map<string, string>()
  lock = true
  appPath = '/program'
  /** Settled by a test, so that it sees what happens before. */
  ready = deferred()

  readonly commandLine = {
    appendSwitch: vi.fn<Electron.CommandLine['appendSwitch']>(),
    removeSwitch: vi.fn<Electron.CommandLine['removeSwitch']>(),
  }
  readonly setAppUserModelId = vi.fn<Electron.App['setAppUserModelId']>()
  readonly getGPUFeatureStatus = vi.fn<() => Fakes<Electron.GPUFeatureStatus, 'gpu_compositing' | 'webgl'>>(
    () => ({ gpu_compositing: 'enabled', webgl: 'disabled_off' }),
  )
  readonly disableHardwareAcceleration = vi.fn<Electron.App['disableHardwareAcceleration']>()
  readonly addRecentDocument = vi.fn<Electron.App['addRecentDocument']>()
  readonly clearRecentDocuments = vi.fn<Electron.App['clearRecentDocuments']>()
  readonly enableSandbox = vi.fn<Electron.App['enableSandbox']>()
  readonly quit = vi.fn<Electron.App['quit']>()
  readonly exit = vi.fn<Electron.App['exit']>()
  readonly relaunch = vi.fn<Electron.App['relaunch']>()
  readonly showAboutPanel = vi.fn<Electron.App['showAboutPanel']>()
  readonly setAboutPanelOptions = vi.fn<Electron.App['setAboutPanelOptions']>()
  readonly requestSingleInstanceLock = vi.fn<() => boolean>(() => this.lock)
  readonly setPath = vi.fn<Electron.App['setPath']>((name, path) => void this.paths.set(name, path))
  readonly getPath = vi.fn<(name: string) => string>((name) => {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  })
  readonly getAppPath = vi.fn<Electron.App['getAppPath']>(() => this.appPath)
  readonly getVersion = vi.fn<Electron.App['getVersion']>(() => '0.0.0')
  readonly whenReady = vi.fn<Electron.App['whenReady']>(() => this.ready.promise)
}

class FakeWebContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://pathwise', url: 'app://pathwise/' }
  readonly setWebRTCIPHandlingPolicy = vi.fn<Electron.WebContents['setWebRTCIPHandlingPolicy']>()
  readonly setWindowOpenHandler = vi.fn<Electron.WebContents['setWindowOpenHandler']>()
  readonly reload = vi.fn<Electron.WebContents['reload']>()
  readonly isLoading = vi.fn<Electron.WebContents['isLoading']>(() => false)
  readonly printToPDF = vi.fn<Electron.WebContents['printToPDF']>(() =>
    Promise.resolve(Buffer.from('%PDF-1.7')),
  )
  readonly print = vi.fn<Electron.WebContents['print']>((_options, done) => done?.(true, ''))
  readonly getPrintersAsync = vi.fn<() => Promise<Pick<Electron.PrinterInfo, 'name'>[]>>(() =>
    Promise.resolve([{ name: 'Office' }]),
  )
  readonly forcefullyCrashRenderer = vi.fn<Electron.WebContents['forcefullyCrashRenderer']>()
  readonly executeJavaScript = vi.fn<(code: string, userGesture?: boolean) => Promise<unknown>>(() =>
    Promise.resolve(),
  )
}

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static getAllWindows(): FakeWindow[] {
    return FakeWindow.all
  }

  readonly webContents = new FakeWebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  normalBounds: Electron.Rectangle = { x: 10, y: 20, width: 900, height: 700 }

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    FakeWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  readonly show = vi.fn<Electron.BrowserWindow['show']>()
  readonly focus = vi.fn<Electron.BrowserWindow['focus']>()
  readonly restore = vi.fn<Electron.BrowserWindow['restore']>()
  readonly maximize = vi.fn<Electron.BrowserWindow['maximize']>()
  readonly setBounds = vi.fn<Electron.BrowserWindow['setBounds']>()
  readonly setBackgroundColor = vi.fn<Electron.BrowserWindow['setBackgroundColor']>()
  readonly loadURL = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve())
  readonly isMinimized = vi.fn<Electron.BrowserWindow['isMinimized']>(() => false)
  readonly isMaximized = vi.fn<Electron.BrowserWindow['isMaximized']>(() => false)
  readonly isDestroyed = vi.fn<Electron.BrowserWindow['isDestroyed']>(() => false)
  readonly destroy = vi.fn<Electron.BrowserWindow['destroy']>(() => {
    FakeWindow.all = FakeWindow.all.filter((window) => window !== this)
  })
  readonly getNormalBounds = vi.fn<Electron.BrowserWindow['getNormalBounds']>(() => this.normalBounds)
}

type MessageBox = (
  ...args: [FakeWindow, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]
) => Promise<{ response: number }>
type SaveDialog = (
  ...args: [FakeWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]
) => Promise<{ canceled: boolean; filePath: string }>
type OpenDialog = (
  ...args: [FakeWindow, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]
) => Promise<{ canceled: boolean; filePaths: string[] }>
type Invoked = (event: Fakes<Electron.IpcMainInvokeEvent, 'senderFrame'>, ...args: unknown[]) => unknown
type Display = Fakes<Electron.Display, 'id' | 'workArea'>

class FakeTheme extends EventEmitter {
  themeSource: Electron.NativeTheme['themeSource'] = 'system'
  shouldUseDarkColors = false
}

class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler = vi.fn<Electron.Session['setPermissionRequestHandler']>()
  readonly setPermissionCheckHandler = vi.fn<Electron.Session['setPermissionCheckHandler']>()
  readonly setDevicePermissionHandler = vi.fn<Electron.Session['setDevicePermissionHandler']>()
  readonly setBluetoothPairingHandler = vi.fn<Electron.Session['setBluetoothPairingHandler']>()
  readonly setDisplayMediaRequestHandler = vi.fn<Electron.Session['setDisplayMediaRequestHandler']>()
  readonly setSpellCheckerEnabled = vi.fn<Electron.Session['setSpellCheckerEnabled']>()
  readonly setSpellCheckerLanguages = vi.fn<Electron.Session['setSpellCheckerLanguages']>()
  readonly setSpellCheckerDictionaryDownloadURL =
    vi.fn<Electron.Session['setSpellCheckerDictionaryDownloadURL']>()
  readonly fetch = vi.fn<Electron.Session['fetch']>(() => Promise.resolve(new Response('answered')))
  readonly webRequest = {
    onBeforeRequest:
      vi.fn<
        (
          listener: (
            details: Fakes<Electron.OnBeforeRequestListenerDetails, 'url'>,
            callback: (response: Electron.CallbackResponse) => void,
          ) => void,
        ) => void
      >(),
  }
}

export const app = new FakeApp()
export { FakeWindow as BrowserWindow }
export const nativeTheme = new FakeTheme()
export const powerMonitor = new EventEmitter()
const organizationSession = new FakeSession()
export const session = {
  defaultSession: new FakeSession(),
  fromPartition: vi.fn<(name: string) => FakeSession>(() => organizationSession),
}

export const ipcMain = {
  handled: new Map<string, Invoked>(),
  handle: vi.fn<(channel: string, listener: Invoked) => void>((channel, listener) => {
    if (ipcMain.handled.has(channel)) throw new Error(`Attempted to register a second handler for ${channel}`)
    ipcMain.handled.set(channel, listener)
  }),
}

export const ipcRenderer = { invoke: vi.fn<Electron.IpcRenderer['invoke']>() }
export const webUtils = { getPathForFile: vi.fn<Electron.WebUtils['getPathForFile']>(() => '') }
export const contextBridge = { exposeInMainWorld: vi.fn<Electron.ContextBridge['exposeInMainWorld']>() }

export const protocol = {
  served: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: vi.fn<Electron.Protocol['registerSchemesAsPrivileged']>(),
  handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response>) => void>(
    (scheme, handler) => void protocol.served.set(scheme, handler),
  ),
}

export const dialog = {
  showMessageBox: vi.fn<MessageBox>(),
  showSaveDialog: vi.fn<SaveDialog>(),
  showOpenDialog: vi.fn<OpenDialog>(),
}

/** What the person read in the box that was shown so many before the last; of a window or of none. */
export function shownBox(before = 0): Electron.MessageBoxOptions {
  const words = dialog.showMessageBox.mock.calls.at(-1 - before)
  if (!words) throw new Error('No box was shown.')
  return words.at(-1) as Electron.MessageBoxOptions
}

export const crashReporter = { start: vi.fn<Electron.CrashReporter['start']>() }

export const clipboard = { writeText: vi.fn<Electron.Clipboard['writeText']>() }

export const shell = {
  openExternal: vi.fn<Electron.Shell['openExternal']>(),
  openPath: vi.fn<Electron.Shell['openPath']>(),
}

/** What was made of the last template, and where it was shown. */
export const popup = vi.fn<(options: Electron.PopupOptions) => void>()
export const Menu = {
  buildFromTemplate: vi.fn<(template: Electron.MenuItemConstructorOptions[]) => unknown>((template) =>
    Object.assign([...template], { popup }),
  ),
  setApplicationMenu: vi.fn<(menu: unknown) => void>(),
}

const oneDisplay = (): Display[] => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
/** The primary one first. */
let displays = oneDisplay()
export function plugIn(...found: Display[]): void {
  displays = found
}

export const screen = {
  getAllDisplays: vi.fn<() => Display[]>(() => displays),
  getPrimaryDisplay: vi.fn<() => Display>(() => displays[0]!),
}

/** The window that the code under test opened. */
export function onlyWindow(): FakeWindow {
  const [window, ...more] = FakeWindow.all
  if (!window || more.length > 0) throw new Error(`${FakeWindow.all.length} windows`)
  return window
}

/** Everything as it was when this module was loaded; call it before each test. */
export function resetElectron(): void {
  vi.clearAllMocks()
  FakeWindow.all = []
  for (const emitter of [app, nativeTheme, powerMonitor, session.defaultSession]) emitter.removeAllListeners()
  app.isPackaged = false
  app.lock = true
  app.appPath = '/program'
  app.paths.clear()
  app.paths.set('documents', '/home/ada/Documents')
  app.ready = deferred()
  ipcMain.handled.clear()
  protocol.served.clear()
  nativeTheme.themeSource = 'system'
  nativeTheme.shouldUseDarkColors = false
  displays = oneDisplay()
  // The first button: what a person wants who presses Enter.
  dialog.showMessageBox.mockReset().mockResolvedValue({ response: 0 })
  dialog.showSaveDialog.mockReset()
  shell.openExternal.mockReset()
}
