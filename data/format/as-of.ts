/**
 * The moment or period of a source in words: "2025-05" -> "May 2025",
 * "2023-24" -> "2023–24", "2026-11-23" -> "November 23, 2026". Anything else stays
 * as written ("undated", "2020").
 */
export function formatAsOf(asOf: string, locale: string): string {
  const [, year, second, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(asOf) ?? []
  if (!year || !second) return asOf
  const month = Number(second)
  // A second number that goes on from the year is a period; one to twelve else is a month.
  const period = !day && (month > 12 || month === (Number(year) + 1) % 100)
  if (period) return `${year}–${second}`
  const date = Date.UTC(Number(year), month - 1, Number(day ?? 1))
  if (month < 1 || new Date(date).getUTCMonth() !== month - 1) return asOf
  return formatter(locale, day !== undefined).format(date)
}

/** Made once: an export says the same few dates half a million times, and making one costs more than using it. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`
  let format = made.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      ...(withDay ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    })
    made.set(key, format)
  }
  return format
}
