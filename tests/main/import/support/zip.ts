import { crc32, deflateRawSync } from 'node:zlib'

/** What an entry holds; where more is given, it says so in the archive whether true or not. */
export type Part =
  | string
  | Uint8Array
  | {
      readonly data: string | Uint8Array
      readonly deflate?: boolean
      readonly encrypted?: boolean
      readonly size?: number
      readonly crc?: number
    }

/** A ZIP archive, its entries stored as they are unless they say otherwise. */
export function zip(parts: Readonly<Record<string, Part>>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of Object.entries(parts)) {
    const {
      data,
      deflate = false,
      encrypted = false,
      size,
      crc,
    } = typeof part === 'string' || part instanceof Uint8Array ? { data: part } : part
    const nameBytes = Buffer.from(name)
    const plain = Buffer.from(data)
    const packed = deflate ? deflateRawSync(plain) : plain
    const facts = Buffer.alloc(26) // from "version needed" to "extra length", alike in both records
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(encrypted ? 1 : 0, 2)
    facts.writeUInt16LE(deflate ? 8 : 0, 4)
    facts.writeUInt32LE(crc ?? crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size ?? plain.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), facts, nameBytes, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, rest, nameBytes)
    offset += 4 + facts.length + nameBytes.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, entries, end])
}
