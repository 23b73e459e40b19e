/** The letters of Windows-1252 from 0x80 on that are not those of Latin-1; five bytes have none. */
const FROM_0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(FROM_0x80, (letter, at): [string, number] => [letter, 0x80 + at]),
)

/** A first byte of UTF-8 with all that can follow it, each taken for a letter of Windows-1252. */
const REST = `[\\u0080-\\u00bf${FROM_0x80}]`
const TWICE = new RegExp(
  `[\\u00c2-\\u00df]${REST}|[\\u00e0-\\u00ef]${REST}{2}|[\\u00f0-\\u00f4]${REST}{3}|â€\\ufffd`,
  'g',
)

/** Is there a letter in it that such a text begins with? */
export const mayBeMended = (text: string): boolean => /[\u00c2-\u00f4]/.test(text)

/**
 * Text that was written as UTF-8, read as Windows-1252 and written as UTF-8 again: "TÃ©cnico".
 * A quote whose last byte was lost on the way is the only sign of its kind that people write.
 */
export function mendedText(text: string): string {
  if (!mayBeMended(text)) return text
  return text.replaceAll(TWICE, (letters) => {
    if (letters.endsWith('\ufffd')) return '”'
    const bytes = Array.from(letters, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0))
    const decoded = new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
    return decoded.includes('\ufffd') ? letters : decoded
  })
}
