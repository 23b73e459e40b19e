import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { isDiskFull, systemErrorKind } from '../../storage/system-errors.ts'
import type { ReleaseFile } from './release-list.ts'
import { open, type Asked } from './request.ts'

type Wanted = Pick<ReleaseFile, 'size' | 'sha512'>

/**
 * Writes the file that the signed list names: never more bytes than it says, and what is not
 * those bytes is taken away again.
 * @param onBytes is told how many there are by now
 * @throws PathwiseError `update-unreachable`, `update-elsewhere`, `update-cut`, `update-wrong-file`,
 *   `update-no-room` or one of the system; the reason of a signal
 */
export async function fetchFile(
  address: URL,
  wanted: Wanted,
  path: string,
  asked: Asked,
  onBytes: (bytes: number) => void,
): Promise<void> {
  try {
    await write(address, wanted, path, asked, onBytes)
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

async function write(
  address: URL,
  { size, sha512 }: Wanted,
  path: string,
  asked: Asked,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const response = await open(address, asked)
  const hash = createHash('sha512')
  let bytes = 0
  const counted = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      bytes += part.length
      if (bytes > size) return done(new PathwiseError('update-wrong-file'))
      hash.update(part)
      onBytes(bytes)
      done(null, part)
    },
  })
  try {
    await pipeline(response, counted, createWriteStream(path, { flush: true }), { signal: asked.signal })
  } catch (cause) {
    if (asked.signal.aborted) throw asked.signal.reason
    if (cause instanceof PathwiseError) throw cause
    if (isDiskFull(cause)) throw new PathwiseError('update-no-room', { bytes: size }, { cause })
    // What came of the system names the file; what came of the network does not.
    const isOurs = systemErrorKind(cause) !== null && cause instanceof Error && 'path' in cause
    if (isOurs) throw cause
    throw new PathwiseError('update-cut', { host: address.host }, { cause })
  }
  if (bytes < size) throw new PathwiseError('update-cut', { host: address.host })
  if (hash.digest('base64') !== sha512) throw new PathwiseError('update-wrong-file')
}

/**
 * Once more, right before it is used: it lay on a disk meanwhile.
 * @throws PathwiseError `update-wrong-file`
 */
export async function checkFile(path: string, { size, sha512 }: Wanted): Promise<void> {
  const hash = createHash('sha512')
  const isRight = await stat(path).then(
    (found) => found.size === size,
    () => false,
  )
  if (isRight) await pipeline(createReadStream(path), hash).catch(() => undefined)
  if (!isRight || hash.digest('base64') !== sha512) throw new PathwiseError('update-wrong-file')
}
