import type { NumberKind } from '../../data/format/read-number.ts'
import { translate } from './translate.ts'

/** A number with its sign, as the answer to "Which do you mean?". money: dollars. */
export function numberWords(value: number, kind: NumberKind): string {
  const styles: Record<NumberKind, Intl.NumberFormatOptions> = {
    money: { style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' },
    percent: { style: 'percent', maximumFractionDigits: 2 },
    number: { maximumFractionDigits: 3 },
  }
  return new Intl.NumberFormat(translate.locale, styles[kind]).format(
    kind === 'percent' ? value / 100 : value,
  )
}
