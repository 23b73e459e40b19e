/** By this header a call shows the key; the preview's gate asks for it (main/preview/gate.ts). */
export const KEY_HEADER = 'x-pathwise-key'

const STORED = 'pathwise-key'

/** What the one-time link leads to. */
const IN_ADDRESS = /^#key=([\w-]{43})$/

/**
 * Takes the key of this session of the preview off the address, before anybody reads that,
 * and keeps it for every tab. What a browser stores is of one origin, its port too, where a
 * cookie is sent to every port of the host; and the cookie goes when the browser is closed.
 * Neither lets anybody in without the other, nor after Pathwise has stopped.
 */
export function keepSessionKey(): void {
  const key = IN_ADDRESS.exec(location.hash)?.[1]
  // Electron's window speaks to its program directly, and has none.
  if (key === undefined || window.pathwise) return
  localStorage.setItem(STORED, key)
  history.replaceState(null, '', location.pathname)
}

/** Null in a browser that was not let in by the link. */
export function sessionKey(): string | null {
  return localStorage.getItem(STORED)
}
