import type { Encoding } from '../../../data/contract/encodings.ts'
import type { Bytes } from './bytes.ts'
import { detectEncoding, readText } from './encoding.ts'

/** Where a byte is a letter. Of the same score the first one stands. */
const BYTE_A_LETTER = ['windows-1252', 'macintosh', 'cp437'] as const

/** Letters beyond ASCII that are looked at; a name list has enough among the first. */
const LOOKED_AT = 5_000

/** Which of two readings is better is not sure below so much a letter. */
const SURE = 0.5

/**
 * How the letters of a person's text are written. Beyond what official files are written in: text
 * that is not Unicode may be of an old Mac or of DOS, and the one counts in which its letters stand
 * where letters stand. "Técnico" of a Mac is "TŽcnico" in Windows-1252.
 * @throws OfficialFileError as `detectEncoding`
 */
export async function guessEncoding(
  bytes: Bytes,
): Promise<{ readonly is: Encoding; readonly isSure: boolean }> {
  const found = await detectEncoding(bytes)
  if (found !== 'windows-1252') return { is: found, isSure: true }
  const scores: { readonly encoding: Encoding; readonly score: number }[] = []
  for (const encoding of BYTE_A_LETTER) scores.push({ encoding, score: await plausibility(bytes, encoding) })
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  if (!best || !next) throw new Error('There are several encodings to choose from')
  return { is: best.encoding, isSure: best.score > 0 && best.score - next.score >= SURE }
}

/** Between -2 and 2: how much the letters beyond ASCII look like those of words, on the average. */
async function plausibility(bytes: Bytes, encoding: Encoding): Promise<number> {
  let [sum, count] = [0, 0]
  for await (const text of readText(bytes.read(), encoding)) {
    for (let at = 0; at < text.length && count < LOOKED_AT; at += 1) {
      if (text.charCodeAt(at) < 0x80) continue
      sum += scoreOf(text.charAt(at - 1), text.charAt(at), text.charAt(at + 1))
      count += 1
    }
    if (count >= LOOKED_AT) break
  }
  return count === 0 ? 0 : sum / count
}

/** Letters of the languages that names of schools are written in. */
const USUAL = /[áéíóúñüçàèìòùâêîôûäëïößãõøåæœ]/i

/** Signs that people write, and not within a word. */
const SIGNS = /[“”‘’–—…•°®™©«»¿¡§½¼¾£€·\u00a0]/

/** @param before, after '' at an end */
function scoreOf(before: string, letter: string, after: string): number {
  const isWithin = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (/\p{L}/u.test(letter)) {
    // A capital within a word, and a small letter before a capital, are of another alphabet.
    const isCapital = letter !== letter.toLowerCase()
    const isOdd =
      (isCapital && /\p{Ll}/u.test(before)) || (!isCapital && (/\p{Lu}/u.test(after) || /\d/.test(before)))
    if (isOdd) return -2
    return USUAL.test(letter) ? 2 : -1
  }
  if (!SIGNS.test(letter)) return -2
  // "Women’s" and "2023–24" have theirs within.
  if (!isWithin) return 1
  return letter === '’' ? 2 : /[‘–—·]/.test(letter) ? 1 : -2
}
