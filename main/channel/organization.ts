import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { PathwiseError } from '../../data/contract/errors.ts'
import type {
  ChannelFailure,
  ChannelOutcome,
  ChannelWork,
  OrganizationFacts,
  OrganizationFile,
  OrganizationState,
} from '../../data/contract/organization.ts'
import { asPathwiseError } from '../storage/system-errors.ts'
import { dropBases } from './bases.ts'
import { channelSource, type WebFetch } from './channel-source.ts'
import { checkRootApart, followApart, publishApart, type RunningChannelWork } from './channel-work.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Found } from './follow.ts'
import { trustedRoot } from './kept-metadata.ts'
import {
  forgetOrganization,
  keepHistory,
  keepOrganization,
  organizationFolder,
  readHistory,
  readKept,
} from './kept-organization.ts'
import { isWeb, readOrganizationFile } from './organization-file.ts'

export interface OrganizationParts {
  readonly dataDir: string
  readonly officialFile: string
  /** Where catalogs are put in use. */
  readonly library: {
    active(): string
    ownCatalog(): string | null
    activateMade(partial: string): Promise<void>
  }
  /** How an address of the web is asked; null while the network is shut. Absent: as Node does. */
  readonly web?: (address: string) => WebFetch | null
  readonly chooseFolder?: (what: 'keys' | 'published') => Promise<string | null>
  /** The file that an administrator names for this computer. */
  readonly policyFile?: string
  /** Where the person's own catalog can be published from. */
  readonly publish: () => OrganizationState['publish']
  readonly now?: () => Date
}

/** ms between two looks at whether a day has gone by; and that day. */
const LOOK = 30 * 60_000
const DAY = 24 * 3_600_000

/** The organization that is followed, if one is; and publishing as one. One piece of work at a time. */
export class Organization {
  readonly #parts: OrganizationParts
  #work: ChannelWork | null = null
  #running: RunningChannelWork<unknown> | null = null
  #stop: AbortController | null = null
  #outcome: ChannelOutcome | null = null
  #policyFailure: ChannelFailure | null = null
  #policyRoot: string | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #isClosed = false

  constructor(parts: OrganizationParts) {
    this.#parts = parts
  }

  state(): OrganizationState {
    const kept = readKept(this.#parts.dataDir)
    return {
      organization: kept && this.#told(kept),
      policyFailure: this.#policyFailure,
      work: this.#work,
      outcome: this.#outcome,
      publish: this.#parts.publish(),
    }
  }

  #told(kept: OrganizationFile): NonNullable<OrganizationState['organization']> {
    const { lastChecked, installed, failure } = readHistory(this.#parts.dataDir)
    return {
      ...this.#facts(kept),
      byPolicy: this.#isByPolicy(kept),
      lastChecked,
      failure,
      installed: installed && {
        version: installed.version,
        publishedAt: installed.publishedAt,
        isActive: installed.generation === this.#parts.library.active(),
      },
    }
  }

  /** By the keys that count now: the organization may have changed them since. */
  #facts(kept: OrganizationFile): OrganizationFacts {
    const root = trustedRoot(organizationFolder(this.#parts.dataDir), kept)
    return { name: kept.name, address: kept.address, fingerprint: fingerprintOf(root) }
  }

  #isByPolicy({ root }: OrganizationFile): boolean {
    return this.#policyRoot !== null && this.#policyRoot === fingerprintOf(root)
  }

  /** Whom a file names. @throws PathwiseError 'organization-unreadable', 'file-gone', 'organization-another' */
  async look(path: string, name: string): Promise<OrganizationFacts> {
    const file = await this.#read(path, name)
    return { name: file.name, address: file.address, fingerprint: fingerprintOf(file.root) }
  }

  /**
   * Follows the organization of a file from now on, and asks it for the first time.
   * @param fingerprint as the person was shown it: another file under the same name is refused
   */
  async join(path: string, name: string, fingerprint: string): Promise<OrganizationState> {
    const file = await this.#read(path, name)
    if (fingerprintOf(file.root) !== fingerprint)
      throw new PathwiseError('organization-unreadable', { file: name })
    await this.#follow(file)
    return this.check()
  }

  /** @throws PathwiseError 'organization-policy' where the person may not */
  async leave(): Promise<OrganizationState> {
    const kept = readKept(this.#parts.dataDir)
    if (kept && this.#isByPolicy(kept)) throw new PathwiseError('organization-policy', { name: kept.name })
    await this.cancel()
    forgetOrganization(this.#parts.dataDir)
    this.#outcome = null
    return this.state()
  }

  /** Begins to ask what is new, where nothing is at work already. @throws PathwiseError 'organization-none' */
  check(): Promise<OrganizationState> {
    const kept = readKept(this.#parts.dataDir)
    if (!kept) throw new PathwiseError('organization-none')
    if (!this.#work && !this.#isClosed) void this.#check(kept)
    return Promise.resolve(this.state())
  }

  /** Stops the work; what was in use is. */
  async cancel(): Promise<OrganizationState> {
    const running = this.#running
    this.#stop?.abort()
    this.#running = null
    this.#stop = null
    this.#work = null
    await running?.stop()
    return this.state()
  }

  /**
   * Asks for the folder of keys and the one to publish into, and begins.
   * @throws PathwiseError 'not-allowed' where the host cannot ask; 'catalog-missing'; 'import-running'
   */
  async publish(): Promise<OrganizationState> {
    const { library, chooseFolder, now = () => new Date() } = this.#parts
    const from = library.ownCatalog()
    if (!chooseFolder) throw new PathwiseError('not-allowed')
    if (from === null) throw new PathwiseError('catalog-missing')
    const keys = await chooseFolder('keys')
    const to = keys === null ? null : await chooseFolder('published')
    if (keys === null || to === null) return this.state()
    if (this.#work) throw new PathwiseError('import-running')
    const running = publishApart({ from, keys, to, now: now() }, (step, done) =>
      this.#tell(running, { kind: 'publish', step, done }),
    )
    this.#running = running
    this.#outcome = null
    this.#work = { kind: 'publish', step: 'copying', done: 0 }
    running.result.then(
      ({ version, isNew, whole }) =>
        this.#end(
          running,
          isNew
            ? { kind: 'published', version, folder: basename(to), bytes: whole }
            : { kind: 'renewed', folder: basename(to) },
        ),
      (error: unknown) => this.#end(running, { kind: 'publish-failed', failure: failureOf(error) }),
    )
    return this.state()
  }

  /** Takes what the policy names, and from now on asks once a day where the host does. */
  async start({ daily }: { daily: boolean }): Promise<void> {
    await this.#followPolicy()
    if (!daily || this.#isClosed) return
    this.#askIfDue()
    this.#timer = setInterval(() => this.#askIfDue(), LOOK)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    await this.cancel()
  }

  #askIfDue(): void {
    const kept = readKept(this.#parts.dataDir)
    if (!kept || this.#work) return
    const { lastTried } = readHistory(this.#parts.dataDir)
    const since = this.#now().getTime() - Date.parse(lastTried ?? '')
    // A clock that was ahead must not keep it from asking for years.
    if (since >= 0 && since < DAY) return
    void this.#check(kept)
  }

  async #followPolicy(): Promise<void> {
    const { policyFile } = this.#parts
    if (policyFile === undefined) return
    try {
      const file = await this.#read(policyFile, basename(policyFile))
      await this.#follow(file)
      this.#policyRoot = fingerprintOf(readKept(this.#parts.dataDir)?.root ?? file.root)
    } catch (error) {
      this.#policyFailure = failureOf(error)
    }
  }

  async #read(path: string, name: string): Promise<OrganizationFile> {
    const file = readOrganizationFile(path, name)
    try {
      await checkRootApart(file.root)
    } catch (error) {
      throw new PathwiseError('organization-unreadable', { file: name }, { cause: error })
    }
    const kept = readKept(this.#parts.dataDir)
    if (kept && !this.#isSame(kept, file))
      throw new PathwiseError('organization-another', { name: kept.name })
    return file
  }

  /** Is it the same organization, by the keys that it began with or by those that count now? */
  #isSame(kept: OrganizationFile, file: OrganizationFile): boolean {
    const fingerprint = fingerprintOf(file.root)
    return fingerprint === fingerprintOf(kept.root) || fingerprint === this.#facts(kept).fingerprint
  }

  async #follow(file: OrganizationFile): Promise<void> {
    const { dataDir } = this.#parts
    const kept = readKept(dataDir)
    // Of the same organization: it has moved, or has another name. Its root goes on as it is known.
    if (kept) return keepOrganization(dataDir, { ...kept, name: file.name, address: file.address })
    forgetOrganization(dataDir)
    await keepOrganization(dataDir, file)
  }

  async #check(kept: OrganizationFile): Promise<void> {
    const { dataDir, officialFile, library, web } = this.#parts
    const stop = (this.#stop = new AbortController())
    this.#outcome = null
    this.#work = { kind: 'check', step: 'asking', done: 0 }
    const before = readHistory(dataDir)
    const now = this.#now().toISOString()
    let found: Found | null = null
    let running: RunningChannelWork<Found> | null = null
    try {
      await keepHistory(dataDir, { ...before, lastTried: now })
      const fetchWeb = isWeb(kept.address) ? web?.(kept.address) : undefined
      if (fetchWeb === null) throw new PathwiseError('organization-restart')
      let read = 0
      const source = channelSource(kept.address, {
        ...(fetchWeb ? { web: fetchWeb } : {}),
        signal: stop.signal,
        onBytes: (bytes, most) => {
          read += bytes
          if (this.#work?.step === 'fetching')
            this.#tell(running, { ...this.#work, done: Math.min(1, read / most) })
        },
      })
      const asked = { organization: kept, folder: organizationFolder(dataDir), officialFile, now }
      running = this.#running = followApart(
        { ...asked, active: library.active(), installed: before.installed },
        source,
        (step, done) => {
          read = 0
          this.#tell(running, { kind: 'check', step, done })
        },
      )
      found = await running.result
      if (this.#stop !== stop) return
      this.#work = { kind: 'check', step: 'activating', done: 1 }
      if (found.partial !== null) await library.activateMade(found.partial)
      if (this.#stop !== stop) return
      const { version, catalog } = found
      const { sha256, generation, publishedAt } = catalog
      await keepHistory(dataDir, {
        lastChecked: now,
        lastTried: now,
        failure: null,
        installed: { version, sha256, generation, publishedAt },
      })
      dropBases(organizationFolder(dataDir), sha256)
      this.#end(
        running,
        found.partial === null ? { kind: 'current' } : { kind: 'installed', version, bytes: found.bytes },
      )
    } catch (error) {
      // The person stopped it, or has left: that is nobody's failure.
      if (this.#stop !== stop) return
      await keepHistory(dataDir, { ...before, lastTried: now, failure: failureOf(error) }).catch(
        () => undefined,
      )
      this.#end(running, null)
    } finally {
      if (found?.partial) rmSync(found.partial, { force: true })
    }
  }

  #now(): Date {
    return this.#parts.now?.() ?? new Date()
  }

  #tell(of: RunningChannelWork<unknown> | null, work: ChannelWork): void {
    if (of !== null && this.#running === of) this.#work = work
  }

  #end(of: RunningChannelWork<unknown> | null, outcome: ChannelOutcome | null): void {
    if (this.#running !== of) return
    this.#running = null
    this.#stop = null
    this.#work = null
    this.#outcome = outcome
  }
}

function failureOf(error: unknown): ChannelFailure {
  const known = asPathwiseError(error)
  if (known.code === 'internal') console.error('Pathwise: the channel met an unexpected error.', error)
  return { code: known.code, params: known.params }
}
