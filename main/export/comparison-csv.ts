import type { ComparedTable } from '../../data/contract/comparison.ts'
import type { ExportDocument } from '../../data/contract/export.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { acrossCsv } from './across-csv.ts'
import { comparisonLines, type ExportOptions } from './comparison-table.ts'
import { atOnce, csvDocument, csvText } from './csv.ts'
import { madeEntries, type MadeEntries } from './entries.ts'
import { linesOfTable, type EntryLine, type ExportTable, type Line } from './exported-table.ts'
import { rowCells, rowsCsv } from './rows-csv.ts'
import { isWanted } from './shown-rows.ts'

/**
 * A comparison as a CSV file: UTF-8 with BOM, CRLF, RFC 4180; raw numbers or
 * blank. `read-csv.ts` takes it back.
 */
export function comparisonCsv(
  comparison: ComparedTable,
  options: ExportOptions,
  words: Translator,
): ExportDocument {
  return atOnce(comparisonCsvInPieces([comparison], options, words))
}

/**
 * The same of a comparison in pieces: each with the same rows, and a row `differs` where
 * a program of it or of one before says something else than the first of all. Rests after
 * each piece that it has read, and again after each that it has written.
 */
export function comparisonCsvInPieces(
  pieces: Iterable<ComparedTable>,
  options: ExportOptions,
  words: Translator,
): Generator<undefined, ExportDocument> {
  const parts =
    options.layout === 'rows'
      ? layOut(pieces, rowCells, rowsCsv, options, words)
      : layOut(pieces, (lines) => lines, acrossCsv, options, words)
  return csvDocument(words.t('export.fileName'), parts)
}

/** The text of a table's file. */
export function tableCsv(table: ExportTable, options: ExportOptions, words: Translator): string {
  const lines = linesOfTable(table)
  const everything = () => true
  return csvText(
    options.layout === 'rows'
      ? rowsCsv([rowCells(lines, words, madeEntries())], everything, options, words)
      : acrossCsv([lines], everything, options, words),
  )
}

/** Writes what is kept of each piece, the lines that are shown. */
type Write<Kept> = (
  pieces: readonly Kept[],
  isShown: (line: Line) => boolean,
  options: ExportOptions,
  words: Translator,
) => Iterable<string>

/** The text of the file in parts; '' for a piece that is read: what is shown is known when all are. */
function* layOut<Kept>(
  pieces: Iterable<ComparedTable>,
  keep: (lines: readonly EntryLine[], words: Translator, made: MadeEntries) => Kept,
  write: Write<Kept>,
  options: ExportOptions,
  words: Translator,
): Generator<string, void> {
  const made = madeEntries()
  const kept: Kept[] = []
  const differs = new Map<string, boolean>()
  let programs = 0
  for (const piece of pieces) {
    kept.push(keep(comparisonLines(piece, { ...options, show: 'all' }, words, made), words, made))
    for (const { rows } of piece.groups)
      for (const row of rows) differs.set(row.field, row.differs || differs.get(row.field) === true)
    programs += piece.programs.length
    yield ''
  }
  // Lines that are no rows of the comparison say what it is, and are always shown.
  const isShown = ({ id }: Line) => {
    const isDiffering = differs.get(id)
    return isDiffering === undefined || isWanted(isDiffering, options.show, programs)
  }
  yield* write(kept, isShown, options, words)
}
