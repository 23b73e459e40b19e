import { createTranslator, type Translator } from '../../data/messages/create-translator.ts'
import { atStart } from '../../data/messages/en/at-start.ts'
import { DEFAULT_LANGUAGE, languageOfNames, type Language } from '../../data/messages/languages.ts'
import { loadMessages } from '../../data/messages/load.ts'

/** English, as far as it was loaded; there from the start. */
const english: Record<string, string> = { ...atStart }

let current = createTranslator(DEFAULT_LANGUAGE, english)

/** The words of the screen's language; `t` for keys known here, `word` for coded values. */
export const translate: Translator = {
  get language() {
    return current.language
  },
  get locale() {
    return current.locale
  },
  t: (key, params) => current.t(key, params),
  word: (key, fallback, params) => current.word(key, fallback, params),
}

export const { t, word } = translate

/**
 * Before anything is drawn: what is on the screen keeps the words that it was drawn
 * with, so a change of the setting loads the page anew.
 */
export async function useLanguage(language: Language): Promise<void> {
  if (language !== DEFAULT_LANGUAGE) current = createTranslator(language, await loadMessages(language))
  document.documentElement.lang = language
}

/** Words of a place that is loaded when it is first opened; other languages have theirs already. */
export function addMessages(more: Readonly<Record<string, string>>): void {
  Object.assign(english, more)
}

/** For `lang` of an element that holds nothing but a name: of a school, a program, an occupation, a credential. */
export function langOfNames(): Language | undefined {
  return languageOfNames(current.language)
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

/** Making a format is dear, using one is cheap: one a language and kind. */
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  kind: string,
  make: () => Format,
): Format {
  const key = `${translate.locale} ${kind}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = make()))
  return format as Format
}

/** A day or time by the customs of the screen's language. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(JSON.stringify(options), () => new Intl.DateTimeFormat(translate.locale, options))
}

/** 0.42 -> "42%"; all is said only when it is all. */
export function percent(share: number): string {
  const parts = kept('percent', () => new Intl.NumberFormat(translate.locale, { style: 'percent' }))
  return parts.format(Math.min(1, Math.floor(share * 100) / 100))
}

/** 4358 -> "4,358". */
export function count(value: number): string {
  return kept('whole', () => new Intl.NumberFormat(translate.locale)).format(value)
}
