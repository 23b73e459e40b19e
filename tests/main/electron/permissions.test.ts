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
    request!(NONE, permission, answer, NONE)
    expect(answer.mock.calls).toEqual([[false]])

    const [check] = defaultSession.setPermissionCheckHandler.mock.calls[0]!
    expect(check!(null, permission, 'app://pathwise', NONE)).toBe(false)
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
