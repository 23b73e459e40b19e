import type { SourceRow } from '../files/source.ts'
import { namedFields } from './column-names.ts'

/** Titles, notes and blank rows may stand above the heading. */
export const ROWS_ABOVE = 20

const isBlank = (cell: string | undefined) => (cell ?? '').trim() === ''
const isNumber = (cell: string) => /^[\s$€~<>≈]*\d[\d.,\s]*(%|k)?$/i.test(cell)

/**
 * Which of the first rows is the heading: the one with the most names of fields,
 * where any has two; else the first that is about as full as the table.
 */
export function headerRow(rows: readonly SourceRow[]): number {
  const first = rows.slice(0, ROWS_ABOVE)
  const named = first.map(({ cells }) => namedFields(cells))
  const most = Math.max(0, ...named)
  if (most >= 2) return named.indexOf(most)
  const filled = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  return filled.findIndex((count) => count >= 0.6 * Math.max(...filled))
}

/**
 * The rows that the heading is: the one, and with it the row above where that names what this one
 * leaves blank or says twice ("2024: Tuition, Fees; 2025: Tuition, Fees"), or the one below where
 * that names what this one leaves blank ("Cost" above "Tuition" and "Books").
 * @returns positions of one or two rows
 */
export function headingRows(rows: readonly SourceRow[], at: number): readonly number[] {
  const here = rows[at]?.cells ?? []
  const width = Math.max(here.findLastIndex((cell) => !isBlank(cell)) + 1, 1)
  const above = rows[at - 1]?.cells ?? []
  const below = rows[at + 1]?.cells ?? []
  const columns = Array.from({ length: Math.max(width, below.length) }, (_, column) => column)
  const blank = columns.filter((column) => isBlank(here[column]))
  const twice = saidTwice(here)
  const isTwice = (column: number) => twice.has((here[column] ?? '').trim())
  const isNamedAbove =
    above.filter((cell) => !isBlank(cell)).length > 1 &&
    (blank.some((column) => column < width && !isBlank(above[column])) ||
      columns.some((column) => isTwice(column) && !isBlank(above[column])))
  if (isNamedAbove) return [at - 1, at]
  const filledBelow = columns.filter((column) => !isBlank(below[column]))
  const isNamedBelow =
    blank.some((column) => column < width) &&
    namedFields(below) > 1 &&
    rows.length > at + 2 &&
    filledBelow.every((column) => !isNumber(below[column] ?? '')) &&
    // What stands below a name is the first of its group: the next one has none above it.
    filledBelow.every(
      (column) => isBlank(here[column]) || below[column] === here[column] || isBlank(here[column + 1]),
    ) &&
    blank.every((column) => column >= width || !isBlank(below[column])) &&
    // A row of the table has its own cell under each name.
    columns.some(
      (column) => !isBlank(here[column]) && (isBlank(below[column]) || below[column] === here[column]),
    )
  return isNamedBelow ? [at, at + 1] : [at]
}

function saidTwice(cells: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set(['']), new Set<string>()]
  for (const cell of cells.map((each) => each.trim())) {
    if (seen.has(cell) && cell !== '') twice.add(cell)
    seen.add(cell)
  }
  return twice
}

/** The heading of each column. */
export function headingsOf(rows: readonly SourceRow[]): readonly string[] {
  const cells = rows.map((row) => row.cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()))
  const [upper = [], lower] = cells
  if (!lower) return upper
  const twice = saidTwice(lower)
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [name = '', above = ''] = [lower[column], upper[column]]
    // A name that has nothing below it stands for itself alone.
    if (above !== '') group = name === '' || name === above ? '' : above
    if (name === '') return above
    return twice.has(name) && group !== '' ? `${group} ${name}` : name
  })
}
