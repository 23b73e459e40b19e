/** Numbers as a person types them. Nothing is guessed: what cannot be read is null. */

/**
 * "8,930", "8930.5", "8 930" -> a number of 0 or more, with the group and decimal
 * signs of the locale; a space may group too. Null where it is none.
 */
export function readNumber(typed: string, locale: string): number | null {
  const { group, decimal } = signs(locale)
  // A no-break space comes along when a number is pasted.
  const text = typed.trim().replaceAll(/[\u00a0\u202f]/g, ' ')
  const pattern = new RegExp(`^(?:\\d{1,3}(?:[${group} ]\\d{3})+|\\d+)(?:[${decimal}]\\d+)?$`)
  if (!pattern.test(text)) return null
  const plain = text.replaceAll(group, '').replaceAll(' ', '').replace(decimal, '.')
  return Number(plain)
}

/** "$8,930", "8930.50", "9k" -> whole cents; null where it cannot be read. */
export function readMoney(typed: string, locale: string): number | null {
  const [, digits = '', thousand] = /^\$?\s*([^$]*?)\s*(k?)$/i.exec(typed.trim()) ?? []
  const dollars = readNumber(digits, locale)
  if (dollars === null) return null
  const cents = Math.round(dollars * 100) * (thousand ? 1_000 : 1)
  return Number.isSafeInteger(cents) ? cents : null
}

/** What a number is of: its usual slips are others. */
export type NumberKind = 'money' | 'percent' | 'number'

/** Nothing that is told here costs more, in dollars: cents were typed as dollars. */
const MOST_USUAL = 250_000

/**
 * Other plain readings of a number, off by the factor of a usual slip: "3.450" where a
 * point is decimal (thousands), a share for a percentage ("0.85"), cents for dollars
 * ("545000"). Where there is one, the number is asked about and never taken in silence.
 *
 * @param value as it reads, in dollars, percent or whatever it counts.
 * @returns in the same unit; empty where the number reads one way only.
 */
export function otherReadings(
  typed: string,
  value: number,
  kind: NumberKind,
  locale: string,
): readonly number[] {
  const { group, decimal } = signs(locale)
  if (kind === 'percent') return value > 0 && value < 1 ? [round(value * 100)] : []
  // One decimal sign before just three digits is how others write thousands.
  const digits = typed.replace(/^[\s$]+|\s+$/g, '')
  if (new RegExp(`^[1-9]\\d{0,2}[${decimal}]\\d{3}$`).test(digits)) return [round(value * 1_000)]
  const isPlain = /^\d+$/.test(digits) && !digits.includes(group)
  return kind === 'money' && isPlain && value > MOST_USUAL ? [value / 100] : []
}

export interface Pay {
  readonly per: 'year' | 'hour'
  /** Dollars. */
  readonly dollars: number
}

/** Dollars: less is no pay of a year, more none of an hour. */
const LEAST_YEARLY = 1_000
const MOST_HOURLY = 250
/** What somebody may still be paid an hour, once asked. */
const MOST_TOLD_HOURLY = 5_000

/**
 * How a pay can be read, the likeliest first: one, where it reads one way only; else the
 * person is asked ("an hour or a year?").
 */
export function payReadings(typed: string, told: Pay, locale: string): readonly Pay[] {
  const { per, dollars } = told
  const others = otherReadings(typed, dollars, 'money', locale)
  const readings: Pay[] = others.map((other) => ({ per: 'year', dollars: other }))
  if (per === 'hour') {
    if (dollars <= MOST_HOURLY) return [told]
    return [{ per: 'year', dollars }, ...readings, ...(dollars <= MOST_TOLD_HOURLY ? [told] : [])]
  }
  if (dollars > 0 && dollars < LEAST_YEARLY) {
    if (dollars <= MOST_HOURLY) readings.unshift({ per: 'hour', dollars })
    if (others.length === 0 && Number.isInteger(dollars) && dollars >= 10)
      readings.push({ per: 'year', dollars: dollars * 1_000 })
  }
  return [...readings, told]
}

/** No float makes 3450 of 3450.0000000001. */
const round = (value: number) => Number(value.toFixed(6))

function signs(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.8)
  const sign = (type: 'group' | 'decimal', usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual
  return { group: sign('group', ','), decimal: sign('decimal', '.') }
}
