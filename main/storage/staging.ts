import type { StagedFile } from '../../data/contract/library.ts'

/** A file that a host has taken in, with where it lies. */
export interface StagedPath extends StagedFile {
  readonly path: string
}

/** What the rest of main asks of the files that a host took in. */
export interface Staging {
  /** @throws PathwiseError 'file-gone' for an id that is not, or no longer, known. */
  get(id: string): StagedPath
  /** Lets go of them; an upload is removed from the disk, a file of the person's never. */
  release(ids: readonly string[]): void
  /** All that are known now. */
  all(): readonly StagedFile[]
}
