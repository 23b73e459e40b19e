import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'

/**
 * Chromium locks its profile by a link in it (process_singleton_posix.cc), and FAT, exFAT and
 * many shares know no links: there the profile is kept on this computer, one for each data
 * folder. Windows locks in another way.
 * @param wanted in the data folder
 * @throws the system's error where the folder cannot be made
 */
export function profileFolder(wanted: string, data: string, platform = process.platform): string {
  mkdirSync(wanted, { recursive: true })
  if (platform === 'win32' || takesLinks(wanted)) return wanted
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const folder = join(cacheFolder(platform), name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

function takesLinks(folder: string): boolean {
  const link = join(folder, `.link-${process.pid}`)
  try {
    symlinkSync('nowhere', link)
    return true
  } catch {
    return false
  } finally {
    rmSync(link, { force: true })
  }
}

/** specifications.freedesktop.org/basedir-spec; on macOS Library/Caches. */
function cacheFolder(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Pathwise')
  const xdg = process.env['XDG_CACHE_HOME']
  return join(xdg?.startsWith('/') ? xdg : join(homedir(), '.cache'), 'pathwise')
}

/** Chromium's names of what holds a profile: a link "COMPUTER-PROCESS", or on Windows a file. */
const HOLDERS = ['SingletonLock', 'lockfile']

/**
 * Why Chromium refused the lock of a profile; null where another Pathwise of this computer
 * has it, and was told of this start. Without this such a start would end without a word
 * (electron_api_app.cc, LOCK_ERROR).
 */
export function whyNoLock(profile: string, data: string): PathwiseError | null {
  const found = HOLDERS.find((name) => lstatSync(join(profile, name), { throwIfNoEntry: false }))
  if (found === undefined) return new PathwiseError('no-lock', { folder: profile })
  const holder = linkOf(join(profile, found))
  if (holder === null || holder.startsWith(`${hostname()}-`)) return null
  return new PathwiseError('folder-in-use', { folder: data })
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}
