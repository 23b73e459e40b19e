import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepOffline, openNetwork, organizationFetch, setupNetwork } from '../../../main/electron/network.ts'
import { BrowserWindow as FakeWindow, app, resetElectron, session } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

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

  it('finds names where an organization on the web is followed, and nothing else of Chromium asks', () => {
    keepOffline(app as unknown as Electron.App)
    openNetwork(app as unknown as Electron.App)
    expect(app.commandLine.removeSwitch.mock.calls).toEqual([['host-resolver-rules'], ['no-proxy-server']])
    expect(app.commandLine.appendSwitch.mock.calls.slice(2)).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
    ])
  })

  it('is asked for what lies beneath the organization’s address, and for nothing else', async () => {
    const fetch = organizationFetch('https://board.example.org/channel/')
    expect(session.fromPartition.mock.calls).toEqual([['organization']])
    const own = session.fromPartition('organization')
    const [ask] = own.webRequest.onBeforeRequest.mock.calls[0]!
    const isCancelled = (url: string) => {
      const answer = vi.fn<(response: Electron.CallbackResponse) => void>()
      ask({ url }, answer)
      return answer.mock.calls[0]![0].cancel
    }
    expect(isCancelled('https://board.example.org/channel/timestamp.json')).toBe(false)
    for (const url of [
      'https://board.example.org/',
      'http://board.example.org/channel/timestamp.json',
      'https://board.example.org.evil.example/channel/',
      'file:///etc/passwd',
    ])
      expect(isCancelled(url), url).toBe(true)
    const preventDefault = vi.fn<() => void>()
    own.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    await fetch('https://board.example.org/channel/timestamp.json', { redirect: 'error' })
    expect(own.fetch.mock.calls).toEqual([
      ['https://board.example.org/channel/timestamp.json', { redirect: 'error' }],
    ])
    // What pages ask for is as shut as before.
    expect(cancelled('https://board.example.org/channel/timestamp.json')).toBe(true)
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
