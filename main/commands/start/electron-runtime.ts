import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The program file of the Electron runtime, or null where it was not downloaded
 * yet. Reads what the package's own install.js leaves (`path.txt`,
 * `dist/version`) instead of requiring the package, which would start the
 * download.
 *
 * @param folder node_modules/electron
 */
export function findElectron(
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  const dist = override ?? join(folder, 'dist')
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const version = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '')
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const file = join(dist, name)
    return version === wanted.version && existsSync(file) ? file : null
  } catch {
    return null
  }
}

/**
 * Lets the package download its runtime (about 110 MB, once; Electron 42 and
 * later do so on first use, and npm's install scripts are off here). Fails at
 * once where the release host cannot be reached.
 *
 * @returns whether it is there now.
 */
export function downloadElectron(folder: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    // Its own errors are stacks of a dozen lines; ours is one.
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'inherit', 'ignore'],
      signal,
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
