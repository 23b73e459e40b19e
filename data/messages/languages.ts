/**
 * Languages that there are words in. The second is made from the English words by
 * code (pseudo.ts): accents, brackets and 40 % more room, so that a test sees on
 * every screen what would not stand another language. Nobody is offered it.
 */
export const LANGUAGES = ['en', 'en-XA'] as const
export type Language = (typeof LANGUAGES)[number]

/** Those that a person may choose. */
export const OFFERED_LANGUAGES: readonly Language[] = ['en']

export const DEFAULT_LANGUAGE = 'en' satisfies Language

/** How each is called by those who speak it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'en-XA': 'Accented English',
}

/** Names of schools, programs, occupations and credentials are in English, whatever the words around them. */
const NAMES_LANGUAGE = 'en' satisfies Language

/** BCP 47 tags for Intl: numbers and dates are those of the United States in every language. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', 'en-XA': 'en-US' }

export function localeOf(language: Language): string {
  return LOCALES[language]
}

/**
 * The language for somebody who wants one of these, the best first: BCP 47 tags, or
 * what LANG holds ("es_US.UTF-8"). One that is not offered counts only where it is
 * named in full.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const each of wanted) {
    const tag = each
      .replace(/[.@].*$/, '')
      .replaceAll('_', '-')
      .toLowerCase()
    const exact = LANGUAGES.find((language) => language.toLowerCase() === tag)
    const found = exact ?? OFFERED_LANGUAGES.find((language) => language === tag.split('-')[0])
    if (found) return found
  }
  return DEFAULT_LANGUAGE
}

/** Of a name beside words of `language`, for its `lang`; undefined where it is in that language anyway. */
export function languageOfNames(language: Language): Language | undefined {
  return language === NAMES_LANGUAGE ? undefined : NAMES_LANGUAGE
}
