import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import { words } from '../support/words.ts'
import type { Part } from './part.ts'

/** The shipped catalog: the text tables of data/catalog as a SQLite file, and its index. */
export const catalog: Part = {
  name: 'catalog',
  words: words.t('build.catalog'),
  inputs: [
    'data/catalog',
    // What the declaration of the tables, and the index, take codes, statuses and fields from.
    'data/area.ts',
    'data/fields',
    'data/figures',
    'data/program.ts',
    'main/catalog',
    'main/storage',
    'package-lock.json',
  ],
  outputs: ['catalog.db', 'catalog.db-index'],
  make: async (folder) => {
    const { makeCatalog } = await import('../../catalog/make-catalog.ts')
    makeCatalog(join(ROOT, 'data', 'catalog'), join(folder, 'catalog.db'))
  },
}
