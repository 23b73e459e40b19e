import type { Area } from '../files/sheet-facts.ts'
import type { SourceRow } from '../files/source.ts'

/** A column further to the right is none of a person's table. */
const MOST_COLUMNS = 500

/** More cells than a list can have are not looked at: sound areas do not lie upon each other. */
const MOST_LOOKED_AT = 5_000_000

/**
 * What a merged cell says stands in each row that it covers, in its first column: what is merged to
 * the right is a title, or one value that two columns would count twice.
 * @returns the areas that cover more than one row
 */
export function spread(
  rows: readonly SourceRow[],
  merged: readonly Area[],
): { readonly rows: readonly SourceRow[]; readonly count: number } {
  const areas = merged.filter(({ top, left, bottom }) => bottom > top && left < MOST_COLUMNS)
  if (areas.length === 0) return { rows, count: 0 }
  const places = new Map(rows.map(({ line }, at) => [line, at]))
  const spreadRows = [...rows]
  let [count, looked] = [0, 0]
  for (const { top, left, bottom } of areas) {
    const first = spreadRows[places.get(top) ?? -1]?.cells[left] ?? ''
    // An area may be said to have a million lines; those that stand there are not as many.
    const from = places.get(top)
    if (first === '' || from === undefined) continue
    let isSpread = false
    for (let at = from + 1; at < rows.length; at += 1) {
      const row = spreadRows[at]
      looked += 1
      if (!row || row.line > bottom || looked > MOST_LOOKED_AT) break
      if ((row.cells[left] ?? '').trim() !== '') continue
      const cells = Array.from(
        { length: Math.max(row.cells.length, left + 1) },
        (_, each) => row.cells[each] ?? '',
      )
      cells[left] = first
      spreadRows[at] = { ...row, cells }
      isSpread = true
    }
    if (isSpread) count += 1
  }
  return { rows: spreadRows, count }
}
