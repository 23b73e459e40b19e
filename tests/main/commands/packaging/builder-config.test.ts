import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../../../../main/commands/support/paths.ts'

type Target = { readonly target: string; readonly arch: readonly string[] }
/** As far as it is held here; electron-builder itself refuses keys that it does not know. */
interface Config {
  readonly win: { readonly signExts: readonly string[]; readonly target: readonly Target[] }
  readonly nsis: Readonly<Record<string, unknown>>
  readonly msi: Readonly<Record<string, unknown>>
  readonly mac: { readonly target: readonly Target[]; readonly extendInfo: Readonly<Record<string, unknown>> }
  readonly linux: {
    readonly target: readonly Target[]
    readonly syncDesktopName: boolean
    readonly executableName: string
  }
  readonly deb: { readonly depends: readonly string[] }
  readonly rpm: { readonly depends: readonly string[] }
  readonly electronFuses: Readonly<Record<string, boolean>>
}
const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'), { strict: true }) as Config

const BOTH = ['x64', 'arm64']
const made = (targets: readonly Target[]) =>
  Object.fromEntries(targets.map(({ target, arch }) => [target, arch]))

describe('what is packed', () => {
  it('is every kind of package, for both processors where there is one', () => {
    expect(made(config.win.target)).toEqual({ nsis: BOTH, msi: ['x64'] })
    expect(made(config.mac.target)).toEqual({ dmg: BOTH, zip: BOTH })
    expect(made(config.linux.target)).toEqual({ AppImage: BOTH, deb: BOTH, rpm: BOTH })
  })

  it('has every program and library of Windows signed, since rules look at each', () => {
    expect(config.win.signExts).toEqual(['.exe', '.node', '.dll'])
  })

  it('is one program and one icon to a Linux desktop', () => {
    expect(config.linux.syncDesktopName).toBe(true)
    expect(config.linux.executableName).toBe('pathwise')
  })
})

describe('the installers for Windows', () => {
  it('are for the person alone without an administrator, in English as the program is', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['en_US'],
    })
  })

  it('are for everybody and ask nothing as an MSI, which Group Policy installs', () => {
    expect(config.msi).toMatchObject({ oneClick: true, perMachine: true, runAfterFinish: false })
  })

  it('can be installed as docs/administrators.md says', () => {
    const words = readFileSync(join(ROOT, 'docs', 'administrators.md'), 'utf8')
    for (const command of [
      '/S /allusers',
      '/D=FOLDER',
      'msiexec /i',
      'msiexec /x',
      'Uninstall Pathwise.exe" /S',
    ])
      expect(words).toContain(command)
  })
})

describe('the packages for Linux', () => {
  /** Libraries that Electron's program and better-sqlite3's binary are linked to, or load. */
  it.each([
    [
      'deb',
      ['libgtk-3-0', 'libnss3', 'libatspi2.0-0', 'libgbm1', 'libasound2 | libasound2t64', 'libsecret-1-0'],
    ],
    ['rpm', ['gtk3', 'nss', 'at-spi2-core', '(mesa-libgbm or libgbm1)', '(alsa-lib or libasound2)']],
  ] as const)('ask for what Electron needs: %s', (kind, libraries) => {
    expect(config[kind].depends).toEqual(expect.arrayContaining([...libraries]))
  })
})

describe('the program on a Mac', () => {
  it('asks for no camera, microphone or Bluetooth', () => {
    const asked = Object.entries(config.mac.extendInfo)
    expect(asked.length).toBeGreaterThan(4)
    for (const [key, value] of asked) expect({ key, value }).toEqual({ key, value: null })
  })
})

describe('the fuses', () => {
  it('are all decided', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: false,
    })
  })
})
