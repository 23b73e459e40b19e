import type { Cell } from '../../../data/contract/comparison.ts'
import { conflictSides, isNever } from '../../../data/format/format-figure.ts'

/**
 * Do the cells of a row say different things? A known value differs from an unknown
 * one, an estimate from a published price of the same amount, an hour of the clock
 * from a credit; provenance and remarks do not make a difference.
 * @param first what they are held against: where they are a part of the row, its first cell
 */
export function rowDiffers(cells: readonly Cell[], first = cells[0]): boolean {
  if (!first) return false
  const saying = said(first)
  // Programs share the very cell of their occupation.
  return cells.some((cell) => cell !== first && said(cell) !== saying)
}

/** What a cell says, in one string: cells that say the same have the same. */
export function said(cell: Cell): string {
  switch (cell.kind) {
    case 'figure': {
      const { status, value, high, unknownParts } = cell.figure
      // What is missing from an unknown figure is on its card; the cell says "–" either way.
      const parts = value === null ? [] : (unknownParts ?? [])
      const unit = value === null ? '' : cell.unit
      const never = isNever(cell.figure) ? 'never' : ''
      // A price inside the band of another leaves its ends as they were.
      const sides = conflictSides(cell.figure).map((side) => `${side.status} ${side.value} ${side.high}`)
      return `${status} ${value} ${high} ${parts.join('+')} ${unit} ${never} ${sides.join('/')}`
    }
    case 'category':
      return cell.code
    case 'text':
      return `${cell.figure.status} ${cell.text}`
    case 'occupations':
      return cell.occupations.join()
    case 'verdicts':
      return cell.verdicts.map(({ credential, verdict }) => `${credential} ${verdict}`).join()
  }
}
