import { extname, isAbsolute, join, relative } from 'node:path'
import { CONTENT_TYPES, SCREEN_HEADERS } from '../api/screens.ts'

/** What is none of ours is served as bytes that no browser runs. */
export function contentType(file: string): string {
  return CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

export const HEADERS: Readonly<Record<string, string>> = { ...SCREEN_HEADERS, 'cache-control': 'no-cache' }

/**
 * The file that a URL's path names, or null where it names none of ours. Join and
 * a look at the relative path, since `path.resolve` lets "/etc/passwd" out.
 * @param pathname as in a URL: percent-encoded, beginning with "/"
 */
export function fileInside(folder: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A backslash separates on Windows only and a NUL ends a name in C: neither is in a name of ours.
  if (path.includes('\\') || path.includes('\0')) return null
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const inside = relative(folder, file)
  return inside && inside !== '..' && !/^\.\.[/\\]/.test(inside) && !isAbsolute(inside) ? file : null
}
