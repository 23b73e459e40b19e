import type { Encoding } from '../../../data/contract/encodings.ts'
import type { Reject } from '../rejects.ts'
import type { SourceRow } from '../files/source.ts'
import type { SheetFacts } from '../files/sheet-facts.ts'

/** What stands in a file, or on one sheet of it, before anybody said what of it is the table. */
export interface Grid extends SheetFacts {
  /** Name of the file, for rejects; '' where it was pasted. */
  readonly file: string
  /** What parts the columns of a text; '' of a workbook. */
  readonly delimiter: string
  readonly encoding: { readonly is: Encoding; readonly isSure: boolean } | null
  /** Without blank ones; as wide as each of them is. */
  readonly rows: readonly SourceRow[]
  /** Lines that could not be cut into cells. */
  readonly rejects: readonly Reject[]
}
