import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open as openFile, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { isDiskFull } from '../../storage/system-errors.ts'
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
  // By hand: a pipeline waits for the answer to close, which one that is whole may never do where the disk is full (Node 22).
  try {
    const file = await openFile(path, 'w')
    try {
      for await (const part of response as AsyncIterable<Buffer>) {
        bytes += part.length
        if (bytes > size) throw new PathwiseError('update-wrong-file')
        hash.update(part)
        await file.writeFile(part)
        onBytes(bytes)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (asked.signal.aborted) throw asked.signal.reason
    throw failure(cause, size, address)
  } finally {
    response.destroy()
  }
  if (bytes < size) throw new PathwiseError('update-cut', { host: address.host })
  if (hash.digest('base64') !== sha512) throw new PathwiseError('update-wrong-file')
}

function failure(cause: unknown, bytes: number, { host }: URL): unknown {
  if (cause instanceof PathwiseError) return cause
  if (isDiskFull(cause)) return new PathwiseError('update-no-room', { bytes }, { cause })
  // What the disk says is one of the system's calls of files; all else came of the network.
  const call: unknown = cause instanceof Error ? Reflect.get(cause, 'syscall') : null
  if (call === 'open' || call === 'write' || call === 'fsync') return cause
  return new PathwiseError('update-cut', { host }, { cause })
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
