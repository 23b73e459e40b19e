import Papa from 'papaparse'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { Unit } from '../../data/figures/figure.ts'
import { translator, type Translator } from '../../data/messages/translate.ts'
import { readLineText, readNumber } from './cell-text.ts'
import { headingsOf, type Found } from './headings.ts'
import { takeBack } from './inert.ts'
import { NOTHING, type Entry, type ExportTable, type Line, type Part } from './exported-table.ts'

/**
 * Reads a comparison that Pathwise exported, in either layout, also after a
 * spreadsheet saved it with other line ends or separators.
 * @throws PathwiseError 'invalid-input' with `at` ("encoding", "heading" or "line N")
 * for a file that is not one, or a cell that is not a number where one must be.
 */
export function readComparisonCsv(bytes: Uint8Array, words: Translator = translator('en')): ExportTable {
  const [heading = [], ...records] = parse(decode(bytes))
  const isAcross = heading[0] === words.t('export.attribute') && heading[1] === words.t('export.unit')
  return isAcross ? readAcross(heading, records, words) : readRows(heading, records, words)
}

function decode(bytes: Uint8Array): string {
  try {
    // A BOM is taken off; bytes that are not UTF-8 are not guessed at.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new PathwiseError('invalid-input', { at: 'encoding' }, { cause: error })
  }
}

function parse(text: string): string[][] {
  const parsed = Papa.parse<string[]>(text, { ...firstLine(text), skipEmptyLines: true })
  const [broken] = parsed.errors
  if (broken) throw new PathwiseError('invalid-input', { at: `line ${(broken.row ?? 0) + 1}` })
  return parsed.data
}

/** How the first record ends and is separated; what stands in quotes tells nothing. */
function firstLine(text: string): { newline: '\r\n' | '\n' | '\r'; delimiter: string } {
  let quoted = false
  let found = ''
  const first = (newline: '\r\n' | '\n' | '\r') => ({ newline, delimiter: found || ',' })
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '\n') return first('\n')
    else if (sign === '\r') return first(text[at + 1] === '\n' ? '\r\n' : '\r')
    else if (found === '' && (sign === ',' || sign === ';' || sign === '\t')) found = sign
  }
  return first('\r\n')
}

type Parts = Partial<Record<Part | 'value', string>>

function readRows(heading: readonly string[], records: readonly string[][], words: Translator): ExportTable {
  const headings = headingsOf(words)
  const columns = heading.map((text) => headings.ofColumn(text))
  const lines = linesOf(columns)
  if (lines[0]?.id !== 'key') throw new PathwiseError('invalid-input', { at: 'heading' })
  return {
    lines,
    programs: records.map((record, row) =>
      lines.map((line) => {
        const parts: Parts = {}
        columns.forEach((found, column) => {
          if (found?.line === line) parts[found.part] = record[column] ?? ''
        })
        return readEntry(line, parts, words, row + 2)
      }),
    ),
  }
}

function readAcross(
  heading: readonly string[],
  records: readonly string[][],
  words: Translator,
): ExportTable {
  const headings = headingsOf(words)
  const named = new Map<string, 'status' | 'source' | 'asOf'>(
    (['status', 'source', 'asOf'] as const).map((part) => [words.t(`export.${part}`), part]),
  )
  // A column is a program's until the next one that is not the status, source or date of it.
  const starts = heading.flatMap((text, column) => (column >= 2 && !named.has(text) ? [column] : []))
  const rows = records.map((record) => headings.ofRow(record[0] ?? ''))
  const lines = linesOf(rows)
  if (lines[0]?.id !== 'key') throw new PathwiseError('invalid-input', { at: 'heading' })
  return {
    lines,
    programs: starts.map((start, program) => {
      const end = starts[program + 1] ?? heading.length
      return lines.map((line) => {
        const parts: Parts = {}
        let at = 0
        rows.forEach((found, row) => {
          if (found?.line !== line) return
          const record = records[row] ?? []
          parts[found.part] = record[start] ?? ''
          if (found.part !== 'value') return
          at = row + 2
          for (let column = start + 1; column < end; column++) {
            const part = named.get(heading[column] ?? '')
            if (part) parts[part] = record[column] ?? ''
          }
        })
        return readEntry(line, parts, words, at)
      })
    }),
  }
}

/** The lines whose values are there, in the file's order. */
function linesOf(found: readonly (Found | null)[]): Line[] {
  return found.flatMap((each) => (each?.part === 'value' ? [each.line] : []))
}

function readEntry(line: Line, parts: Parts, words: Translator, at: number): Entry {
  const plain = (part: Part) => takeBack(parts[part] ?? '') || null
  const unit = unitOf(parts.unit ?? '', words)
  const number = (text: string) => {
    const value = readNumber(text, line.unit ?? unit)
    if (Number.isNaN(value)) throw new PathwiseError('invalid-input', { at: `line ${at}` })
    return value
  }
  const isText = line.kind === 'text'
  return {
    ...NOTHING,
    ...(isText
      ? { text: readLineText(line.id, parts.value ?? '', words) }
      : { value: number(parts.value ?? ''), high: number(parts.high ?? '') }),
    unit,
    why: plain('why'),
    status: plain('status'),
    source: plain('source'),
    asOf: plain('asOf'),
  }
}

const UNITS: readonly Unit[] = [
  'cents',
  'months',
  'clock-hours',
  'credit-hours',
  'awards',
  'percent',
  'jobs',
  'year',
]

function unitOf(text: string, words: Translator): Unit | null {
  return UNITS.find((unit) => words.t(`unit.${unit}`) === text) ?? null
}
