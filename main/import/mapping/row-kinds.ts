import { createHash } from 'node:crypto'
import type { SourceRow } from '../files/source.ts'

/** What a row below the heading may be instead of one of the table's. */
export type RowKind = 'heading-again' | 'total-row' | 'note-row' | 'sections' | 'ruled-line'

/** How a row of sums is called. */
const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|sums?|averages?|means?|counts?)(?: (?:programs|schools|for .{1,60}))?\s*:?$/i

/** "Subtotal Health", "Total for trades": in front of sums alone. */
const TOTAL_BEFORE = /^(?:grand |sub[ -]?)?totals?\b.{0,80}$/i

/** What a printer puts on each page: "Page 1 of 3", "- 2 -", "Printed 3/1/2026". */
const PAGE =
  /^(?:page\s*:?\s*\d+.*|[-–—]\s*\d+\s*[-–—]|\d+ of \d+|(?:printed|run date|report date|as of)\b.*\d.*|\(?continued\)?.{0,40}|.{1,60} \(?(?:continued|cont\.?)\)?)$/i

/** "Alpha College Total", as a pivot table calls it. */
const TOTAL_OF = /^.{1,80} (?:grand |sub[ -]?)?total\s*:?$/i

/** The line that Markdown draws below a heading. */
const RULE = /^\s*:?-{2,}:?\s*$/

/** A narrower table has rows of one cell that are its own. */
const LEAST_WIDTH = 3

const filledCells = ({ cells }: SourceRow) => cells.filter((cell) => cell.trim() !== '')
const isNumber = (cell: string) => /^[\s$€]*[\d.,()%\s-]+$/.test(cell)

/** What a row says: letters of either case and white space are the same. */
function rowText(cells: readonly string[]): string {
  const text = cells
    .slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
    .join('\u0001')
    .toLowerCase()
  // Of most rows this is all: a cell at a time takes ten times as long.
  if (!ODD_SPACE.test(text)) return text
  return text
    .split('\u0001')
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .join('\u0001')
}

/** White space that says nothing: two in a row, at an end of a cell, or other than a blank. */
// eslint-disable-next-line no-control-regex -- what stands between the cells
const ODD_SPACE = /[^\S ]|\s\s|(?:^|\u0001)\s|\s(?:\u0001|$)/

/**
 * By position, the rows that are none of the table's: the heading again, above each page of a printed
 * list; sums; notes, which stand in one cell at the end; and rows of one cell among the others, which
 * are headings of those below them.
 * @param headings the rows of the heading
 */
export function rowKinds(
  headings: readonly SourceRow[],
  rows: readonly SourceRow[],
  width: number,
): ReadonlyMap<number, RowKind> {
  const kinds = new Map<number, RowKind>()
  const again = new Set(headings.map(({ cells }) => rowText(cells)))
  // Most rows differ from the heading in their first word.
  const begins = new Set(headings.map(firstWord))
  for (const [at, row] of rows.entries()) {
    if (begins.has(firstWord(row)) && again.has(rowText(row.cells))) kinds.set(at, 'heading-again')
    else if (isTotal(row)) kinds.set(at, 'total-row')
    else if (isRule(row)) kinds.set(at, 'ruled-line')
  }
  if (width < LEAST_WIDTH) return kinds
  const left = Math.min(...headings.map(({ cells }) => cells.findIndex((cell) => cell.trim() !== '')))
  const isAlone = (at: number) => {
    const row = rows[at] as SourceRow
    return (
      !kinds.has(at) && filledCells(row).length === 1 && (row.cells[left] ?? row.cells[0] ?? '').trim() !== ''
    )
  }
  // From the last row up: what nothing of the table follows is a note.
  let end = rows.length
  while (end > 0 && (kinds.has(end - 1) || isAlone(end - 1))) end -= 1
  // A table of such rows alone is not one of notes.
  if (end === 0) return kinds
  for (let at = end; at < rows.length; at += 1) if (isAlone(at)) kinds.set(at, 'note-row')
  const alone = Array.from({ length: end }, (_, at) => at).filter(isAlone)
  // One in the middle may be a remark; one that the table begins with, or several, part it.
  const isPage = (at: number) => PAGE.test(filledCells(rows[at] as SourceRow)[0]?.trim() ?? '')
  const named = alone.filter((at) => !isPage(at))
  const part = named.length > 1 || named[0] === 0
  for (const at of alone) kinds.set(at, part && !isPage(at) ? 'sections' : 'note-row')
  return kinds
}

const firstWord = ({ cells }: SourceRow) =>
  /\S+/.exec(cells.find((cell) => cell.trim() !== '') ?? '')?.[0].toLowerCase()

function isTotal(row: SourceRow): boolean {
  const words = filledCells(row).filter((cell) => !isNumber(cell))
  if (words.slice(0, 2).some((cell) => TOTAL.test(cell.trim()))) return true
  const [only = ''] = words.map((cell) => cell.trim())
  return words.length === 1 && filledCells(row).length > 1 && (TOTAL_OF.test(only) || TOTAL_BEFORE.test(only))
}

function isRule(row: SourceRow): boolean {
  const cells = filledCells(row)
  return cells.length > 1 && cells.every((cell) => RULE.test(cell))
}

/** Positions of the rows that say what a row before them said. */
export function sameRows(rows: readonly SourceRow[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const same = new Set<number>()
  for (const [at, { cells }] of rows.entries()) {
    const text = rowText(cells)
    // A long row is kept as its digest: a hundred thousand of them would be much to hold.
    const kept = text.length > 64 ? createHash('sha256').update(text).digest('base64') : text
    if (seen.has(kept)) same.add(at)
    else seen.add(kept)
  }
  return same
}
