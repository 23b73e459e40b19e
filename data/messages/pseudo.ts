/** Letters that look like those of English and are none of them. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['abcdefghijklmnopqrstuvwxyz', 'àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'],
  ].flatMap(([plain = '', accented = '']) => {
    const signs = [...accented]
    return [...plain].map((letter, at): [string, string] => [letter, signs[at] ?? letter])
  }),
)

/** How much longer than English a text may well be. */
const LONGER = 0.4

/**
 * A message as another language might have it: each letter accented, 40 % longer, in
 * brackets so that a cut or composed text shows. Arguments and the branches of plurals
 * and selects stay what they are.
 * @param message ICU MessageFormat
 */
export function pseudoMessage(message: string): string {
  const { text, letters } = accented(message)
  if (letters === 0) return message
  return `[${text}${padding(Math.ceil(letters * LONGER))}]`
}

/** A whole set of messages. */
export function pseudoMessages<Key extends string>(
  messages: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  return Object.fromEntries(
    Object.entries<string>(messages).map(([key, message]) => [key, pseudoMessage(message)]),
  ) as Record<Key, string>
}

/** Words of a few letters, since a single long one would break differently from any language's. */
function padding(letters: number): string {
  let words = ''
  for (let left = letters; left > 0; left -= 5) words += ` ${'ö'.repeat(Math.min(5, left))}`
  return words
}

/** Letters are those of the longest branch. */
function accented(message: string): { readonly text: string; readonly letters: number } {
  let text = ''
  let letters = 0
  for (let at = 0; at < message.length;) {
    const sign = message.charAt(at)
    if (sign === '{') {
      const end = closing(message, at)
      const argument = branches(message.slice(at + 1, end))
      text += `{${argument.text}}`
      letters += argument.letters
      at = end + 1
    } else {
      text += ACCENTED[sign] ?? sign
      if (sign in ACCENTED) letters += 1
      at += 1
    }
  }
  return { text, letters }
}

/** What stands in braces: "count", or "count, plural, one {# day} other {# days}". */
function branches(argument: string): { readonly text: string; readonly letters: number } {
  let text = ''
  let longest = 0
  for (let at = 0; at < argument.length;) {
    const sign = argument.charAt(at)
    if (sign !== '{') {
      text += sign
      at += 1
      continue
    }
    const end = closing(argument, at)
    const branch = accented(argument.slice(at + 1, end))
    text += `{${branch.text}}`
    longest = Math.max(longest, branch.letters)
    at = end + 1
  }
  return { text, letters: longest }
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '{') depth += 1
    else if (text.charAt(at) === '}' && --depth === 0) return at
  }
  throw new RangeError(`A brace of "${text}" is never closed`)
}
