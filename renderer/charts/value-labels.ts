import type { Unit } from '../../data/figures/figure.ts'
import { formatFigureWithUnit, type Formattable } from '../../data/format/format-figure.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** A value in words with its unit, or null where it is unknown: "$43,490", "$239,200 or more", "7.1%". */
export function inWords(figure: Formattable | undefined, unit: Unit, translate: Translator): string | null {
  return figure && figure.value !== null ? formatFigureWithUnit(figure, unit, translate) : null
}

/** An exact value with its unit: a present pay, the size of a change. */
export function exact(value: number, unit: Unit, translate: Translator): string {
  return formatFigureWithUnit({ status: 'known', value }, unit, translate)
}

/** Dollars shortened for an axis: 6000000 -> "$60K". */
export function shortMoney(cents: number, { locale }: Translator): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(cents / 100)
}

/** 20000 -> "20K". */
export function shortCount(value: number, { locale }: Translator): string {
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(value)
}

/**
 * An occupation's title inside a sentence: "Medical Records Specialists" ->
 * "medical records specialists". Words in capitals (names, abbreviations) stay.
 */
export function midSentence(title: string, { locale }: Translator): string {
  return title.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLocaleLowerCase(locale))
}

/** "medical records specialists" -> "Medical records specialists", for a label or the start of a title. */
export function atStart(text: string, { locale }: Translator): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** "Austin, Boise and Cedar". */
export function listed(names: readonly string[], { locale }: Translator): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

/** More names than this in one finding are a list that nobody reads. */
const MOST_NAMES = 3

/** Those that share a place: "Austin and Boise", "Austin, Boise and 3 more". */
export function sharing(names: readonly string[], translate: Translator): string {
  if (names.length <= MOST_NAMES) return listed(names, translate)
  const more = translate.t('charts.more', { count: names.length - 2 })
  return listed([...names.slice(0, 2), more], translate)
}
