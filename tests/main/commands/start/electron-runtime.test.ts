import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { downloadElectron, findElectron } from '../../../../main/commands/start/electron-runtime.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-electron-'))
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What the package's install.js leaves behind. */
function install(version: string, dist = join(folder, 'dist')): void {
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'version'), version)
  writeFileSync(join(dist, 'electron'), '')
  chmodSync(join(dist, 'electron'), 0o755)
  writeFileSync(join(folder, 'path.txt'), 'electron')
}

describe('the Electron runtime', () => {
  it('is not there before it was downloaded', () => {
    expect(findElectron(folder, {})).toBeNull()
  })

  it.each(['45.4.1', 'v45.4.1'])('is found where the download of %s left it', (version) => {
    install(version)
    expect(findElectron(folder, {})).toBe(join(folder, 'dist', 'electron'))
  })

  it('is not the one of another version, nor half of one', () => {
    install('44.0.0')
    expect(findElectron(folder, {})).toBeNull()
    install('45.4.1')
    rmSync(join(folder, 'dist', 'electron'))
    expect(findElectron(folder, {})).toBeNull()
  })

  it('may be kept elsewhere', () => {
    const elsewhere = join(folder, 'elsewhere')
    install('45.4.1', elsewhere)
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(join(elsewhere, 'electron'))
    expect(findElectron(folder, {})).toBeNull()
  })

  it('is told to be missing or there after its own installer ran', async () => {
    const { signal } = new AbortController()
    writeFileSync(join(folder, 'install.js'), 'process.exit(1)')
    expect(await downloadElectron(folder, signal)).toBe(false)
    writeFileSync(join(folder, 'install.js'), '')
    expect(await downloadElectron(folder, signal)).toBe(true)
  })

  it('stops downloading when asked to', async () => {
    const stop = new AbortController()
    writeFileSync(join(folder, 'install.js'), 'setInterval(() => {}, 1000)')
    const download = downloadElectron(folder, stop.signal)
    stop.abort()
    expect(await download).toBe(false)
  })
})
