/** How the names of places are written short, and what that stands for. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount', mtn: 'mountain' },
    ...{ n: 'north', s: 'south', e: 'east', w: 'west' },
  }),
)

const LONG: ReadonlyMap<string, string> = new Map([...SHORT].map(([short, long]) => [long, short]))

/** The name of a place by the same words however it is written: "St. Louis" is "saint louis". */
export const placeName = (words: readonly string[]): string =>
  words.map((word) => SHORT.get(word) ?? word).join(' ')

/** The other ways to write a word of a place's name. */
export function otherWriting(word: string): string | null {
  return SHORT.get(word) ?? LONG.get(word) ?? null
}
