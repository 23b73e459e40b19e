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

const isNumber = (cell: string) => /^[\s$€]*[\d.,()%\s-]+$/.test(cell)

/** What a row says. */
const rowText = (cells: readonly string[]): string =>
  cells
    .slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
    .map(cellText)
    .join('\u0001')

/** What a cell says: letters of either case and white space are the same; '' of one that is not there. */
const cellText = (cell = ''): string => {
  const text = cell.toLowerCase()
  return ODD_SPACE.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text
}

/** White space that says nothing: two in a row, at an end, or other than a blank. */
const ODD_SPACE = /[^\S ]|\s\s|^\s|\s$/

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
    return !kinds.has(at) && isOneCell(row.cells) && (row.cells[left] ?? row.cells[0] ?? '').trim() !== ''
  }
  // From the last row up: what nothing of the table follows is a note.
  let end = rows.length
  while (end > 0 && (kinds.has(end - 1) || isAlone(end - 1))) end -= 1
  // A table of such rows alone is not one of notes.
  if (end === 0) return kinds
  for (let at = end; at < rows.length; at += 1) if (isAlone(at)) kinds.set(at, 'note-row')
  const alone = Array.from({ length: end }, (_, at) => at).filter(isAlone)
  // One in the middle may be a remark; one that the table begins with, or several, part it.
  const isPage = (at: number) => PAGE.test(rows[at]?.cells.find((cell) => cell.trim() !== '')?.trim() ?? '')
  const named = alone.filter((at) => !isPage(at))
  const part = named.length > 1 || named[0] === 0
  for (const at of alone) kinds.set(at, part && !isPage(at) ? 'sections' : 'note-row')
  return kinds
}

const firstWord = ({ cells }: SourceRow) =>
  /\S+/.exec(cells.find((cell) => cell.trim() !== '') ?? '')?.[0].toLowerCase()

function isTotal({ cells }: SourceRow): boolean {
  const words: string[] = []
  let numbers = 0
  for (const cell of cells) {
    if (cell.trim() === '') continue
    if (isNumber(cell)) numbers += 1
    else words.push(cell.trim())
    // Whether there are more words counts no more.
    if (words.length === 2) return words.some((cell) => TOTAL.test(cell))
  }
  const [word] = words
  if (word === undefined) return false
  return TOTAL.test(word) || (numbers > 0 && (TOTAL_OF.test(word) || TOTAL_BEFORE.test(word)))
}

function isRule({ cells }: SourceRow): boolean {
  let rules = 0
  for (const cell of cells) {
    if (cell.trim() === '') continue
    if (!RULE.test(cell)) return false
    rules += 1
  }
  return rules > 1
}

/** Has the row one cell that is not empty, and no more? */
function isOneCell(cells: readonly string[]): boolean {
  let filled = 0
  for (const cell of cells) if (cell.trim() !== '' && ++filled > 1) return false
  return filled === 1
}

/** Rows that are looked at to see how much a column tells them apart. */
const LOOKED_AT = 1_000

/**
 * Positions of the rows that say what a row before them said. Rows are told apart by one column
 * after the other, the most telling first: mostly the first one does, and the others are not read.
 */
export function sameRows(rows: readonly SourceRow[]): ReadonlySet<number> {
  /** Rows that may still be the same: by what they say in the columns so far. */
  let groups: readonly (readonly number[])[] = [Array.from(rows.keys())]
  for (const column of mostTelling(rows)) {
    groups = groups.flatMap((group) => parted(rows, group, column))
    if (groups.length === 0) break
  }
  return new Set(groups.flatMap(([, ...again]) => again))
}

/** The groups of rows that say the same in a column, without those of one row. */
function parted(
  rows: readonly SourceRow[],
  group: readonly number[],
  column: number,
): readonly (readonly number[])[] {
  const first = new Map<string, number>()
  const groups = new Map<string, number[]>()
  for (const at of group) {
    const text = cellText(rows[at]?.cells[column])
    const before = first.get(text)
    if (before === undefined) first.set(text, at)
    else {
      const same = groups.get(text)
      if (same) same.push(at)
      else groups.set(text, [before, at])
    }
  }
  return [...groups.values()]
}

/** All columns, by how many different cells they have. */
function mostTelling(rows: readonly SourceRow[]): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT))
  const seen: Set<string>[] = []
  for (let at = 0; at < rows.length; at += step)
    for (const [column, cell] of (rows[at]?.cells ?? []).entries()) (seen[column] ??= new Set()).add(cell)
  let width = 0
  for (const { cells } of rows) width = Math.max(width, cells.length)
  const differing = (column: number) => seen[column]?.size ?? 0
  return Array.from({ length: width }, (_, column) => column).sort((a, b) => differing(b) - differing(a))
}
