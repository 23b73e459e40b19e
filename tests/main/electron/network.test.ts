import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepOffline, setupNetwork } from '../../../main/electron/network.ts'
import { BrowserWindow as FakeWindow, app, resetElectron, session } from '../../support/fake-electron.ts'

const { defaultSession } = session

beforeEach(() => {
  resetElectron()
  setupNetwork(defaultSession as unknown as Electron.Session)
})

function cancelled(url: string): boolean | undefined {
  const answer = vi.fn<(response: Electron.CallbackResponse) => void>()
  const [ask] = defaultSession.webRequest.onBeforeRequest.mock.calls[0]!
  ask({ url }, answer)
  return answer.mock.calls[0]![0].cancel
}

describe('the network', () => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1:9000/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'chrome-extension://abc/',
    'app://pathwise.example.org/',
    'app://elsewhere/',
  ])('is not reached: %s', (url) => expect(cancelled(url)).toBe(true))

  it.each([
    'app://pathwise/',
    'app://pathwise/assets/main.js',
    'data:image/png;base64,AA',
    'devtools://devtools/x',
  ])('is not needed for %s', (url) => expect(cancelled(url)).toBe(false))

  it('finds no name and no address, whoever in the program asks', () => {
    keepOffline(app as unknown as Electron.App)
    expect(app.commandLine.appendSwitch.mock.calls).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['no-proxy-server'],
    ])
  })

  it('is not reached by WebRTC, which asks no session', () => {
    keepOffline(app as unknown as Electron.App)
    const { webContents } = new FakeWindow({})
    expect(webContents.setWebRTCIPHandlingPolicy.mock.calls).toEqual([['disable_non_proxied_udp']])
  })

  it('is not asked for dictionaries, and nothing is downloaded', () => {
    expect(defaultSession.setSpellCheckerLanguages.mock.calls).toEqual([[[]]])
    expect(defaultSession.setSpellCheckerDictionaryDownloadURL.mock.calls).toEqual([
      ['https://dictionaries.invalid/'],
    ])
    expect(defaultSession.setSpellCheckerEnabled.mock.calls).toEqual([[false]])
    const preventDefault = vi.fn<() => void>()
    defaultSession.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})
