import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder of package.json, above this file or above the bundle that it is in. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

function rootAbove(folder: string): string {
  const above = dirname(folder)
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : rootAbove(above)
}

/** Everything built, and nothing else; may be deleted at any time. */
export const DIST = join(ROOT, 'dist')

export const CATALOG_FILE = join(DIST, 'catalog', 'catalog.db')
export const RENDERER_FOLDER = join(DIST, 'renderer')

/** Where the official files are, if they are on this computer; they are not part of the project. */
export const OFFICIAL_FOLDER = process.env['PATHWISE_DATASETS'] ?? join(ROOT, '..', 'shared', 'datasets')
