/**
 * Chromium outside Electron knows no scheme of the program's own, so `app://pathwise`
 * is served under a name that leads nowhere (RFC 6761, `.test`). Both are secure,
 * standard origins, which is what `protocol.registerSchemesAsPrivileged` asks for
 * (docs/api/protocol.md).
 */
export const WEB_ORIGIN = 'https://pathwise.test'
const APP_ORIGIN = 'app://pathwise'

const swap = (url: string, from: string, to: string) =>
  url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url

/** As the program knows an address. */
export const toApp = (url: string): string => swap(url, WEB_ORIGIN, APP_ORIGIN)
/** As Chromium knows it. */
export const toWeb = (url: string): string => swap(url, APP_ORIGIN, WEB_ORIGIN)
