import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import type { UpdateKey } from '../../electron/updates/project.ts'
import { LIST_HEAD, ReleaseListSchema, type ReleaseList } from '../../electron/updates/release-list.ts'

interface SigningKey {
  readonly id: string
  readonly key: KeyObject
}

/** A new key: what the program holds of it, and what whoever releases keeps to themselves (PKCS #8, PEM). */
export function makeKey(id: string): { readonly held: UpdateKey; readonly secret: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const secret = String(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return { held: { id, key: rawKey(publicKey) }, secret }
}

/** The last 32 bytes of a SubjectPublicKeyInfo are the key (RFC 8410). */
const rawKey = (key: KeyObject) =>
  key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')

const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g

/**
 * The keys of a secret, by the ids under which the program holds them: one, or while a key follows
 * another both. Null where one of them is none, or none that the program holds: no Pathwise would
 * take what it signs.
 */
export function signingKeys(secret: string, held: readonly UpdateKey[]): readonly SigningKey[] | null {
  const keys = (secret.match(PEM) ?? []).map((pem) => {
    try {
      const key = createPrivateKey(pem)
      const id = held.find((each) => each.key === rawKey(createPublicKey(key)))?.id
      return id === undefined || key.asymmetricKeyType !== 'ed25519' ? null : { id, key }
    } catch {
      return null
    }
  })
  const known = keys.filter((key) => key !== null)
  return known.length > 0 && known.length === keys.length ? known : null
}

/** @throws Error for what no Pathwise would take */
export function signReleaseList(list: ReleaseList, keys: readonly SigningKey[]): Buffer {
  const signed = Buffer.from(`${JSON.stringify(v.parse(ReleaseListSchema, list), null, 2)}\n`)
  const lines = keys.map(({ id, key }) => `${id} ${sign(null, signed, key).toString('base64')}`)
  return Buffer.concat([Buffer.from(`${[LIST_HEAD, ...lines].join('\n')}\n\n`), signed])
}
