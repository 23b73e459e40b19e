import { isAscii } from 'node:buffer'
import { OfficialFileError } from '../official-file-error.ts'
import type { Encoding } from '../../../data/contract/encodings.ts'
import type { Bytes } from './bytes.ts'
import { decodeCp437 } from './cp437.ts'

/**
 * NCES files are UTF-8 (2024: with a byte order mark) or Windows-1252 (2022 and
 * before) and do not say which. Text of which most letters beyond ASCII are no UTF-8 is
 * taken for Windows-1252, which accepts any byte: one bad byte among good ones spoils one
 * cell, not every accent. The whole file is looked at, since the first accent may stand
 * anywhere. UTF-16 (a spreadsheet's "Unicode text") is told by its byte order mark, or by
 * every other byte being 0.
 * @throws OfficialFileError `binary` where more bytes are 0 than a slip leaves; or as `bytes.read` does
 */
export async function detectEncoding(bytes: Bytes): Promise<Encoding> {
  let first = true
  const decoder = new TextDecoder('utf-8')
  const letters = { good: 0, bad: 0 }
  let [size, zeros] = [0, 0]
  for await (const piece of bytes.read()) {
    if (first) {
      const wide = markOf(piece) ?? wideWithoutMark(piece)
      if (wide !== null) return wide
      first = false
    }
    size += piece.length
    for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, at + 1)) zeros += 1
    if (zeros * BYTES_A_ZERO > size) throw new OfficialFileError('binary', { file: bytes.name })
    // Most pieces of most files.
    if (!isAscii(piece)) countLetters(decoder.decode(piece, { stream: true }), letters)
  }
  countLetters(decoder.decode(), letters)
  return letters.bad > letters.good ? 'windows-1252' : 'utf-8'
}

/** Text has no byte of value 0; a slip of a program leaves one in so many. */
const BYTES_A_ZERO = 100

function countLetters(text: string, letters: { good: number; bad: number }): void {
  for (const letter of text.match(/[^\0-\x7f]/g) ?? []) {
    if (letter === '\ufffd') letters.bad += 1
    else letters.good += 1
  }
}

/** Bytes of a text that tell whether every other one is 0. */
const LOOKED_AT = 2000

function wideWithoutMark(start: Buffer): Encoding | null {
  const looked = start.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked.length * 0.4 && even === 0) return 'utf-16le'
  return even > looked.length * 0.4 && odd === 0 ? 'utf-16be' : null
}

/** What the first bytes of a file alone let think; good enough for a header. */
export function encodingOfStart(start: Buffer): Encoding {
  const letters = { good: 0, bad: 0 }
  // A character that is cut at the end is held back, and counts as neither.
  countLetters(new TextDecoder('utf-8').decode(start, { stream: true }), letters)
  return markOf(start) ?? wideWithoutMark(start) ?? (letters.bad > letters.good ? 'windows-1252' : 'utf-8')
}

function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null
}

/** Node knows all but the page of DOS, of which a byte is a letter. */
function decoderOf(encoding: Encoding): {
  decode(piece?: Buffer, options?: { readonly stream: boolean }): string
} {
  return encoding === 'cp437'
    ? { decode: (piece) => (piece ? decodeCp437(piece) : '') }
    : new TextDecoder(encoding)
}

/** The text of a file in pieces, without byte order mark and letters of value 0, every line end a single "\n". */
export async function* readText(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
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
    if (text.includes('\0')) text = text.replaceAll('\0', '')
    if (text) yield text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  }
  const rest = (heldReturn ? '\n' : '') + decoder.decode()
  if (rest) yield rest
}
