import { beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForTrouble } from '../../../main/electron/window-trouble.ts'
import { BrowserWindow as FakeWindow, app, dialog, resetElectron } from '../../support/fake-electron.ts'

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
