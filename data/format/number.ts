import type { Unit } from '../figures/figure.ts'

/** Making an Intl.NumberFormat is dear, using one is cheap: one a locale and kind. */
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
    formats.set(key, format)
  }
  return format
}

/**
 * A number in its unit as the locale writes it, without the unit's sign. Money is
 * whole cents: whole dollars show none, others two digits. Years have no separator.
 */
export function formatNumber(value: number, unit: Unit, locale: string): string {
  switch (unit) {
    case 'cents': {
      const digits = value % 100 === 0 ? 0 : 2
      return numberFormat(locale, digits, digits).format(value / 100)
    }
    case 'percent':
      return numberFormat(locale, 0, 1).format(value)
    case 'year':
      return String(value)
    default:
      return numberFormat(locale, 0, 0).format(value)
  }
}
