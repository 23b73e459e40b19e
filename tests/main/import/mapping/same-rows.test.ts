import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameRows } from '../../../../main/import/mapping/row-kinds.ts'

/** What a row says, one by one: letters of either case and white space are the same, and blanks at its end nothing. */
const said = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.toLowerCase().replaceAll(/\s+/g, ' ').trim())
    .join('|')
    .replace(/\|+$/, '')

test('rows that say what one before them said are found, whichever column tells the others apart', () => {
  const cell = fc.constantFrom('', ' ', 'a', 'A', ' a', 'a  b', 'A b', 'a\tb', 'b', '1', '1 ', 'É', 'é')
  const row = fc.array(cell, { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (all) => {
      const before = new Set<string>()
      const again = all.flatMap((cells, at) => {
        const text = said(cells)
        if (before.has(text)) return [at]
        before.add(text)
        return []
      })
      const found = sameRows(all.map((cells, at) => ({ line: at + 1, cells })))
      expect([...found].sort((a, b) => a - b)).toEqual(again)
    }),
    { numRuns: 500 },
  )
})
