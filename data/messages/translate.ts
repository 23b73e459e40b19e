import { createTranslator, type MessageKey, type Translator } from './create-translator.ts'
import { en } from './en/index.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { pseudoMessages } from './pseudo.ts'

export type { MessageKey, MessageParams, Translator } from './create-translator.ts'
export type { Language } from './languages.ts'

/** A language that lacks a key does not compile. */
const MESSAGES: Readonly<Record<Language, () => Readonly<Record<MessageKey, string>>>> = {
  en: () => en,
  'en-XA': () => pseudoMessages(en),
}

const made = new Map<Language, Translator>()

/** All the words of a language, made once. A screen takes only those that it needs (renderer/shared/translate.ts). */
export function translator(language: Language): Translator {
  let translator = made.get(language)
  if (!translator) made.set(language, (translator = createTranslator(language, MESSAGES[language]())))
  return translator
}

/** Every language's: a file may have been written in any of them. */
export function translators(): readonly Translator[] {
  return LANGUAGES.map(translator)
}
