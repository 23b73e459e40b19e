import type { TextReading } from '../../../data/search/reading.ts'
import type { ProgramIndex } from '../index/program-index.ts'

/** A match that is worth to be named: most of what was typed stands in the title, or in one of a job. */
const GOOD = 0.6
/** How much better than the best that the catalog has programs of. */
const BETTER = 0.1
const MOST_NAMED = 5

/**
 * Fields of study that words name and that the catalog has no programs of, best first:
 * where they are named better than any that it has.
 *
 * @param scores by study, as the words match them.
 */
export function fieldsOutside(index: ProgramIndex, scores: Float64Array): TextReading['outside'] {
  const { studies, studyStarts } = index
  let best = 0
  const empty: number[] = []
  for (let study = 0; study < studies.length; study++) {
    const score = scores[study] as number
    if (score === 0) continue
    if (hasPrograms(studyStarts, study)) best = Math.max(best, score)
    else if (score >= GOOD && studies[study]?.title !== RESERVED) empty.push(study)
  }
  return empty
    .filter((study) => (scores[study] as number) > best + BETTER)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, MOST_NAMED)
    .flatMap((study) => {
      const { cip, title } = studies[study] ?? { cip: null, title: '' }
      return cip === null ? [] : [{ cip, title }]
    })
}

/** The classification's own word for a code that is kept free. */
const RESERVED = 'Reserved'

const hasPrograms = (starts: Uint32Array, study: number): boolean =>
  (starts[study + 1] as number) > (starts[study] as number)
