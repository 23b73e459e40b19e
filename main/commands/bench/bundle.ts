import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BundleMeasure {
  /** Scripts and styles that the page loads by itself, bytes gzipped. */
  readonly first: number
  /** All other scripts and styles, loaded when they are first needed. */
  readonly later: number
}

/** Null where the renderer is not built. */
export function measureBundle(rendererFolder: string): BundleMeasure | null {
  const page = join(rendererFolder, 'index.html')
  if (!existsSync(page)) return null
  const html = readFileSync(page, 'utf8')
  let first = 0
  let later = 0
  for (const file of readdirSync(rendererFolder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css)$/.test(file)) continue
    const size = gzipSync(readFileSync(join(rendererFolder, file))).length
    if (html.includes(file.replaceAll('\\', '/'))) first += size
    else later += size
  }
  return { first, later }
}
