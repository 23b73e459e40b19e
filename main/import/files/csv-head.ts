import { OfficialFileError } from '../official-file-error.ts'
import { firstBytes, type Bytes } from './bytes.ts'
import { firstRows, MOST_COLUMNS } from './csv.ts'
import { encodingOfStart } from './encoding.ts'
import { Header, type SourceRow } from './source.ts'

/** The widest official header (College Scorecard) has some 60,000 characters. */
const HEAD = 1 << 18

/** How the columns of a delimited file may be told apart, the likeliest first. */
const DELIMITERS = [',', '\t', ';', '|'] as const

/** The beginning of a delimited file. */
export interface CsvHead {
  readonly delimiter: string
  readonly header: Header
  /** Rows above the header that are not blank: a title, say. */
  readonly above: number
  readonly rows: readonly SourceRow[]
}

/** What other files than text begin with: PDF, PNG, GIF, JPEG, 7z, RAR, gzip. */
const SIGNATURES = ['%PDF', '\x89PNG', 'GIF8', '\xFF\xD8\xFF', '7z\xBC\xAF', 'Rar!', '\x1F\x8B']

/** Titles may stand above the header. */
const ROWS_ABOVE = 10

/** Rows below the header that tell of what it is. */
const ROWS_BELOW = 4

/**
 * Reads the header, the first row or one soon below it, under whichever delimiter it is known by, else under the one that
 * makes the most columns of it, and the first rows.
 * @throws OfficialFileError
 */
export async function readCsvHead(bytes: Bytes, isKnown: (header: Header) => boolean): Promise<CsvHead> {
  const file = bytes.name
  const start = await firstBytes(bytes, HEAD)
  const encoding = encodingOfStart(start)
  const signature = start.subarray(0, 4).toString('latin1')
  if (
    SIGNATURES.some((each) => signature.startsWith(each)) ||
    (!encoding.startsWith('utf-16') && start.includes(0))
  )
    throw new OfficialFileError('binary', { file })
  const text = new TextDecoder(encoding).decode(start)
  if (text.trim() === '') throw new OfficialFileError('empty', { file })
  if (/^\s*(<!DOCTYPE html|<html|<\?xml)/i.test(text)) throw new OfficialFileError('web-page', { file })
  if (start.length === HEAD && !/[\r\n]/.test(text.trimStart()))
    throw new OfficialFileError('too-wide', { file })
  const heads = DELIMITERS.map((delimiter) => headOf(text, delimiter, isKnown))
  const most = heads.toSorted((a, b) => b.header.names.length - a.header.names.length)[0]
  const head = heads.find(({ header }) => isKnown(header)) ?? most
  if (!head || head.header.names.length > MOST_COLUMNS) throw new OfficialFileError('too-wide', { file })
  return head
}

function headOf(text: string, delimiter: string, isKnown: (header: Header) => boolean): CsvHead {
  const first = firstRows(text, delimiter, ROWS_ABOVE + ROWS_BELOW + 1)
  const headers = first.slice(0, ROWS_ABOVE + 1).map(({ cells }) => new Header(cells))
  const above = Math.max(0, headers.findIndex(isKnown))
  return {
    delimiter,
    header: headers[above] ?? new Header([]),
    above,
    rows: first.slice(above + 1, above + 1 + ROWS_BELOW),
  }
}
