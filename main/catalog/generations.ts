import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Generation } from '../../data/contract/library.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { flush, flushDirectory, giveSecondName, putInPlace } from '../storage/files-on-disk.ts'
import { BRIEFLY, dropBeside, openToRead } from '../storage/open-to-read.ts'
import { isHeldByAnother, systemErrorKind } from '../storage/system-errors.ts'
import { dropIndex, linkIndex, moveIndex } from './index-file.ts'
import { readMeta, rebuiltOf, SHIPPED_PREFIX, type Meta } from './meta.ts'

/** Where the revisions of the official catalog lie. */
export interface GenerationPlaces {
  readonly catalogFile: string
  /** "official.db" in the data folder: the active one, where it is there. */
  readonly officialFile: string
  /** Earlier ones, each as "<generation>.db": for undo, and for comparisons that keep their figures. */
  readonly generationsFolder: string
}

export function generationPlaces(catalogFile: string, dataDir: string): GenerationPlaces {
  return {
    catalogFile,
    officialFile: join(dataDir, 'official.db'),
    generationsFolder: join(dataDir, 'official'),
  }
}

const SAFE_NAME = /^[\w-]{1,80}$/

/** The catalog that ships is another after an update; for undo and redo it is the same one. */
const isShipped = (generation: Generation | undefined): boolean =>
  generation?.startsWith(SHIPPED_PREFIX) ?? false

/**
 * The revisions of the official catalog. Which one is active is one file name,
 * so activating one, taking it back and doing it again are one rename (or,
 * back to the shipped catalog, one removal) each; a kill leaves one or the other.
 * A catalog's index goes with it as far as it can: one that was left behind is of
 * another build, which the next start sees.
 */
export class Generations {
  readonly #places: GenerationPlaces

  constructor(places: GenerationPlaces) {
    this.#places = places
  }

  /** What the active official catalog says of itself; null where there is none that can be read. */
  current(): Meta | null {
    return metaOf(this.#places.officialFile)
  }

  /** The name of the active catalog, shipped or official. */
  active(): Generation {
    return (this.current() ?? metaOf(this.#places.catalogFile))?.generation ?? ''
  }

  /** The file of a revision, wherever it lies; null where it is gone. */
  fileOf(generation: Generation): string | null {
    const { catalogFile, officialFile } = this.#places
    const kept = SAFE_NAME.test(generation) ? this.#kept(generation) : null
    if (kept !== null && existsSync(kept)) return kept
    return [officialFile, catalogFile].find((file) => metaOf(file)?.generation === generation) ?? null
  }

  /**
   * Activates a catalog that was made aside, and keeps the one before.
   * @throws PathwiseError 'official-changed' where the active catalog is not the one it was made on, or of.
   */
  commit(partial: string): void {
    const made = metaOf(partial)
    const before = made && (rebuiltOf(made)[0] ?? made.previous)
    if (!made || before !== this.active()) throw new PathwiseError('official-changed')
    flush(partial)
    this.#keepCurrent()
    this.#replace(partial)
  }

  /** The active revision, where it can be taken back; null where there is nothing to go back to. */
  undoable(): Meta | null {
    const current = this.current()
    return current && this.#before(current) !== null ? current : null
  }

  undo(): void {
    const current = this.current()
    const before = current && this.#before(current)
    if (!before) return
    this.#keepCurrent()
    const { officialFile } = this.#places
    if (before === 'shipped') {
      rmSync(officialFile)
      dropIndex(officialFile)
      flushDirectory(join(officialFile, '..'))
    } else this.#bringBack(before)
  }

  /** What undo goes back to: the catalog that ships, or a revision that is kept. */
  #before({ previous }: Meta): Generation | 'shipped' | null {
    if (previous === undefined) return null
    const ships = metaOf(this.#places.catalogFile)?.generation
    if (ships !== undefined && (isShipped(previous) || ships === previous)) return 'shipped'
    const standsIn = newestFirst(this.#list().filter((made) => rebuiltOf(made).includes(previous)))[0]
    if (standsIn) return standsIn.generation
    return SAFE_NAME.test(previous) && existsSync(this.#kept(previous)) ? previous : null
  }

  /** The newest revision that was taken back from the active one; null where there is none. */
  redoable(): Meta | null {
    const current = this.current()
    const active = this.active()
    const isInForce = ({ previous }: Meta) =>
      previous === active || (current ? rebuiltOf(current).includes(previous ?? '') : isShipped(previous))
    return newestFirst(this.#list().filter(isInForce))[0] ?? null
  }

  redo(): void {
    const undone = this.redoable()
    if (!undone) return
    if (this.current()) this.#keepCurrent()
    this.#bringBack(undone.generation)
  }

  /** Keeps the catalog that ships, where a comparison keeps its figures: an update brings another one. */
  keepShipped(needed: readonly Generation[]): void {
    const { catalogFile, generationsFolder } = this.#places
    const ships = metaOf(catalogFile)?.generation
    if (ships === undefined || !needed.includes(ships) || !SAFE_NAME.test(ships)) return
    if (existsSync(this.#kept(ships))) return
    mkdirSync(generationsFolder, { recursive: true })
    // A copy and no link: an update may write into the very file.
    const aside = `${this.#kept(ships)}.partial`
    copyFileSync(catalogFile, aside)
    // A copy has the mode of what ships, which everybody may read.
    chmodSync(aside, 0o600)
    flush(aside)
    putInPlace(aside, this.#kept(ships))
  }

  /** Removes the revisions that nothing needs: neither undo and redo nor the comparisons named. */
  prune(needed: readonly Generation[]): void {
    const current = this.current()
    const keep = new Set([...needed, current && this.#before(current), this.redoable()?.generation])
    for (const { generation } of this.#list()) {
      if (keep.has(generation)) continue
      rmSync(this.#kept(generation), { force: true })
      dropIndex(this.#kept(generation))
    }
  }

  /** Every catalog of imported files that is kept, the active one among them. */
  files(): string[] {
    const kept = this.#list().map(({ generation }) => this.#kept(generation))
    return existsSync(this.#places.officialFile) ? [this.#places.officialFile, ...kept] : kept
  }

  #kept(generation: Generation): string {
    return join(this.#places.generationsFolder, `${generation}.db`)
  }

  #list(): Meta[] {
    const { generationsFolder } = this.#places
    return namesIn(generationsFolder).flatMap((name) => {
      const meta = name.endsWith('.db') ? metaOf(join(generationsFolder, name)) : null
      return meta && name === `${meta.generation}.db` ? [meta] : []
    })
  }

  /** Gives the active one its lasting name too. */
  #keepCurrent(): void {
    const current = this.current()
    if (!current || !SAFE_NAME.test(current.generation)) return
    mkdirSync(this.#places.generationsFolder, { recursive: true })
    const kept = this.#kept(current.generation)
    if (existsSync(kept)) return
    giveSecondName(this.#places.officialFile, kept)
    linkIndex(this.#places.officialFile, kept)
  }

  #bringBack(generation: Generation): void {
    const aside = `${this.#places.officialFile}.back`
    giveSecondName(this.#kept(generation), aside)
    linkIndex(this.#kept(generation), aside)
    this.#replace(aside)
  }

  #replace(from: string): void {
    try {
      dropBeside(this.#places.officialFile)
      putInPlace(from, this.#places.officialFile)
      moveIndex(from, this.#places.officialFile)
    } catch (error) {
      // Windows does not replace a file that another program has open.
      if (isHeldByAnother(error)) throw new PathwiseError('official-busy', {}, { cause: error })
      throw error
    }
  }
}

/** A folder that nobody can look into has nothing to go back to, and stops nothing. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const newestFirst = (revisions: readonly Meta[]): Meta[] =>
  revisions.toSorted((a, b) => ((a.madeAt ?? '') < (b.madeAt ?? '') ? 1 : -1))

/**
 * Null for a file that is not there, or no catalog.
 * @throws PathwiseError 'official-busy': one that another program holds must not be taken for none
 */
function metaOf(file: string): Meta | null {
  if (!existsSync(file)) return null
  let db: Database | undefined
  try {
    db = openToRead(file, BRIEFLY)
    const meta = readMeta(db)
    return meta.generation === '' ? null : meta
  } catch (error) {
    if (systemErrorKind(error) === 'busy')
      throw new PathwiseError('official-busy', { file: basename(file) }, { cause: error })
    return null
  } finally {
    db?.close()
  }
}
