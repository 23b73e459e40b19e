import { join } from 'node:path'
import { translator } from '../../../data/messages/translate.ts'
import { ROOT } from '../support/paths.ts'
import type { Part } from './part.ts'

/** The shipped catalog: the text tables of data/catalog as a SQLite file. */
export const catalog: Part = {
  name: 'catalog',
  words: translator('en').t('build.catalog'),
  inputs: ['data/catalog', 'data/schema', 'main/catalog', 'package-lock.json'],
  outputs: ['catalog.db'],
  make: async (folder) => {
    const { makeCatalog } = await import('../../catalog/make-catalog.ts')
    makeCatalog(join(ROOT, 'data', 'catalog'), join(folder, 'catalog.db'))
  },
}
