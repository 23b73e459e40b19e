/**
 * Long texts in lines. A spreadsheet that opens a CSV file makes a column as wide as its
 * longest line, so a sentence would make one as wide as a page, or three.
 */

/** Characters. */
const WIDEST = 48

export const isLong = (text: string): boolean => text.length > WIDEST

/** Breaks a text before a space, which begins the next line: so it is known from the text's own ends of lines. */
export function inLines(text: string): string {
  if (!isLong(text)) return text
  return text
    .split('\n')
    .map((line) => {
      let length = 0
      return line
        .split(' ')
        .map((word, at) => {
          if (at === 0) {
            length = word.length
            return word
          }
          length += 1 + word.length
          if (length <= WIDEST) return ` ${word}`
          length = 1 + word.length
          return `\n ${word}`
        })
        .join('')
    })
    .join('\n')
}

/** The inverse: a text with ends of lines of its own is left as it is. */
export function inOneLine(text: string): string {
  if (!text.includes('\n ')) return text
  const written = text.replaceAll('\r\n', '\n')
  const joined = written.replaceAll('\n ', ' ')
  return inLines(joined) === written ? joined : text
}
