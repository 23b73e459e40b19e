import Papa from 'papaparse'
import { PathwiseError } from '../../data/contract/errors.ts'
import type { ExportTable } from './exported-table.ts'
import { readRecords } from './read-records.ts'

/**
 * Reads a comparison that Pathwise exported, in either layout, also after a
 * spreadsheet saved it with other line ends or separators.
 * @throws PathwiseError 'invalid-input' with `at` ("encoding", "heading" or "line N")
 * for a file that is not one, or a cell that is not a number where one must be.
 */
export function readComparisonCsv(bytes: Uint8Array): ExportTable {
  return readRecords(parse(decode(bytes)))
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
    else if (found === '' && (sign === ',' || sign === ';' || sign === '\t' || sign === '|')) found = sign
  }
  return first('\r\n')
}
