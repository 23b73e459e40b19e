/**
 * Texts that a spreadsheet takes for a number, a date or a truth when it opens a CSV file, and
 * writes in its own way when it saves it again: "007", "3-4", "1E5", "May 2024", "TRUE".
 */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const TAKEN = new RegExp(
  `^(?:[\\s\\d.,:/()$%+\\-]*\\d[\\s\\d.,:/()$%+\\-]*(?:e[+-]?\\d+)?|true|false|${MONTH}[\\s-]*\\d{1,4}(?:,? \\d{4})?|\\d{1,4}[\\s-]*${MONTH}(?:[\\s-]*\\d{1,4})?|\\d.*[ap]m)$`,
  'i',
)

export const isTakenForValue = (text: string): boolean => TAKEN.test(text.trim())

/** Days as spreadsheets show them, or as our own reader of workbooks writes them. */
const DAY =
  /^(?:\d{4}-\d\d-\d\d(?:[ T].*)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}-[a-z]{3}(?:-\d{2,4})?|[a-z]{3}-\d{2})$/i

/** A text that a spreadsheet counts in days. */
const DAY_OR_TIME = new RegExp(`^\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?$|^\\d{1,2}:\\d\\d|${MONTH}`, 'i')

/** Days from 1900 on: those that a text can mean are of the years 1954 to 2119. */
const FIRST_DAY = 20_000
const LAST_DAY = 80_000

/** Is a cell what a spreadsheet makes of such a text? */
export function isReadingOf(cell: string, text: string): boolean {
  const [now, before] = [cell.trim(), text.trim()]
  if (now === before || !isTakenForValue(before)) return false
  if (now.toLowerCase() === before.toLowerCase()) return true
  const value = Number(now)
  const written = Number(before.replaceAll(/[,$\s]/g, '').replace(/^\((.*)\)$/, '-$1'))
  if (now !== '' && !Number.isNaN(value))
    // A share is kept as a part of one, and a day or a time as a number of days.
    return (
      value === written ||
      (before.endsWith('%') && value === Number.parseFloat(before) / 100) ||
      (DAY_OR_TIME.test(before) && (value < 1 ? value > 0 : value >= FIRST_DAY && value <= LAST_DAY))
    )
  return DAY.test(now)
}
