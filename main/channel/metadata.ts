import { createHash } from 'node:crypto'
import {
  Metadata,
  MetadataKind,
  type Key,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models'
import { PathwiseError } from '../../data/contract/errors.ts'

type Signed = Root | Snapshot | Targets | Timestamp
export type Json = ReturnType<Metadata<Root>['toJSON']>

/** Of The Update Framework (theupdateframework.github.io/specification). */
export const SPEC_VERSION = '1.0.31'

export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof ROLES)[number]

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** As it is written to a file: what is signed is the canonical form of its `signed`, whatever stands around it. */
export function bytesOf(metadata: Metadata<Signed>): Buffer {
  return Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`)
}

/** @throws PathwiseError 'channel-refused' where it is no root metadata that is signed by its own keys */
export function readRoot(json: unknown): Metadata<Root> {
  try {
    const root = Metadata.fromJSON(MetadataKind.Root, json as Json)
    root.verifyDelegate('root', root)
    return root
  } catch (error) {
    throw new PathwiseError('channel-refused', { file: 'root.json' }, { cause: error })
  }
}

/** The keys of one role. */
export function keysOf(root: Root, role: RoleName): readonly Key[] {
  return (root.roles[role]?.keyIDs ?? []).flatMap((id) => root.keys[id] ?? [])
}

/** A time as the specification writes it: whole seconds. */
export const tufTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

const DAY_MS = 86_400_000
export const daysFrom = (date: Date, days: number): string =>
  tufTime(new Date(date.getTime() + days * DAY_MS))
