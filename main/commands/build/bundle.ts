import { join } from 'node:path'
import { ROOT } from '../support/paths.ts'

/**
 * Bundles files of main/ for Node or Electron; native better-sqlite3 stays outside.
 *
 * @param input source file, relative to the project, by the name of the file to make.
 * @param split keeps what is loaded only when it is needed (`import()`) in files of its
 *   own, so that a start does not read it; else each bundle is one file.
 */
export async function bundle(
  outDir: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  split = false,
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
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: split,
        },
      },
    },
  })
}
