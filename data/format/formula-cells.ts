/**
 * Where a spreadsheet would begin a formula, whatever parts its columns. A cell runs that
 * begins with = + - @ (or their wide forms). One begins at the start of a text, and also in
 * the middle of one: a file is opened, or a copy pasted, with another separator (comma,
 * semicolon, tab, bar) than it was written with, and quotes then hold nothing together.
 */
const SIGNS = '=+\\-@＝＋－＠'

/** Behind it a cell may begin: nothing, or a separator and quotes. */
const BEGINS = '(?<=(?:^|[,;|\\t\\r\\n])"*)'

/** Before such a sign, and before what stands in front of it already; a text that starts with a tab or the end of a line begins with an empty cell. */
export const FORMULA_BEGINS = new RegExp(`${BEGINS}(?='*[${SIGNS}])|^(?='*[\\t\\r\\n])`, 'gu')

/** An apostrophe that stands there. */
export const FORMULA_HELD = new RegExp(`${BEGINS}'(?='*[${SIGNS}])|^'(?='*[\\t\\r\\n])`, 'gu')

/** Nearly no text has one, and a large file has a million texts. */
const MAY_RUN = new RegExp(`^'*[\\t\\r\\n]|(?:^|[,;|\\t\\r\\n])"*'*[${SIGNS}]`, 'u')

export const mayBeginFormula = (text: string): boolean => MAY_RUN.test(text)

/** An amount, a share: pasted, it is to be a number. */
const PLAIN_NUMBER = /^[+-]?[$\d][\d.,\s]*%?$/u

/** No spreadsheet sees a formula behind it, and nobody sees it. */
const NO_WIDTH = '\u200B'

/**
 * A text for a copy that people read, in a mail or a note, and may paste into a spreadsheet.
 * It is not read back.
 */
export function inertCopy(text: string): string {
  return !mayBeginFormula(text) || PLAIN_NUMBER.test(text) ? text : text.replaceAll(FORMULA_BEGINS, NO_WIDTH)
}

/** The same of all texts in plain data. */
export function inertCopies<T>(data: T): T {
  if (typeof data === 'string') return inertCopy(data) as T
  if (Array.isArray(data)) return data.map(inertCopies) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inertCopies(value)])) as T
}
