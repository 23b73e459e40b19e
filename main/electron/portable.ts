import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Beside Pathwise.exe it makes that Pathwise a portable one. What it says is for whoever opens it. */
export const PORTABLE_MARKER = 'portable.txt'

/** Where a portable Pathwise keeps the person's data, beside its program. */
const PORTABLE_DATA = 'Pathwise data'

/**
 * The data folder of a portable Pathwise, which only Windows has: one that is unpacked and not
 * installed. Null where it is installed: its removal and each update delete all that is in its folder
 * (electron-builder's uninstaller.nsh), whoever put a marker there.
 * @param program the program's file
 */
export function portableFolder(program: string, platform = process.platform): string | null {
  if (platform !== 'win32') return null
  const folder = dirname(program)
  return isPortable(folder) ? join(folder, PORTABLE_DATA) : null
}

export function isPortable(folder: string): boolean {
  return existsSync(join(folder, PORTABLE_MARKER)) && !hasUninstaller(folder)
}

/** electron-builder's installer leaves one beside the program; the MSI is removed by the system itself. */
export function hasUninstaller(folder: string): boolean {
  return readdirSync(folder).some((name) => /^uninstall .+\.exe$/i.test(name))
}
