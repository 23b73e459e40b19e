import { realpathSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { DIST, ROOT } from '../support/paths.ts'

/** Of the connection by which a page hears of changes. */
export const UPDATES_PATH = '/updates'

export interface Screens {
  readonly vite: ViteDevServer
  /** Never listens: connections that were let in are handed to it. */
  readonly updates: Server
}

/** The screens from their sources, changed in the open page as the sources change. */
export async function openScreens(): Promise<Screens> {
  const updates = createHttpServer()
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    cacheDir: join(DIST, '.vite'),
    appType: 'spa',
    logLevel: 'warn',
    clearScreen: false,
    // All of them at once: a library found later would have the open page loaded anew.
    optimizeDeps: { entries: ['**/*.{svelte,ts}'] },
    server: {
      middlewareMode: true,
      cors: false,
      hmr: { server: updates, path: UPDATES_PATH },
      // Its own folder may be a link.
      fs: { allow: [ROOT, realpathSync(join(ROOT, 'node_modules'))] },
    },
  })
  return { vite, updates }
}
