import { EventEmitter } from 'node:events'
import { dirname } from 'node:path'
import { CHANNEL, STAGE_CHANNEL } from '../../main/electron/channel.ts'

/**
 * As much of the `electron` module as lets a packed Pathwise run under plain
 * Node, without a screen: the packaging test starts the packed main.js with it
 * and asks, as the page would, the questions in PATHWISE_ASK (a JSON list of
 * names). Answers go to stdout, one JSON line each; then it quits.
 */
const APP_FOLDER = process.env['PATHWISE_PACKED'] ?? ''

class App extends EventEmitter {
  readonly isPackaged = true
  enableSandbox(): void {}
  setPath(): void {}
  setAboutPanelOptions(): void {}
  getAppPath = () => APP_FOLDER
  getVersion = () => '0.0.0'
  requestSingleInstanceLock = () => true
  whenReady = () => Promise.resolve()
  quit(): void {
    this.emit('will-quit')
  }
  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()
Object.defineProperty(process, 'resourcesPath', { value: dirname(APP_FOLDER) })

const mainFrame = { origin: 'app://pathwise' }

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => []
  readonly webContents = Object.assign(new EventEmitter(), { mainFrame })
  loadURL = () => Promise.resolve()
}

type Handler = (event: object, ...words: unknown[]) => Promise<unknown>

const handlers = new Map<string, Handler>()

/** As a page would: calls by name, each with an empty input or the files that it took in before. */
async function ask(): Promise<void> {
  const event = { senderFrame: mainFrame, sender: { mainFrame } }
  const call = (channel: string, ...words: unknown[]) => handlers.get(channel)?.(event, ...words)
  const paths = JSON.parse(process.env['PATHWISE_STAGE'] ?? '[]') as string[]
  const taken = (await call(STAGE_CHANNEL, paths)) as { readonly value?: readonly { readonly id: string }[] }
  const files = (taken.value ?? []).map(({ id }) => id)
  for (const name of JSON.parse(process.env['PATHWISE_ASK'] ?? '[]') as string[]) {
    const input = name === 'library.recognise' ? { files } : {}
    console.log(JSON.stringify({ name, answer: await call(CHANNEL, name, input) }))
  }
  app.quit()
}

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    handlers.set(channel, handler)
    if (handlers.has(CHANNEL) && handlers.has(STAGE_CHANNEL)) void ask()
  },
}
export const protocol = { registerSchemesAsPrivileged: () => undefined, handle: () => undefined }
export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
})
export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1280, height: 800 } }),
  getAllDisplays: () => [],
}
export const Menu = { buildFromTemplate: () => null, setApplicationMenu: () => undefined }
export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`${title} ${content}`),
}
export const shell = {}

const ignore = () => undefined
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: ignore,
    setPermissionCheckHandler: ignore,
    setDevicePermissionHandler: ignore,
    setBluetoothPairingHandler: ignore,
    setDisplayMediaRequestHandler: ignore,
    setSpellCheckerEnabled: ignore,
    webRequest: { onBeforeRequest: ignore },
  }),
}
