import { isGuess, type Figure } from '../figures/figure.ts'
import type { Translator } from '../messages/translate.ts'

/** The words of a code or a text; of what is only guessed, with that in front. */
export const guessWords = (figure: Figure, words: string, { t }: Translator): string =>
  isGuess(figure) ? t('figure.guess', { value: words }) : words
