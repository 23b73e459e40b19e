import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Key, type Root } from '@tufjs/models'
import { PathwiseError } from '../../data/contract/errors.ts'
import { writeAtomically } from '../storage/write-atomically.ts'
import { rootFile } from './file-names.ts'
import { bytesOf, daysFrom, keysOf, readRoot, ROLES, SPEC_VERSION, type RoleName } from './metadata.ts'
import { makeKey, readKeys, signAs, type SigningKey } from './signing-keys.ts'

/** Days that a root counts, from its making: nobody wants to fetch its keys from the safe more often. */
const ROOT_DAYS = 3 * 365

/** Most keys of the root, and of its threshold. */
export const MOST_ROOT_KEYS = 9

/** The folder of an organization's keys: private ones, and every root that was ever made, for whoever is behind. */
export interface KeysFolder {
  readonly folder: string
  /** The newest. */
  readonly root: Metadata<Root>
  /** Files of all of them, the oldest first. */
  readonly rootFiles: readonly string[]
}

/** @throws PathwiseError 'keys-none' where there are none; 'channel-refused' where the newest root is not sound */
export function openKeys(folder: string): KeysFolder {
  const versions = existsSync(folder) ? rootVersions(folder) : []
  const newest = versions.at(-1)
  if (newest === undefined) throw new PathwiseError('keys-none', { folder })
  const text = readFileSync(join(folder, rootFile(newest)), 'utf8')
  return { folder, root: readRoot(parse(text)), rootFiles: versions.map(rootFile) }
}

function rootVersions(folder: string): readonly number[] {
  return readdirSync(folder)
    .map((name) => Number(/^(\d{1,9})\.root\.json$/.exec(name)?.[1] ?? Number.NaN))
    .filter((version) => !Number.isNaN(version))
    .toSorted((a, b) => a - b)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Makes the keys of a new channel: one for each role, of the root as many as are wanted.
 * @throws PathwiseError 'keys-there' where the folder has some
 */
export async function makeKeys(
  folder: string,
  { rootKeys = 1, threshold = 1, now }: { rootKeys?: number; threshold?: number; now: Date },
): Promise<KeysFolder> {
  if (existsSync(folder) && readdirSync(folder).some((name) => /\.(key|root\.json)$/.test(name)))
    throw new PathwiseError('keys-there', { folder })
  const keys = ROLES.flatMap((role) =>
    Array.from({ length: role === 'root' ? rootKeys : 1 }, () => ({ role, ...makeKey(folder, role) })),
  )
  const roles = Object.fromEntries(
    ROLES.map((role) => [
      role,
      { ids: keys.filter((key) => key.role === role), threshold: role === 'root' ? threshold : 1 },
    ]),
  ) as unknown as Roles
  return writeRoot(folder, null, newRoot(1, roles, now), keys)
}

type Roles = Readonly<
  Record<RoleName, { readonly ids: readonly { readonly key: Key }[]; readonly threshold: number }>
>

function newRoot(version: number, roles: Roles, now: Date): Metadata<Root> {
  const keys = ROLES.flatMap((role) => roles[role].ids.map(({ key }) => key))
  return Metadata.fromJSON(MetadataKind.Root, {
    signatures: [],
    signed: {
      _type: 'root',
      consistent_snapshot: true,
      expires: daysFrom(now, ROOT_DAYS),
      keys: Object.fromEntries(keys.map((key) => [key.keyID, key.toJSON()])),
      roles: Object.fromEntries(
        ROLES.map((role) => [
          role,
          { keyids: roles[role].ids.map(({ key }) => key.keyID), threshold: roles[role].threshold },
        ]),
      ),
      spec_version: SPEC_VERSION,
      version,
    },
  })
}

/** Signed by the root before it and by itself, and then written: a kill leaves the one before. */
async function writeRoot(
  folder: string,
  before: Root | null,
  next: Metadata<Root>,
  keys: readonly SigningKey[],
): Promise<KeysFolder> {
  if (before) signAs('root', next, before, keys, folder)
  signAs('root', next, next.signed, keys, folder)
  await writeAtomically(join(folder, rootFile(next.signed.version)), bytesOf(next))
  return openKeys(folder)
}

/** New keys in the place of all of one role; the old ones count no more. Every role: a new root alone, which counts longer. */
export function rotateKeys(folder: string, role: RoleName | null, now: Date): Promise<KeysFolder> {
  return changeRoot(folder, now, (keysOfRole, of) => {
    if (of !== role) return keysOfRole
    return keysOfRole.map(() => makeKey(folder, of))
  })
}

/**
 * Takes one key back, whatever role it is of, and makes another in its place. Its private
 * half may be lost.
 * @param id how its id, or its file's name, begins
 * @throws PathwiseError 'keys-unknown'
 */
export async function revokeKey(folder: string, id: string, now: Date): Promise<KeysFolder> {
  const { root } = openKeys(folder)
  const wanted = id.replace(/^(root|targets|snapshot|timestamp)-/, '').replace(/\.key$/, '')
  const found = Object.keys(root.signed.keys).filter((keyId) => keyId.startsWith(wanted))
  if (wanted.length < SHORTEST_ID || found.length !== 1) throw new PathwiseError('keys-unknown', { key: id })
  return changeRoot(folder, now, (keysOfRole, role) =>
    keysOfRole.map((each) => (each.key.keyID === found[0] ? makeKey(folder, role) : each)),
  )
}

const SHORTEST_ID = 8

async function changeRoot(
  folder: string,
  now: Date,
  change: (keys: readonly { readonly key: Key }[], role: RoleName) => readonly { readonly key: Key }[],
): Promise<KeysFolder> {
  const { root } = openKeys(folder)
  // Whether the old root can sign is known before anything is made.
  signAs('root', Metadata.fromJSON(MetadataKind.Root, root.toJSON()), root.signed, readKeys(folder), folder)
  const before = new Set(readdirSync(folder))
  const roles = Object.fromEntries(
    ROLES.map((role) => [
      role,
      {
        ids: change(
          keysOf(root.signed, role).map((key) => ({ key })),
          role,
        ),
        threshold: root.signed.roles[role]?.threshold ?? 1,
      },
    ]),
  ) as unknown as Roles
  const next = newRoot(root.signed.version + 1, roles, now)
  const made = await writeRoot(folder, root.signed, next, readKeys(folder))
  retire(folder, before, made.root.signed)
  return made
}

/** Private keys that count no more get another name: nothing is signed with them, and nobody misses them. */
function retire(folder: string, before: ReadonlySet<string>, root: Root): void {
  for (const { key, file } of readKeys(folder))
    if (before.has(file) && !(key.keyID in root.keys))
      renameSync(join(folder, file), join(folder, `${file}.old`))
}
