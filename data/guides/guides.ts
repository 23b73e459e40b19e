import { DEFAULT_LANGUAGE } from '../messages/languages.ts'
import type { FigureWords } from './figures.ts'
import type { Guide } from './guide.ts'

/** A guide with the words for its figures, both of one language. */
export interface WrittenGuide {
  /** The language that it is written in: not always the one that was asked for. */
  readonly language: string
  readonly guide: Guide
  readonly words: FigureWords
}

/**
 * Which guides are written, by language and SOC code. Each is loaded when its page is
 * first opened: nothing of it is in the bundle of the start.
 */
const GUIDES: Readonly<Record<string, Readonly<Record<string, () => Promise<Guide>>>>> = {
  en: {
    '29-2072': async () => (await import('./en/29-2072.ts')).guide,
    '29-9021': async () => (await import('./en/29-9021.ts')).guide,
    '31-9092': async () => (await import('./en/31-9092.ts')).guide,
    '31-9093': async () => (await import('./en/31-9093.ts')).guide,
  },
}

const WORDS: Readonly<Record<string, () => Promise<FigureWords>>> = {
  en: async () => (await import('./en/figure-words.ts')).figureWords,
}

/** SOC codes of the occupations with a written guide; every other page is made of data alone. */
export const WRITTEN: readonly string[] = Object.keys(GUIDES[DEFAULT_LANGUAGE] ?? {})

/** The guide in the language, else in English; null where nobody wrote one for the occupation. */
export async function loadGuide(soc: string, language: string): Promise<WrittenGuide | null> {
  const written = GUIDES[language]?.[soc] === undefined ? DEFAULT_LANGUAGE : language
  const load = GUIDES[written]?.[soc]
  const loadWords = WORDS[written]
  if (!load || !loadWords) return null
  const [guide, words] = await Promise.all([load(), loadWords()])
  return { language: written, guide, words }
}
