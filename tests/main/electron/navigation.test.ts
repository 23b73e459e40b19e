import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setupNavigation } from '../../../main/electron/navigation.ts'
import { BrowserWindow as FakeWindow, app, resetElectron } from '../../support/fake-electron.ts'

beforeEach(resetElectron)

function contents(): FakeWindow['webContents'] {
  setupNavigation(app as unknown as Electron.App)
  return new FakeWindow({}).webContents
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is refused: %s',
    (name) => {
      const preventDefault = vi.fn<() => void>()
      contents().emit(name, { preventDefault, url: 'https://example.org/' })
      expect(preventDefault).toHaveBeenCalledOnce()
    },
  )

  it.each(['https://example.org/', 'app://pathwise/', 'file:///etc/passwd', 'about:blank'])(
    'opens no new window: %s',
    (url) => {
      const [open] = contents().setWindowOpenHandler.mock.calls[0]!
      expect(open({ url } as Electron.HandlerDetails)).toEqual({ action: 'deny' })
    },
  )
})
