import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setupPermissions } from '../../../main/electron/permissions.ts'
import { resetElectron, session } from '../../support/fake-electron.ts'

const { defaultSession } = session

beforeEach(() => {
  resetElectron()
  setupPermissions(defaultSession as unknown as Electron.Session)
})

describe('every permission', () => {
  const NONE = {} as never
  const OURS = { requestingUrl: 'app://pathwise/', isMainFrame: true }

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'usb',
  ] as const)('is refused when asked for and when looked up: %s', (permission) => {
    const answer = vi.fn<(granted: boolean) => void>()
    const [request] = defaultSession.setPermissionRequestHandler.mock.calls[0]!
    request!(NONE, permission, answer, OURS)
    expect(answer.mock.calls).toEqual([[false]])

    const [check] = defaultSession.setPermissionCheckHandler.mock.calls[0]!
    expect(check!(null, permission, 'app://pathwise', OURS)).toBe(false)
  })

  it.each([
    ['our page', 'app://pathwise/', true, true],
    ['a frame of our page', 'app://pathwise/', false, false],
    ['another page', 'https://example.org/', true, false],
    ['a page with a name like ours', 'app://pathwise.example.org/', true, false],
  ])('to write text into the clipboard is for our page alone: %s', (_what, url, isMainFrame, granted) => {
    const answer = vi.fn<(granted: boolean) => void>()
    const [request] = defaultSession.setPermissionRequestHandler.mock.calls[0]!
    request!(NONE, 'clipboard-sanitized-write', answer, { requestingUrl: url, isMainFrame })
    expect(answer.mock.calls).toEqual([[granted]])
    const [check] = defaultSession.setPermissionCheckHandler.mock.calls[0]!
    expect(check!(null, 'clipboard-sanitized-write', url, { isMainFrame, requestingUrl: url })).toBe(granted)
  })

  it('is refused for devices, pairing and the screen', () => {
    const [device] = defaultSession.setDevicePermissionHandler.mock.calls[0]!
    expect(device!(NONE)).toBe(false)

    const paired = vi.fn<(response: { confirmed: boolean }) => void>()
    const [pair] = defaultSession.setBluetoothPairingHandler.mock.calls[0]!
    pair!(NONE, paired as never)
    expect(paired.mock.calls).toEqual([[{ confirmed: false }]])

    const shown = vi.fn<(streams: unknown) => void>()
    const [show] = defaultSession.setDisplayMediaRequestHandler.mock.calls[0]!
    show!(NONE, shown)
    expect(shown.mock.calls).toEqual([[null]])
  })
})
