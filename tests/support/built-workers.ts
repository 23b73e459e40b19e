import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { isMade } from '../../main/commands/build/made.ts'
import { PARTS } from '../../main/commands/build/parts.ts'
import { DIST } from '../../main/commands/support/paths.ts'

/** Who starts a thread, by the file of the thread. */
const STARTED_BY = {
  worker: 'main/catalog/worker-connection.ts',
  'import-worker': 'main/import/work.ts',
  'channel-worker': 'main/channel/channel-work.ts',
} as const

/**
 * Threads start from Electron's bundles, where these are made of the sources as they are
 * (`npm test` begins with the build): for each of some hundred threads Node would read two
 * hundred sources. Else, and while a person changes the sources, they start from these.
 */
export function builtWorkers(): Plugin[] {
  if (process.argv.includes('watch') || !isMade(PARTS.electron)) return []
  return [
    {
      name: 'built-workers',
      enforce: 'pre',
      transform(code, id) {
        for (const [name, file] of Object.entries(STARTED_BY)) {
          if (!id.replaceAll('\\', '/').endsWith(file)) continue
          const built = pathToFileURL(join(DIST, PARTS.electron.name, `${name}.js`)).href
          const source = `'./${name}.ts'`
          if (!code.includes(source)) throw new Error(`${file} does not start ${source} any more.`)
          return code.replace(source, () => JSON.stringify(built))
        }
        return null
      },
    },
  ]
}
