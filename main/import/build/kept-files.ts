import { createHash, randomBytes } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import { OfficialFileError } from '../official-file-error.ts'

/** Longer than any import takes. */
const YOUNG_MS = 3_600_000

/** A file as it was taken in: under its fingerprint, so that the same bytes are kept once. */
export interface KeptFile {
  readonly sha256: string
  /** As the person's disk calls it. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/**
 * The official files themselves, kept in the data folder. A catalog is always made
 * from all of them anew: that makes removing one, a newer vintage, and a newer
 * Pathwise that reads more out of them the same work as the first import. And a
 * file that changes or vanishes while it is read cannot be half in: what is read
 * is the copy.
 */
export class KeptFiles {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'sources')
  }

  pathOf({ sha256 }: Pick<KeptFile, 'sha256'>): string {
    return join(this.#folder, sha256)
  }

  /**
   * Copies a file in. Where `onBytes` throws, the copy stops, leaves nothing and throws the same.
   * @throws OfficialFileError 'gone' or 'changed'; the system's error where the disk is full.
   */
  async take(path: string, name: string, onBytes: (bytes: number) => void): Promise<KeptFile> {
    mkdirSync(this.#folder, { recursive: true })
    const aside = join(this.#folder, `${process.pid}-${randomBytes(4).toString('hex')}.partial`)
    const before = statOf(path, name)
    const hash = createHash('sha256')
    let size = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk)
        size += chunk.length
        try {
          // A file that somebody keeps writing to would have no end.
          if (size > before.size) throw new OfficialFileError('changed', { file: name })
          onBytes(chunk.length)
        } catch (error) {
          return next(error as Error)
        }
        next(null, chunk)
      },
    })
    try {
      try {
        await pipeline(
          createReadStream(path, { highWaterMark: 1 << 20 }),
          counted,
          createWriteStream(aside, { flush: true }),
        )
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          throw new OfficialFileError('gone', { file: name }, { cause: error })
        throw error
      }
      const after = statOf(path, name)
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || size !== before.size)
        throw new OfficialFileError('changed', { file: name })
      const sha256 = hash.digest('hex')
      // In the place of an older copy too: it is young again, and `prune` leaves it.
      renameSync(aside, this.pathOf({ sha256 }))
      return { sha256, name, size }
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  }

  /**
   * Removes the files that no catalog was made from, and what a kill left. The
   * youngest stay: another Pathwise may be making a catalog of them just now.
   */
  prune(needed: ReadonlySet<string>, now = Date.now()): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name)
      if (!needed.has(name) && now - statSync(path).mtimeMs > YOUNG_MS) rmSync(path, { force: true })
    }
  }
}

function statOf(path: string, name: string) {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new OfficialFileError('unreadable', { file: name })
    return stat
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new OfficialFileError('gone', { file: name }, { cause: error })
    throw error
  }
}
