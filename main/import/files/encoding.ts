import { createReadStream } from 'node:fs'

export type Encoding = 'utf-8' | 'windows-1252'

/**
 * NCES files are UTF-8 (2024: with a byte order mark) or Windows-1252 (2022 and
 * before) and do not say which. Text that is not valid UTF-8 is taken for
 * Windows-1252, which accepts any byte; the whole file is looked at, since the
 * first accent may stand anywhere.
 * @throws the file system's error when the file cannot be read
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    // Node's own errors (no such file, say) carry a `syscall`; the decoder's is a TypeError.
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** The text of a file in pieces, without byte order mark, every line end a single "\n". */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let heldReturn = false
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let text: string = (heldReturn ? '\r' : '') + decoder.decode(chunk as Buffer, { stream: true })
    // A "\r" at the very end may be the first half of "\r\n".
    heldReturn = text.endsWith('\r')
    if (heldReturn) text = text.slice(0, -1)
    if (text) yield text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  }
  const rest = (heldReturn ? '\n' : '') + decoder.decode()
  if (rest) yield rest
}
