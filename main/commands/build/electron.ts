import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'
import { words } from '../support/words.ts'
import type { Part } from './part.ts'

/**
 * Electron reads no TypeScript, so its side is bundled: the main process, the
 * catalog's worker and the import's as ES modules, the preload as one CommonJS file, since a
 * sandboxed preload can require nothing but `electron`. Native better-sqlite3
 * stays outside.
 */
export const electron: Part = {
  name: 'electron',
  words: words.t('build.electron'),
  inputs: ['main', 'data', 'package-lock.json'],
  outputs: ['main.js', 'worker.js', 'import-worker.js', 'preload.cjs'],
  make: async (folder) => {
    await bundle(folder, { main: 'main/electron/main.ts' }, 'es')
    await bundle(folder, { worker: 'main/catalog/worker.ts' }, 'es')
    await bundle(folder, { 'import-worker': 'main/import/import-worker.ts' }, 'es')
    await bundle(folder, { preload: 'main/electron/preload.ts' }, 'cjs')
  },
}

async function bundle(
  outDir: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, join(ROOT, file)])),
        output: {
          format,
          entryFileNames: format === 'es' ? '[name].js' : '[name].cjs',
          codeSplitting: false,
        },
      },
    },
  })
}
