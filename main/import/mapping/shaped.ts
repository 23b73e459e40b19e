import { PathwiseError } from '../../../data/contract/errors.ts'
import { MOST_PROGRAMS_IN_LIST, OWN_LIMITS } from '../../../data/contract/own.ts'
import type { ShapeFact, TableShape } from '../../../data/contract/shape.ts'
import { cutText } from '../../../data/format/clean-text.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { lettersOf } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'
import { OfficialFileError } from '../official-file-error.ts'
import { Rejects, type Reject } from '../rejects.ts'
import { headingWords, nameScore } from './column-names.ts'
import type { Grid } from './grid.ts'
import { ROWS_ABOVE } from './header-row.ts'
import { state } from './mapped-codes.ts'
import type { Structure } from './structure.ts'

/** The table of a grid: its headings, its rows as wide as they are, and what is none of it. */
export interface Shaped {
  readonly file: string
  readonly headings: readonly string[]
  readonly rows: readonly SourceRow[]
  readonly rejects: readonly Reject[]
  readonly shape: TableShape
  /** What each of the first rows says, by its line: the heading is known again by that. */
  readonly firstLines: ReadonlyMap<number, string>
}

/** As many as a mapping can name. */
const MOST_COLUMNS = 500

/** Columns without a heading beside those that have one: remarks of whoever keeps the sheet. */
const MOST_UNNAMED = 20

/** In characters, of a row that may be the heading. */
const LONGEST_ROW = 80

/** In characters, of what a row says, by which it is known again. */
const LONGEST_LINE_KEPT = 1_000

/** Has it a text in every place? A row that was made place by place may not. */
function isFull(cells: readonly (string | undefined)[]): boolean {
  for (let at = 0; at < cells.length; at++) if (cells[at] === undefined) return false
  return true
}

const lastFilled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '')

/**
 * Does what the structure says.
 * @throws OfficialFileError 'empty', 'too-wide'; PathwiseError 'own-too-many-rows'
 */
export function shaped(grid: Grid, structure: Structure, words: Translator): Shaped {
  const { file } = grid
  const { body, leftOut, headings: found } = structure
  if (structure.heading.length === 0) throw new OfficialFileError('empty', { file })
  if (body.length > MOST_PROGRAMS_IN_LIST) throw new PathwiseError('own-too-many-rows', OWN_LIMITS)
  const rejects = new Rejects()
  for (const { line, column, value, reason } of grid.rejects) rejects.add(file, line, column, value, reason)
  for (const { row, why } of leftOut)
    rejects.add(file, row.line, '', row.cells.find((cell) => cell.trim()) ?? '', why)

  const named = found.findLastIndex((heading) => heading !== '') + 1
  // A cell too many in a text has moved the others; in a sheet it stands where it was put.
  const room = grid.delimiter === '' ? named + MOST_UNNAMED : named
  const fitting = body.filter(({ line, cells }) => {
    const fits = lastFilled(cells) < room
    if (!fits) rejects.add(file, line, '', String(lastFilled(cells) + 1), 'wrong-number-of-fields')
    return fits
  })
  const hasCells: boolean[] = []
  for (const { cells } of fitting)
    for (let at = 0; at < cells.length; at += 1) if (!hasCells[at] && cells[at]?.trim()) hasCells[at] = true
  const width = Math.max(named, hasCells.length)
  // A column of nothing is none.
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => found[at] || hasCells[at])
  if (columns.length > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
  const headings = columns.map((at) => found[at] ?? '')
  const isWhole = columns.length === width
  const rows = fitting.map(({ line, cells, section }): SourceRow => {
    // Of a large table whose columns are all taken nothing is copied.
    if (isWhole && cells.length === width && !structure.hasSections && isFull(cells)) return { line, cells }
    const kept = columns.map((at) => cells[at] ?? '')
    if (structure.hasSections) kept.push(section)
    return { line, cells: kept }
  })
  if (structure.hasSections)
    headings.push(
      headingFor(
        fitting.map(({ section }) => section),
        headings,
        words,
        words.t('mapping.section'),
      ),
    )
  return {
    file,
    headings,
    rows,
    rejects: rejects.list.toSorted((a, b) => a.line - b.line),
    firstLines: new Map(structure.rows.slice(0, ROWS_ABOVE).map(({ line, cells }) => [line, saidIn(cells)])),
    shape: {
      heading: structure.headingLine,
      firstRows: structure.rows.slice(0, ROWS_ABOVE).map(({ line, cells }) => ({
        line,
        text: cutText(cells.filter((cell) => cell.trim() !== '').join(' · '), LONGEST_ROW),
      })),
      encoding: grid.encoding,
      steps: structure.steps,
      facts: [...structure.facts, ...formulas(grid), ...unreadable(headings, rows)],
    },
  }
}

/** A row in one form, however it is written. */
const saidIn = (cells: readonly string[]): string =>
  cutText(
    cells
      .map((cell) => headingWords(cell).join(' '))
      .filter(Boolean)
      .join(' | '),
    LONGEST_LINE_KEPT,
  )

/**
 * What a column is called that no heading names: by the first field that rows need and no column has.
 * Names of sheets and of sections are mostly those of schools, or of states.
 */
export function headingFor(
  cells: readonly string[],
  headings: readonly string[],
  words: Translator,
  otherwise: string,
): string {
  const isNamed = (id: 'institution' | 'state') => headings.some((heading) => nameScore(heading, id) > 0)
  const given = cells.filter((cell) => cell !== '')
  const areStates = given.length > 0 && given.every((cell) => state(cell).is === 'value')
  if (areStates) return isNamed('state') ? otherwise : words.t('field.state')
  return isNamed('institution') ? otherwise : words.t('field.institution')
}

function formulas({ formulas: { count, first } }: Grid): readonly ShapeFact[] {
  return count === 0 ? [] : [{ id: 'formulas', count, names: first, line: 0 }]
}

/** Cells in which a letter stands for one that could not be read. */
function unreadable(headings: readonly string[], rows: readonly SourceRow[]): readonly ShapeFact[] {
  let [count, names, first] = [0, '', 0]
  for (const { line, cells } of rows)
    for (let at = 0; at < cells.length; at += 1)
      if (cells[at]?.includes('\ufffd')) {
        count += 1
        if (count === 1) [names, first] = [headings[at] || lettersOf(at), line]
      }
  return count === 0 ? [] : [{ id: 'unreadable-letters', count, names, line: first }]
}
