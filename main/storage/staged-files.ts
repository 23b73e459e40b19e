import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { StagedFile } from '../../data/contract/library.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { cleanName } from '../../data/format/clean-text.ts'
import { LARGEST_FILE } from '../../data/staging-limits.ts'
import type { StagedPath, Staging } from './staging.ts'

interface Kept extends StagedPath {
  /** An upload of our own, to be removed; a file of the person's is only named here. */
  readonly ours: boolean
}

/** The files that a host has taken in, by an id that nobody can guess; no path ever comes from a screen. */
export class StagedFiles implements Staging {
  readonly #files = new Map<string, Kept>()

  /**
   * A file of the person's, where it lies.
   * @throws PathwiseError 'file-gone', 'file-unreadable' (a folder, a device) or 'import-too-large'
   */
  async take(path: string): Promise<StagedFile> {
    const file = cleanName(basename(path), 255) || 'file'
    const found = await stat(path).catch((cause: unknown) => {
      throw new PathwiseError('file-gone', { file }, { cause })
    })
    if (!found.isFile()) throw new PathwiseError('file-unreadable', { file, reason: 'not-a-file' })
    if (found.size > LARGEST_FILE) throw new PathwiseError('import-too-large', { file })
    return this.#keep({ path, name: file, size: found.size, ours: false })
  }

  /** A file that a host wrote for the person, and that goes when it is released. */
  keepUpload(path: string, name: string, size: number): StagedFile {
    return this.#keep({ path, name, size, ours: true })
  }

  get(id: string): StagedPath {
    const kept = this.#files.get(id)
    if (!kept) throw new PathwiseError('file-gone')
    const { name, size, path } = kept
    if (!existsSync(path)) throw new PathwiseError('file-gone', { file: name })
    return { id, name, size, path }
  }

  release(ids: readonly string[]): void {
    for (const id of ids) {
      const kept = this.#files.get(id)
      this.#files.delete(id)
      if (kept?.ours) rmSync(kept.path, { force: true })
    }
  }

  all(): readonly StagedFile[] {
    return [...this.#files.values()].map(({ id, name, size }) => ({ id, name, size }))
  }

  #keep(file: Omit<Kept, 'id'>): StagedFile {
    const id = randomBytes(16).toString('hex')
    this.#files.set(id, { ...file, id })
    return { id, name: file.name, size: file.size }
  }
}
