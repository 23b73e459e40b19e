import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** What a copy for e-mail is written with; it cannot read what is in the clipboard. */
const COPYING = 'clipboard-sanitized-write'

/**
 * Pathwise needs no camera, place, clipboard reading or device: every request is
 * refused without asking. Our own page may copy.
 */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(permission === COPYING && isMainFrame && isOurs(requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      permission === COPYING && isMainFrame && isOurs(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
