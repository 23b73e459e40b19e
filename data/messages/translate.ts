import { en } from './en/index.ts'
import { speak, type Language, type MessageKey, type Translator } from './speak.ts'

export type { MessageKey, MessageParams, Translator } from './speak.ts'

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en }

/** All the words of a language. A screen takes only those that it needs (renderer/shared/translate.ts). */
export function translator(language: Language): Translator {
  return speak(language, MESSAGES[language])
}
