import type { MessageKey } from './create-translator.ts'
import type { DEFAULT_LANGUAGE, Language } from './languages.ts'

type Other = Exclude<Language, typeof DEFAULT_LANGUAGE>

/** A language without a way to its words does not compile. */
const SETS: Readonly<Record<Other, () => Promise<Readonly<Record<MessageKey, string>>>>> = {
  'en-XA': async () => {
    const [{ pseudoMessages }, { en }] = await Promise.all([import('./pseudo.ts'), import('./en/index.ts')])
    return pseudoMessages(en)
  },
}

/** All the words of a language other than that of the start, fetched when it is chosen: no screen carries those of all. */
export function loadMessages(language: Other): Promise<Readonly<Record<MessageKey, string>>> {
  return SETS[language]()
}
