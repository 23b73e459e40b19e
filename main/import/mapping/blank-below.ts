import { field } from '../../../data/fields/catalogue.ts'
import { MAPPABLE, type MappableId } from '../../../data/fields/catalogue.ts'
import type { SourceRow } from '../files/source.ts'
import { nameScore } from './column-names.ts'

/** Fewer blank cells are rather left out by mistake than written once for several rows. */
const LEAST_BLANK = 2
const LEAST_SHARE = 1 / 3
const LEAST_ROWS = 3

/** Signs that say "as above". */
const DITTO = /^(["”“″〃]|''|ditto|do\.|same( as above)?)$/i

const said = (row: SourceRow, column: number): string => {
  const cell = (row.cells[column] ?? '').trim()
  return DITTO.test(cell) ? '' : cell
}

/** The field that a heading names; figures are none, since a price that is blank is not known. */
function textField(heading: string): MappableId | null {
  const [best] = MAPPABLE.map((id) => ({ id, score: nameScore(heading, id) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  return best && field(best.id).kind !== 'figure' ? best.id : null
}

/**
 * Columns that say a thing once for several rows: a school above its programs, say, and its town
 * beside it. Such a column never says the same in two rows one below the other.
 */
export function blankBelow(headings: readonly string[], rows: readonly SourceRow[]): readonly number[] {
  const fields = headings.map(textField)
  const isLead = (column: number) =>
    (fields[column] === 'institution' && saysOnce(rows, column, true)) ||
    // A program without a name is more likely left out by mistake than one that many schools have.
    (fields[column] === 'program' && saysOnce(rows, column, false))
  const lead = headings.findIndex((_, column) => isLead(column))
  if (lead < 0) return []
  return headings.flatMap((_, column) =>
    column === lead || (fields[column] !== null && isBlankAlike(rows, column, lead)) ? [column] : [],
  )
}

/** @param fewAreEnough does one blank cell say so in a table of a few rows? */
function saysOnce(rows: readonly SourceRow[], column: number, fewAreEnough: boolean): boolean {
  let [blank, before] = [0, '']
  for (const [at, row] of rows.entries()) {
    const here = said(row, column)
    if (here === '') {
      if (at === 0) return false
      blank += 1
    } else if (here === before) return false
    if (here !== '') before = here
  }
  if (blank >= LEAST_BLANK) return true
  return fewAreEnough && blank > 0 && rows.length >= LEAST_ROWS && blank / rows.length >= LEAST_SHARE
}

function isBlankAlike(rows: readonly SourceRow[], column: number, lead: number): boolean {
  return rows.every((row) => (said(row, column) === '') === (said(row, lead) === ''))
}

/** The rows with these columns filled from above, and how many cells were. */
export function filledBelow(
  rows: readonly SourceRow[],
  columns: readonly number[],
): { readonly rows: readonly SourceRow[]; readonly count: number } {
  if (columns.length === 0) return { rows, count: 0 }
  const above = new Map<number, string>()
  let count = 0
  const filled = rows.map((row) => {
    let cells: string[] | null = null
    for (const column of columns) {
      const here = said(row, column)
      if (here !== '') above.set(column, row.cells[column] ?? '')
      else if (above.has(column)) {
        cells ??= [...row.cells]
        // A short row has no holes in it after that.
        while (cells.length < column) cells.push('')
        cells[column] = above.get(column) ?? ''
        count += 1
      }
    }
    return cells ? { ...row, cells } : row
  })
  return { rows: filled, count }
}
