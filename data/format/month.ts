/**
 * A month ("2025-05") as a moment in its middle, for the date parameter of a
 * message: the same month in every time zone.
 */
export function midMonth(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return Date.UTC(year ?? NaN, (number ?? NaN) - 1, 15, 12)
}
