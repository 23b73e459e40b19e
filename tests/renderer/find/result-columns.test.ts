import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../../data/fields/catalogue.ts'
import {
  columnName,
  columnsOf,
  layoutFor,
  rowHeight,
  SORT_KEYS,
  sortName,
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
    expect([1440, 1400, 1399, 860, 859, 480, 479, 0].map(layoutFor)).toEqual([
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

  it('gives one line 36 or 28 px, two lines more', () => {
    expect(rowHeight('wide', 'comfortable')).toBe(36)
    expect(rowHeight('wide', 'dense')).toBe(28)
    expect(rowHeight('narrow', 'dense')).toBe(44)
  })
})
