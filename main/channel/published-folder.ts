import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Metadata, MetadataKind, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import * as v from 'valibot'
import { PathwiseError } from '../../data/contract/errors.ts'
import { makeSavedFolder } from '../storage/private-files.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { CatalogCustomSchema, type CatalogCustom } from './channel-custom.ts'
import {
  CATALOG_TARGET,
  isChannelFile,
  snapshotFile,
  targetFile,
  targetsFile,
  TIMESTAMP_FILE,
} from './file-names.ts'
import type { Json } from './metadata.ts'

/** What was published last into a folder. */
export interface Published {
  readonly timestamp: Metadata<Timestamp>
  readonly snapshot: Metadata<Snapshot>
  readonly targets: Metadata<Targets>
  readonly catalog: CatalogCustom
  /** Their files, as they stand. */
  readonly bytes: { readonly snapshot: Buffer; readonly targets: Buffer }
}

/**
 * Null where nothing was published there yet.
 * @throws PathwiseError 'publish-damaged' where part of it is gone: its versions would begin anew,
 *   and whoever follows it would refuse them as older.
 */
export function readPublished(folder: string): Published | null {
  if (!existsSync(join(folder, TIMESTAMP_FILE))) return null
  try {
    const read = (file: string) => readFileSync(join(folder, file))
    const parse = (bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as Json
    const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, parse(read(TIMESTAMP_FILE)))
    const snapshotBytes = read(snapshotFile(timestamp.signed.snapshotMeta.version))
    const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, parse(snapshotBytes))
    const targetsBytes = read(targetsFile(snapshot.signed.meta['targets.json']?.version ?? 0))
    const targets = Metadata.fromJSON(MetadataKind.Targets, parse(targetsBytes))
    const bytes = { snapshot: snapshotBytes, targets: targetsBytes }
    return { timestamp, snapshot, targets, catalog: catalogOf(targets.signed), bytes }
  } catch (error) {
    throw new PathwiseError('publish-damaged', { folder }, { cause: error })
  }
}

/** What the catalog's target says of it. @throws ValiError where there is none that can be read */
export function catalogOf(targets: Targets): CatalogCustom {
  return v.parse(CatalogCustomSchema, targets.targets[CATALOG_TARGET]?.custom)
}

/**
 * Is it a folder for this channel, or one that is to become it?
 * @param roots every root that the keys' folder has, the oldest first
 * @throws PathwiseError 'publish-foreign' where something else is in it; 'keys-stale' where its root is
 *   newer than all of these: keys that were taken back would sign it
 */
export function mustBeOurs(folder: string, roots: readonly RootBytes[]): void {
  if (!existsSync(folder)) return
  if (!lstatSync(folder).isDirectory()) throw new PathwiseError('publish-foreign', { folder })
  const names = readdirSync(folder)
  const isOther = (name: string) => name !== 'targets' && !isChannelFile(name) && !isLeftover(name)
  const published = names.filter((name) => isRootFile(name))
  const common = roots.filter(({ file }) => published.includes(file))
  const isAnother =
    (published.length > 0 && common.length === 0) ||
    common.some(({ file, bytes }) => !readFileSync(join(folder, file)).equals(bytes))
  if (names.some(isOther) || isAnother) throw new PathwiseError('publish-foreign', { folder })
  const newest = roots.at(-1)?.file ?? ''
  if (published.some((name) => Number.parseInt(name) > Number.parseInt(newest)))
    throw new PathwiseError('keys-stale', { folder })
}

/** A root's file, with its bytes. */
export interface RootBytes {
  readonly file: string
  readonly bytes: Buffer
}

const isRootFile = (name: string): boolean => isChannelFile(name) && name.endsWith('.root.json')

/** Of a writing that was killed; and what systems put into folders. */
const isLeftover = (name: string): boolean => /^\.|^(desktop\.ini|Thumbs\.db)$/i.test(name)

/** Writes a file whole, with whatever folder it is in. */
export async function put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  makeSavedFolder(dirname(path))
  await writeAtomically(path, bytes)
}

/** Removes what nobody asks for any more: what neither of these two publications names. Roots stay for whoever is behind. */
export function prune(folder: string, publications: readonly Published[]): void {
  const keep = new Set<string>([TIMESTAMP_FILE])
  for (const { timestamp, snapshot, targets, catalog } of publications) {
    keep.add(snapshotFile(timestamp.signed.snapshotMeta.version))
    keep.add(targetsFile(snapshot.signed.meta['targets.json']?.version ?? 0))
    for (const target of Object.values(targets.signed.targets))
      keep.add(targetFile(target.hashes['sha256'] ?? '', target.path))
    for (const { packed } of catalog.earlier) keep.add(targetFile(packed, CATALOG_TARGET))
  }
  const names = [...namesIn(folder), ...namesIn(join(folder, 'targets')).map((name) => `targets/${name}`)]
  for (const name of names)
    if (isChannelFile(name) && !isRootFile(name) && !keep.has(name))
      rmSync(join(folder, name), { force: true })
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Does a folder's file hold these very bytes? */
export function isThere(folder: string, name: string, bytes: Uint8Array): boolean {
  const path = join(folder, name)
  return existsSync(path) && readFileSync(path).equals(bytes)
}
