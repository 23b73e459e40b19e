import { PathwiseError } from '../../data/contract/errors.ts'
import type { Unit } from '../../data/figures/figure.ts'
import { translators, type Translator } from '../../data/messages/translate.ts'
import { isReadingOf } from './as-spreadsheets-read.ts'
import { readLineText, readNumber } from './cell-text.ts'
import {
  placeOf,
  readHeading,
  readProgram,
  readRow,
  type CodedRow,
  type CodeHeading,
  type EntryCodes,
} from './codes.ts'
import { headingsOf, LINES, type Found } from './headings.ts'
import { inOneLine } from './in-lines.ts'
import { takeBack } from './inert.ts'
import {
  BESIDE,
  NOTHING,
  type BesidePart,
  type Entry,
  type ExportTable,
  type Line,
  type LineId,
  type Part,
} from './exported-table.ts'

type Parts = Partial<Record<Part | 'value', string>>

/** How a file is to be read. */
interface Reading {
  readonly codes: CodeHeading | null
  /** Of the language that it was written in, as far as its headings tell; else our own. */
  readonly words: Translator
}

/**
 * Reads the records of an exported comparison, its headings first: by its codes, and
 * where it has none (an older Pathwise wrote it, or a spreadsheet lost them) by the
 * words of any language.
 * @throws PathwiseError 'invalid-input' with `at` ("heading" or "line N")
 */
export function readRecords([heading = [], ...records]: readonly (readonly string[])[]): ExportTable {
  const codes = readHeading(heading)
  const words = wordsOf(heading)
  const isAcross = codes ? codes.form !== 'rows' : words !== undefined && isAcrossIn(heading, words)
  const reading = { codes, words: words ?? firstWords() }
  return isAcross ? readAcross(heading, records, reading) : readRows(heading, records, reading)
}

function firstWords(): Translator {
  const [first] = translators()
  if (!first) throw new Error('There are words in no language')
  return first
}

/** Undefined where no heading is ours. */
function wordsOf(heading: readonly string[]): Translator | undefined {
  return translators().find(
    (words) =>
      isAcrossIn(heading, words) ||
      heading.some((text) => headingsOf(words).ofColumn(text)?.line.id === 'key'),
  )
}

const isAcrossIn = (heading: readonly string[], words: Translator) =>
  heading[0] === words.t('export.attribute') && heading[1] === words.t('export.unit')

function readRows(
  heading: readonly string[],
  records: readonly (readonly string[])[],
  { codes, words }: Reading,
): ExportTable {
  const columns = columnsOf(heading, { codes, words })
  const lines = linesOf(columns)
  if (lines[0]?.id !== 'key') throw new PathwiseError('invalid-input', { at: 'heading' })
  return {
    lines,
    programs: records.map((record, row) => {
      const coded = readProgram(codes ? (record[codes.column] ?? '') : '')
      return lines.map((line) => {
        const parts: Parts = {}
        columns.forEach((found, column) => {
          if (found?.line === line) parts[found.part] = record[column] ?? ''
        })
        return readEntry({ line, parts, codes: coded.get(line.id) ?? {}, words, at: row + 2 })
      })
    }),
  }
}

/** By codes, unless columns were put in, taken out or moved since: then each heading says what it is. */
function columnsOf(heading: readonly string[], { codes, words }: Reading): readonly (Found | null)[] {
  const named = heading.map((text) => headingsOf(words).ofColumn(text))
  if (!codes || codes.column !== codes.list.length) return named
  const coded = heading.map((_, at) => placeOf(codes.list[at] ?? ''))
  const isMoved = named.some(
    (place, at) => place && coded[at] && (place.line !== coded[at].line || place.part !== coded[at].part),
  )
  return isMoved ? named : coded
}

function readAcross(
  heading: readonly string[],
  records: readonly (readonly string[])[],
  { codes, words }: Reading,
): ExportTable {
  const headings = headingsOf(words)
  const rows = records.map(
    (record): CodedRow | null =>
      (codes && readRow(record[codes.column] ?? '')) ?? withoutCodes(headings.ofRow(record[0] ?? '')),
  )
  const groups = groupsOf(heading, { codes, words })
  const isWorkbook = codes?.form === 'workbook'
  const lines = linesOf(rows.map((row) => row?.place ?? null))
  if (!isWorkbook && lines[0]?.id !== 'key') throw new PathwiseError('invalid-input', { at: 'heading' })
  const named = isWorkbook ? namedLines(codes, groups.length) : []
  return {
    lines: [...named.map(({ line }) => line), ...lines],
    programs: groups.map((columns, program) => [
      ...named.map(({ entries }) => entries[program] ?? NOTHING),
      ...lines.map((line) => {
        const parts: Parts = {}
        let at = 0
        let coded: EntryCodes = {}
        rows.forEach((row, index) => {
          if (row?.place.line !== line) return
          const record = records[index] ?? []
          const { part } = row.place
          parts[part] = record[columns.value] ?? ''
          if (part !== 'value') return
          at = index + 2
          coded = row.codes(program, groups.length)
          for (const each of BESIDE) {
            const column = columns[each]
            if (column !== undefined) parts[each] = record[column] ?? ''
          }
        })
        return readEntry({ line, parts, codes: coded, words, at, isWorkbook })
      }),
    ]),
  }
}

const withoutCodes = (place: Found | null): CodedRow | null => place && { place, codes: () => ({}) }

type Columns = { readonly value: number } & Partial<Record<BesidePart, number>>

/** The columns of each program. */
function groupsOf(heading: readonly string[], { codes, words }: Reading): readonly Columns[] {
  const end = codes?.column ?? heading.length
  const size = codes?.list.length ?? 0
  if (codes && size > 0 && (end - 2) % size === 0) {
    return Array.from({ length: (end - 2) / size }, (_, program) =>
      Object.fromEntries(codes.list.map((part, at) => [part, 2 + program * size + at])),
    ) as Columns[]
  }
  const headings = headingsOf(words)
  const groups: Columns[] = []
  heading.slice(0, end).forEach((text, column) => {
    if (column < 2) return
    const part = headings.ofBeside(text)
    // A column is a program's until the next one that is not the status, source or date of it.
    if (part === null) groups.push({ value: column })
    else Object.assign(groups.at(-1) ?? {}, { [part]: column })
  })
  return groups
}

/** What a workbook says of its programs in its headings alone. */
function namedLines(
  { named }: CodeHeading,
  programs: number,
): readonly { readonly line: Line; readonly entries: readonly Entry[] }[] {
  return (['key', 'program', 'institution'] as const).flatMap((id) => {
    const line = LINES.find((each) => each.id === id)
    const texts = named.get(id)
    if (!line || texts?.length !== programs) return []
    const entries = texts.map((text) => ({ ...NOTHING, text: text || null, code: codeOfText(id, text) }))
    return [{ line, entries }]
  })
}

const codeOfText = (id: LineId, text: string) => (id === 'key' && text !== '' ? text : null)

/** The lines whose values are there, in the file's order. */
function linesOf(found: readonly (Found | null)[]): Line[] {
  return found.flatMap((each) => (each?.part === 'value' ? [each.line] : []))
}

interface Read {
  readonly line: Line
  readonly parts: Parts
  readonly codes: EntryCodes
  readonly words: Translator
  readonly at: number
  readonly isWorkbook?: boolean
}

function readEntry({ line, parts: written, codes, words, at, isWorkbook = false }: Read): Entry {
  const parts: Parts = Object.fromEntries(
    Object.entries(written).map(([part, text]) => [part, inOneLine(text)]),
  )
  // A workbook's texts are texts, whatever they begin with.
  const plain = (part: Part) => (isWorkbook ? (parts[part] ?? '') : takeBack(parts[part] ?? '')) || null
  const unit = unitOf(parts.unit ?? '', words) ?? UNITS.find((each) => each === codes.unit) ?? null
  const number = (text: string) => {
    const value = readNumber(text, line.unit ?? unit)
    if (Number.isNaN(value)) throw new PathwiseError('invalid-input', { at: `line ${at}` })
    // A workbook holds shares of 1; as text they are shown as percent.
    return isWorkbook && value !== null && (line.unit ?? unit) === 'percent' && !text.endsWith('%')
      ? Number((value * 100).toFixed(6))
      : value
  }
  const isText = line.kind === 'text'
  const status = plain('status')
  const text = isWorkbook
    ? workbookText(parts.value ?? '', codes.code)
    : isText
      ? readLineText(line.id, parts.value ?? '', codes.code ?? null, words)
      : null
  return {
    ...NOTHING,
    ...(isText ? { text } : { value: number(parts.value ?? ''), high: number(parts.high ?? '') }),
    people: /^\d{1,9}$/.test(parts.people ?? '') ? Number(parts.people) : null,
    unit,
    why: plain('why'),
    status,
    source: plain('source'),
    asOf: plain('asOf'),
    code: (text !== null && codes.code) || null,
    statusCode: (status !== null && codes.status) || null,
    ...(codes.written === undefined ? {} : { written: codes.written }),
    ...(codes.rule === undefined ? {} : { rule: codes.rule }),
  }
}

/** What it was where a spreadsheet took it for a number when it opened the text that it had made of it. */
const workbookText = (text: string, code: string | undefined): string | null =>
  code !== undefined && isReadingOf(text, code) ? code : text || null

const UNITS: readonly Unit[] = [
  'cents',
  'months',
  'clock-hours',
  'credit-hours',
  'awards',
  'percent',
  'jobs',
  'programs',
  'year',
]

function unitOf(text: string, words: Translator): Unit | null {
  return UNITS.find((unit) => words.t(`unit.${unit}`) === text) ?? null
}
