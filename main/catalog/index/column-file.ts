import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * A file of columns: typed arrays as they lie in memory, and one JSON text with
 * what is no number. It is read whole into one buffer, and the arrays are views
 * of it.
 *
 * Layout, in the byte order of this machine: MAGIC, header length, header
 * checksum (four bytes each), the header (JSON), then the body. Header and body
 * have a checksum each (CRC-32: damage is meant, not malice), so that the header
 * can be trusted without reading the body.
 */

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array

export interface Content {
  readonly columns: Readonly<Record<string, Column>>
  /** What JSON can hold. */
  readonly facts: unknown
}

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const
type TypeName = keyof typeof TYPES

interface Header {
  /** What the file belongs to: the caller's. */
  readonly stamp: unknown
  readonly bodyBytes: number
  readonly bodyChecksum: number
  /** Name, type, first byte in the body, number of entries. */
  readonly columns: readonly (readonly [string, TypeName, number, number])[]
  readonly facts: readonly [offset: number, bytes: number]
}

/** "PWIX" where the bytes stand as here; another order reads as another number. A new layout takes another last letter. */
const MAGIC = 0x58495750
const PREFIX = 12
/** Columns begin where any kind of number may lie. */
const ALIGNMENT = 8
/** A header longer than this is none of ours. */
const LONGEST_HEADER = 1 << 20

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/**
 * Writes aside and renames, so that a reader finds the former file or the new one whole.
 * @throws the file system's error; the former file then stands as it was.
 */
export function writeColumnFile(file: string, stamp: unknown, { columns, facts }: Content): void {
  const places: [string, TypeName, number, number][] = []
  const body: Uint8Array[] = []
  let bodyBytes = 0
  for (const [name, column] of Object.entries(columns)) {
    places.push([name, column.constructor.name as TypeName, bodyBytes, column.length])
    const gap = aligned(column.byteLength) - column.byteLength
    body.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), new Uint8Array(gap))
    bodyBytes += column.byteLength + gap
  }
  const text = Buffer.from(JSON.stringify(facts))
  body.push(text)
  const header: Header = {
    stamp,
    bodyBytes: bodyBytes + text.length,
    bodyChecksum: checksumOf(body),
    columns: places,
    facts: [bodyBytes, text.length],
  }
  const head = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(aligned(PREFIX + head.length))
  new Uint32Array(start.buffer, start.byteOffset, 3).set([MAGIC, head.length, crc32(head)])
  head.copy(start, PREFIX)

  const aside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.partial`
  try {
    writeParts(aside, [start, ...body])
    renameSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Of one part after the other: put together they would be a copy of the whole index. */
function checksumOf(parts: readonly Uint8Array[]): number {
  let checksum = 0
  // Of nothing zlib says 0, whatever came before.
  for (const part of parts) if (part.length > 0) checksum = crc32(part, checksum)
  return checksum
}

function writeParts(file: string, parts: readonly Uint8Array[]): void {
  const handle = openSync(file, 'w')
  try {
    for (const part of parts) writeFileSync(handle, part)
  } finally {
    closeSync(handle)
  }
}

/** The stamp of a file whose header is sound; null for all else, a missing file too. */
export function readStamp(file: string): unknown {
  return withFile(file, (handle) => readHeader(handle)?.header.stamp ?? null)
}

/**
 * Stamp and content of a file that is whole and sound; null for all else: a missing
 * or foreign file, a truncated or damaged one, one that a machine of another byte order wrote.
 */
export function readColumnFile(file: string): { readonly stamp: unknown; readonly content: Content } | null {
  return withFile(file, (handle) => {
    const found = readHeader(handle)
    if (!found) return null
    const { header, bodyStart } = found
    const body = read(handle, bodyStart, header.bodyBytes)
    if (!body || crc32(body) !== header.bodyChecksum) return null
    const columns = Object.fromEntries(
      header.columns.map(([name, type, offset, length]) => [
        name,
        new TYPES[type](body.buffer as ArrayBuffer, offset, length),
      ]),
    )
    const [offset, bytes] = header.facts
    const text = Buffer.from(body.buffer, offset, bytes).toString()
    return { stamp: header.stamp, content: { columns, facts: JSON.parse(text) as unknown } }
  })
}

/** Whatever keeps it from being read makes it one that is not there. */
function withFile<T>(file: string, use: (handle: number) => T | null): T | null {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    return use(handle)
  } catch {
    return null
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function readHeader(handle: number): { readonly header: Header; readonly bodyStart: number } | null {
  const prefix = read(handle, 0, PREFIX)
  if (!prefix) return null
  const [magic, length, checksum] = new Uint32Array(prefix.buffer as ArrayBuffer)
  if (magic !== MAGIC || length === undefined || length > LONGEST_HEADER) return null
  const head = read(handle, PREFIX, length)
  if (!head || crc32(head) !== checksum) return null
  const header = JSON.parse(Buffer.from(head.buffer).toString()) as Header
  const bodyStart = aligned(PREFIX + length)
  if (fstatSync(handle).size !== bodyStart + header.bodyBytes) return null
  return { header, bodyStart }
}

/** Bytes in a buffer of their own, which begins where any kind of number may lie; null where the file ends before. */
function read(handle: number, position: number, bytes: number): Uint8Array | null {
  const into = new Uint8Array(bytes)
  for (let done = 0; done < bytes;) {
    const got = readSync(handle, into, done, bytes - done, position + done)
    if (got === 0) return null
    done += got
  }
  return into
}
