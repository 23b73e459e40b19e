import { Menu, app, shell, type MenuItemConstructorOptions } from 'electron'
import { asUsual } from '../storage/private-files.ts'
import { t } from './labels.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Reload and developer tools, when run from source. */
  readonly developing: boolean
  readonly dataFolder: string
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

export function setupMenu(options: MenuOptions): void {
  app.setAboutPanelOptions({ applicationName: t('app.name'), applicationVersion: app.getVersion() })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

export function menuTemplate({
  platform,
  developing,
  dataFolder,
}: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' as const, label: t('app.name'), submenu: macAppMenu() }] : []),
    { label: t('menu.file'), submenu: fileMenu(mac, dataFolder) },
    { label: t('menu.edit'), submenu: editMenu() },
    { label: t('menu.view'), submenu: viewMenu(developing) },
    { role: 'window', label: t('menu.window'), submenu: windowMenu(mac) },
    ...(mac ? [] : [{ role: 'help' as const, label: t('menu.help'), submenu: [about()] }]),
  ]
}

function about(): MenuItemConstructorOptions {
  return { label: t('menu.about'), click: () => app.showAboutPanel() }
}

function macAppMenu(): MenuItemConstructorOptions[] {
  return [
    about(),
    SEPARATOR,
    { role: 'hide', label: t('menu.hide') },
    { role: 'hideOthers', label: t('menu.hideOthers') },
    { role: 'unhide', label: t('menu.showAll') },
    SEPARATOR,
    { role: 'quit', label: t('menu.quit') },
  ]
}

function fileMenu(mac: boolean, dataFolder: string): MenuItemConstructorOptions[] {
  const folder = { label: t('menu.dataFolder'), click: () => void asUsual(() => shell.openPath(dataFolder)) }
  return [
    folder,
    SEPARATOR,
    mac ? { role: 'close', label: t('menu.close') } : { role: 'quit', label: t('menu.quit') },
  ]
}

/**
 * The roles give text boxes their native undo. Undo and redo leave their keys to
 * the page (Windows and Linux; on macOS the page is asked first anyway), which
 * uses them for the comparison when no text box has the focus.
 */
function editMenu(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: t('menu.undo'), registerAccelerator: false },
    { role: 'redo', label: t('menu.redo'), registerAccelerator: false },
    SEPARATOR,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
  ]
}

/** Plus needs Shift on many keyboards, so the key with "=" zooms in as well, without a line of its own. */
function viewMenu(developing: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'zoomIn', label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+Plus' },
    {
      role: 'zoomIn',
      label: t('menu.zoomIn'),
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { role: 'zoomOut', label: t('menu.zoomOut'), accelerator: 'CmdOrCtrl+-' },
    { role: 'resetZoom', label: t('menu.zoomReset'), accelerator: 'CmdOrCtrl+0' },
    SEPARATOR,
    { role: 'togglefullscreen', label: t('menu.fullscreen') },
    ...(developing
      ? [
          SEPARATOR,
          { role: 'reload' as const, label: t('menu.reload') },
          { role: 'toggleDevTools' as const, label: t('menu.devTools') },
        ]
      : []),
  ]
}

function windowMenu(mac: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'minimize', label: t('menu.minimize') },
    ...(mac
      ? [{ role: 'front' as const, label: t('menu.front') }]
      : [{ role: 'close' as const, label: t('menu.close') }]),
  ]
}
