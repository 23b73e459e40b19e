import type { Translator } from '../../data/messages/translate.ts'
import { cellText, unitText } from './cell-text.ts'
import { writeHeading, writeRow } from './codes.ts'
import type { ExportOptions } from './comparison-table.ts'
import { csvLine } from './csv.ts'
import { headingsOf } from './headings.ts'
import { hasPart, NOTHING, type ExportTable, type Line, type Part } from './exported-table.ts'

/** Parts that stand in a column beside the value; the others get a row of their own beneath it. */
const BESIDE = ['status', 'source', 'asOf'] as const
const BENEATH = ['unit', 'high', 'why'] as const

/**
 * As on screen: attributes down, programs across, each with its status, source and date beside it.
 * @param pieces all with the same lines
 */
export function* acrossCsv(
  pieces: readonly ExportTable[],
  isShown: (line: Line) => boolean,
  options: ExportOptions,
  words: Translator,
): Generator<string, void> {
  const table = joined(pieces, isShown)
  const headings = headingsOf(words)
  const beside = BESIDE.filter((part) => options[part])
  const program = table.lines.findIndex(({ id }) => id === 'program')
  const institution = table.lines.findIndex(({ id }) => id === 'institution')
  yield csvLine([
    words.t('export.attribute'),
    words.t('export.unit'),
    ...table.programs.flatMap((entries, index) => [
      `${index + 1}. ${entries[program]?.text ?? ''}, ${entries[institution]?.text ?? ''}`,
      ...beside.map((part) => words.t(`export.${part}`)),
    ]),
    writeHeading('across', ['value', ...beside]),
  ])
  for (const [index, line] of table.lines.entries()) {
    const cells = (part: Part | 'value') =>
      table.programs.flatMap((entries) => {
        const entry = entries[index] ?? NOTHING
        return [
          cellText(line, entry, part, words),
          ...beside.map((each) => (part === 'value' ? cellText(line, entry, each, words) : '')),
        ]
      })
    yield csvLine([
      headings.row(line, 'value'),
      unitText(line.unit, words),
      ...cells('value'),
      writeRow(
        { line, part: 'value' },
        table.programs.map((entries) => entries[index] ?? NOTHING),
      ),
    ])
    for (const part of BENEATH) {
      if (!hasPart(table, index, part)) continue
      yield csvLine([
        headings.row(line, part),
        part === 'high' ? unitText(line.unit, words) : '',
        ...cells(part),
        writeRow({ line, part }),
      ])
    }
  }
}

function joined(pieces: readonly ExportTable[], isShown: (line: Line) => boolean): ExportTable {
  const lines = (pieces[0]?.lines ?? []).flatMap((line, index) => (isShown(line) ? [{ line, index }] : []))
  return {
    lines: lines.map(({ line }) => line),
    programs: pieces.flatMap(({ programs }) =>
      programs.map((entries) => lines.map(({ index }) => entries[index] ?? NOTHING)),
    ),
  }
}
