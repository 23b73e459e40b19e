/** How a table parts the whole from the fraction; `ask`: its cells can be read both ways, and nothing decides. */
export type NumberStyle = 'point' | 'comma' | 'ask'

/** Thousands are parted by spaces (of any width) or apostrophes in both styles. */
const SPACE = String.raw`[ \u00a0\u2009\u202f'’]`
const styled = (thousands: string, decimal: string) =>
  new RegExp(
    String.raw`^[+-]?(?:(?:\d{1,3}(?:(?:${thousands}\d{3})+|(?:${SPACE}\d{3})+)|\d+)(?:${decimal}\d*)?|${decimal}\d+)(?:e[+-]?\d{1,2})?$`,
    'i',
  )
const POINT = styled(',', String.raw`\.`)
const COMMA = styled(String.raw`\.`, ',')
const SPACES = new RegExp(SPACE, 'g')

/** What a text is where a point, and where a comma, parts the fraction; null where it is no number so. */
function readings(text: string): { readonly point: number | null; readonly comma: number | null } {
  const bare = text.trim()
  const plain = bare.replaceAll(SPACES, '')
  return {
    point: POINT.test(bare) ? finite(plain.replaceAll(',', '')) : null,
    comma: COMMA.test(bare) ? finite(plain.replaceAll('.', '').replace(',', '.')) : null,
  }
}

function finite(text: string): number | null {
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/**
 * The number that a text is; null for what is none. What is a number in one style alone is
 * that number in a table of any style.
 * @returns 'two-ways' where it is another number in each style, and the table's is not known
 */
export function numberIn(text: string, style: NumberStyle): number | null | 'two-ways' {
  const { point, comma } = readings(text)
  if (point === comma || comma === null) return point
  if (point === null) return comma
  if (style !== 'ask') return style === 'point' ? point : comma
  // Three digits behind a comma are thousands to an American, and are no decimals to anybody who writes prices.
  return text.includes('.') ? 'two-ways' : point
}

/**
 * The style of a table's amounts, by those that can be read in one style alone, where all of
 * them say the same. No price has three decimals, so "5,200" is five thousand unless the
 * table has a comma for the decimal sign; "5.200" is the same in a table whose columns are
 * parted by semicolons, which is what programs write where a comma is the decimal sign, and
 * asked about in any other.
 *
 * @param texts of cells that hold amounts, without signs of money and units
 * @param delimiter of a text file; '' of a workbook, whose own numbers are written with a point
 */
export function styleOf(texts: readonly string[], delimiter: string): NumberStyle {
  const seen = { point: false, comma: false, groupedByPoint: false }
  for (const text of texts) {
    const { point, comma } = readings(text)
    if (point === comma) continue
    if (comma === null) seen.point = true
    else if (point === null) seen.comma = true
    else if (text.includes('.')) seen.groupedByPoint = true
    else seen.point = true
  }
  if (seen.point !== seen.comma)
    return seen.point && seen.groupedByPoint ? 'ask' : seen.point ? 'point' : 'comma'
  if (!seen.groupedByPoint) return seen.comma ? 'ask' : 'point'
  return !seen.comma && delimiter === ';' ? 'comma' : 'ask'
}

const WORDS: Readonly<Record<string, number>> = {
  half: 0.5,
  'a half': 0.5,
  a: 1,
  an: 1,
  one: 1,
  'one and a half': 1.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
}

/** The number that a word is ("two"); null for another word. */
export const numberOfWord = (word: string): number | null => WORDS[word.toLowerCase()] ?? null

/** As a pattern: a number as its digits, or as a whole word: "a year", never "ay". */
export const NUMBER_PATTERN = String.raw`(?:\d[\d.,'’\u00a0\u2009\u202f]*(?: \d{3})*(?:[.,]\d+)?|(?:${Object.keys(
  WORDS,
).join('|')})(?![a-z]))`
