import { isLowerBound, type Unit } from '../../../data/figures/figure.ts'
import { conflictSides, isConflict, type Formattable } from '../../../data/format/format-figure.ts'
import { formatNumber } from '../../../data/format/number.ts'
import { warningsOf } from '../../../data/format/warnings.ts'
import type { Translator } from '../../../data/messages/translate.ts'

/** Words of figures that the page explains at its foot, in that order. */
export const EXPLAINED = ['about', 'lower', 'imputed', 'own'] as const
export type Explained = (typeof EXPLAINED)[number]

/**
 * A figure as somebody reads it who knows no signs: "about $7,200 to $13,800", "at least
 * $13,346", "The school did not report this: ask". A value is never without how it is known.
 * @param used takes in the words that want an explanation
 */
export function figureInWords(
  figure: Formattable,
  unit: Unit,
  words: Translator,
  used: Set<Explained> = new Set(),
): string {
  const { status, value, high } = figure
  if (value === null) return words.word(`handout.value.${status}`)
  const [warning] = warningsOf(figure)
  const said = withBounds(figure, value, high, unit, words, used)
  return warning === undefined ? said : words.t(`handout.value.${warning}`, { value: said })
}

function withBounds(
  figure: Formattable,
  value: number,
  high: number | undefined,
  unit: Unit,
  words: Translator,
  used: Set<Explained>,
): string {
  const { t } = words
  const { status } = figure
  const isEstimated = status === 'estimated'
  const number = (each: number) => bare(isEstimated ? rounded(each, unit) : each, unit, words)
  const measured = (text: string, last: number) =>
    unit === 'cents' ? text : words.word(`measured.${unit}`, text, { value: text, count: Math.round(last) })
  const about = (text: string) => {
    if (!isEstimated) return text
    used.add('about')
    return t('handout.value.estimated', { value: text })
  }
  if (isLowerBound(figure)) {
    used.add('lower')
    return t('handout.value.lower', { value: about(measured(number(value), value)) })
  }
  if (isConflict(figure)) {
    const sides = conflictSides(figure)
    const texts = [...new Set(sides.map((side) => figureInWords(side, unit, words, used)))]
    const [first = ''] = texts
    return texts.length === 1
      ? first
      : t('handout.value.conflict', { low: first, high: texts[texts.length - 1] ?? first })
  }
  const ends = [number(value), number(high ?? value)]
  const band =
    ends[0] === ends[1] ? number(value) : t('handout.value.band', { low: ends[0] ?? '', high: ends[1] ?? '' })
  const said = about(measured(band, high ?? value))
  switch (status) {
    case 'at-least':
      return t('handout.value.more', { value: said })
    case 'imputed':
    case 'own':
      used.add(status)
      return t(`handout.value.${status}`, { value: said })
    default:
      return said
  }
}

const bare = (value: number, unit: Unit, { locale }: Translator): string => {
  const text = formatNumber(value, unit, locale)
  return unit === 'cents' ? `$${text}` : text
}

/** An estimate is said as roughly as it is known: hundreds of dollars, and tens of miles. */
function rounded(value: number, unit: Unit): number {
  if (unit === 'cents') return toNext(value, value >= 100_000 ? 10_000 : 1000)
  return unit === 'miles' && value >= 100 ? toNext(value, 10) : Math.round(value)
}

/** Nothing is rounded to nothing. */
const toNext = (value: number, step: number): number => {
  const near = Math.round(value / step) * step
  return near === 0 ? value : near
}
