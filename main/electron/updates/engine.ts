/**
 * The part that is electron-updater's: the cache of what was downloaded, Authenticode, and the way
 * in which a package of each system takes the place of another. It asks nothing of any network here,
 * and is a bundle of its own, loaded when something is to be downloaded: so it imports nothing of ours.
 */
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  AppImageUpdater,
  MacUpdater,
  NsisUpdater,
  Provider,
  type AppUpdater,
  type BaseUpdater,
} from 'electron-updater'

interface EngineOptions {
  readonly platform: NodeJS.Platform
  /** The version that runs. */
  readonly running: string
  /** The one that comes, and what the signed list says of its file. */
  readonly version: string
  readonly released: string
  readonly url: URL
  readonly size: number
  readonly sha512: string
  /** Names of certificates of which one must have signed it (Windows); none: it need not be signed. */
  readonly publishers: readonly string[]
  /** All of it lies here, and nothing of anybody else's. */
  readonly folder: string
  /** Brings the file of the list there, checked. */
  readonly fetch: (path: string) => Promise<void>
  /** Has this program start when the one that runs has ended. */
  readonly relaunch: (program: string) => void
}

export interface Engine {
  /** macOS closes the program by itself; the others want it closed. */
  readonly closesItself: boolean
  /** @returns the path of the file that is to be installed */
  download(): Promise<string>
  /** @param failed where it does not come about */
  install(failed: (cause: unknown) => void): void
}

export type OpenEngine = (options: EngineOptions) => Engine

export const openEngine: OpenEngine = (options) => {
  const { platform } = options
  if (platform === 'darwin') {
    const updater = new MacUpdater(feed(options), adapter(options))
    return {
      closesItself: true,
      download: () => download(updater, options),
      install: (failed) => {
        updater.on('error', failed)
        updater.quitAndInstall()
      },
    }
  }
  const updater: BaseUpdater =
    platform === 'win32'
      ? new NsisUpdater(feed(options), adapter(options))
      : new InPlace(feed(options), adapter(options))
  return {
    closesItself: false,
    download: () => download(updater, options),
    install: (failed) => {
      updater.on('error', failed)
      // Without questions, and Pathwise opens again.
      if (updater.install(true, true) && platform === 'linux') options.relaunch(appImage())
    },
  }
}

const appImage = () => process.env['APPIMAGE'] ?? ''

/** electron-updater's own takes the old file away before the new one is there; this one is never without one. */
class InPlace extends AppImageUpdater {
  protected override doInstall(): boolean {
    const target = appImage()
    const aside = `${target}.new`
    try {
      copyFileSync(this.installerPath ?? '', aside)
      chmodSync(aside, 0o755)
      const opened = openSync(aside, 'r')
      fsyncSync(opened)
      closeSync(opened)
      renameSync(aside, target)
      return true
    } catch (cause) {
      rmSync(aside, { force: true })
      throw cause
    }
  }
}

async function download(updater: AppUpdater, { fetch, publishers }: EngineOptions): Promise<string> {
  updater.logger = null
  updater.autoDownload = false
  // Never while the system shuts down: only where somebody asks for it.
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  // Pieces of a file would come from a map that nobody signed.
  updater.disableDifferentialDownload = true
  Object.assign(updater, {
    httpExecutor: { download: (_url: URL, path: string) => fetch(path) },
    // In the place of app-update.yml, of the number that it would make, and of a folder among the system's.
    configOnDisk: {
      value: Promise.resolve({
        updaterCacheDirName: 'package',
        publisherName: publishers.length > 0 ? publishers : null,
      }),
    },
    stagingUserIdPromise: { value: Promise.resolve('') },
  })
  const found = await updater.checkForUpdates()
  if (!found?.isUpdateAvailable) throw new Error('electron-updater takes no such version')
  const [path = ''] = await updater.downloadUpdate(found.cancellationToken)
  return path
}

/** What the signed list says, and nothing else. */
function feed({ version, released, url, size, sha512 }: EngineOptions) {
  const file = { url: basename(url.pathname), size, sha512 }
  const info = { version, files: [file], path: file.url, sha512, releaseDate: released }
  return {
    provider: 'custom' as const,
    updateProvider: class extends Provider<typeof info> {
      // Asks nobody, so it wants none of what it is given to ask with.
      constructor() {
        super({ isUseMultipleRangeRequest: false } as never)
      }
      override getLatestVersion() {
        return Promise.resolve(info)
      }
      override resolveFiles() {
        return [{ url, info: file }]
      }
    },
  }
}

function adapter({ running, folder }: EngineOptions) {
  return {
    version: running,
    name: 'pathwise',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'none'),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  }
}
