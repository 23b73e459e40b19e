import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type {
  UpdatedBy,
  UpdatePhase,
  UpdateRelease,
  Updates,
  UpdateState,
} from '../../../data/contract/updates.ts'
import { asPathwiseError, isDiskFull } from '../../storage/system-errors.ts'
import type { UpdatePolicy } from '../policy.ts'
import type { Engine, OpenEngine } from './engine.ts'
import { checkFile, fetchFile } from './fetch-file.ts'
import { fetchList } from './fetch-list.ts'
import { UpdateMemory } from './memory.ts'
import type { UpdateSource } from './project.ts'
import { readReleaseList, type ReleaseFile, type ReleaseList } from './release-list.ts'
import { compareVersions } from './versions.ts'

export interface UpdateOptions {
  readonly source: UpdateSource
  readonly policy: UpdatePolicy
  readonly updatedBy: UpdatedBy
  /** The version that runs. */
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly processor: string
  /** In the data folder, of updates alone. */
  readonly folder: string
  /** Milliseconds of silence after which nobody is there. */
  readonly silence: number
  /** Loaded when something is to be downloaded. */
  readonly openEngine: () => Promise<OpenEngine>
  /** Closes the program and then does it, where nothing comes between; else `kept` is called. */
  readonly closeAnd: (then: () => void, kept: () => void) => void
  readonly relaunch: (program: string) => void
  /** Something came up that nobody was waiting for. */
  readonly tell: () => void
  readonly log: (words: string, error?: unknown) => void
  readonly now?: () => Date
  /** Bytes that are free on the disk of a folder. */
  readonly room?: (folder: string) => Promise<number>
}

async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const DAY = 24 * 3_600_000

/** What was found, as the signed list says it. */
interface Found {
  readonly list: ReleaseList
  readonly file: ReleaseFile | null
}

/**
 * A newer Pathwise, step by step. Nothing is asked of any network but by `check` and `download`,
 * which a person calls, or `daily` calls where they or the policy said so. Nothing is put in place
 * but by `install`. Whatever fails is a phase with words, and leaves this Pathwise as it was.
 */
export class ProgramUpdates implements Updates {
  #phase: UpdatePhase = { at: 'idle' }
  #found: Found | null = null
  #engine: Engine | null = null
  #file = ''
  #work: AbortController | null = null
  /** The system shuts down: nothing begins any more. */
  #isOver = false
  readonly #memory: UpdateMemory
  readonly #options: UpdateOptions

  constructor(options: UpdateOptions) {
    this.#options = options
    this.#memory = new UpdateMemory(join(options.folder, 'updates.json'))
  }

  /** What the Pathwise before left: the file that this one came from, or that never came to be. */
  async begin(): Promise<void> {
    const { downloaded, installing } = this.#memory.kept
    const isNewer = (version: string | null) =>
      version !== null && compareVersions(version, this.#options.version) > 0
    if (installing !== null) {
      this.#memory.change({ installing: null })
      if (isNewer(installing)) {
        this.#fail(new PathwiseError('update-not-installed', { version: installing }), null)
        this.#options.tell()
      }
    }
    // One that waits to be installed is found again where it lies.
    if (isNewer(downloaded)) return
    if (downloaded !== null) this.#memory.change({ downloaded: null })
    await rm(this.#packages, { recursive: true, force: true }).catch(() => undefined)
  }

  state(): UpdateState {
    const { version, updatedBy, source, policy } = this.#options
    const { daily, checkedAt } = this.#memory.kept
    const dailyBy = policy === 'on' ? 'policy' : 'person'
    return {
      version,
      off: policy === 'off' ? 'policy' : source.keys.length === 0 ? 'no-key' : null,
      updatedBy,
      daily: dailyBy === 'policy' || daily,
      dailyBy,
      host: new URL(source.list).host,
      checkedAt,
      phase: this.#phase,
    }
  }

  daily(on: boolean): UpdateState {
    this.#refuseOff()
    this.#memory.change({ daily: on })
    return this.state()
  }

  check(): UpdateState {
    this.#refuseOff()
    if (this.#work || ['ready', 'installing'].includes(this.#phase.at)) return this.state()
    void this.#during({ at: 'checking' }, { at: 'idle' }, null, async (signal) => {
      const found = await this.#ask(signal)
      this.#found = found
      return found
        ? { at: this.#isTurn(found) ? 'found' : 'later', release: releaseOf(found) }
        : { at: 'current' }
    })
    return this.state()
  }

  /** Where it was asked for: the question of the day, which is told where there is something. */
  async checkDaily(): Promise<void> {
    const { off, daily, checkedAt } = this.state()
    const { now = () => new Date() } = this.#options
    if (off !== null || !daily || !['idle', 'current', 'later'].includes(this.#phase.at)) return
    const since = checkedAt === null ? Infinity : now().getTime() - Date.parse(checkedAt)
    // A clock that was set back asks no more than one that goes right.
    if (since >= 0 && since < DAY) return
    this.check()
    await this.#done
    if (this.#phase.at === 'found') this.#options.tell()
  }

  download(): UpdateState {
    this.#refuseOff()
    const found = this.#found
    const { phase } = this.state()
    const canBegin = phase.at === 'found' || (phase.at === 'failed' && phase.release !== null)
    if (this.#work || !found?.file || !canBegin) return this.state()
    const release = releaseOf(found)
    const begun = { at: 'downloading' as const, release, bytes: 0 }
    void this.#during(begun, { at: 'found', release }, release, async (signal) => {
      await this.#fetch(found, found.file, signal)
      return { at: 'ready', release }
    })
    return this.state()
  }

  cancel(): UpdateState {
    this.#work?.abort(new Error('canceled'))
    return this.state()
  }

  install(): UpdateState {
    this.#refuseOff()
    const phase = this.#phase
    const [engine, file] = [this.#engine, this.#found?.file]
    if (phase.at !== 'ready' || this.#work || this.#isOver || !engine || !file) return this.state()
    const { release } = phase
    void this.#during({ at: 'installing', release }, phase, release, async () => {
      await checkFile(this.#file, file)
      this.#memory.change({ installing: release.version })
      this.#close(engine, release)
      return { at: 'installing', release }
    })
    return this.state()
  }

  /** The system shuts down, or the program is closed: what is under way ends, and nothing is put in place. */
  end(): void {
    this.#isOver = true
    this.cancel()
  }

  #close(engine: Engine, release: UpdateRelease): void {
    const failed = (cause: unknown) => {
      this.#options.log('The update was not put in place', cause)
      this.#memory.change({ installing: null })
      this.#fail(new PathwiseError('update-not-installed', { version: release.version }, { cause }), null)
    }
    if (engine.closesItself) return engine.install(failed)
    const kept = () => {
      this.#memory.change({ installing: null })
      this.#phase = { at: 'ready', release }
    }
    // Where it fails there is nobody left to tell; the next start tells it, as the version did not change.
    const put = () => {
      if (this.#isOver) kept()
      else engine.install((cause) => this.#options.log('The update was not put in place', cause))
    }
    this.#options.closeAnd(put, kept)
  }

  #done: Promise<void> = Promise.resolve()

  /** One thing at a time, which can be canceled, and fails in words. */
  #during(
    begun: UpdatePhase,
    canceled: UpdatePhase,
    release: UpdateRelease | null,
    work: (signal: AbortSignal) => Promise<UpdatePhase>,
  ): Promise<void> {
    const control = (this.#work = new AbortController())
    this.#phase = begun
    const finish = async () => {
      try {
        this.#phase = await work(control.signal)
      } catch (error) {
        if (control.signal.aborted) this.#phase = canceled
        else this.#fail(error, release)
      } finally {
        this.#work = null
      }
    }
    return (this.#done = finish())
  }

  #fail(error: unknown, release: UpdateRelease | null): void {
    const { code, params } = asPathwiseError(error)
    this.#options.log('Update', error)
    this.#phase = { at: 'failed', release, code, params }
  }

  /** @returns null where this is the newest. @throws PathwiseError for a list that cannot be had, or lies */
  async #ask(signal: AbortSignal): Promise<Found | null> {
    const { source, version, platform, processor, updatedBy, silence, now = () => new Date() } = this.#options
    const asked = { hosts: source.hosts, silence, signal }
    const list = readReleaseList(await fetchList(new URL(source.list), asked), source.keys)
    const { newestList } = this.#memory.kept
    if (newestList !== null && list.made < newestList)
      throw new PathwiseError('update-list-older', { host: new URL(source.list).host })
    const newer = compareVersions(list.version, version)
    if (newer < 0) throw new PathwiseError('update-older', { offered: list.version })
    this.#memory.change({ newestList: list.made, checkedAt: now().toISOString() })
    if (newer === 0) return null
    const file = list.files.find((each) => each.system === platform && each.processor === processor) ?? null
    if (updatedBy !== 'pathwise') return { list, file: null }
    if (!file) throw new PathwiseError('update-none-here', { version: list.version })
    return { list, file }
  }

  /** Whoever is not updated by itself is handed nothing, so has no turn to wait for. */
  #isTurn({ list, file }: Found): boolean {
    return file === null || this.#memory.place() < list.percentage
  }

  get #packages(): string {
    return join(this.#options.folder, 'package')
  }

  async #fetch({ list }: Found, file: ReleaseFile | null, signal: AbortSignal): Promise<void> {
    if (!file) return
    const { source, platform, version, folder, silence, openEngine, relaunch, room = roomIn } = this.#options
    await mkdir(folder, { recursive: true })
    if ((await room(folder)) < file.size) throw new PathwiseError('update-no-room', { bytes: file.size })
    const url = new URL(file.path, source.list)
    const asked = { hosts: source.hosts, silence, signal }
    const release = releaseOf({ list, file })
    const engine = (await openEngine())({
      platform,
      running: version,
      version: list.version,
      released: list.released,
      url,
      size: file.size,
      sha512: file.sha512,
      publishers: source.publishers,
      folder,
      fetch: (path) =>
        fetchFile(url, file, path, asked, (bytes) => {
          this.#phase = { at: 'downloading', release, bytes }
        }),
      relaunch,
    })
    this.#file = await engine.download().catch((cause: unknown) => {
      throw refusal(cause, file.size)
    })
    signal.throwIfAborted()
    await checkFile(this.#file, file)
    this.#engine = engine
    this.#memory.change({ downloaded: list.version })
  }

  #refuseOff(): void {
    if (this.#isOver || this.state().off !== null) throw new PathwiseError('updates-off')
  }
}

/** Where electron-updater itself refuses. */
function refusal(cause: unknown, bytes: number): unknown {
  if (isDiskFull(cause)) return new PathwiseError('update-no-room', { bytes }, { cause })
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : null
  return code === 'ERR_UPDATER_INVALID_SIGNATURE'
    ? new PathwiseError('update-wrong-file', {}, { cause })
    : cause
}

const releaseOf = ({ list, file }: Found): UpdateRelease => ({
  version: list.version,
  released: list.released,
  notes: list.notes,
  bytes: file?.size ?? null,
})
