import type { Translator } from '../../data/messages/translate.ts'
import { cellText, unitText } from './cell-text.ts'
import { writeHeading, writeRow } from './codes.ts'
import type { ExportOptions } from './comparison-table.ts'
import { csvLine } from './csv.ts'
import type { Beside } from './entries.ts'
import { headingsOf } from './headings.ts'
import { inLines } from './in-lines.ts'
import { makeInert } from './inert.ts'
import { BESIDE, type EntryLine, type Line, type LineId, type Part } from './exported-table.ts'

/** Parts that get a row of their own beneath the value. */
const BENEATH = ['unit', 'high', 'people', 'why'] as const

/**
 * As on screen: attributes down, programs across, each with its status, source and date beside it.
 * @param pieces all with the same lines
 */
export function* acrossCsv(
  pieces: readonly (readonly EntryLine[])[],
  isShown: (line: Line) => boolean,
  options: ExportOptions,
  words: Translator,
): Generator<string, void> {
  const lines = joined(pieces, isShown)
  const textsOf = (id: LineId) => lines.find(({ line }) => line.id === id)?.entries ?? []
  const [programs, schools] = [textsOf('program'), textsOf('institution')]
  const names = (lines[0]?.entries ?? []).map((_, index) =>
    [programs, schools].map((texts) => texts[index]?.text ?? '').join(', '),
  )
  yield* acrossLines({ lines, names, isReadBack: true }, options, words)
}

/** What stands across: programs, or jobs. */
interface Across {
  readonly lines: readonly EntryLine[]
  /** Of the columns. */
  readonly names: readonly string[]
  /** With a last column of codes, by which the file is read back. */
  readonly isReadBack: boolean
}

export function* acrossLines(
  { lines, names, isReadBack }: Across,
  options: Beside,
  words: Translator,
): Generator<string, void> {
  const headings = headingsOf(words)
  const codes = (code: string) => (isReadBack ? [code] : [])
  const beside = BESIDE.filter((part) => options[part])
  yield csvLine([
    words.t('export.attribute'),
    words.t('export.unit'),
    ...names.flatMap((name, index) => [
      inLines(makeInert(`${index + 1}. ${name}`)),
      ...beside.map((part) => headings.beside(part, index + 1)),
    ]),
    ...codes(writeHeading('across', ['value', ...beside])),
  ])
  for (const { line, entries } of lines) {
    const cells = (part: Part | 'value') =>
      entries.flatMap((entry) => [
        inLines(cellText(line, entry, part, words)),
        ...beside.map((each) => (part === 'value' ? inLines(cellText(line, entry, each, words)) : '')),
      ])
    yield csvLine([
      headings.row(line, 'value'),
      unitText(line.unit, words),
      ...cells('value'),
      ...codes(writeRow({ line, part: 'value' }, entries)),
    ])
    for (const part of BENEATH) {
      if (!entries.some((entry) => entry[part] !== null)) continue
      yield csvLine([
        headings.row(line, part),
        part === 'high' ? unitText(line.unit, words) : '',
        ...cells(part),
        ...codes(writeRow({ line, part })),
      ])
    }
  }
}

function joined(
  pieces: readonly (readonly EntryLine[])[],
  isShown: (line: Line) => boolean,
): readonly EntryLine[] {
  return (pieces[0] ?? []).flatMap(({ line }, index) =>
    isShown(line) ? [{ line, entries: pieces.flatMap((piece) => piece[index]?.entries ?? []) }] : [],
  )
}
