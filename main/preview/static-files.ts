import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

export interface StaticFile {
  readonly type: string
  readonly bytes: Buffer
}

/** What the screens are made of; a file of another kind in the folder is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Reads the built screens into memory (some hundred kB), by the exact path that
 * a browser asks for. A request is looked up here and nowhere else: no path of a
 * request ever reaches the disk, so none can escape, and a build that runs
 * meanwhile does not mix with this one.
 *
 * @throws the file system's error where the folder cannot be read.
 */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length).split(sep).join('/')
    files.set(path === '/index.html' ? '/' : path, { type, bytes: readFileSync(file) })
  }
  return files
}
