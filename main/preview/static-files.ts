import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { CONTENT_TYPES } from '../api/screens.ts'

export interface StaticFile {
  readonly type: string
  readonly bytes: Buffer
  /** The same gzipped, where the build has put it beside; else null. */
  readonly gzipped: Buffer | null
}

/**
 * Reads the built screens into memory (some hundred kB), by the exact path that
 * a browser asks for; a file of a kind that screens are not made of is left out.
 * A request is looked up here and nowhere else: no path of a request ever reaches
 * the disk, so none can escape, and a build that runs meanwhile does not mix with
 * this one.
 *
 * @throws the file system's error where the folder cannot be read.
 */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = CONTENT_TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length).split(sep).join('/')
    const beside = `${file}.gz`
    files.set(path === '/index.html' ? '/' : path, {
      type,
      bytes: readFileSync(file),
      gzipped: existsSync(beside) ? readFileSync(beside) : null,
    })
  }
  return files
}
