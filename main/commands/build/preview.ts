import { bundle } from './bundle.ts'
import type { Part } from './part.ts'
import { PARTS } from './parts.ts'

/**
 * The preview's side. It would run from the sources as everything else does, but
 * finding, reading and stripping some three hundred files, in two threads, takes
 * longer than all else of a start.
 */
export const preview: Part = {
  ...PARTS.preview,
  make: async (folder) => {
    await bundle(
      folder,
      { start: 'main/commands/start/built.ts', run: 'main/commands/start/run.ts' },
      'es',
      true,
    )
    await bundle(folder, { worker: 'main/catalog/worker.ts' }, 'es', true)
    await bundle(folder, { 'import-worker': 'main/import/import-worker.ts' }, 'es', true)
    await bundle(folder, { 'channel-worker': 'main/channel/channel-worker.ts' }, 'es', true)
  },
}
