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
  /** Rows above the header: a title, say. */
  readonly above: number
  readonly rows: readonly SourceRow[]
}

/** What other files than text begin with: PDF, PNG, GIF, JPEG, 7z, RAR, gzip. */
const SIGNATURES = ['%PDF', '\x89PNG', 'GIF8', '\xFF\xD8\xFF', '7z\xBC\xAF', 'Rar!', '\x1F\x8B']

/**
 * Reads the header under whichever delimiter it is known by, else under the one that
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

/** Somebody may have put titles above an official table. */
const MOST_ABOVE = 10

function headOf(text: string, delimiter: string, isKnown: (header: Header) => boolean): CsvHead {
  const rows = firstRows(text, delimiter, MOST_ABOVE + 5)
  const known = rows.slice(0, MOST_ABOVE + 1).findIndex(({ cells }) => isKnown(new Header(cells)))
  const above = Math.max(known, 0)
  return {
    delimiter,
    header: new Header(rows[above]?.cells ?? []),
    above,
    rows: rows.slice(above + 1, above + 5),
  }
}
