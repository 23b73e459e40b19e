import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import { compressFiles } from './compress.ts'
import type { Part } from './part.ts'
import { PARTS } from './parts.ts'

/** What people see, as plain files for both hosts. */
export const renderer: Part = {
  ...PARTS.renderer,
  make: async (folder) => {
    const { build } = await import('vite')
    await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder } })
    compressFiles(folder)
  },
}
