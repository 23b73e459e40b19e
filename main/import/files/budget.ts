import { OfficialFileError } from '../official-file-error.ts'
import { counted, type Bytes } from './bytes.ts'

/** In characters: Excel's own limit. A cell ends here in every container; whoever wants less says so. */
export const LONGEST_CELL = 32_767

/**
 * What reading may make of a file. Packed, and pointed to again and again, a few
 * kilobytes can say as much as a library: so it is counted while it is read, after
 * it was unpacked and repeated, all sheets and entries together.
 *
 * A table has a floor, whatever its file's size, and then so much for each byte of the
 * file: official workbooks and archives unpack to 10 to 20 times theirs, and Apache POI
 * takes 100 times for an attack (`ZipSecureFile.setMinInflateRatio`). Above `most` even
 * a large file is none of a table that Pathwise knows.
 */
const ALLOWED = {
  /** Bytes that come out of an archive. */
  unpacked: { floor: 32_000_000, aByte: 200, most: 8_000_000_000 },
  /** Empty ones between others too. */
  cells: { floor: 1_500_000, aByte: 100, most: 500_000_000 },
  /** Bytes of archives inside of the archive, which are in memory whole. */
  held: { floor: 400_000_000, aByte: 0, most: 400_000_000 },
  characters: { floor: 16_000_000, aByte: 200, most: 4_000_000_000 },
} as const

type Counted = keyof typeof ALLOWED

/** Counts what comes out of one file, from the first look to the last row. */
export class Budget {
  readonly #file: string
  readonly #left: Record<Counted, number>

  /**
   * @param file for the words of the error
   * @param size of the file on disk, in bytes; an archive's entries count for the archive
   */
  constructor(file: string, size = 0) {
    this.#file = file
    const left = (what: Counted) => {
      const { floor, aByte, most } = ALLOWED[what]
      return Math.min(most, floor + aByte * size)
    }
    this.#left = {
      unpacked: left('unpacked'),
      held: left('held'),
      cells: left('cells'),
      characters: left('characters'),
    }
  }

  /** @throws OfficialFileError 'too-much' */
  cells(count: number): void {
    this.#spend('cells', count)
  }

  /** @throws OfficialFileError 'too-much' */
  characters(count: number): void {
    this.#spend('characters', count)
  }

  /** Asks before the memory of a whole part is taken. @throws OfficialFileError 'too-much' */
  hold(bytes: number): void {
    this.#spend('held', bytes)
    if (bytes > this.#left.unpacked) this.#spend('unpacked', bytes)
  }

  /** The bytes of a part of an archive, counted. @throws OfficialFileError 'too-much' */
  unpack(part: Bytes, onBytes?: (bytes: number) => void): AsyncIterable<Buffer> {
    return counted(part.read(), (bytes) => {
      this.#spend('unpacked', bytes)
      onBytes?.(bytes)
    })
  }

  #spend(what: Counted, count: number): void {
    this.#left[what] -= count
    if (this.#left[what] < 0) throw new OfficialFileError('too-much', { file: this.#file })
  }
}
