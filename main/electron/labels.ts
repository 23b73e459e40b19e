import { languageFor } from '../../data/messages/languages.ts'
import { translator, type Language, type Translator } from '../../data/messages/translate.ts'

/** The system's language, until the person's is known. */
let words = translator(languageFor([Intl.DateTimeFormat().resolvedOptions().locale]))

/** From now on menus and native dialogs are in this language. */
export function useLanguage(language: Language): void {
  words = translator(language)
}

/** The translator in use: ask for it when it is needed, since the person may change the language. */
export function currentWords(): Translator {
  return words
}

/** The words of menus and native dialogs. */
export const t: Translator['t'] = (key, params) => words.t(key, params)
