import { atStart } from '../../data/messages/en/at-start.ts'
import { createTranslator } from '../../data/messages/create-translator.ts'

const words: Record<string, string> = { ...atStart }

/** The words of the screen's language; `t` for keys known here, `word` for coded values. */
export const translate = createTranslator('en', words)

/** Words of a page that is loaded when it is first opened. */
export function addMessages(more: Readonly<Record<string, string>>): void {
  Object.assign(words, more)
}

export const { t, word } = translate

const whole = new Intl.NumberFormat(translate.locale)

const parts = new Intl.NumberFormat(translate.locale, { style: 'percent' })

/** 0.42 -> "42%"; all is said only when it is all. */
export function percent(share: number): string {
  return parts.format(Math.min(1, Math.floor(share * 100) / 100))
}

/** 4358 -> "4,358". */
export function count(value: number): string {
  return whole.format(value)
}
