/** A word of the catalog and in how many fields of study and institutions it stands. */
export type Vocabulary = ReadonlyMap<string, number>

const SHORTEST = 4
/** Up to this length one error is taken for a slip, above it two. */
const ONE_ERROR_UP_TO = 7
/** In so short a word a wrong first letter makes another word ("rhit" is no "whit"). */
const FIRST_LETTER_HOLDS_UP_TO = 5

/**
 * The word of the vocabulary that was most likely meant: the nearest; of equally
 * near ones the one with the same first letter, then the most frequent, then
 * the first by the alphabet. Null where nothing is near enough. Words with
 * digits are codes and are not corrected.
 */
export function nearestWord(word: string, vocabulary: Vocabulary): string | null {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return null
  const most = word.length <= ONE_ERROR_UP_TO ? 1 : 2
  let best: { readonly word: string; readonly rank: readonly number[] } | null = null
  for (const [candidate, count] of vocabulary) {
    if (candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > most) continue
    const sameStart = candidate[0] === word[0]
    if (!sameStart && word.length <= FIRST_LETTER_HOLDS_UP_TO) continue
    const errors = distance(word, candidate, most)
    if (errors > most) continue
    const rank = [errors, sameStart ? 0 : 1, -count]
    if (!best || before(rank, best.rank) || (!before(best.rank, rank) && candidate < best.word)) {
      best = { word: candidate, rank }
    }
  }
  return best?.word ?? null
}

function before(a: readonly number[], b: readonly number[]): boolean {
  const differs = a.findIndex((part, place) => part !== b[place])
  return differs >= 0 && (a[differs] as number) < (b[differs] as number)
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters left out, put
 * in, mistaken, or two neighbours swapped. Anything above `most` may be returned
 * as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] as number) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length] as number
}
