import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { dirname, posix, win32 } from 'node:path'
import type { UpdatedBy } from '../../../data/contract/updates.ts'
import { portableFolder } from '../portable.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface Installed {
  readonly packaged: boolean
  readonly platform: NodeJS.Platform
  /** The program's own file. */
  readonly program: string
  readonly env: Environment
}

/**
 * Who puts a newer Pathwise in the place of this one, by how it was installed: itself only where
 * it belongs to the person alone, as the installer for one person, an app and an AppImage do.
 */
export function updatedBy({ packaged, platform, program, env }: Installed): UpdatedBy {
  if (!packaged) return 'developer'
  if (platform === 'win32') {
    if (portableFolder(program, platform) !== null) return 'portable'
    return isOfOnePerson(program, env) ? 'pathwise' : 'administrator'
  }
  if (platform === 'darwin') return isMovable(program) ? 'pathwise' : 'nobody'
  if (env['FLATPAK_ID']) return 'flatpak'
  const appImage = env['APPIMAGE']
  if (!appImage) return 'package-manager'
  return posix.isAbsolute(appImage) && isWritable(appImage) && isWritable(dirname(appImage))
    ? 'pathwise'
    : 'nobody'
}

/** An MSI, and an installer for everybody, lie where only an administrator writes; an MSI has no uninstaller of ours. */
function isOfOnePerson(program: string, env: Environment): boolean {
  const folder = win32.dirname(program)
  const ofEverybody = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['ProgramW6432']]
  const lies = (above: string | undefined) =>
    Boolean(above) &&
    `${folder}\\`.toLowerCase().startsWith(`${win32.normalize(above ?? '')}\\`.toLowerCase())
  if (ofEverybody.some(lies) || !existsSync(folder)) return false
  return readdirSync(folder).some((name) => /^uninstall .+\.exe$/i.test(name))
}

/** Opened out of its image, or where macOS runs a copy of what was never moved ("translocated"), there is nothing to replace. */
function isMovable(program: string): boolean {
  if (/^\/Volumes\/|\/AppTranslocation\//.test(program)) return false
  const app = program.slice(0, program.indexOf('.app/') + '.app'.length)
  return isWritable(app) && isWritable(dirname(app))
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
