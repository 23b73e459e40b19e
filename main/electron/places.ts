import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, isAbsolute } from 'node:path'
import type { App } from 'electron'
import { dataDir } from '../storage/data-dir.ts'
import { privateFolder } from '../storage/private-files.ts'
import { profileFolder } from './profile.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { portableFolder } from './portable.ts'
import { readPolicy, type ReadPolicy } from './policy.ts'
import { onPersonFile } from '../person/person-errors.ts'

/** Where everything is, in the package and when run from source. */
export interface Places {
  /** Built renderer; inside app.asar when packaged. */
  readonly renderer: string
  readonly preload: string
  /** The catalog that ships: a database cannot be opened inside an archive, so it lies beside it. */
  readonly catalog: string
  /** The person's folder. */
  readonly data: string
  /** Chromium's own files (cache, local storage). */
  readonly profile: string
  readonly windowState: string
  /** What an administrator decided for this computer. */
  readonly policy: ReadPolicy
  /** Chromium's, where it crashed. */
  readonly crashes: string
  /** What Pathwise writes down of itself (log.ts). */
  readonly logs: string
  /** Of the window, on Linux alone: elsewhere the program's own file has it. */
  readonly icon: string | null
  /** The licenses of what Pathwise carries. */
  readonly licenses: string
}

/**
 * @param policy of an installed program: one that runs from source is a developer's own
 * @throws PathwiseError `data-in-program` where the data folder lies in the program's own
 */
export function findPlaces(app: App, policy = readPolicy(app.isPackaged ? undefined : null)): Places {
  const root = app.getAppPath()
  const portable = app.isPackaged ? portableFolder(process.execPath) : null
  const data = dataDir(undefined, policy.policy.dataFolder ?? portable)
  if (app.isPackaged && data !== portable) refuseProgramFolder(data, dirname(process.resourcesPath))
  return {
    renderer: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'electron', 'preload.cjs'),
    catalog: app.isPackaged
      ? join(process.resourcesPath, 'catalog', 'catalog.db')
      : join(root, 'dist', 'catalog', 'catalog.db'),
    data,
    profile: join(data, 'electron'),
    windowState: join(data, 'window.json'),
    policy,
    crashes: join(data, 'crashes'),
    logs: join(data, 'logs'),
    icon: process.platform !== 'linux' ? null : iconFile(app, root),
    licenses: app.isPackaged
      ? join(process.resourcesPath, 'THIRD-PARTY-NOTICES.txt')
      : join(root, 'dist', 'notices', 'THIRD-PARTY-NOTICES.txt'),
  }
}

function iconFile({ isPackaged }: App, root: string): string {
  return isPackaged ? join(process.resourcesPath, 'icon.png') : join(root, 'build', 'icons', '256x256.png')
}

/**
 * On Windows an update and a removal empty the folder that the program is installed in
 * (electron-builder's uninstaller.nsh), on the other systems it is replaced: what a person
 * keeps there would be gone with it.
 */
function refuseProgramFolder(data: string, program: string): void {
  const way = relative(realPath(program), realPath(data))
  if (/^\.\.(?:[/\\]|$)/.test(way) || isAbsolute(way)) return
  throw new PathwiseError('data-in-program', { folder: data })
}

/** Without links, as far as the folder is there. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), relative(parent, path))
}

/**
 * Keeps Chromium's files beside the person's: by default they would go to the
 * roaming profile on Windows, and two data folders would share one lock.
 * @returns where they are: elsewhere where that disk cannot hold them
 * @throws PathwiseError `person-unwritable` or `disk-full` where the folder cannot be made
 */
export function setupProfile(app: App, { data, profile: wanted }: Places): string {
  const profile = onPersonFile(join(data, 'person.db'), () => {
    privateFolder(data)
    return profileFolder(wanted, data)
  })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
  return profile
}
