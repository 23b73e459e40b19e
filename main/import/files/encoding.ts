import { isAscii, isUtf8 } from 'node:buffer'
import { OfficialFileError } from '../official-file-error.ts'
import type { Bytes } from './bytes.ts'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/**
 * NCES files are UTF-8 (2024: with a byte order mark) or Windows-1252 (2022 and
 * before) and do not say which. Text that is not valid UTF-8 is taken for
 * Windows-1252, which accepts any byte; the whole file is looked at, since the
 * first accent may stand anywhere. UTF-16 (a spreadsheet's "Unicode text") is
 * told by its byte order mark.
 * @throws OfficialFileError `binary` where there is a byte of value 0, which no text holds; or as `bytes.read` does
 */
export async function detectEncoding(bytes: Bytes): Promise<Encoding> {
  let utf8 = true
  let first = true
  // The start of a character that the end of a piece cuts.
  let cut = Buffer.alloc(0)
  for await (const piece of bytes.read()) {
    if (first) {
      const mark = markOf(piece)
      if (mark !== null) return mark
      first = false
    }
    if (piece.includes(0)) throw new OfficialFileError('binary', { file: bytes.name })
    if (!utf8 || (cut.length === 0 && isAscii(piece))) continue
    const text = cut.length === 0 ? piece : Buffer.concat([cut, piece])
    const whole = lengthOfWholeCharacters(text)
    utf8 = isUtf8(text.subarray(0, whole))
    cut = Buffer.from(text.subarray(whole))
  }
  return utf8 && cut.length === 0 ? 'utf-8' : 'windows-1252'
}

/** What the first bytes of a file alone let think; good enough for a header. */
export function encodingOfStart(start: Buffer): Encoding {
  const whole = start.subarray(0, lengthOfWholeCharacters(start))
  return markOf(start) ?? (isUtf8(whole) ? 'utf-8' : 'windows-1252')
}

function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null
}

/** A UTF-8 character of up to four bytes may stand cut at the end. */
function lengthOfWholeCharacters(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0
    if (byte < 0x80) return text.length
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needs > back ? text.length - back : text.length
    }
  }
  return text.length
}

/** The text of a file in pieces, without byte order mark, every line end a single "\n". */
export async function* readText(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let heldReturn = false
  const wide = encoding.startsWith('utf-16')
  // Whether the decoder may hold the start of a character that a piece cut.
  let held = wide
  for await (const piece of pieces) {
    // ASCII reads alike in the others, several times as fast; most files are nothing else.
    const ascii = !held && isAscii(piece)
    held = wide || (!ascii && (piece.at(-1) ?? 0) >= 0x80)
    let text: string = heldReturn ? '\r' : ''
    text += ascii ? piece.toString('latin1') : decoder.decode(piece, { stream: true })
    // A "\r" at the very end may be the first half of "\r\n".
    heldReturn = text.endsWith('\r')
    if (heldReturn) text = text.slice(0, -1)
    if (text) yield text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  }
  const rest = (heldReturn ? '\n' : '') + decoder.decode()
  if (rest) yield rest
}
