import { EventEmitter } from 'node:events'
import { tell } from './report.ts'

/** `electron.nativeTheme` (docs/api/native-theme.md). */
export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
})

/** `electron.powerMonitor`: 'shutdown' comes on Linux and macOS (docs/api/power-monitor.md). */
export const powerMonitor = new EventEmitter()

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }

/** `electron.screen` (docs/api/screen.md): one display. */
export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea }),
  getAllDisplays: () => [{ id: 1, workArea }],
}

type Items = readonly Electron.MenuItemConstructorOptions[]
let applicationMenu: Items = []

/** `electron.Menu` (docs/api/menu.md): what is in it is held by tests of its own, and a test may choose of it. */
export const Menu = {
  buildFromTemplate: (template: Items): Items => template,
  setApplicationMenu: (menu: Items): void => void (applicationMenu = menu),
}

/** As the person chooses an item of the program's menu. @throws Error where it has none of that name */
export function chooseInMenu(label: string): void {
  const all = applicationMenu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const click = all.find((item) => item.label === label)?.click
  if (!click) throw new Error(`No such item in the menu: ${label}`)
  void click({} as never, undefined, {} as never)
}

/** `electron.crashReporter` (docs/api/crash-reporter.md). */
export const crashReporter = {
  start: (options: Electron.CrashReporterStartOptions) => tell('crash-reporter', { ...options }),
}

/** `electron.clipboard` (docs/api/clipboard.md). */
export const clipboard = { writeText: (text: string) => tell('clipboard', { text }) }

/** `electron.shell` (docs/api/shell.md). */
export const shell = {
  openExternal: async (url: string) => tell('open-external', { url }),
  openPath: async (path: string) => tell('open-path', { path }),
}
