import { beforeEach, describe, expect, it, vi } from 'vitest'
import { claimSingleInstance } from '../../../main/electron/single-instance.ts'
import { BrowserWindow as FakeWindow, app, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const opened: (readonly string[])[] = []
const claim = () => claimSingleInstance(app as unknown as Electron.App, (paths) => opened.push(paths))

beforeEach(() => {
  resetElectron()
  opened.length = 0
})

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

  it('hands the first one the case files that it was started with', () => {
    claim()
    const words = ['pathwise', '--flag.pathwise', 'Client A.pathwise', 'notes.txt', '/far/B.PATHWISE']
    app.emit('second-instance', {}, words, '/home/ada')
    expect(opened).toEqual([['/home/ada/Client A.pathwise', '/far/B.PATHWISE']])
  })

  it('takes file: addresses as words, as a desktop may hand them over', () => {
    claim()
    const words = [
      'pathwise',
      'file:///far/Client%20B.pathwise',
      'file:///far/%C3%A9t%C3%A9%20%26%20co.pathwise',
      'file:///far/notes.txt',
      'file://server/share/C.pathwise',
      'file:///far/%zz.pathwise',
    ]
    app.emit('second-instance', {}, words, '/home/ada')
    expect(opened[0]!.slice(0, 2)).toEqual(['/far/Client B.pathwise', '/far/été & co.pathwise'])
    // What names no file here is left for the reader to say so.
    expect(opened[0]!.slice(2)).toEqual([
      '/home/ada/file:/server/share/C.pathwise',
      '/home/ada/file:/far/%zz.pathwise',
    ])
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
