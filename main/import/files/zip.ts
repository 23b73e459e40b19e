import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { fileError, OfficialFileError } from '../official-file-error.ts'
import { checkStamp, PIECE, stampOf, type Bytes, type Stamp } from './bytes.ts'

/** The official archives hold a handful; a workbook holds some dozens of parts. */
const MOST_ENTRIES = 1000

/** The largest official table (OEWS, all areas) unpacks to about 300 MB. More is an attack or an accident. */
const LARGEST_ENTRY = 1_000_000_000

/** A file inside an archive. */
export interface ZipEntry extends Bytes {
  /** Where it stands in the archive: "xl/workbook.xml". */
  readonly path: string
}

/** A whole archive in memory (one that was itself inside of an archive), or on disk. */
type Archive = { readonly path: string; readonly stamp: Stamp } | { readonly buffer: Buffer }

/**
 * The files in an archive, without unpacking any. Nothing is ever written to
 * disk, so that an entry's path cannot harm; an archive with a path that tries
 * to is refused all the same, since no agency made it.
 * @throws OfficialFileError `zip-damaged`, `zip-unsafe`, `zip-crowded`, `too-large`, `gone` or `changed`
 */
export async function zipOnDisk(path: string, name: string): Promise<readonly ZipEntry[]> {
  return list({ path, stamp: await stampOf(path, name) }, name)
}

/** @throws OfficialFileError as `zipOnDisk` */
export function zipInMemory(buffer: Buffer, name: string): Promise<readonly ZipEntry[]> {
  return list({ buffer }, name)
}

async function list(archive: Archive, name: string): Promise<readonly ZipEntry[]> {
  const zip = await openArchive(archive, name)
  const entries: ZipEntry[] = []
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new OfficialFileError('zip-crowded', { file: name })
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      entries.push(describe(archive, entry, name))
    }
  } catch (error) {
    throw zipError(error, name)
  } finally {
    zip.close()
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > 4 * LARGEST_ENTRY)
    throw new OfficialFileError('too-large', { file: name })
  return entries
}

async function openArchive(archive: Archive, name: string): Promise<ZipFile> {
  try {
    // Left open while entries are read; `read` and `list` close it.
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const
    return 'buffer' in archive
      ? await yauzl.fromBufferPromise(archive.buffer, options)
      : await yauzl.openPromise(archive.path, options)
  } catch (error) {
    throw zipError(error, name)
  }
}

function describe(archive: Archive, entry: Entry, name: string): ZipEntry {
  const path = entry.fileName
  return { name: path.slice(path.lastIndexOf('/') + 1), path, size: entry.uncompressedSize, read }

  /** The declared size is held to by the library, the checksum here. */
  async function* read(): AsyncGenerator<Buffer> {
    if (entry.isEncrypted()) throw new OfficialFileError('password', { file: name })
    if (entry.uncompressedSize > LARGEST_ENTRY) throw new OfficialFileError('too-large', { file: name })
    if ('path' in archive) checkStamp(archive.stamp, await stampOf(archive.path, name), name)
    const zip = await openArchive(archive, name)
    try {
      const stream = await zip.openReadStreamPromise(entry)
      let sum = 0
      let whole = false
      try {
        // The library's pieces are small; larger ones make everything behind them quicker.
        let waiting: Buffer[] = []
        let length = 0
        for await (const piece of stream) {
          const bytes = piece as Buffer
          sum = crc32(bytes, sum)
          waiting.push(bytes)
          length += bytes.length
          if (length < PIECE) continue
          yield Buffer.concat(waiting)
          waiting = []
          length = 0
        }
        whole = true
        if (length > 0) yield Buffer.concat(waiting)
      } finally {
        if (!whole) stream.destroy()
      }
      if (sum !== entry.crc32) throw new OfficialFileError('zip-damaged', { file: name })
      if ('path' in archive) checkStamp(archive.stamp, await stampOf(archive.path, name), name)
    } catch (error) {
      throw zipError(error, name)
    } finally {
      zip.close()
    }
  }
}

/** The library tells unsafe names by its words only (`validateFileName`). */
function zipError(error: unknown, name: string): OfficialFileError {
  const unsafe =
    error instanceof Error && /^(absolute path|invalid relative path|invalid characters)/.test(error.message)
  return fileError(error, name, unsafe ? 'zip-unsafe' : 'zip-damaged')
}
