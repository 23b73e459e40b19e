import { open, stat } from 'node:fs/promises'
import { fileError, OfficialFileError } from '../official-file-error.ts'

/** The bytes of a file, on disk or inside an archive; they can be read more than once. */
export interface Bytes {
  /** Name for people: "hd2024.csv". */
  readonly name: string
  readonly size: number
  /** @throws OfficialFileError while it is read, when the file is damaged, changed or gone */
  read(): AsyncIterable<Buffer>
}

/** How much of a file is read at once. */
export const PIECE = 1 << 18

/** What tells that a file is the one that was looked at before. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
}

/** @throws OfficialFileError `gone` or `unreadable` */
export async function stampOf(path: string, name: string): Promise<Stamp> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new OfficialFileError('unreadable', { file: name })
    return { size: found.size, mtimeMs: found.mtimeMs }
  } catch (error) {
    throw fileError(error, name)
  }
}

/** @throws OfficialFileError `changed` when the two are not of the same content */
export function checkStamp(before: Stamp, now: Stamp, name: string): void {
  if (before.size !== now.size || before.mtimeMs !== now.mtimeMs)
    throw new OfficialFileError('changed', { file: name })
}

/**
 * A file on disk. It is read as it was when it was first looked at, or not at
 * all: half of the old table and half of a new one would make figures that
 * nobody published.
 */
export async function fileBytes(path: string, name: string): Promise<Bytes> {
  const stamp = await stampOf(path, name)
  return { name, size: stamp.size, read }

  async function* read(): AsyncGenerator<Buffer> {
    const file = await open(path).catch((error: unknown) => {
      throw fileError(error, name)
    })
    try {
      checkStamp(stamp, await file.stat(), name)
      for (let at = 0; at < stamp.size;) {
        // A buffer of its own each time: what was handed out may still be in use.
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at)
        if (bytesRead === 0) throw new OfficialFileError('changed', { file: name })
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
      checkStamp(stamp, await file.stat(), name)
    } catch (error) {
      throw fileError(error, name)
    } finally {
      await file.close()
    }
  }
}

/** The first bytes of a file, as many as there are. */
export async function firstBytes(bytes: Bytes, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of bytes.read()) {
    pieces.push(piece)
    length += piece.length
    if (length >= most) break
  }
  return Buffer.concat(pieces).subarray(0, most)
}

/** The same bytes, with word of each piece. */
export async function* counted(pieces: AsyncIterable<Buffer>, onBytes?: (bytes: number) => void) {
  for await (const piece of pieces) {
    onBytes?.(piece.length)
    yield piece
  }
}
