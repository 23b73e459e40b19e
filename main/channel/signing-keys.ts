import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdirSync, openSync, closeSync, fsyncSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  Key,
  Signature,
  type Metadata,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models'
import { PathwiseError } from '../../data/contract/errors.ts'
import { keysOf, sha256, type RoleName } from './metadata.ts'

/** A private key of the folder, and what the metadata say of it. */
export interface SigningKey {
  readonly key: Key
  /** In its folder. */
  readonly file: string
  readonly private: KeyObject
}

/** How the files of private keys end. */
const ENDING = '.key'

/** Makes an Ed25519 key in a file that its owner alone may read. */
export function makeKey(folder: string, role: RoleName): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = keyOf(privateKey)
  const file = `${role}-${key.keyID.slice(0, 8)}${ENDING}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const handle = openSync(join(folder, file), 'wx', 0o600)
  try {
    writeSync(handle, String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return { key, file, private: privateKey }
}

/**
 * Every private key of a folder.
 * @throws PathwiseError 'keys-unreadable' where one is no Ed25519 key; the file system's errors
 */
export function readKeys(folder: string): readonly SigningKey[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .toSorted()
    .map((file) => {
      const pem = readFileSync(join(folder, file))
      try {
        const key = createPrivateKey(pem)
        if (key.asymmetricKeyType !== 'ed25519') throw new Error(`of kind ${String(key.asymmetricKeyType)}`)
        return { key: keyOf(key), file, private: key }
      } catch (error) {
        throw new PathwiseError('keys-unreadable', { file }, { cause: error })
      }
    })
}

function keyOf(privateKey: KeyObject): Key {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  // RFC 8410: the last 32 bytes are the key itself.
  const data = {
    keytype: 'ed25519',
    keyval: { public: spki.subarray(-32).toString('hex') },
    scheme: 'ed25519',
  }
  // In canonical form, since its names stand in order and none has anything to escape.
  return Key.fromJSON(sha256(JSON.stringify(data)), data)
}

/**
 * Signs with as many keys of the role as the folder holds.
 * @throws PathwiseError 'keys-missing' where these are fewer than the role asks for
 */
export function signAs(
  role: RoleName,
  metadata: Metadata<Root | Snapshot | Targets | Timestamp>,
  root: Root,
  keys: readonly SigningKey[],
  folder: string,
): void {
  const ids = new Set(keysOf(root, role).map(({ keyID }) => keyID))
  const own = keys.filter(({ key }) => ids.has(key.keyID))
  const needed = root.roles[role]?.threshold ?? 1
  if (own.length < needed)
    throw new PathwiseError('keys-missing', { role, needed, found: own.length, folder })
  for (const { key, private: secret } of own)
    metadata.sign(
      (data) => new Signature({ keyID: key.keyID, sig: sign(null, data, secret).toString('hex') }),
      true,
    )
}
