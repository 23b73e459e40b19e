import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import {
  DEFAULT_LANGUAGE,
  LANGUAGE_NAMES,
  languageFor,
  languageOfNames,
  LANGUAGES,
  localeOf,
  OFFERED_LANGUAGES,
  type Language,
} from '../../../data/messages/languages.ts'
import { pseudoMessage, pseudoMessages } from '../../../data/messages/pseudo.ts'
import { translator, type MessageKey } from '../../../data/messages/translate.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const KEYS = Object.keys(en) as MessageKey[]
const OTHERS = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE)

/** The sets as they are written, by language. */
const SETS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en,
  'en-XA': pseudoMessages(en),
}

/** Literal text asks for nothing: the parser calls it 0. */
const isArgument = (type: number) => type !== 0

/** What a message asks for: its arguments, and the branches of each. */
function askedFor(message: string, locale: string): readonly string[] {
  const found = new Set<string>()
  const look = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (!('value' in element) || !isArgument(element.type)) continue
      const options = 'options' in element ? element.options : {}
      found.add([element.type, element.value, ...Object.keys(options).sort()].join(' '))
      for (const { value } of Object.values(options)) look(value)
    }
  }
  look(new IntlMessageFormat(message, locale).getAst())
  return [...found].sort()
}

describe.each(OTHERS)('the words of %s', (language) => {
  const set = SETS[language]

  test('are those of every English key, and of no other', () => {
    expect(Object.keys(set).sort()).toEqual([...KEYS].sort())
  })

  test('are well formed, and ask for the same arguments, plurals and choices', () => {
    for (const key of KEYS) {
      const asked = askedFor(set[key], localeOf(language))
      expect([key, asked]).toEqual([key, askedFor(en[key], localeOf(DEFAULT_LANGUAGE))])
    }
  })

  test('are said by its translator', () => {
    const { t, locale } = translator(language)
    expect(locale).toBe(localeOf(language))
    expect(t('nav.compare')).toBe(set['nav.compare'])
    expect(t('nav.compare')).not.toBe(en['nav.compare'])
  })
})

describe('the accented language', () => {
  test('leaves arguments and branches what they are, in brackets, with accents', () => {
    expect(pseudoMessage('Cost')).toBe('[Çöšţ öö]')
    expect(pseudoMessage('{count, plural, one {# case} other {# cases}} of {total}')).toBe(
      '[{count, plural, one {# çàšé} other {# çàšéš}} öƒ {total} ööö]',
    )
    expect(pseudoMessage('{low} – {high}')).toBe('{low} – {high}')
  })

  test('is about 40 % longer', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length
    const plain = KEYS.map((key) => en[key]).filter((message) => !message.includes('{'))
    for (const message of plain.filter((message) => letters(message) > 20)) {
      const ratio = letters(pseudoMessage(message)) / letters(message)
      expect(ratio, message).toBeGreaterThanOrEqual(1.4)
      expect(ratio, message).toBeLessThan(1.5)
    }
  })

  test('has no letter of English left', () => {
    for (const key of KEYS.filter((key) => !en[key].includes('{')))
      expect(pseudoMessage(en[key]), key).not.toMatch(/[A-Za-z]/)
  })
})

describe('the language that somebody gets', () => {
  test('is the first that is offered, as a tag or as LANG has it', () => {
    expect(languageFor(['en-GB'])).toBe('en')
    expect(languageFor(['fr-CA', 'en_US.UTF-8'])).toBe('en')
    expect(languageFor(['C.UTF-8'])).toBe(DEFAULT_LANGUAGE)
    expect(languageFor(['', 'tlh'])).toBe(DEFAULT_LANGUAGE)
    expect(languageFor([])).toBe(DEFAULT_LANGUAGE)
  })

  test('is the accented one only where it is named in full', () => {
    expect(languageFor(['en_XA.UTF-8'])).toBe('en-XA')
    expect(OFFERED_LANGUAGES).not.toContain('en-XA')
  })

  test('has a name of its own, and names among its words say that they are English', () => {
    for (const language of LANGUAGES) expect(LANGUAGE_NAMES[language]).not.toBe('')
    expect(languageOfNames(DEFAULT_LANGUAGE)).toBeUndefined()
    expect(languageOfNames('en-XA')).toBe(DEFAULT_LANGUAGE)
  })
})

describe('nothing outside the messages', () => {
  const files = ['build', 'data', 'main', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => ['.ts', '.svelte', '.mjs', '.js'].includes(extname(file)))
    .filter((file) => !file.startsWith(join('data', 'messages')))
    .map((file): [string, string] => [file, readFileSync(join(ROOT, file), 'utf8')])

  const having = (pattern: RegExp) => files.filter(([, source]) => pattern.test(source)).map(([file]) => file)

  test('names a language', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(having(/(['"`])en(-[A-Z]{2})?\1/)).toEqual([])
  })

  test('says words while it is loaded: the language is known later', () => {
    const screens = files.filter(([file]) => file.startsWith('renderer'))
    const atLoad = /^(export )?const [^=(]+ = (?!.*=>).*\b(t|word)\(|^(export )?const [^=(]+ = new Intl\./m
    expect(screens.filter(([, source]) => atLoad.test(source)).map(([file]) => file)).toEqual([])
  })

  test('takes the customs of the system’s language for those of the words', () => {
    expect(having(/new Intl\.(NumberFormat|DateTimeFormat|ListFormat|PluralRules)\(\s*\)/)).toEqual([])
    expect(having(/\.toLocale(Date|Time)?String\(\s*\)/)).toEqual([])
  })
})
