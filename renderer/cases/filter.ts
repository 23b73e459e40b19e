import type { CaseSummary } from '../../data/contract/case.ts'

/** The cases that have every word of the text in their name or in their schools' names; all of them for no words. */
export function casesWith(
  text: string,
  cases: readonly CaseSummary[],
  words: (one: CaseSummary) => string,
): readonly CaseSummary[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return cases
  return cases.filter((one) => {
    const own = plain(words(one))
    return wanted.every((word) => own.includes(word))
  })
}

/** As it is compared: without case and without accents. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
