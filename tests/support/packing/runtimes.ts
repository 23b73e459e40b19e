import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Marks the fuses in a runtime (@electron/fuses): version, how many, and a character each. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Each the other way than it is to be, so that it is seen to be set. */
export const FUSES_BEFORE = '11110001'
const RUNTIME = `a runtime ${SENTINEL}\u0001\u0008${FUSES_BEFORE} goes on`

const EN_US = { lang: 1033, codepage: 1200 } as const

/** Folders that stand in for the Electron runtime: no program, but all that electron-builder reads and changes. */
export function linuxRuntime(folder: string): string {
  write(join(folder, 'electron'), RUNTIME, 0o755)
  return licensed(folder)
}

/** A real Windows program without code: its resources are read and written as those of the runtime. */
export function windowsRuntime(folder: string): string {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const about = Resource.VersionInfo.createEmpty()
  about.setStringValues(EN_US, { ProductName: 'Electron' })
  about.outputToResourceEntries(resources.entries)
  resources.entries.push({
    type: 10,
    id: 'FUSES',
    lang: 1033,
    codepage: 1200,
    bin: new TextEncoder().encode(RUNTIME).buffer,
  })
  resources.outputResource(program)
  write(join(folder, 'electron.exe'), Buffer.from(program.generate()))
  write(join(folder, 'ffmpeg.dll'), 'a library')
  return licensed(folder)
}

/** As Electron's own Info.plist, with all that it asks a Mac's person for. */
export function macRuntime(folder: string): string {
  const app = join(folder, 'Electron.app', 'Contents')
  const asked = ['AudioCapture', 'BluetoothAlways', 'BluetoothPeripheral', 'Camera', 'Microphone'].map(
    (what) => [`NS${what}UsageDescription`, 'This app needs access'] as const,
  )
  const info = (name: string, more = {}) =>
    plist.build({
      CFBundleExecutable: name,
      CFBundleName: name,
      CFBundleIdentifier: `com.github.${name}`,
      ...more,
    })
  write(
    join(app, 'Info.plist'),
    info('Electron', { LSMinimumSystemVersion: '11.0', ...Object.fromEntries(asked) }),
  )
  write(join(app, 'MacOS', 'Electron'), 'a program', 0o755)
  mkdirSync(join(app, 'Resources'), { recursive: true })
  const frameworks = join(app, 'Frameworks')
  write(join(frameworks, 'Electron Framework.framework', 'Electron Framework'), RUNTIME, 0o755)
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = `Electron Helper${kind}`
    write(join(frameworks, `${helper}.app`, 'Contents', 'Info.plist'), info(helper))
    write(join(frameworks, `${helper}.app`, 'Contents', 'MacOS', helper), 'a program', 0o755)
  }
  return licensed(folder)
}

function licensed(folder: string): string {
  write(join(folder, 'LICENSE'), 'the license of Electron')
  write(join(folder, 'LICENSES.chromium.html'), 'the licenses of Chromium')
  return folder
}

function write(file: string, what: string | Buffer, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, what, { mode })
}
