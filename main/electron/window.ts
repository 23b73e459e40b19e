import { BrowserWindow, screen, type Rectangle, type WebPreferences } from 'electron'
import { setupContextMenu } from './context-menu.ts'
import { START_PAGE } from './origin.ts'
import { pageColour } from './theme.ts'
import { LEAST_SIZE, placeOnDisplay, type WindowMemory } from './window-state.ts'
import { watchForTrouble } from './window-trouble.ts'
import { t } from './labels.ts'

export interface WindowOptions {
  /** The bundled preload.cjs. */
  readonly preload: string
  /** A picture for the task bar; null: the system has one of the program's. */
  readonly icon: string | null
  readonly memory: WindowMemory
  /** Developer tools are for running from source. */
  readonly devTools: boolean
  /** False in a self-check, which needs the page and no screen. */
  readonly visible: boolean
}

/** Each of these is Electron's default or stricter; they are written out so that a test can hold them. */
export function webPreferences({
  preload,
  devTools,
}: Pick<WindowOptions, 'preload' | 'devTools'>): WebPreferences {
  return {
    preload,
    devTools,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  }
}

/**
 * Opens the one window, in the theme's colour and where it was last, before
 * anything else is opened: the page paints while the catalog loads.
 */
export function openWindow({ memory, visible, icon, ...page }: WindowOptions): BrowserWindow {
  const bounds = placeOnDisplay(memory.state.bounds, workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: t('app.name'),
    backgroundColor: pageColour(),
    ...(icon === null ? {} : { icon }),
    show: false,
    webPreferences: webPreferences(page),
  })
  if (visible) showOnce(window, bounds, memory.state.maximized)
  window.on('close', () => {
    memory.change({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  if (visible) watchForTrouble(window)
  setupContextMenu(window)
  // A failure is answered in watchForTrouble or by the check; here it would only be an unhandled rejection.
  window.loadURL(START_PAGE).catch(() => undefined)
  return window
}

/** Milliseconds after which a window is shown that nobody says is painted. */
const LONGEST_UNSEEN = 2000

/**
 * Shows the window when it is painted. On Wayland `ready-to-show` may never come
 * (github.com/electron/electron/issues/48859), so a page that is loaded is shown too, and at
 * the latest one that takes long: it has the page's colour, and a dialog says what is wrong.
 */
function showOnce(window: BrowserWindow, bounds: Rectangle, maximized: boolean): void {
  let isDone = false
  const show = () => {
    if (isDone) return
    isDone = true
    clearTimeout(late)
    if (window.isDestroyed()) return
    if (maximized) window.maximize()
    window.show()
    // On a display of another scale than the first one's the size of a window that is not shown yet is wrong.
    if (!maximized) window.setBounds(bounds)
  }
  const late = setTimeout(show, LONGEST_UNSEEN)
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
  window.once('closed', () => clearTimeout(late))
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}
