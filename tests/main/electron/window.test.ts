import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openWindow, webPreferences } from '../../../main/electron/window.ts'
import { WindowMemory, readWindowState } from '../../../main/electron/window-state.ts'
import {
  nativeTheme,
  onlyWindow,
  plugIn,
  resetElectron,
  type BrowserWindow as FakeWindow,
} from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

let folder: string
let file: string

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-window-'))
  file = join(folder, 'window.json')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

function open({ visible = true, icon = null as string | null } = {}) {
  openWindow({
    preload: '/program/preload.cjs',
    icon,
    memory: new WindowMemory(file),
    devTools: false,
    visible,
  })
  return onlyWindow()
}

describe('the page', () => {
  it('is isolated, sandboxed and without Node', () => {
    expect(webPreferences({ preload: '/program/preload.cjs', devTools: false })).toEqual({
      preload: '/program/preload.cjs',
      devTools: false,
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
    })
    expect(open().options.webPreferences).toEqual(
      webPreferences({ preload: '/program/preload.cjs', devTools: false }),
    )
  })

  it('is ours', () => {
    expect(open().loadURL.mock.calls).toEqual([['app://pathwise/']])
  })

  it('has an icon where the system has none of the program’s', () => {
    expect(open({ icon: '/program/icon.png' }).options.icon).toBe('/program/icon.png')
    onlyWindow().destroy()
    expect(open().options).not.toHaveProperty('icon')
  })

  it('has a menu for the right button', () => {
    expect(open().webContents.listenerCount('context-menu')).toBe(1)
  })
})

describe('opening', () => {
  it('shows nothing before the page has painted', () => {
    const window = open()
    expect(window.options.show).toBe(false)
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
    expect(window.maximize).not.toHaveBeenCalled()
  })

  it.each([
    ['its page is loaded', (window: FakeWindow) => window.webContents.emit('did-finish-load')],
    ['two seconds are over', () => vi.advanceTimersByTime(2000)],
  ])('shows a window that never says it is ready once %s, and once only', (_when, happens) => {
    vi.useFakeTimers()
    const window = open()
    vi.advanceTimersByTime(1999)
    expect(window.show).not.toHaveBeenCalled()
    happens(window)
    expect(window.show).toHaveBeenCalledOnce()
    window.emit('ready-to-show')
    window.webContents.emit('did-finish-load')
    vi.advanceTimersByTime(60_000)
    expect(window.show).toHaveBeenCalledOnce()
  })

  it('leaves a window alone that was closed meanwhile', () => {
    vi.useFakeTimers()
    const window = open()
    window.emit('closed')
    vi.advanceTimersByTime(60_000)
    expect(window.show).not.toHaveBeenCalled()
  })

  it('shows nothing at all in a self-check', () => {
    vi.useFakeTimers()
    const window = open({ visible: false })
    window.emit('ready-to-show')
    window.webContents.emit('did-finish-load')
    vi.advanceTimersByTime(60_000)
    expect(window.show).not.toHaveBeenCalled()
  })

  it.each([
    [false, '#ffffff'],
    [true, '#13181a'],
  ])('has the colour of the theme at once (dark: %s)', (dark, colour) => {
    nativeTheme.shouldUseDarkColors = dark
    expect(open().options.backgroundColor).toBe(colour)
  })

  it('comes back where it was, maximized if it was', () => {
    new WindowMemory(file).change({ bounds: { x: 30, y: 40, width: 1000, height: 700 }, maximized: true })
    const window = open()
    expect(window.options).toMatchObject({ x: 30, y: 40, width: 1000, height: 700 })
    window.emit('ready-to-show')
    expect(window.maximize).toHaveBeenCalledOnce()
    expect(window.setBounds).not.toHaveBeenCalled()
  })

  it('has its size again once it is shown, on a display of another scale', () => {
    new WindowMemory(file).change({ bounds: { x: 30, y: 40, width: 1000, height: 700 } })
    const window = open()
    window.emit('ready-to-show')
    expect(window.setBounds.mock.calls).toEqual([[{ x: 30, y: 40, width: 1000, height: 700 }]])
    expect(window.setBounds.mock.invocationCallOrder[0]).toBeGreaterThan(
      window.show.mock.invocationCallOrder[0]!,
    )
  })

  it('comes back on a display that is there', () => {
    plugIn({ id: 7, workArea: { x: 0, y: 0, width: 1280, height: 700 } })
    new WindowMemory(file).change({ bounds: { x: 3000, y: 200, width: 1000, height: 600 } })
    expect(open().options).toMatchObject({ x: 140, y: 50, width: 1000, height: 600 })
  })
})

describe('closing', () => {
  it('keeps the place and whether it was maximized', () => {
    const window = open()
    window.normalBounds = { x: 5, y: 6, width: 700, height: 500 }
    window.isMaximized.mockReturnValue(true)
    window.emit('close')
    expect(readWindowState(file)).toMatchObject({
      bounds: { x: 5, y: 6, width: 700, height: 500 },
      maximized: true,
    })
  })
})
