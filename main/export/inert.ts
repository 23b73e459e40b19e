/**
 * Text that no spreadsheet runs as a formula. A text that would begin one (= + - @
 * tab CR, also LF and the wide forms of the four signs) gets an apostrophe in
 * front; a text that already has apostrophes before such a sign gets one more, so
 * that `takeBack` gives every text back exactly. Numbers do not come here: a
 * negative number stays a number.
 */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const WAS_MADE_INERT = /^'+[=+\-@\t\r\n＝＋－＠]/

export function makeInert(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text
}

/** The inverse of `makeInert`. */
export function takeBack(text: string): string {
  return WAS_MADE_INERT.test(text) ? text.slice(1) : text
}
