import { beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForTrouble } from '../../../main/electron/window-trouble.ts'
import {
  BrowserWindow as FakeWindow,
  app,
  clipboard,
  dialog,
  resetElectron,
  shownBox,
} from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const RELOAD = 0
const QUIT = 1

let window: FakeWindow

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'error').mockReturnValue()
  dialog.showMessageBox.mockResolvedValue({ response: RELOAD })
  window = new FakeWindow({})
  watchForTrouble(window as unknown as Electron.BrowserWindow)
})

const crash = () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
const failLoad = (code: number, isMainFrame = true) =>
  window.webContents.emit('did-fail-load', {}, code, 'ERR', 'app://pathwise/', isMainFrame)

describe('a page that stopped', () => {
  it('says what happened and what is safe, and is opened again', async () => {
    crash()
    const options = dialog.showMessageBox.mock.calls[0]![1]
    expect(options).toMatchObject({ message: 'The window stopped working.' })
    expect(options!.detail).toContain('safe')
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(app.quit).not.toHaveBeenCalled()
  })

  it('ends the program when that is chosen', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: QUIT })
    crash()
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })

  it('is asked about too when the page could not be loaded', () => {
    failLoad(-6)
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
  })

  it('is not asked about when nothing is wrong', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    failLoad(-3)
    failLoad(-6, false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('is not asked about in a window that has gone', () => {
    window.isDestroyed.mockReturnValue(true)
    crash()
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })
})

describe.each([
  ['stopped', crash],
  ['does not answer', () => window.emit('unresponsive')],
])('a page that %s', (_what, happens) => {
  it('offers details for whoever helps, and asks again', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 2 }).mockResolvedValue({ response: 0 })
    happens()
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledTimes(2))
    expect(shownBox(1).buttons![2]).toBe('Copy details for support')
    expect(clipboard.writeText).toHaveBeenCalledOnce()
    expect(app.quit).not.toHaveBeenCalled()
  })
})

describe('a page that does not answer', () => {
  const WAIT = 0
  const OPEN_AGAIN = 1
  const asked = () => dialog.showMessageBox.mock.calls.map(([, options]) => options)

  it('is waited for where the person says so, and asked about once', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: WAIT })
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(asked()).toHaveLength(1)
    expect(asked()[0]).toMatchObject({
      message: 'The window does not answer.',
      defaultId: WAIT,
      cancelId: WAIT,
    })
    await vi.waitFor(() => {
      window.emit('unresponsive')
      expect(asked()).toHaveLength(2)
    })
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })

  it('is ended and opened again, without a second question', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: OPEN_AGAIN })
    window.webContents.forcefullyCrashRenderer.mockImplementation(() => crash())
    window.emit('unresponsive')
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce()
    expect(asked()).toHaveLength(1)
    // The next crash is one.
    crash()
    expect(asked()).toHaveLength(2)
  })

  it('that answers again takes the question back', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: OPEN_AGAIN })
    window.emit('unresponsive')
    window.emit('responsive')
    expect(asked()[0]!.signal!.aborted).toBe(true)
    await new Promise((done) => setTimeout(done))
    expect(window.webContents.reload).not.toHaveBeenCalled()
  })
})
