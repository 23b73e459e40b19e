import { Menu, app, shell, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../data/contract/menu-commands.ts'
import { asUsual } from '../storage/private-files.ts'
import { t } from './labels.ts'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Reload and developer tools, when run from source. */
  readonly developing: boolean
  readonly dataFolder: string
  /** Where the log is, for whoever is asked for it. */
  readonly logFolder: string
  /** The file with the licenses of what Pathwise carries. */
  readonly licenses: string
  /** Copies what whoever helps asks first. */
  readonly copySupportDetails: () => void
  /** Asks the person for case files, and opens them. */
  readonly openFiles: () => void
  /** Has the page do it; opens one where there is none. */
  readonly run: (command: MenuCommand) => void
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

export function setupMenu(options: MenuOptions): void {
  app.setAboutPanelOptions({ applicationName: t('app.name'), applicationVersion: app.getVersion() })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin'
  return [
    ...(mac ? [{ role: 'appMenu' as const, label: t('app.name'), submenu: macAppMenu(options) }] : []),
    { label: t('menu.file'), submenu: fileMenu(mac, options) },
    { label: t('menu.edit'), submenu: editMenu(options) },
    { label: t('menu.view'), submenu: viewMenu(options.developing) },
    { role: 'window', label: t('menu.window'), submenu: windowMenu(mac) },
    { role: 'help', label: t('menu.help'), submenu: helpMenu(mac, options) },
  ]
}

function about(): MenuItemConstructorOptions {
  return { label: t('menu.about'), click: () => app.showAboutPanel() }
}

function updates(run: MenuOptions['run']): MenuItemConstructorOptions {
  return { label: t('menu.updates'), click: () => run('updates') }
}

function macAppMenu({ run }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    about(),
    updates(run),
    SEPARATOR,
    { role: 'hide', label: t('menu.hide') },
    { role: 'hideOthers', label: t('menu.hideOthers') },
    { role: 'unhide', label: t('menu.showAll') },
    SEPARATOR,
    { role: 'quit', label: t('menu.quit') },
  ]
}

/** Opens a file or a folder in the program that the person has for it. */
const shows = (path: string) => () => void asUsual(() => shell.openPath(path))

function fileMenu(mac: boolean, { run, openFiles, dataFolder }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    { label: t('menu.newCase'), accelerator: 'CmdOrCtrl+N', click: () => run('new-case') },
    { label: t('menu.openCase'), accelerator: 'CmdOrCtrl+O', click: openFiles },
    { label: t('menu.saveCase'), accelerator: 'CmdOrCtrl+S', click: () => run('save-case') },
    SEPARATOR,
    { label: t('menu.print'), accelerator: 'CmdOrCtrl+P', click: () => run('print') },
    SEPARATOR,
    { label: t('menu.dataFolder'), click: shows(dataFolder) },
    SEPARATOR,
    mac ? { role: 'close', label: t('menu.close') } : { role: 'quit', label: t('menu.quit') },
  ]
}

/** The keys of help and of finding are the page's own, which knows what they mean where it is. */
function helpMenu(
  mac: boolean,
  { run, logFolder, licenses, copySupportDetails }: MenuOptions,
): MenuItemConstructorOptions[] {
  return [
    {
      label: t('menu.helpPages'),
      accelerator: 'F1',
      registerAccelerator: false,
      click: () => run('help'),
    },
    SEPARATOR,
    ...(mac ? [] : [updates(run)]),
    { label: t('menu.licenses'), click: shows(licenses) },
    { label: t('menu.logFolder'), click: shows(logFolder) },
    { label: t('menu.supportDetails'), click: copySupportDetails },
    ...(mac ? [] : [SEPARATOR, about()]),
  ]
}

/**
 * The roles give text boxes their native undo. Undo and redo leave their keys to
 * the page (Windows and Linux; on macOS the page is asked first anyway), which
 * uses them for the comparison when no text box has the focus.
 */
function editMenu({ run }: MenuOptions): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: t('menu.undo'), registerAccelerator: false },
    { role: 'redo', label: t('menu.redo'), registerAccelerator: false },
    SEPARATOR,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
    SEPARATOR,
    {
      label: t('menu.find'),
      accelerator: 'CmdOrCtrl+F',
      registerAccelerator: false,
      click: () => run('find'),
    },
    {
      label: t('menu.findNext'),
      accelerator: 'F3',
      registerAccelerator: false,
      click: () => run('find-next'),
    },
    {
      label: t('menu.findPrevious'),
      accelerator: 'Shift+F3',
      registerAccelerator: false,
      click: () => run('find-previous'),
    },
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
