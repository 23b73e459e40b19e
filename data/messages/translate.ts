import { en } from './en/index.ts'
import { createTranslator, type Language, type MessageKey, type Translator } from './create-translator.ts'

export type { MessageKey, MessageParams, Translator } from './create-translator.ts'

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en }

/** All the words of a language. A screen takes only those that it needs (renderer/shared/translate.ts). */
export function translator(language: Language): Translator {
  return createTranslator(language, MESSAGES[language])
}
