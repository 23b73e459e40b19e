import type { MessageKey, MessageParams, Translator } from './create-translator.ts'

/** A text that is said in the reader's language, or a name that stays as it is in any (languages.ts). */
export interface Said {
  readonly text: string
  readonly isName: boolean
}

export const asWords = (text: string): Said => ({ text, isName: false })
export const asName = (text: string): Said => ({ text, isName: true })

export const textOf = (parts: readonly Said[]): string => parts.map(({ text }) => text).join('')

/** Those that are not empty, with a sign between them. */
export function joined(parts: readonly Said[], between: string): readonly Said[] {
  return parts
    .filter(({ text }) => text !== '')
    .flatMap((part, at) => (at === 0 ? [part] : [asWords(between), part]))
}

/** First of the characters that no text has a meaning for: each stands for a name until its sentence is made. */
const FIRST_MARK = 0xe000

/**
 * A message with names in its places, in parts, so that each name can be marked as
 * one: "Questions for ", "Example College". What is empty has no part; a place may
 * hold parts itself.
 */
export function sayParts(
  { t }: Translator,
  key: MessageKey,
  names: Readonly<Record<string, Said | readonly Said[]>>,
  params: MessageParams = {},
): readonly Said[] {
  const said = Object.values(names).map((name) => ('text' in name ? [name] : name))
  const marks = Object.keys(names).map((name, at) => [name, String.fromCharCode(FIRST_MARK + at)] as const)
  return t(key, { ...params, ...Object.fromEntries(marks) })
    .split(/([\uE000-\uF8FF])/)
    .flatMap((part) => said[part.charCodeAt(0) - FIRST_MARK] ?? asWords(part))
    .filter(({ text }) => text !== '')
}
