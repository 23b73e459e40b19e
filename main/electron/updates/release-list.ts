import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { UpdateKey } from './project.ts'
import { VERSION } from './versions.ts'

/** Bytes; a list is one release. */
export const LARGEST_LIST = 64 * 1024
/** Bytes of the largest package that is ever taken. */
const LARGEST_FILE = 1024 ** 3

/** The first line of every list. */
export const LIST_HEAD = 'pathwise-updates 1'
export const KEY_ID = /^[a-z0-9][a-z0-9-]{0,39}$/

/** A file is beside the list, or below. */
const PATH = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*){0,4}$/

const FileSchema = v.object({
  system: v.picklist(['win32', 'darwin', 'linux']),
  processor: v.picklist(['x64', 'arm64']),
  path: v.pipe(v.string(), v.maxLength(200), v.regex(PATH)),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_FILE)),
  /** Base64. */
  sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
})

/** What is not named here is of a later Pathwise, and passed over. */
export const ReleaseListSchema = v.object({
  /** When it was signed: an older list never takes the place of a newer one. */
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
  version: v.pipe(v.string(), v.regex(VERSION)),
  released: v.pipe(v.string(), v.isoDate()),
  notes: v.pipe(v.string(), v.maxLength(8000)),
  /** How many of a hundred installations may have it by now. */
  percentage: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  files: v.pipe(v.array(FileSchema), v.maxLength(20)),
})
export type ReleaseList = v.InferOutput<typeof ReleaseListSchema>
export type ReleaseFile = ReleaseList['files'][number]

/**
 * A list is a text: its head, a line of each signature (`id base64`), an empty line, and then the
 * signed bytes, which are JSON. So one file holds both, and nothing of what is signed is read
 * before a key of ours has signed it. Ed25519 is that of RFC 8032, without a hash before it.
 * @throws PathwiseError `update-list-broken`, or `update-not-signed`
 */
export function readReleaseList(bytes: Buffer, keys: readonly UpdateKey[]): ReleaseList {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf('\n\n')
  const [head, ...lines] = end < 0 ? [] : bytes.subarray(0, end).toString('latin1').split('\n')
  if (bytes.length > LARGEST_LIST || head !== LIST_HEAD) throw new PathwiseError('update-list-broken')
  const signed = bytes.subarray(end + 2)
  const signatures = lines.map((line) => SIGNATURE.exec(line))
  if (signatures.length === 0 || signatures.includes(null)) throw new PathwiseError('update-list-broken')
  const isOurs = signatures.some((found) => {
    const key = keys.find(({ id }) => id === found?.[1])
    const signature = Buffer.from(found?.[2] ?? '', 'base64')
    // There is one way to write it down.
    if (key === undefined || signature.toString('base64') !== found?.[2]) return false
    return verify(null, signed, publicKey(key), signature)
  })
  if (!isOurs) throw new PathwiseError('update-not-signed')
  const read = v.safeParse(ReleaseListSchema, parse(signed))
  if (!read.success) throw new PathwiseError('update-list-broken')
  return read.output
}

/** Of a few signatures. */
const LONGEST_HEAD = 2048
const SIGNATURE = /^([a-z0-9][a-z0-9-]{0,39}) ([A-Za-z0-9+/]{86}==)$/

/** What stands before the bytes of an Ed25519 public key in a SubjectPublicKeyInfo (RFC 8410). */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

const publicKey = ({ key }: UpdateKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([KEY_HEAD, Buffer.from(key, 'base64')]), format: 'der', type: 'spki' })

function parse(signed: Buffer): unknown {
  try {
    return JSON.parse(signed.toString('utf8'))
  } catch {
    return null
  }
}
