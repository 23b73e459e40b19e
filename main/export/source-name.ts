import { isOwnList } from '../../data/listed-program.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { isOwnFigureSource } from '../../data/own-figure.ts'

/** Who publishes a source; a person's own lists and figures are nobody's else. */
export function sourceName(id: string, publisher: string, words: Translator): string {
  if (isOwnList(id)) return words.t('source.own')
  return isOwnFigureSource(id) ? words.t('source.you') : publisher
}
