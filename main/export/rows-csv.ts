import type { Translator } from '../../data/messages/translate.ts'
import { cellText } from './cell-text.ts'
import { CODED_LINES, joinCodes, placeCode, programCode, writeHeading } from './codes.ts'
import { csvCell, csvLine, csvLineOfCells } from './csv.ts'
import type { ExportOptions } from './comparison-table.ts'
import { headingsOf } from './headings.ts'
import type { MadeEntries } from './entries.ts'
import { inLines, isLong } from './in-lines.ts'
import { mapRuns } from './map-runs.ts'
import { PARTS, type EntryLine, type Line, type LineId, type Part } from './exported-table.ts'

/** Whoever looks a program up in a long file finds its name in one piece. */
const NAMES: ReadonlySet<LineId> = new Set<LineId>(['program', 'institution', 'city'])

const VALUE_AND_PARTS = ['value', ...PARTS] as const

/**
 * The cells of some programs, ready for the file, by line. They are kept until the
 * last program is known, since only then can be told which columns there are; entries
 * of ten thousand programs would be a hundred times as much to keep.
 */
export interface RowCells {
  readonly programs: number
  readonly lines: readonly LineCells[]
}

interface LineCells {
  readonly line: Line
  /** By program; a part that none of them has is missing. */
  readonly cells: ReadonlyMap<Part | 'value', readonly string[]>
  /** By program; null: a line that is not read back by codes. */
  readonly codes: readonly string[] | null
}

/** @param made one for all pieces of a comparison */
export function rowCells(
  lines: readonly EntryLine[],
  words: Translator,
  { cellsInLines }: Pick<MadeEntries, 'cellsInLines'>,
): RowCells {
  const cellOf = (text: string): string => {
    if (!isLong(text)) return csvCell(text)
    let cell = cellsInLines.get(text)
    if (cell === undefined) cellsInLines.set(text, (cell = csvCell(inLines(text))))
    return cell
  }
  return {
    programs: lines[0]?.entries.length ?? 0,
    lines: lines.map(({ line, entries }) => {
      const cellsOf = (part: Part | 'value') =>
        mapRuns(entries, (entry) => {
          const text = cellText(line, entry, part, words)
          return part === 'value' && NAMES.has(line.id) ? csvCell(text) : cellOf(text)
        })
      const parts = PARTS.filter((part) => entries.some((entry) => entry[part] !== null))
      return {
        line,
        cells: new Map((['value', ...parts] as const).map((part) => [part, cellsOf(part)])),
        codes: CODED_LINES.has(line.id) ? mapRuns(entries, (entry) => programCode(line.id, entry)) : null,
      }
    }),
  }
}

/**
 * One row per program; the parts of a value follow it, where any program has them.
 * @param pieces all with the same lines
 */
export function rowsCsv(
  pieces: readonly RowCells[],
  isShown: (line: Line) => boolean,
  _: ExportOptions,
  words: Translator,
): Generator<string, void> {
  return rowLines({ pieces, isShown, isReadBack: true }, words)
}

/** What stands in rows: programs, or jobs. */
interface InRows {
  readonly pieces: readonly RowCells[]
  readonly isShown: (line: Line) => boolean
  /** With a last column of codes, by which the file is read back. */
  readonly isReadBack: boolean
}

export function* rowLines(
  { pieces, isShown, isReadBack }: InRows,
  words: Translator,
): Generator<string, void> {
  const lines = (pieces[0]?.lines ?? []).flatMap(({ line }, index) =>
    isShown(line) ? [{ line, index }] : [],
  )
  const columns = lines.flatMap(({ line, index }) =>
    VALUE_AND_PARTS.filter(
      (part) => part === 'value' || pieces.some((piece) => piece.lines[index]?.cells.has(part)),
    ).map((part) => ({ line, index, part })),
  )
  const headings = headingsOf(words)
  yield csvLine([
    ...columns.map(({ line, part }) => headings.column(line, part)),
    ...(isReadBack ? [writeHeading('rows', columns.map(placeCode))] : []),
  ])
  for (const piece of pieces) {
    const cells = columns.map(({ index, part }) => piece.lines[index]?.cells.get(part))
    const codes = lines.flatMap(({ index }) => {
      const ofLine = piece.lines[index]?.codes
      return ofLine ? [ofLine] : []
    })
    let text = ''
    for (let program = 0; program < piece.programs; program++) {
      const ofProgram = cells.map((each) => each?.[program] ?? '')
      if (isReadBack) ofProgram.push(csvCell(joinCodes(codes.map((each) => each[program] ?? ''))))
      text += csvLineOfCells(ofProgram)
    }
    yield text
  }
}
