import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparePackage } from '../../main/commands/packaging/prepare.ts'
import {
  FUSES_AFTER,
  filesIn,
  fusesOf,
  packFolder,
  resourcesFor,
  type Processor,
} from '../support/packing/packed-folder.ts'
import { linuxRuntime, macRuntime, windowsRuntime } from '../support/packing/runtimes.ts'

/** Every system and processor; tests/e2e/packaging.test.ts and packaged-systems.test.ts look closer at one of each. */
const SYSTEMS = [
  ['win32', 'x64'],
  ['win32', 'arm64'],
  // electron-builder packs no Mac's program on Windows.
  ...(process.platform === 'win32'
    ? []
    : ([
        ['darwin', 'x64'],
        ['darwin', 'arm64'],
      ] as const)),
  ['linux', 'x64'],
  ['linux', 'arm64'],
] as const

/** What each has of its own: the stand-in, where its resources lie, and the file that holds the fuses. */
const OF = {
  win32: {
    platform: Platform.WINDOWS,
    runtime: windowsRuntime,
    resources: 'resources',
    fuses: 'Pathwise.exe',
  },
  darwin: {
    platform: Platform.MAC,
    runtime: macRuntime,
    resources: 'Pathwise.app/Contents/Resources',
    fuses: 'Pathwise.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
  },
  linux: { platform: Platform.LINUX, runtime: linuxRuntime, resources: 'resources', fuses: 'pathwise' },
} as const

/** Bytes beside the runtime's own 250 MB. */
const MOST = 40 * 1024 ** 2
const MOST_ARCHIVE = 16 * 1024 ** 2

let folder: string
beforeAll(async () => {
  await preparePackage()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-processors-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sizeOf = (root: string): number =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).reduce((sum, path) => {
    const found = statSync(join(root, path))
    return sum + (found.isFile() ? found.size : 0)
  }, 0)

describe.each(SYSTEMS)('a folder for %s %s', (system, processor: Processor) => {
  it('holds the same everywhere, with its fuses set, and is small', async () => {
    const { platform, runtime, resources, fuses } = OF[system]
    const name = `${system}-${processor}`
    const packed = await packFolder(
      platform,
      processor,
      runtime(join(folder, name)),
      join(folder, `of-${name}`),
    )
    const own = join(packed.folder, resources)
    const more = { win32: [], darwin: ['icon.icns'], linux: ['icon.png'] }[system]
    expect(filesIn(own).filter((file) => !/\.lproj\//.test(file))).toEqual(
      [...resourcesFor(processor), ...more].sort(),
    )
    expect(fusesOf(join(packed.folder, fuses))).toBe(FUSES_AFTER)
    expect(sizeOf(packed.folder)).toBeLessThan(MOST)
    expect(statSync(join(own, 'app.asar')).size).toBeLessThan(MOST_ARCHIVE)
    // Made on another system, it would not be handed out.
    expect(packed.refused === null).toBe(system === process.platform)
  })
})
