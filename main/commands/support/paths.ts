import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder of package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** Everything built, and nothing else; may be deleted at any time. */
export const DIST = join(ROOT, 'dist')

export const CATALOG_FILE = join(DIST, 'catalog', 'catalog.db')
export const RENDERER_FOLDER = join(DIST, 'renderer')

/** Where the official files are, if they are on this computer; they are not part of the project. */
export const OFFICIAL_FOLDER = process.env['PATHWISE_DATASETS'] ?? join(ROOT, '..', 'shared', 'datasets')
