import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Targets } from '@tufjs/models'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { OrganizationFile } from '../../data/contract/organization.ts'
import { partialOf, removeLeftovers } from '../catalog/make-catalog.ts'
import { flush } from '../storage/files-on-disk.ts'
import { isProcessRunning } from '../storage/running-process.ts'
import { basesIn, keepBasis } from './bases.ts'
import type { CatalogCustom } from './channel-custom.ts'
import { CATALOG_TARGET, patchTarget } from './file-names.ts'
import { checkIncoming, markIncoming, mustBeRevision } from './incoming-catalog.ts'
import { keptMetadata } from './kept-metadata.ts'
import { sha256 } from './metadata.ts'
import { catalogOf } from './published-folder.ts'
import { refreshMetadata, type FetchFile, type Refreshed } from './trusted-metadata.ts'
import { LARGEST_CATALOG, unpack, unpackAtMost } from './zstd.ts'

export interface FollowRequest {
  readonly organization: OrganizationFile
  /** The folder in which all that is known of the channel is kept. */
  readonly folder: string
  /** "official.db" in the data folder: what comes is unpacked beside it. */
  readonly officialFile: string
  /** The revision that is in use. */
  readonly active: string
  /** SHA-256 of the catalog that came last, and its version; null: none did. */
  readonly installed: { readonly sha256: string; readonly version: number } | null
  /** ISO time. */
  readonly now: string
}

/** What a look at the channel found. */
export interface Found {
  readonly version: number
  readonly catalog: CatalogCustom
  /** The catalog, checked and lying aside; null where it is the one that came before, or is in use. */
  readonly partial: string | null
  /** Bytes of the file that it was unpacked from: the whole, or a patch. */
  readonly bytes: number
  readonly isPatch: boolean
}

export type FollowStep = 'asking' | 'fetching' | 'unpacking'

/**
 * Looks at a channel, and brings its newest catalog where that is another than came last. It hangs on
 * nothing but its folders: nothing is in use before somebody renames what it made.
 *
 * @throws PathwiseError 'channel-*'; of the disk
 */
export async function follow(
  request: FollowRequest,
  fetch: FetchFile,
  tell: (step: FollowStep) => void = () => undefined,
): Promise<Found> {
  const { organization, folder, officialFile, installed } = request
  mkdirSync(folder, { recursive: true })
  removeLeftovers(officialFile)
  removeScratch(folder)
  const scratch = mkdtempSync(join(folder, `${SCRATCH}${process.pid}-`))
  try {
    tell('asking')
    const refreshed = await refreshMetadata(organization, keptMetadata(folder), scratch, fetch)
    const { signed: targets } = refreshed.targets
    const { version } = targets
    const catalog = readCatalog(targets)
    if (installed && version < installed.version)
      throw new PathwiseError('channel-older', { file: 'targets.json' })
    const current = { version, catalog, partial: null, bytes: 0, isPatch: false }
    if (catalog.sha256 === installed?.sha256 || catalog.generation === request.active) return current
    tell('fetching')
    const made = await bring(refreshed, catalog, folder, scratch, tell)
    tell('unpacking')
    const { whole, bytes, isPatch } = made
    return { version, catalog, bytes, isPatch, partial: check(whole, catalog, version, request) }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

function readCatalog(targets: Targets): CatalogCustom {
  if (!targets.targets[CATALOG_TARGET]) throw new PathwiseError('channel-empty')
  try {
    return catalogOf(targets)
  } catch (error) {
    throw new PathwiseError('channel-unfit', { reason: 'told' }, { cause: error })
  }
}

interface Brought {
  readonly whole: Buffer
  readonly bytes: number
  readonly isPatch: boolean
}

/** By a patch where there is one from what is here; whatever is wrong with that, the whole file serves. */
async function bring(
  refreshed: Refreshed,
  catalog: CatalogCustom,
  folder: string,
  scratch: string,
  tell: (step: FollowStep) => void,
): Promise<Brought> {
  const one = async (path: string, basis?: Buffer): Promise<Brought> => {
    const { length } = refreshed.targets.signed.targets[path] ?? { length: 0 }
    if (length > LARGEST_CATALOG) throw new PathwiseError('channel-unfit', { reason: 'size' })
    const file = join(scratch, 'target')
    tell('fetching')
    await refreshed.fetchTarget(path, file)
    tell('unpacking')
    const whole = unpack(readFileSync(file), catalog.size, basis)
    if (sha256(whole) !== catalog.sha256) throw new PathwiseError('channel-unfit', { reason: 'hash' })
    return { whole, bytes: length, isPatch: basis !== undefined }
  }
  const basis = basisFor(refreshed.targets.signed, folder)
  if (basis) {
    try {
      return await one(basis.path, basis.bytes)
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
    }
  }
  return one(CATALOG_TARGET)
}

/** A catalog that came before and that there is a patch from; null where there is none, or it is damaged. */
function basisFor({ targets }: Targets, folder: string): { path: string; bytes: Buffer } | null {
  for (const { sha256: hash, file } of basesIn(folder)) {
    const path = patchTarget(hash)
    if (!(path in targets)) continue
    try {
      const bytes = unpackAtMost(readFileSync(file), LARGEST_CATALOG)
      if (sha256(bytes) === hash) return { path, bytes }
    } catch (error) {
      if (!(error instanceof PathwiseError)) throw error
    }
  }
  return null
}

/** Written beside the catalog in use, looked through, and marked. @returns its file */
function check(
  whole: Buffer,
  { sha256: hash, generation }: CatalogCustom,
  version: number,
  { officialFile, active, organization, folder, now }: FollowRequest,
): string {
  const partial = partialOf(officialFile)
  try {
    writeFileSync(partial, whole, { flag: 'wx', mode: 0o600 })
    checkIncoming(partial)
    mustBeRevision(partial, generation)
    markIncoming(partial, {
      previous: active,
      madeAt: now,
      channel: organization.name,
      purpose: JSON.stringify({ code: 'channel', params: { name: organization.name, version } }),
    })
    flush(partial)
    keepBasis(folder, hash, whole)
    return partial
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

const SCRATCH = 'work-'

/** What was left by one that was killed. */
function removeScratch(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^work-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && (Number(pid) === process.pid || !isProcessRunning(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}
