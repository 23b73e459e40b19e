import { isLowerBound, type BareFigure, type Figure, type Unit } from '../figures/figure.ts'
import { isSmallGroup, peopleOf } from '../figures/group.ts'
import type { Translator } from '../messages/translate.ts'
import { formatNumber } from './number.ts'

/** A figure whose notes and sides may be at hand: they change how it reads. */
export type Formattable = BareFigure & Pick<Partial<Figure>, 'notes' | 'sides'>

/** Do sources give unlike values, so that the ends of the band are alternatives? */
export function isConflict({ sides = [] }: Formattable): boolean {
  return sides.length > 1
}

/** Will pay never pay the cost back? */
export function isNever(figure: Formattable): boolean {
  return figure.value === null && hasNote(figure, 'payback-never')
}

/**
 * A figure as every cell, chart and print reads it, without its unit (that stands
 * once in the row's label): "6,633", "~6,400", "~3,200 to 6,400", "at least 5,400",
 * "239,200 or more", "399 / 425", "–", "hidden", "n/a", "0". Marks for imputed and
 * own figures are the screen's, since they are icons.
 */
export function formatFigure(figure: Formattable, unit: Unit, words: Translator): string {
  return format(figure, words, (of, value) => formatNumber(exact(of, value, unit), unit, words.locale))
}

/** The same with its unit, for cards and sentences: "$6,633", "10 months", "7.1% (of 998)". */
export function formatFigureWithUnit(figure: Formattable, unit: Unit, words: Translator): string {
  const people = peopleWords(figure, words)
  const value = formatWithUnit(figure, unit, words)
  return people === null ? value : words.t('figure.withPeople', { value, people })
}

/** "of 998", "of 12 only": the people whom a rate is of; null where it is of none, or nobody says. */
export function peopleWords(figure: Formattable, { t }: Translator): string | null {
  const people = peopleOf(figure)
  if (people === null) return null
  return t(isSmallGroup(figure) ? 'figure.fewPeople' : 'figure.people', { people })
}

/** Without the people behind it, where these stand beside it. */
export function formatWithUnit(figure: Formattable, unit: Unit, words: Translator): string {
  const { value } = figure
  if (value === null) return format(figure, words, (_, each) => String(each))
  if (unit === 'cents') {
    return format(figure, words, (of, each) => `$${formatNumber(exact(of, each, unit), unit, words.locale)}`)
  }
  // The word follows the upper end: "1 to 2 months".
  return words.word(`measured.${unit}`, undefined, {
    value: formatFigure(figure, unit, words),
    count: figure.high ?? value,
  })
}

/** An estimate is no better than whole dollars, and cents would say it is. */
function exact({ status }: Formattable, value: number, unit: Unit): number {
  return status === 'estimated' && unit === 'cents' ? Math.round(value / 100) * 100 : value
}

/** A value of a figure as exactly as it is read: those that read alike are the same. */
export function asRead(figure: Formattable, value: number, unit: Unit): number {
  if (unit === 'cents') return exact(figure, value, unit)
  return unit === 'percent' ? Math.round(value * 10) / 10 : Math.round(value)
}

/** @param number a value of a figure, which for a conflict is one of its sides. */
function format(
  figure: Formattable,
  words: Translator,
  number: (of: Formattable, value: number) => string,
): string {
  const { status, value, high } = figure
  if (value === null) {
    if (isNever(figure)) return words.t('figure.never')
    return words.word(`figure.${status}`)
  }
  const say = (each: number) => number(figure, each)
  const estimated = (text: string) =>
    status === 'estimated' ? words.t('figure.estimated', { value: text }) : text
  if (isLowerBound(figure)) return words.t('figure.lower-bound', { value: estimated(say(value)) })
  if (isConflict(figure)) {
    const texts = new Set(conflictSides(figure).map((side) => format(side, words, number)))
    return [...texts].reduce((low, high) => words.t('figure.conflict', { low, high }))
  }
  if (high !== undefined) return estimated(words.t('figure.band', { low: say(value), high: say(high) }))
  if (status === 'at-least') return words.t('figure.at-least', { value: say(value) })
  return estimated(say(value))
}

/** The values that are in conflict, each as its source gives it, the lowest first. */
export function conflictSides({ sides = [] }: Formattable): readonly Figure[] {
  return sides.map(({ figure }) => figure).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
}

const hasNote = (figure: Formattable, code: string) =>
  figure.notes?.some((note) => note.code === code) ?? false
