import { translator } from '../../data/messages/translate.ts'

/** The words of the screen's language; `t` for keys known here, `word` for coded values. */
export const translate = translator('en')

export const { t, word } = translate

const whole = new Intl.NumberFormat(translate.locale)

/** 4358 -> "4,358". */
export function count(value: number): string {
  return whole.format(value)
}
