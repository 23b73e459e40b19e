import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../../data/fields/catalogue.ts'
import {
  columnName,
  columnsOf,
  layoutFor,
  rowHeight,
  SORT_KEYS,
  sortName,
  spread,
} from '../../../renderer/find/result-columns.ts'

describe('the columns of Find', () => {
  it('are all the catalogue declares, and the city, where there is room', () => {
    expect(new Set(columnsOf('wide').map((column) => column.id))).toEqual(new Set([...COLUMNS, 'city']))
  })

  it('can all be sorted by in every layout: what has no column is in the list', () => {
    for (const layout of ['wide', 'stacked', 'narrow', 'least'] as const) {
      for (const { id } of columnsOf(layout)) expect(SORT_KEYS).toContain(id)
      expect(columnsOf(layout)[0]?.id).toBe('program')
    }
  })

  it('have a name each, with the unit where cells leave it out', () => {
    expect(columnName('costToFinish')).toBe('Cost to finish, $')
    expect(columnName('program')).toBe('Program')
    const names = SORT_KEYS.map(sortName)
    expect(new Set(names).size).toBe(names.length)
  })

  it('put numbers on the right', () => {
    expect(columnsOf('narrow').map((column) => column.isNumber)).toEqual([false, true, true, true])
  })
})

describe('the layout', () => {
  it('follows the room there is', () => {
    expect([1440, 1400, 1399, 860, 859, 600, 599, 0].map((width) => layoutFor(width))).toEqual([
      'wide',
      'wide',
      'stacked',
      'stacked',
      'narrow',
      'narrow',
      'least',
      'least',
    ])
  })

  it('takes letters that a reader spaces wider for what they are: less room', () => {
    expect(layoutFor(1400, 142)).toBe('wide')
    expect(layoutFor(1400, 170)).toBe('stacked')
    expect(layoutFor(650, 170)).toBe('least')
    expect([0, 100, 142].map(spread)).toEqual([1, 1, 1])
    expect(spread(284)).toBe(2)
  })

  it('gives one line 36 or 28 px, more lines more', () => {
    expect(rowHeight('wide', 'comfortable')).toBe(36)
    expect(rowHeight('wide', 'dense')).toBe(28)
    const heights = (['wide', 'stacked', 'narrow', 'least'] as const).map((layout) =>
      rowHeight(layout, 'dense'),
    )
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    // Two lines of each name and one of the award, at 20, 16 and 16 px.
    expect(rowHeight('least', 'dense')).toBeGreaterThanOrEqual(2 * 20 + 3 * 16)
  })
})
