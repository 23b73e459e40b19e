import type { Kind, Layout } from './datasets.ts'
import type { OnBytes, Source } from './files/source.ts'
import type { OfficialFileError } from './official-file-error.ts'
import type { Rejects } from './rejects.ts'

/** A table of a known layout inside a file. */
export interface OfficialTable {
  readonly layout: Layout
  readonly kind: Kind
  /** "2024" (from the file's name), "2025-05" (OEWS) or "2024-34" (projections); '' where nothing says. */
  readonly vintage: string
  /** Name of the file it stands in; inside an archive, that of the entry. */
  readonly file: string
  /** Bytes to read; `onBytes` tells of them while the rows are read. */
  readonly size: number
  /** Files of the same archive that this one is a revision of; they are not read. */
  readonly insteadOf: readonly string[]
  /**
   * Opens it for reading. Reading may find what the first look did not.
   * @throws OfficialFileError, also from the batches of rows
   */
  open(rejects: Rejects, onBytes?: OnBytes): Promise<Source>
}

/** What a file was found to be. */
export interface FoundFile {
  /** For people: the name without its folder. */
  readonly file: string
  readonly size: number
  /** Empty where the file is no official one: a CSV or workbook of other columns may be a list of somebody's own. */
  readonly tables: readonly OfficialTable[]
  /** Why it cannot be read, where it cannot. */
  readonly problem: OfficialFileError | null
}
