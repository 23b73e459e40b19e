import { describe, expect, it } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { costChart, costPoints } from '../../../renderer/charts/cost.ts'
import { costDrawing } from '../../../renderer/charts/cost-drawing.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import { AUSTIN, BOISE, comparisonOf, published } from './support/comparison.ts'
import { THEME } from './support/theme.ts'

const en = translator('en')
const chart = (comparison: Comparison, aid: number | null = null) => costChart(comparison, aid, en)!

describe('the parts of a cost', () => {
  it('are stacked where they are known, and a gap where nobody published them', () => {
    const exam = published(399)
    const { rows } = chart(
      comparisonOf([
        { ...AUSTIN, exam },
        { ...BOISE, exam },
      ]),
    )
    expect(rows[0]).toMatchObject({
      values: { tuitionAndFees: 893_000, books: null, exam: 39_900, membership: null, renewal: null },
      gaps: ['books'],
      gapWords: 'books not known',
      drawn: 932_900,
    })
    expect(rows[0]?.remarks[0]).toBe('at least $9,329; books not known')
    expect(rows[1]).toMatchObject({ gaps: [], drawn: 769_900 })
    expect(rows[1]?.remarks).toEqual(['~$7,699'])
    const [, books] = costDrawing(chart(comparisonOf([AUSTIN])), THEME, en).data.datasets
    expect(books?.data).toEqual([null])
  })

  it('say of a gap in the table that it is not known, never a zero', () => {
    const { table } = chart(comparisonOf([AUSTIN, BOISE]))
    expect(table.columns).toEqual(['Program', 'Tuition and fees, $', 'Books and supplies, $', 'Together, $'])
    expect(table.rows[0]?.cells[1]).toEqual({ kind: 'text', text: 'not known' })
    expect(table.rows[0]?.cells[2]).toMatchObject({ figure: { value: 893_000, unknownParts: ['books'] } })
  })

  it('show the exam of a program whose price is unknown, without a sum', () => {
    const none = {
      institution: 'None',
      tuition: published(null),
      books: published(null),
      exam: published(399),
    }
    const made = chart(comparisonOf([none]))
    expect(made.title).toBe('The cost of these programs is not known')
    expect(made.rows[0]).toMatchObject({ gaps: ['tuitionAndFees', 'books'], drawn: 39_900 })
    expect(made.rows[0]?.remarks.at(-1)).toBe('cost not known')
  })

  it('take aid off as a part of the bar: what the person plans, and grants of the program', () => {
    const made = chart(comparisonOf([{ ...BOISE, grants: published(1000) }, AUSTIN]), 200_000)
    expect(made.rows[0]).toMatchObject({ aid: 300_000, aidWords: 'after aid ~$4,300' })
    expect(made.rows[1]).toMatchObject({ aid: 200_000, aidWords: 'after aid at least $6,930' })
    expect(made.foot.join(' ')).toContain('The striped end of a bar is what aid')
    // More aid than cost leaves nothing to pay, and no more of the bar than there is.
    expect(chart(comparisonOf([BOISE]), 9_000_000).rows[0]).toMatchObject({
      aid: 730_000,
      aidWords: 'after aid ~$0',
    })
  })

  it('draw the upper end of a band', () => {
    const band = { ...BOISE, tuition: published(3200, { status: 'estimated', high: 640_000 }) }
    expect(chart(comparisonOf([band])).rows[0]).toMatchObject({ drawn: 410_000, high: 730_000 })
  })
})

describe('the title', () => {
  it('says which costs least and most, and that an unknown part may change it', () => {
    const cedar = { institution: 'Cedar', tuition: published(9900), books: published(640) }
    expect(chart(comparisonOf([cedar, BOISE])).title).toBe(
      'Boise costs least, ~$7,300; Cedar costs most, $10,540',
    )
    // Whatever its books cost, Austin is the dearer one of these two, but not surely of these.
    expect(chart(comparisonOf([AUSTIN, BOISE])).title).toBe(
      'Boise costs least, ~$7,300; Austin costs most, at least $8,930',
    )
    expect(chart(comparisonOf([AUSTIN, cedar])).title).toBe(
      'As far as it is known, Austin costs least, at least $8,930, and Cedar most, $10,540',
    )
    expect(chart(comparisonOf([BOISE])).title).toBe('Boise costs ~$7,300')
  })
})

it('reads each part, the gaps too, and the sum', () => {
  const points = costPoints(chart(comparisonOf([AUSTIN])))
  expect(points.map(({ words }) => words)).toEqual([
    'Austin: tuition and fees $8,930',
    'Austin: books not known',
    'Austin: at least $8,930; books not known',
  ])
  expect(points[0]?.spot).toEqual({ dataset: 0, index: 0 })
  expect(points[1]?.spot).toEqual({ x: 893_000, y: 0 })
})
