import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** Writing to the clipboard what the person asks to copy, cleaned by Chromium; reading it is another permission. */
const COPY = 'clipboard-sanitized-write'

/** Pathwise needs no camera, place, clipboard reading or device: every other request is refused without asking. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(permission === COPY && isOurs(requestingUrl ?? '')),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === COPY && isOurs(origin))
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
