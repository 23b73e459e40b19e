/**
 * Stands in for the `electron` module of a bundled main.js that runs in plain Node: the
 * windows are pages of a real Chromium, the program and everything that it opens are real.
 * It cannot show what only the runtime has (Wayland, the fuses, native menus): that is what
 * tests/e2e/electron.test.ts is for, where the runtime can be had.
 */
import { takeOrders } from './control.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol } from './requests.ts'
export { session } from './session.ts'
export { clipboard, crashReporter, Menu, nativeTheme, powerMonitor, screen, shell } from './system.ts'

takeOrders()
