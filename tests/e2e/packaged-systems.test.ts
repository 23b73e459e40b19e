import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Platform } from 'electron-builder'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparePackage } from '../../main/commands/packaging/prepare.ts'
import { PORTABLE_MARKER } from '../../main/electron/portable.ts'
import {
  FUSES_AFTER,
  filesIn,
  fusesOf,
  headerOf,
  packFolder,
  resourcesFor,
  under,
} from '../support/packing/packed-folder.ts'
import { macRuntime, windowsRuntime } from '../support/packing/runtimes.ts'

/**
 * Folders for Windows and macOS, packed on whatever system this is, around stand-ins for the
 * runtime. Their SQLite binary is this system's, so they would not start, and `npm run dist`
 * refuses them; all else is as it is there.
 */
let folder: string
let windows: string
let mac: string
const refused: string[] = []

beforeAll(async () => {
  await preparePackage()
  folder = mkdtempSync(join(tmpdir(), 'pathwise-systems-'))
  const pack = async (platform: Platform, runtime: string) => {
    const packed = await packFolder(platform, 'arm64', runtime, join(folder, 'release'))
    if (packed.refused !== null) refused.push(packed.refused)
    return packed.folder
  }
  windows = await pack(Platform.WINDOWS, windowsRuntime(join(folder, 'electron-windows')))
  if (process.platform === 'win32') return
  mac = await pack(Platform.MAC, macRuntime(join(folder, 'electron-mac')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a folder for another system', () => {
  it('is refused where its SQLite binary is this system’s', () => {
    const packed = process.platform === 'win32' ? ['win32'] : ['win32', 'darwin']
    const others = packed.filter((system) => system !== process.platform)
    expect(refused).toEqual(
      others.map((system) => expect.stringContaining(`${system}-arm64.node is missing`)),
    )
    for (const words of refused) expect(words).toContain('Pack on the system that the package is for.')
  })
})

describe('Windows', () => {
  const resources = () =>
    NtExecutableResource.from(NtExecutable.from(readFileSync(join(windows, 'Pathwise.exe'))))

  it('has the program, the runtime’s licenses and its resources, and nothing else', () => {
    expect(filesIn(windows)).toEqual(
      [
        ...['LICENSE.electron.txt', 'LICENSES.chromium.html', 'Pathwise.exe', 'ffmpeg.dll'],
        ...under('resources', resourcesFor('arm64')),
      ].sort(),
    )
    expect(existsSync(join(windows, PORTABLE_MARKER)), 'only the zip is portable').toBe(false)
  })

  it('has its fuses set', () => {
    expect(fusesOf(join(windows, 'Pathwise.exe'))).toBe(FUSES_AFTER)
  })

  it('names the hash of its archive, without which the fuse has nothing to compare', () => {
    const integrity = resources().entries.find(({ type }) => type === 'INTEGRITY')!
    expect(JSON.parse(Buffer.from(integrity.bin).toString())).toEqual([
      {
        file: 'resources\\app.asar',
        alg: 'SHA256',
        value: headerOf(join(windows, 'resources', 'app.asar')),
      },
    ])
  })

  it('says its name and version, and has the icon', () => {
    const { entries } = resources()
    const about = Resource.VersionInfo.fromEntries(entries)[0]!.getStringValues({
      lang: 1033,
      codepage: 1200,
    })
    expect(about).toMatchObject({ ProductName: 'Pathwise', FileDescription: 'Pathwise' })
    expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.length).toBe(7)
  })
})

/** electron-builder packs no Mac's program on Windows. */
describe.skipIf(process.platform === 'win32')('macOS', () => {
  const app = () => join(mac, 'Pathwise.app', 'Contents')
  const info = () => plist.parse(readFileSync(join(app(), 'Info.plist'), 'utf8')) as Record<string, unknown>

  it('has the program, its helpers and its resources, and nothing else', () => {
    const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Pathwise Helper${kind}`)
    const own = filesIn(app()).filter((file) => !/\.lproj\/|_CodeSignature/.test(file))
    expect(own).toEqual(
      [
        'Frameworks/Electron Framework.framework/Electron Framework',
        ...helpers.flatMap((name) =>
          under(`Frameworks/${name}.app/Contents`, ['Info.plist', `MacOS/${name}`]),
        ),
        'Info.plist',
        'MacOS/Pathwise',
        ...under('Resources', [...resourcesFor('arm64'), 'icon.icns']),
      ].sort(),
    )
  })

  it('has its fuses set', () => {
    const framework = join(app(), 'Frameworks', 'Electron Framework.framework', 'Electron Framework')
    expect(fusesOf(framework)).toBe(FUSES_AFTER)
  })

  it('names the hash of its archive, and the least macOS', () => {
    expect(info()).toMatchObject({
      CFBundleIdentifier: 'app.pathwise.desktop',
      LSMinimumSystemVersion: '13.0',
      ElectronAsarIntegrity: {
        'Resources/app.asar': {
          algorithm: 'SHA256',
          hash: headerOf(join(app(), 'Resources', 'app.asar')),
        },
      },
    })
  })

  it('opens cases, and the file of an organization', () => {
    const types = info()['CFBundleDocumentTypes'] as readonly object[]
    expect(types).toMatchObject([
      { CFBundleTypeExtensions: ['pathwise'], LSHandlerRank: 'Owner' },
      { CFBundleTypeExtensions: ['pathwise-org'], LSHandlerRank: 'Owner' },
    ])
  })

  it('asks for no camera, microphone or Bluetooth, and for no address without TLS', () => {
    const asking = Object.keys(info()).filter((key) => /UsageDescription$|^NSAppTransportSecurity$/.test(key))
    expect(asking).toEqual([])
  })
})
