import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import { openKeys } from '../../../../main/channel/root-keys.ts'
import { readKeys, signAs } from '../../../../main/channel/signing-keys.ts'
import { Publisher } from './channel.ts'

type Json = Record<string, unknown>
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Publishes whatever bytes as a catalog, well signed: what somebody could do who has stolen the keys.
 * @param also changes the targets before they are signed
 */
export async function publishBytes(
  now: Date,
  given: { readonly bytes?: Buffer; readonly packed?: Buffer; readonly size?: number },
  also: (targets: Json) => Json = (targets) => targets,
  text = 'well',
): Promise<Publisher> {
  const publisher = await Publisher.make(now)
  // A good one first, for what it says of itself.
  await publisher.publish(text.replace(/\W/g, ''), now)
  const good = JSON.parse(
    await import('node:fs').then(({ readFileSync }) =>
      readFileSync(join(publisher.to, '1.targets.json'), 'utf8'),
    ),
  )
  const target = structuredClone(good.signed.targets['catalog.zst'])
  if (given.bytes || given.packed) {
    const bytes = given.bytes ?? Buffer.alloc(0)
    const packed = given.packed ?? zstdCompressSync(bytes)
    target.length = packed.length
    target.hashes = { sha256: sha256(packed) }
    target.custom = { ...target.custom, sha256: sha256(bytes), size: given.size ?? bytes.length }
    mkdirSync(join(publisher.to, 'targets'), { recursive: true })
    writeFileSync(join(publisher.to, 'targets', `${sha256(packed)}.catalog.zst`), packed)
  }
  const { root } = openKeys(publisher.keys)
  const keys = readKeys(publisher.keys)
  const write = (
    role: 'targets' | 'snapshot' | 'timestamp',
    name: string,
    metadata: Metadata<Root | Snapshot | Targets | Timestamp>,
  ) => {
    signAs(role, metadata, root.signed, keys, publisher.keys)
    const bytes = Buffer.from(JSON.stringify(metadata.toJSON()))
    writeFileSync(join(publisher.to, name), bytes)
    return { version: metadata.signed.version, length: bytes.length, hashes: { sha256: sha256(bytes) } }
  }
  const common = (role: string) => ({
    _type: role,
    spec_version: '1.0.31',
    version: 2,
    expires: '2099-01-01T00:00:00Z',
  })
  const targets = write(
    'targets',
    '2.targets.json',
    Metadata.fromJSON(MetadataKind.Targets, {
      signatures: [],
      signed: { ...common('targets'), targets: also({ 'catalog.zst': target }) as never },
    }),
  )
  const snapshot = write(
    'snapshot',
    '2.snapshot.json',
    Metadata.fromJSON(MetadataKind.Snapshot, {
      signatures: [],
      signed: { ...common('snapshot'), meta: { 'targets.json': targets } },
    }),
  )
  write(
    'timestamp',
    'timestamp.json',
    Metadata.fromJSON(MetadataKind.Timestamp, {
      signatures: [],
      signed: { ...common('timestamp'), meta: { 'snapshot.json': snapshot } },
    }),
  )
  return publisher
}
