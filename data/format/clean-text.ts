/**
 * The one rule by which texts are cut and names are cleaned. A text is cut between what a
 * person reads as letters (grapheme clusters, UAX 29), never within one: half an emoji can
 * be neither saved nor sent. Lengths are in UTF-16 code units, as valibot and SQLite's
 * callers count them.
 */

let segmenter: Intl.Segmenter | undefined

/** How many units one cluster may have before it is cut in the middle: the longest that people write has some twenty. */
const LONGEST_CLUSTER = 64

/** The beginning of a text, as long as `size` of it stays within `most`; whole clusters only. */
function beginning(text: string, most: number, size: (cluster: string) => number): string {
  // Only the part that could fit is looked at: texts of a megabyte come here too.
  const within = text.slice(0, most + LONGEST_CLUSTER)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let room = most
  let end = 0
  for (const { segment } of segmenter.segment(within)) {
    room -= size(segment)
    if (room < 0) break
    end += segment.length
  }
  // A letter under a heap of accents that fits nowhere.
  if (end === 0)
    for (const sign of within) {
      room = end === 0 ? most : room
      room -= size(sign)
      if (room < 0) break
      end += sign.length
    }
  return text.slice(0, end)
}

/** At most so many UTF-16 units of a text. */
export function cutAt(text: string, longest: number): string {
  const whole = text.toWellFormed()
  return whole.length <= longest ? whole : beginning(whole, longest, ({ length }) => length)
}

/** The same, with a sign where something was cut. */
export function cutText(text: string, longest: number): string {
  const whole = text.toWellFormed()
  return whole.length <= longest ? whole : `${cutAt(whole, longest - 1).trimEnd()}…`
}

/** In UTF-8 (RFC 3629); neither room knows an encoder that the other has. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** At most so many bytes of UTF-8: what file systems count names in. */
export function cutToBytes(text: string, most: number): string {
  const whole = text.toWellFormed()
  return bytesOf(whole) <= most ? whole : beginning(whole, most, bytesOf)
}

/** Longest name of a program, a school or a place that is kept. */
export const LONGEST_NAME = 300

/** Longest address of a website that is kept. */
export const LONGEST_ADDRESS = 500

/**
 * A name as it is kept, whoever gave it: on one line, without characters that control a
 * terminal or end a line or a file, without halves of a pair, and no longer than `longest`.
 */
export function cleanName(name: string, longest = LONGEST_NAME): string {
  const plain = NEEDS_CLEANING.test(name)
    ? name.replaceAll(HIDDEN, '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    : name
  return cutAt(plain.trim(), longest).trimEnd()
}

/** Halves of a pair, marks that turn the direction of what follows, and blanks of no width; joiners stay, since scripts and emoji need them. */
const HIDDEN = /[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const NEEDS_CLEANING = /[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
