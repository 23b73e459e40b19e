import type { Cell, Comparison } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import type { ProgramKey } from '../../../data/program.ts'

/** Names the cell whose card is open: the card shows what the cell holds now, also after a change. */
export interface CardRequest {
  /** Key of the column; of a job its code. */
  readonly program: ProgramKey
  readonly field: FieldId
}

export interface OpenCell {
  readonly column: number
  readonly cell: Cell
}

/** The cell of an open card; null where the comparison does not have it any more. */
export function openCell(comparison: Comparison, { program, field }: CardRequest): OpenCell | null {
  const column = comparison.programs.findIndex(({ key }) => key === program)
  const row = comparison.groups.flatMap(({ rows }) => rows).find((one) => one.field === field)
  const cell = row?.cells[column]
  return cell ? { column, cell } : null
}
