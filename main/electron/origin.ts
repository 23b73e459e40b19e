export const SCHEME = 'app'
export const HOST = 'pathwise'
/** The only origin that ships with Pathwise, and the only one that may call it. */
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/`

export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(START_PAGE)
}
