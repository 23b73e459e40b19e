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

/** `electron.Menu` (docs/api/menu.md): what is in it is held by tests of its own. */
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: () => undefined,
}

/** `electron.shell` (docs/api/shell.md). */
export const shell = {
  openExternal: async (url: string) => tell('open-external', { url }),
  openPath: async (path: string) => tell('open-path', { path }),
}
