import { Parser } from 'saxen'

/**
 * So much is read between two looks at what came of it: a few letters can say
 * that a row has 16,384 cells, so that a larger slice could fill the memory.
 */
const SLICE = 1 << 14

/** What a part of a workbook is listened to for. Names have no namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: () => Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** Tags within tags; a workbook has some ten. */
const DEEPEST = 200

/** A tag or text longer than this is in no workbook: a cell holds 32,767 characters at most. */
const LONGEST_TOKEN = 1 << 20

/**
 * Reads XML piece by piece; `listener` hears of each piece's tags before the
 * piece is handed on. Entities other than XML's own five are left as they stand,
 * and a document that declares some is refused, since expanding them could fill
 * any memory.
 * @throws Error when the XML is not well formed
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<number> {
  const parser = new Parser()
  let quiet = 0
  let depth = 0
  // Workbooks that other programs than Excel write may have prefixes: "x:row".
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('openTag', (name, attributes, decode) => {
    quiet = 0
    depth += 1
    if (depth > DEEPEST) throw new Error('Its tags lie deeper than those of any workbook')
    listener.open(bare(name), () => decoded(attributes(), decode))
  })
  parser.on('closeTag', (name) => {
    quiet = 0
    depth -= 1
    listener.close(bare(name))
  })
  parser.on('text', (text, decode) => listener.text(text.includes('&') ? decode(text) : text))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('attention', () => {
    throw new Error('A document type has no place in a workbook')
  })
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE) {
      const slice = piece.subarray(at, at + SLICE)
      quiet += slice.length
      if (quiet > LONGEST_TOKEN) throw new Error('A tag or text of the XML never ends')
      parser.write(decoder.decode(slice, { stream: true }))
      yield slice.length
    }
  }
  parser.write(decoder.decode())
  const error = parser.end()
  if (error) throw error
}

/** Reads a whole part of which nothing is wanted in between. */
export async function listenTo(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const read of readXml(pieces, listener)) void read
}

/** Most have nothing to decode, and a large sheet has millions of them. */
function decoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  const values = Object.values(attributes)
  if (!values.some((value) => value.includes('&'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]))
}
