import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, isAbsolute, resolve } from 'node:path'
import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import { PathwiseError } from '../../data/contract/errors.ts'
import { canonicalCatalog, type CanonicalCatalog } from './canonical-catalog.ts'
import type { CatalogCustom } from './channel-custom.ts'
import {
  CATALOG_TARGET,
  patchTarget,
  snapshotFile,
  targetFile,
  targetsFile,
  TIMESTAMP_FILE,
} from './file-names.ts'
import { bytesOf, daysFrom, sha256, SPEC_VERSION, tufTime } from './metadata.ts'
import { isThere, mustBeOurs, prune, put, readPublished, type Published } from './published-folder.ts'
import { openKeys } from './root-keys.ts'
import { readKeys, signAs, type SigningKey } from './signing-keys.ts'
import { pack, unpack } from './zstd.ts'

/** Catalogs before the newest one that there are patches from: whoever follows has missed a few months at most. */
const PATCHES = 3

/** Days that signatures count. A timestamp is made anew by the next publication, or by `renew`. */
const DAYS = { targets: 800, snapshot: 800, timestamp: 60 } as const

export interface PublishRequest {
  /** A catalog's file; null: sign the timestamp anew, of what is published already. */
  readonly from: string | null
  readonly keys: string
  readonly to: string
  readonly now: Date
  /** Days that the timestamp counts. */
  readonly days?: number
  /** Least version of all that is signed anew: where what was published is lost, it goes on from there. */
  readonly version?: number
}

export type PublishStep = 'copying' | 'packing' | 'patching' | 'signing'

export interface PublishResult {
  /** Of the targets: counts the publications. */
  readonly version: number
  /** False where the catalog is the one that was published before. */
  readonly isNew: boolean
  /** Of the whole file, and of the patch from the one before; null where there is none. */
  readonly whole: number
  readonly patch: number | null
  /** Days until somebody has to make a new root. */
  readonly rootDays: number
}

/**
 * Publishes a catalog into a folder that desktops follow. The timestamp goes in last, so that a
 * kill, or a copy of half of it, leaves what was published before. The same catalog, keys, folder
 * and time give the same bytes.
 *
 * @throws PathwiseError 'keys-none', 'keys-missing', 'publish-foreign', 'publish-damaged', 'publish-inside';
 *   of the catalog; of the disk
 */
export async function publish(
  { from, keys: keysFolder, to, now, days = DAYS.timestamp, version = 1 }: PublishRequest,
  tell: (step: PublishStep, done: number) => void = () => undefined,
): Promise<PublishResult> {
  mustBeApart(keysFolder, to)
  const { root, rootFiles } = openKeys(keysFolder)
  const roots = rootFiles.map((file) => ({ file, bytes: readFileSync(join(keysFolder, file)) }))
  mustBeOurs(to, roots)
  const before = readPublished(to)
  if (from === null && !before) throw new PathwiseError('publish-nothing', { folder: to })
  const signer = new Signer(root.signed, readKeys(keysFolder), keysFolder, now, version)
  // Before the long part: whoever lacks a key hears of it at once.
  signer.mustHave(from === null ? ['timestamp'] : ['targets', 'snapshot', 'timestamp'])

  const made = from === null ? null : await target(from, before, to, now, tell)
  tell('signing', 0.95)
  const json = made?.json ?? (signer.isOutdated('targets', before) ? standingTargets(before) : null)
  const targets = json ? signer.targets(before, json) : null
  const snapshot = targets || signer.isOutdated('snapshot', before) ? signer.snapshot(before, targets) : null
  const timestamp = signer.timestamp(before, snapshot, days)

  for (const { file, bytes } of roots) if (!isThere(to, file, bytes)) await put(to, file, bytes)
  for (const { name, bytes } of made?.files ?? []) if (!isThere(to, name, bytes)) await put(to, name, bytes)
  if (targets) await put(to, targetsFile(targets.signed.version), bytesOf(targets))
  if (snapshot) await put(to, snapshotFile(snapshot.signed.version), bytesOf(snapshot))
  await put(to, TIMESTAMP_FILE, bytesOf(timestamp))

  const after = readPublished(to)
  if (!after) throw new PathwiseError('publish-damaged', { folder: to })
  prune(to, before ? [after, before] : [after])
  tell('signing', 1)
  return resultOf(after, before, root.signed, now)
}

/** Private keys must not travel with what is published. */
function mustBeApart(keys: string, to: string): void {
  const way = relative(resolve(to), resolve(keys))
  if (way === '' || !(way.startsWith('..') || isAbsolute(way)))
    throw new PathwiseError('publish-inside', { folder: keys })
}

interface MadeTargets {
  readonly json: Record<string, TargetJson>
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
}
interface TargetJson {
  readonly length: number
  readonly hashes: { readonly sha256: string }
  readonly custom: CatalogCustom
}

/** The packed catalog and its patches; null where it is what was published last. */
async function target(
  from: string,
  before: Published | null,
  to: string,
  now: Date,
  tell: (step: PublishStep, done: number) => void,
): Promise<MadeTargets | null> {
  tell('copying', 0)
  const catalog = inScratch((folder) => canonicalCatalog(from, folder))
  if (before && catalog.sha256 === before.catalog.sha256 && allThere(before, to)) return null
  tell('packing', 0.1)
  const whole = pack(catalog.bytes)
  const earlier = before ? earlierOf(before).filter((each) => each.sha256 !== catalog.sha256) : []
  const custom = customOf(catalog, earlier, now)
  const made = [{ path: CATALOG_TARGET, bytes: whole }]
  for (const [at, each] of earlier.entries()) {
    tell('patching', 0.5 + (0.45 * at) / earlier.length)
    const basis = wholeOf(to, each)
    if (!basis) continue
    const patch = pack(catalog.bytes, basis)
    if (patch.length * 2 < whole.length) made.push({ path: patchTarget(each.sha256), bytes: patch })
  }
  return {
    json: Object.fromEntries(
      made.map(({ path, bytes }) => [
        path,
        { length: bytes.length, hashes: { sha256: sha256(bytes) }, custom },
      ]),
    ),
    files: made.map(({ path, bytes }) => ({ name: targetFile(sha256(bytes), path), bytes })),
  }
}

function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-publish-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function customOf(catalog: CanonicalCatalog, earlier: CatalogCustom['earlier'], now: Date): CatalogCustom {
  return {
    kind: 'catalog',
    sha256: catalog.sha256,
    size: catalog.bytes.length,
    schema: catalog.schema,
    generation: catalog.generation,
    publishedAt: tufTime(now),
    earlier,
  }
}

/** What is published now, and what was before it. */
function earlierOf({ catalog, targets }: Published): CatalogCustom['earlier'] {
  const packed = targets.signed.targets[CATALOG_TARGET]?.hashes['sha256'] ?? ''
  return [{ sha256: catalog.sha256, size: catalog.size, packed }, ...catalog.earlier].slice(0, PATCHES)
}

/** An earlier catalog, whole; null where its file is gone or no longer what was signed: then there is no patch from it. */
function wholeOf(
  folder: string,
  { packed, sha256: hash, size }: CatalogCustom['earlier'][number],
): Buffer | null {
  const path = join(folder, targetFile(packed, CATALOG_TARGET))
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  if (sha256(bytes) !== packed) return null
  const whole = unpack(bytes, size)
  return sha256(whole) === hash ? whole : null
}

/** As they are published: to be signed anew. */
function standingTargets(before: Published | null): Record<string, TargetJson> {
  return before?.targets.signed.toJSON()['targets'] as unknown as Record<string, TargetJson>
}

/** Somebody may have removed a file of what is published: then it is made anew. */
function allThere({ targets }: Published, folder: string): boolean {
  return Object.values(targets.signed.targets).every(({ path, hashes, length }) => {
    const file = join(folder, targetFile(hashes['sha256'] ?? '', path))
    return existsSync(file) && statSync(file).size === length
  })
}

/** Makes the metadata of a publication and signs them. */
class Signer {
  readonly #root: Root
  readonly #keys: readonly SigningKey[]
  readonly #folder: string
  readonly #now: Date
  readonly #least: number

  constructor(root: Root, keys: readonly SigningKey[], folder: string, now: Date, least: number) {
    this.#root = root
    this.#keys = keys
    this.#folder = folder
    this.#now = now
    this.#least = least
  }

  mustHave(roles: readonly ('targets' | 'snapshot' | 'timestamp')[]): void {
    for (const role of roles) {
      const probe = this.#timestamp(0, metaOf(1, Buffer.alloc(1)), 1)
      signAs(role, probe, this.#root, this.#keys, this.#folder)
    }
  }

  /**
   * Is what stands signed by keys that count no more? Or does it count for less than half its days,
   * and there are the keys to sign it anew?
   */
  isOutdated(role: 'snapshot' | 'targets', before: Published | null): boolean {
    const standing = before?.[role]
    if (!standing) return false
    const root = Metadata.fromJSON(MetadataKind.Root, { signatures: [], signed: this.#root.toJSON() })
    try {
      root.verifyDelegate(role, standing)
    } catch {
      return true
    }
    const isOld = standing.signed.isExpired(new Date(daysFrom(this.#now, DAYS[role] / 2)))
    return isOld && this.#has(role)
  }

  #has(role: 'snapshot' | 'targets'): boolean {
    const ids = this.#root.roles[role]?.keyIDs ?? []
    return (
      this.#keys.filter(({ key }) => ids.includes(key.keyID)).length >=
      (this.#root.roles[role]?.threshold ?? 1)
    )
  }

  targets(before: Published | null, json: Readonly<Record<string, TargetJson>>): Metadata<Targets> {
    const targets = Metadata.fromJSON(MetadataKind.Targets, {
      signatures: [],
      signed: {
        ...this.#common('targets', before?.targets.signed.version, DAYS.targets),
        targets: structuredClone(json) as never,
      },
    })
    signAs('targets', targets, this.#root, this.#keys, this.#folder)
    return targets
  }

  /** @param targets null: those of before, which stand */
  snapshot(before: Published | null, targets: Metadata<Targets> | null): Metadata<Snapshot> {
    const version = targets?.signed.version ?? before?.targets.signed.version ?? 0
    const bytes = targets ? bytesOf(targets) : (before?.bytes.targets ?? Buffer.alloc(0))
    const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, {
      signatures: [],
      signed: {
        ...this.#common('snapshot', before?.snapshot.signed.version, DAYS.snapshot),
        meta: { 'targets.json': metaOf(version, bytes) },
      },
    })
    signAs('snapshot', snapshot, this.#root, this.#keys, this.#folder)
    return snapshot
  }

  /** @param snapshot null: that of before, which stands */
  timestamp(
    before: Published | null,
    snapshot: Metadata<Snapshot> | null,
    days: number,
  ): Metadata<Timestamp> {
    const version = snapshot?.signed.version ?? before?.snapshot.signed.version ?? 0
    const bytes = snapshot ? bytesOf(snapshot) : (before?.bytes.snapshot ?? Buffer.alloc(0))
    const timestamp = this.#timestamp(before?.timestamp.signed.version, metaOf(version, bytes), days)
    signAs('timestamp', timestamp, this.#root, this.#keys, this.#folder)
    return timestamp
  }

  #timestamp(before: number | undefined, meta: MetaJson, days: number): Metadata<Timestamp> {
    return Metadata.fromJSON(MetadataKind.Timestamp, {
      signatures: [],
      signed: { ...this.#common('timestamp', before, days), meta: { 'snapshot.json': { ...meta } } },
    })
  }

  #common(role: 'targets' | 'snapshot' | 'timestamp', before: number | undefined, days: number) {
    return {
      _type: role,
      spec_version: SPEC_VERSION,
      version: Math.max((before ?? 0) + 1, this.#least),
      expires: daysFrom(this.#now, days),
    }
  }
}

type MetaJson = ReturnType<typeof metaOf>
const metaOf = (version: number, bytes: Buffer) => ({
  version,
  length: bytes.length,
  hashes: { sha256: sha256(bytes) },
})

const DAY_MS = 86_400_000

function resultOf(after: Published, before: Published | null, root: Root, now: Date): PublishResult {
  const { targets } = after.targets.signed
  const basis = after.catalog.earlier[0]?.sha256
  return {
    version: after.targets.signed.version,
    isNew: after.targets.signed.version !== before?.targets.signed.version,
    whole: targets[CATALOG_TARGET]?.length ?? 0,
    patch: (basis === undefined ? undefined : targets[patchTarget(basis)]?.length) ?? null,
    rootDays: Math.floor((Date.parse(root.expires) - now.getTime()) / DAY_MS),
  }
}
