/**
 * What a word has in common with others of its kind, in English: "coding", "coder" and
 * "coders" are "cod", "technician" and "technology" are "techn". The catalog's names are
 * in English, whatever the language of the screens.
 */
export function stemOf(word: string): string {
  for (const ending of ENDINGS) {
    if (
      word.length - ending.length >= shortestBefore(ending) &&
      word.endsWith(ending) &&
      !word.endsWith('ss')
    )
      return word.slice(0, -ending.length)
  }
  return word
}

/** Of a plural its singular, as far as an s makes it: "records" and "record" are the same word. */
export const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word

/** Longest first, so that "technologists" is not "technologist". */
const ENDINGS = [
  ...['ologists', 'ologist', 'ologies', 'ological', 'ology'],
  ...['ization', 'izations', 'izing', 'izers', 'izer', 'ize'],
  ...['ations', 'ation', 'ators', 'ator', 'atives', 'ative', 'ating', 'ates', 'ate'],
  ...['ionists', 'ionist', 'ions', 'ion', 'ional'],
  ...['icians', 'ician', 'ically', 'ical'],
  ...['ements', 'ement', 'ances', 'ance', 'ants', 'ant', 'ials', 'ial'],
  ...[
    'ings',
    'ing',
    'ers',
    'er',
    'ors',
    'or',
    'ists',
    'ist',
    'ies',
    'ians',
    'ian',
    'ed',
    'es',
    's',
    'e',
    'y',
  ],
].sort((a, b) => b.length - a.length)

/** "care" is not "car", and "coder" is "cod". */
const shortestBefore = (ending: string): number => (ending.length === 1 ? 4 : 3)
