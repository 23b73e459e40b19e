import { IntlMessageFormat } from 'intl-messageformat'
import type { en } from './en/index.ts'
import { localeOf, type Language } from './languages.ts'

/** Every message key; another language must have the same ones. */
export type MessageKey = keyof typeof en
export type MessageParams = Readonly<Record<string, string | number>>

export interface Translator {
  readonly language: Language
  /** BCP 47 tag for Intl (languages.ts). */
  readonly locale: string
  /** The message of a key known at compile time (ICU MessageFormat). */
  t(key: MessageKey, params?: MessageParams): string
  /** The message of a key built at run time (`state.${code}`); the fallback is shown where there is none. */
  word(key: string, fallback?: string, params?: MessageParams): string
}

/** "{name}" and nothing else of ICU MessageFormat: no plural, no choice, no quotation. */
const PLAIN = /^(?:[^{}'<#]|\{\w+\})*$/

/**
 * A message with values in its places, as ICU MessageFormat has it; null where it
 * needs more than that, or a value is missing. Most messages are so plain, and the
 * formatter takes longer to wake than all that it says at a start.
 */
function filledIn(message: string, params: MessageParams): string | null {
  if (!PLAIN.test(message)) return null
  let isWhole = true
  const text = message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) isWhole = false
    return String(value)
  })
  return isWhole ? text : null
}

/** Says messages of a language; a screen may add to them when it comes to need them. */
export function createTranslator(language: Language, messages: Readonly<Record<string, string>>): Translator {
  const locale = localeOf(language)
  const formats = new Map<string, IntlMessageFormat>()

  const format = (key: string, message: string, params: MessageParams): string => {
    if (!message.includes('{')) return message
    const plain = filledIn(message, params)
    if (plain !== null) return plain
    let compiled = formats.get(key)
    if (!compiled) formats.set(key, (compiled = new IntlMessageFormat(message, locale)))
    return String(compiled.format(params))
  }

  return {
    language,
    locale,
    t: (key, params = {}) => format(key, messages[key] ?? key, params),
    word: (key, fallback = key, params = {}) => {
      const message = messages[key]
      return message === undefined ? fallback : format(key, message, params)
    },
  }
}
