import type { FindRow } from '../../data/contract/find.ts'
import { t, word } from '../shared/translate.ts'

/** The award of a row; where its list states none, what its name sounds like, called a guess. */
export function awardWords(
  { awardLevel, awardGuess }: Pick<FindRow, 'awardLevel' | 'awardGuess'>,
  words: 'awardLevel' | 'awardLevelShort',
): string {
  return awardGuess === undefined
    ? word(`${words}.${awardLevel}`)
    : t('figure.guess', { value: word(`${words}.${awardGuess}`) })
}
