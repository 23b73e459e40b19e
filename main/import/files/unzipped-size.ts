import { open } from 'node:fs/promises'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff

/**
 * How many bytes a ZIP archive (a workbook is one) says it unpacks to, from its
 * central directory, without unpacking. A small file may claim gigabytes.
 * @throws RangeError when the file is no ZIP archive
 */
export async function unzippedSize(path: string): Promise<number> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await bytes(Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
    let at = tail.length - 22
    while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1
    if (at < 0) throw new RangeError('This is no ZIP archive')
    const directory = await bytes(tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12))
    let total = 0
    // 46 bytes an entry, then its name, extra field and comment.
    for (let entry = 0; entry + 46 <= directory.length && directory.readUInt32LE(entry) === ENTRY;) {
      total += directory.readUInt32LE(entry + 24)
      entry +=
        46 +
        directory.readUInt16LE(entry + 28) +
        directory.readUInt16LE(entry + 30) +
        directory.readUInt16LE(entry + 32)
    }
    return total

    async function bytes(from: number, length: number): Promise<Buffer> {
      if (from + length > size) throw new RangeError('This ZIP archive is cut short')
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer
    }
  } finally {
    await file.close()
  }
}
