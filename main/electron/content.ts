import { extname, isAbsolute, join, relative } from 'node:path'
import { CONTENT_POLICY } from '../content-policy.ts'

/** What the renderer is made of; anything else is served as bytes that no browser runs. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
}

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
