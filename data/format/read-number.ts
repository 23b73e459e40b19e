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

function signs(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.8)
  const sign = (type: 'group' | 'decimal', usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual
  return { group: sign('group', ','), decimal: sign('decimal', '.') }
}
