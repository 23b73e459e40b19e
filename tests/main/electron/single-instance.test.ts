import { beforeEach, describe, expect, it, vi } from 'vitest'
import { claimSingleInstance } from '../../../main/electron/single-instance.ts'
import { BrowserWindow as FakeWindow, app, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const claim = () => claimSingleInstance(app as unknown as Electron.App)

beforeEach(resetElectron)

describe('a second start', () => {
  it('ends when a first one has the data folder', () => {
    app.lock = false
    expect(claim()).toBe(false)
    expect(app.listenerCount('second-instance')).toBe(0)
  })

  it('brings the first one’s window forward', () => {
    expect(claim()).toBe(true)
    const window = new FakeWindow({})
    window.isMinimized.mockReturnValue(true)
    app.emit('second-instance', {}, ['pathwise'], '/')
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.show).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
    expect(FakeWindow.all).toHaveLength(1)
  })

  it('does not un-maximize what is not minimized', () => {
    claim()
    const window = new FakeWindow({})
    app.emit('second-instance', {}, ['pathwise'], '/')
    expect(window.restore).not.toHaveBeenCalled()
    expect(window.focus).toHaveBeenCalledOnce()
  })

  it('is harmless while no window is open', () => {
    claim()
    expect(app.emit('second-instance', {}, ['pathwise'], '/')).toBe(true)
  })
})
