import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import type { Part } from './part.ts'
import { PARTS } from './parts.ts'

/** The shipped catalog: the text tables of data/catalog as a SQLite file, and its index. */
export const catalog: Part = {
  ...PARTS.catalog,
  make: async (folder) => {
    const { makeCatalog } = await import('../../catalog/make-catalog.ts')
    makeCatalog(join(ROOT, 'data', 'catalog'), join(folder, 'catalog.db'))
  },
}
