import { bundle } from './bundle.ts'
import type { Part } from './part.ts'
import { PARTS } from './parts.ts'

/**
 * Electron reads no TypeScript, so its side is bundled: the main process, the
 * workers of catalog, import and channel, and what installs updates as ES modules, the preload
 * as one CommonJS file, since a sandboxed preload can require nothing but `electron`.
 */
export const electron: Part = {
  ...PARTS.electron,
  make: async (folder) => {
    await bundle(folder, { main: 'main/electron/main.ts' }, 'es')
    await bundle(folder, { worker: 'main/catalog/worker.ts' }, 'es')
    await bundle(folder, { 'import-worker': 'main/import/import-worker.ts' }, 'es')
    await bundle(folder, { 'update-engine': 'main/electron/updates/engine.ts' }, 'es')
    await bundle(folder, { 'channel-worker': 'main/channel/channel-worker.ts' }, 'es')
    await bundle(folder, { preload: 'main/electron/preload.ts' }, 'cjs')
  },
}
