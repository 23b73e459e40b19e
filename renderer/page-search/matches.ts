/** A place in a run of texts: which text, and how many UTF-16 units into it. */
interface TextPlace {
  readonly text: number
  readonly offset: number
}

export interface TextMatch {
  readonly from: TextPlace
  /** Just after it. */
  readonly to: TextPlace
}

/** Accents written apart, and hyphens that show only at the end of a line. */
const UNSEEN = /[\u0300-\u036F\u00AD\u200B]/

/** As it is compared: "É", "é" and "e" are one letter, and any white space is one blank. */
const folded = (unit: string): string =>
  /\s/.test(unit) ? ' ' : (unit.normalize('NFD')[0] ?? unit).toLowerCase().slice(0, 1)

function fold(texts: readonly string[]): { readonly letters: string; readonly places: readonly TextPlace[] } {
  const places: TextPlace[] = []
  let letters = ''
  texts.forEach((value, text) => {
    for (let offset = 0; offset < value.length; offset++) {
      const unit = value[offset] ?? ''
      if (UNSEEN.test(unit)) continue
      const letter = folded(unit)
      if (letter === ' ' && letters.endsWith(' ')) continue
      letters += letter
      places.push({ text, offset })
    }
  })
  return { letters, places }
}

/**
 * Where words stand in a run of texts that are read as one, such as the text nodes of a
 * paragraph: a match may begin in one and end in another. Matches do not overlap.
 */
export function matchesIn(texts: readonly string[], wanted: string): readonly TextMatch[] {
  const looked = fold([wanted]).letters.trim()
  if (looked === '') return []
  const { letters, places } = fold(texts)
  const found: TextMatch[] = []
  for (let at = letters.indexOf(looked); at >= 0; at = letters.indexOf(looked, at + looked.length)) {
    const [from, last] = [places[at], places[at + looked.length - 1]]
    if (from && last) found.push({ from, to: { text: last.text, offset: last.offset + 1 } })
  }
  return found
}
