import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Root, type Targets } from '@tufjs/models'
import { Updater, type Fetcher } from 'tuf-js'
import { DownloadHTTPError, ExpiredMetadataError, BadVersionError } from 'tuf-js/dist/error.js'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { OrganizationFile } from '../../data/contract/organization.ts'
import { isChannelFile } from './file-names.ts'
import { keepTrusted, readTrusted, type Trusted } from './kept-metadata.ts'
import { readRoot, ROLES, type Json, type RoleName } from './metadata.ts'

/**
 * Brings a file of the channel to a path of ours.
 * @param most bytes that it may have: not one more is read
 * @throws PathwiseError 'channel-missing' where there is no such file; 'channel-too-large'; why the
 *   channel cannot be reached
 */
export type FetchFile = (name: string, most: number, to: string) => Promise<void>

/** The newest of a channel that its signatures vouch for. */
export interface Refreshed {
  readonly root: Metadata<Root>
  readonly targets: Metadata<Targets>
  /** Brings a target, once its size and hash are as signed. @throws PathwiseError */
  fetchTarget(path: string, to: string): Promise<void>
}

/** No address: files are asked for by name. */
const BASE = 'https://channel.invalid/'

/** Bytes of a root, and of a file of targets; the others are smaller. */
const LARGEST_METADATA = 1024 * 1024

/**
 * Brings what is known of a channel up to date by the rules of The Update Framework: roots in
 * their order, each signed by the one before; then timestamp, snapshot and targets. What was found good
 * is kept in one file by one rename, so that it is older or newer, and never between.
 *
 * @param keptFile where it is kept
 * @param scratch an empty folder of our own
 * @throws PathwiseError 'channel-expired', 'channel-older', 'channel-incomplete', 'channel-refused'; of `fetch`
 */
export async function refreshMetadata(
  organization: OrganizationFile,
  keptFile: string,
  scratch: string,
  fetch: FetchFile,
): Promise<Refreshed> {
  const trusted = soundTrusted(keptFile, organization)
  const folder = join(scratch, 'metadata')
  mkdirSync(folder, { recursive: true })
  for (const role of ROLES)
    if (trusted[role] !== undefined) writeFileSync(fileOf(folder, role), trusted[role])
  const fetcher = new NamedFetcher(fetch, scratch)
  const updater = new Updater({
    metadataDir: folder,
    metadataBaseUrl: BASE,
    targetDir: scratch,
    targetBaseUrl: `${BASE}targets/`,
    fetcher,
    config: { rootMaxLength: LARGEST_METADATA, targetsMaxLength: LARGEST_METADATA },
  })
  const explained = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw explain(error, fetcher)
    })
  try {
    await explained(updater.refresh())
  } finally {
    await keepTrusted(keptFile, { ...trusted, ...read(folder) })
  }
  return {
    root: Metadata.fromJSON(MetadataKind.Root, json(folder, 'root')),
    targets: Metadata.fromJSON(MetadataKind.Targets, json(folder, 'targets')),
    fetchTarget: async (path, to) => {
      const info = await explained(updater.getTargetInfo(path))
      if (!info) throw new PathwiseError('channel-incomplete', { file: path })
      fetcher.begin()
      await explained(updater.downloadTarget(info, to))
    },
  }
}

/** What is kept, where its root is sound; else what the organization handed out. */
function soundTrusted(file: string, organization: OrganizationFile): Trusted {
  const kept = readTrusted(file, organization)
  try {
    readRoot(JSON.parse(kept.root))
    return kept
  } catch {
    return { origin: kept.origin, root: JSON.stringify(organization.root) }
  }
}

const fileOf = (folder: string, role: RoleName): string => join(folder, `${role}.json`)

function read(folder: string): Partial<Record<RoleName, string>> {
  const there = ROLES.filter((role) => existsSync(fileOf(folder, role)))
  return Object.fromEntries(there.map((role) => [role, readFileSync(fileOf(folder, role), 'utf8')]))
}

const json = (folder: string, role: RoleName): Json => JSON.parse(read(folder)[role] ?? 'null') as Json

/** Asks for files by their names, wherever they are, and remembers what went wrong last: the updater puts its own words around it. */
class NamedFetcher implements Fetcher {
  failure: PathwiseError | null = null
  /** The file that was asked for last. */
  last = ''
  readonly #fetch: FetchFile
  readonly #scratch: string
  #count = 0

  constructor(fetch: FetchFile, scratch: string) {
    this.#fetch = fetch
    this.#scratch = scratch
  }

  begin(): void {
    this.failure = null
  }

  async downloadFile<T>(url: string, most: number, handler: (file: string) => Promise<T>): Promise<T> {
    const name = decodeURIComponent(url.slice(BASE.length))
    const file = join(this.#scratch, `fetched-${++this.#count}`)
    this.failure = null
    this.last = name
    try {
      // Names come from metadata: only such as files of a channel have are asked for.
      if (!url.startsWith(BASE) || !isChannelFile(name))
        throw new PathwiseError('channel-refused', { file: name })
      await this.#fetch(name, most, file)
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
      this.failure = error
      // As the specification has it: where there is no next root, the one at hand is the newest.
      if (error.code === 'channel-incomplete') throw new DownloadHTTPError(name, 404)
      throw error
    }
    return handler(file)
  }

  downloadBytes(url: string, most: number): Promise<Buffer> {
    return this.downloadFile(url, most, (file) => Promise.resolve(readFileSync(file)))
  }
}

/** What went wrong, in a code that has words. */
function explain(error: unknown, { failure, last }: NamedFetcher): unknown {
  if (failure) return failure
  if (error instanceof PathwiseError) return error
  const said = error instanceof Error ? error.message : ''
  const wrap = (code: 'channel-expired' | 'channel-older' | 'channel-refused') =>
    new PathwiseError(code, { file: last.replace(/^targets\//, '').slice(0, 60) }, { cause: error })
  if (error instanceof ExpiredMetadataError || said.includes('is expired')) return wrap('channel-expired')
  if (error instanceof BadVersionError || said.includes('less than current')) return wrap('channel-older')
  // Of the disk, and not of what was read.
  if (typeof (error as NodeJS.ErrnoException).code === 'string') return error
  return wrap('channel-refused')
}
