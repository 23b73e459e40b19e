import { describe, expect, it } from 'vitest'
import { FIND_COLUMNS, type FindColumn } from '../../../data/contract/find.ts'
import { COLUMNS } from '../../../data/fields/catalogue.ts'
import {
  columnName,
  columnsOf,
  isSortable,
  layoutFor,
  rowHeight,
  SORT_KEYS,
  sortName,
  spread,
  USUAL_COLUMNS,
  type Layout,
} from '../../../renderer/find/result-columns.ts'

describe('the columns of Find', () => {
  const columns = (layout: Layout, chosen: readonly FindColumn[] = FIND_COLUMNS, hasMiles = true) =>
    columnsOf(layout, chosen, hasMiles).map(({ id }) => id)

  it('are all that the catalogue declares, where there is room and all are chosen', () => {
    expect(new Set(columns('wide'))).toEqual(new Set(COLUMNS))
  })

  it('can be sorted by in every layout, but for exams: what has no column is in the list', () => {
    expect(COLUMNS.filter((id) => !isSortable(id))).toEqual(['maySit'])
    for (const layout of ['wide', 'stacked', 'narrow', 'least'] as const) {
      for (const id of columns(layout).filter(isSortable)) expect(SORT_KEYS).toContain(id)
      expect(columns(layout)[0]).toBe('program')
    }
  })

  it('stand in the order that was chosen, beside program and school', () => {
    expect(columns('wide', ['months', 'miles', 'costToFinish'])).toEqual([
      'program',
      'institution',
      'months',
      'miles',
      'costToFinish',
    ])
    expect(columns('stacked', [])).toEqual(['program'])
  })

  it('have miles only where there is a place that they are counted from', () => {
    expect(columns('stacked', USUAL_COLUMNS, false)).not.toContain('miles')
    expect(columns('stacked', USUAL_COLUMNS, true)).toContain('miles')
  })

  it('are as many as there is room for, the cost first', () => {
    expect(columns('narrow')).toEqual([
      'program',
      ...FIND_COLUMNS.filter((id) => ['costToFinish', 'miles', 'months'].includes(id)),
    ])
    expect(columns('least')).toEqual(['program', 'costToFinish'])
    expect(columns('least', ['months'])).toEqual(['program', 'months'])
  })

  it('have a name each, with the unit where cells leave it out', () => {
    expect(columnName('costToFinish')).toBe('Cost to finish, $')
    expect(columnName('program')).toBe('Program')
    const names = SORT_KEYS.map(sortName)
    expect(new Set(names).size).toBe(names.length)
  })

  it('put numbers on the right', () => {
    expect(columnsOf('narrow', USUAL_COLUMNS, true).map((column) => column.isNumber)).toEqual([
      false,
      true,
      true,
      true,
    ])
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
    // Two lines of each name, one of the award, and two each of the numbers and the exams, at 20 and 16 px.
    expect(rowHeight('least', 'dense')).toBeGreaterThanOrEqual(2 * 20 + 7 * 16)
  })
})
