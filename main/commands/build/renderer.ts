import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import { words } from '../support/words.ts'
import type { Part } from './part.ts'

/** What people see, as plain files for both hosts. */
export const renderer: Part = {
  name: 'renderer',
  words: words.t('build.renderer'),
  inputs: ['renderer', 'data', 'vite.config.ts', 'package-lock.json'],
  outputs: ['index.html'],
  make: async (folder) => {
    const { build } = await import('vite')
    await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder } })
  },
}
