import type { TextReading } from '../../../data/search/reading.ts'
import type { ProgramIndex } from '../index/program-index.ts'

/** A match that is worth to be named: most of what was typed stands in the title, or in one of a job. */
const GOOD = 0.6
/** How much better than the best that the catalog has programs of. */
const BETTER = 0.1
const MOST_NAMED = 5
/** Of a field that is named by its code: no match is better. */
const NAMED = 100

/**
 * Fields of study that words name and that the catalog has no programs of, best first:
 * where they are named better than any that it has.
 *
 * @param scores by study, as the words match them.
 * @param codes of those that are named by their code.
 */
export function fieldsOutside(
  index: ProgramIndex,
  scores: Float64Array,
  codes: readonly string[],
): TextReading['outside'] {
  const { studies, studyStarts } = index
  let best = 0
  const empty: { study: number; score: number }[] = []
  for (let study = 0; study < studies.length; study++) {
    const isCode = codes.includes(studies[study]?.cip ?? '')
    const score = isCode ? NAMED : (scores[study] as number)
    if (score === 0) continue
    if (hasPrograms(studyStarts, study)) best = Math.max(best, score)
    else if (score >= GOOD && studies[study]?.title !== RESERVED) empty.push({ study, score })
  }
  return empty
    .filter(({ score }) => score > best + BETTER)
    .sort((a, b) => b.score - a.score || a.study - b.study)
    .slice(0, MOST_NAMED)
    .flatMap(({ study }) => {
      const { cip, title } = studies[study] ?? { cip: null, title: '' }
      return cip === null ? [] : [{ cip, title }]
    })
}

/** The classification's own word for a code that is kept free. */
const RESERVED = 'Reserved'

const hasPrograms = (starts: Uint32Array, study: number): boolean =>
  (starts[study + 1] as number) > (starts[study] as number)
