import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { updatedBy, type Installed } from '../../../../main/electron/updates/updated-by.ts'
import { compareVersions } from '../../../../main/electron/updates/versions.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pathwise-installed-'))))
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

const by = (part: Partial<Installed>) =>
  updatedBy({ packaged: true, platform: 'linux', program: '/opt/Pathwise/pathwise', env: {}, ...part })

it('a Pathwise of a package manager, of Flatpak, or run from source is updated by those', () => {
  expect(by({})).toBe('package-manager')
  expect(by({ env: { FLATPAK_ID: 'app.pathwise.Pathwise' } })).toBe('flatpak')
  expect(by({ packaged: false })).toBe('developer')
})

it('an AppImage updates itself where it is a file that its owner may replace', () => {
  const image = join(folder, 'Pathwise.AppImage')
  writeFileSync(image, '')
  expect(by({ env: { APPIMAGE: image } })).toBe('pathwise')
  expect(by({ env: { APPIMAGE: join(folder, 'gone.AppImage') } })).toBe('nobody')
  expect(by({ env: { APPIMAGE: 'Pathwise.AppImage' } })).toBe('nobody')
})

it.skipIf(process.getuid?.() === 0)('an AppImage in a folder that may not be written is nobody’s', () => {
  const image = join(folder, 'Pathwise.AppImage')
  writeFileSync(image, '')
  chmodSync(folder, 0o500)
  expect(by({ env: { APPIMAGE: image } })).toBe('nobody')
})

it('an app updates itself where it was moved to, and not out of its image or a copy that macOS runs', () => {
  const program = join(folder, 'Pathwise.app', 'Contents', 'MacOS', 'Pathwise')
  mkdirSync(join(folder, 'Pathwise.app', 'Contents', 'MacOS'), { recursive: true })
  expect(by({ platform: 'darwin', program })).toBe('pathwise')
  expect(by({ platform: 'darwin', program: '/Volumes/Pathwise/Pathwise.app/Contents/MacOS/Pathwise' })).toBe(
    'nobody',
  )
  expect(
    by({
      platform: 'darwin',
      program: '/private/var/folders/x/AppTranslocation/1/d/Pathwise.app/Contents/MacOS/P',
    }),
  ).toBe('nobody')
})

it.each([
  ['C:\\Program Files\\Pathwise\\Pathwise.exe', 'administrator'],
  ['c:\\program files\\pathwise\\Pathwise.exe', 'administrator'],
  // An MSI of another place: it is not there in this test, and so has no uninstaller of ours.
  ['D:\\Programs\\Pathwise\\Pathwise.exe', 'administrator'],
])('a Pathwise for everybody on Windows is an administrator’s: %s', (program, expected) => {
  const env = { ProgramFiles: 'C:\\Program Files', ProgramW6432: 'C:\\Program Files' }
  expect(by({ platform: 'win32', program, env })).toBe(expected)
})

it('on Windows one that a person installed updates itself, and a portable one does not', () => {
  const program = `${folder}/Pathwise.exe`
  writeFileSync(join(folder, 'portable.txt'), '')
  expect(by({ platform: 'win32', program })).toBe('portable')
  rmSync(join(folder, 'portable.txt'))
  expect(by({ platform: 'win32', program }), 'an MSI').toBe('administrator')
  writeFileSync(join(folder, 'Uninstall Pathwise.exe'), '')
  expect(by({ platform: 'win32', program })).toBe('pathwise')
})

it('versions are compared number by number', () => {
  for (const [older, newer] of [
    ['0.1.0', '0.2.0'],
    ['0.9.0', '0.10.0'],
    ['1.99.99', '2.0.0'],
    ['0.1.9', '0.1.10'],
  ] as const) {
    expect(compareVersions(older, newer)).toBeLessThan(0)
    expect(compareVersions(newer, older)).toBeGreaterThan(0)
  }
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
  expect(compareVersions('1.2.3-dev', '1.2.3')).toBe(0)
})
