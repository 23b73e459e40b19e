import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { dataDir } from '../storage/data-dir.ts'
import { privateFolder } from '../storage/private-files.ts'
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
}

export function findPlaces(app: App): Places {
  const root = app.getAppPath()
  const data = dataDir()
  return {
    renderer: join(root, 'dist', 'renderer'),
    preload: join(root, 'dist', 'electron', 'preload.cjs'),
    catalog: app.isPackaged
      ? join(process.resourcesPath, 'catalog', 'catalog.db')
      : join(root, 'dist', 'catalog', 'catalog.db'),
    data,
    profile: join(data, 'electron'),
    windowState: join(data, 'window.json'),
  }
}

/**
 * Keeps Chromium's files beside the person's: by default they would go to the
 * roaming profile on Windows, and two data folders would share one lock.
 * @throws PathwiseError `person-unwritable` or `disk-full` where the folder cannot be made
 */
export function setupProfile(app: App, { data, profile }: Places): void {
  onPersonFile(join(data, 'person.db'), () => {
    privateFolder(data)
    mkdirSync(profile, { recursive: true })
  })
  app.setPath('userData', profile)
  app.setPath('sessionData', profile)
}
