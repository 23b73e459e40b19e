import { randomBytes } from 'node:crypto'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { StagedFile } from '../../data/contract/library.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { cleanName } from '../../data/format/clean-text.ts'
import { LARGEST_FILE } from '../../data/staging-limits.ts'
import { incomingFolder, removeLeftovers } from '../storage/incoming.ts'
import { isDiskFull } from '../storage/system-errors.ts'
import type { StagedFiles } from '../storage/staged-files.ts'

/** Left free beside an upload: the import writes a catalog next. */
const SPARE_BYTES = 64 * 1024 ** 2

/**
 * Files that the page sends, since a browser tells nobody where a file lies. They
 * are written below `incoming` in the data folder under names of our own, in a
 * folder of this process that goes with it; what a process left behind that was
 * killed goes at the next start.
 */
export class Uploads {
  readonly #staged: StagedFiles
  readonly #folder: string

  private constructor(staged: StagedFiles, folder: string) {
    this.#staged = staged
    this.#folder = folder
  }

  static async open(dataDir: string, staged: StagedFiles): Promise<Uploads> {
    // What cannot be removed is tried again at the next start, and stops none.
    await removeLeftovers(dataDir).catch(() => undefined)
    return new Uploads(
      staged,
      join(incomingFolder(dataDir), `${process.pid}-${randomBytes(8).toString('hex')}`),
    )
  }

  /**
   * Writes the body of a request to the disk, whole or not at all.
   * @param name what the person calls the file; never a part of a path
   * @throws PathwiseError 'import-too-large', 'disk-full' or 'upload-failed'
   */
  async receive(request: IncomingMessage, name: string): Promise<StagedFile> {
    const file = plainName(name)
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > LARGEST_FILE) throw new PathwiseError('import-too-large', { file })
    const path = join(this.#folder, randomBytes(16).toString('hex'))
    try {
      await mkdir(this.#folder, { recursive: true })
      const { bavail, bsize } = await statfs(this.#folder)
      if (bavail * bsize < announced + SPARE_BYTES) throw new PathwiseError('disk-full')
      const size = await write(request, path, file)
      return this.#staged.keepUpload(path, file, size)
    } catch (cause) {
      await rm(path, { force: true })
      if (cause instanceof PathwiseError) throw cause
      const full = isDiskFull(cause)
      throw new PathwiseError(full ? 'disk-full' : 'upload-failed', full ? {} : { file }, { cause })
    }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Chunk by chunk, so that memory stays small and the request is left as it is
 * where writing fails: `pipeline` would cut the line on which the answer goes.
 */
async function write(request: IncomingMessage, path: string, file: string): Promise<number> {
  let size = 0
  const target = await open(path, 'wx')
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > LARGEST_FILE) throw new PathwiseError('import-too-large', { file })
      await target.writeFile(chunk)
    }
  } finally {
    await target.close()
  }
  // A person who pressed Cancel has hung up in the middle.
  if (!request.complete) throw new PathwiseError('upload-failed', { file })
  return size
}

/** Only shown, so it may be anything but long, empty, a path or full of control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return cleanName(last.replaceAll(/\p{Cc}/gu, ''), 200) || 'file'
}
