import { open } from 'node:fs/promises'

/**
 * The bytes of a file, of a longer one the first `most` and one more: it may have
 * grown since its size was asked for.
 * @throws the system's error
 */
export async function readLimited(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(most, (await file.stat()).size) + 1)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}
