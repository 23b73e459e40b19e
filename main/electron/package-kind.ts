import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasUninstaller, isPortable } from './portable.ts'

export type PackageKind =
  'source' | 'exe' | 'msi' | 'portable' | 'app' | 'AppImage' | 'deb' | 'rpm' | 'Flatpak' | 'folder'

/** What the answer hangs on; tests name all of it. */
interface Around {
  /** The program's own file. */
  readonly program: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a file of the system is there. */
  readonly has: (path: string) => boolean
}

/** Where electron-builder's .deb and .rpm put it. */
const INSTALLED = '/opt/Pathwise'
/** Debian's list of the files of a package (dpkg-query, "--admindir"). */
const DEBIAN_LIST = '/var/lib/dpkg/info/pathwise.list'

/** Which of the packages this Pathwise came in: who helps asks for it. */
export function packageKind(packaged: boolean, around: Around = here()): PackageKind {
  const { program, platform, env, has } = around
  if (!packaged) return 'source'
  if (platform === 'darwin') return 'app'
  const folder = dirname(program)
  if (platform === 'win32') return isPortable(folder) ? 'portable' : hasUninstaller(folder) ? 'exe' : 'msi'
  if (env['FLATPAK_ID']) return 'Flatpak'
  if (env['APPIMAGE']) return 'AppImage'
  if (folder !== INSTALLED) return 'folder'
  return has(DEBIAN_LIST) ? 'deb' : 'rpm'
}

const here = (): Around => ({
  program: process.execPath,
  platform: process.platform,
  env: process.env,
  has: existsSync,
})
