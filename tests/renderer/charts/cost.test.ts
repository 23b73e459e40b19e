import { describe, expect, it } from 'vitest'
import { translator } from '../../../data/messages/translate.ts'
import { costChart, costPoints } from '../../../renderer/charts/cost.ts'
import { costDrawing, freeParts } from '../../../renderer/charts/cost-drawing.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { Figure } from '../../../data/figures/figure.ts'
import { AUSTIN, BOISE, comparisonOf, published, type Given } from './support/comparison.ts'
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

  it('counts the exam as open while nobody told who may sit it', () => {
    const open = (given: Given): Given => ({
      ...given,
      exam: published(399),
      examOpen: true,
    })
    const dear = { institution: 'Dear', tuition: published(7400), books: published(0) }
    const dearer = { institution: 'Dearer', tuition: published(9900), books: published(640) }
    // 7,300 or 7,699 against 7,400: the exam decides; against 10,540 it does not.
    expect(chart(comparisonOf([open(BOISE), dear])).title).toBe(
      'As far as it is known, Dear costs least, $7,400, and Boise most, ~$7,699',
    )
    expect(chart(comparisonOf([open(BOISE), dearer])).title).toBe(
      'Boise costs least, ~$7,699; Dearer costs most, $10,540',
    )
  })

  const at = (institution: string, dollars: number | null, over: Partial<Figure> = {}): Given => ({
    institution,
    tuition: published(dollars, over),
    books: published(dollars === null ? null : 0),
  })
  const title = (...given: readonly Given[]) => chart(comparisonOf(given)).title
  it('names all that share a place', () => {
    expect(title(at('Ada', 5), at('Boise', 9), at('Cedar', 5))).toBe(
      'Ada and Cedar cost least, $5; Boise costs most, $9',
    )
    expect(title(at('Ada', 5), at('Boise', 9), at('Cedar', 9))).toBe(
      'Ada costs least, $5; Boise and Cedar cost most, $9',
    )
  })

  it('says that equal costs are the same, and of estimates that are read alike about the same', () => {
    expect(title(at('Ada', 5), at('Boise', 5))).toBe('Ada and Boise cost the same, $5')
    expect(title(at('Ada', 5), at('Boise', 5), at('Cedar', 5))).toBe('All 3 programs cost the same, $5')
    const about = { status: 'estimated' } as const
    expect(title(at('Ada', 5883.91, about), at('Boise', 5884.37, about))).toBe(
      'Ada and Boise cost about the same, ~$5,884',
    )
  })

  it('is not sure beside a cost that nobody knows, unless it could not be lower', () => {
    expect(title(at('Ada', 5), at('Boise', 9), at('None', null))).toBe(
      'As far as it is known, Ada costs least, $5, and Boise most, $9',
    )
    expect(title(at('Ada', 5), at('Boise', 5), at('None', null))).toBe(
      'As far as it is known, Ada and Boise cost the same, $5',
    )
    expect(title(at('Ada', 5), at('None', null))).toBe('Only the cost of Ada is known: $5')
  })

  it('names no cost that is doubtful', () => {
    const doubtful = { notes: [{ code: 'award-level-not-stated' }] }
    const comparison = comparisonOf([at('Ada', 5), at('Boise', 9), at('Cedar', 7)])
    const doubt = (column: number): Comparison => ({
      ...comparison,
      groups: comparison.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, index) =>
            cell.kind === 'figure' && index <= column
              ? { ...cell, figure: { ...cell.figure, ...doubtful } }
              : cell,
          ),
        })),
      })),
    })
    expect(chart(doubt(0)).title).toBe('As far as it is known, Cedar costs least, $7, and Boise most, $9')
    expect(chart(doubt(1)).title).toBe('Only the cost of Cedar is sure: $7')
    expect(chart(doubt(2)).title).toBe('No cost here is sure enough to be set beside the others')
  })

  it('leaves out a school that closed', () => {
    const comparison = comparisonOf([at('Ada', 5), at('Boise', 9), at('Cedar', 7)])
    const programs = comparison.programs.map((program, column) =>
      column === 0 ? { ...program, closed: { on: '2024', into: '' } } : program,
    )
    expect(chart({ ...comparison, programs }).title).toBe('Cedar costs least, $7; Boise costs most, $9')
  })
})

describe('a known 0', () => {
  const free: Given = { institution: 'Free', tuition: published(0), books: published(0) }
  const FREE_BOOKS: Given = { institution: 'Half', tuition: published(6000), books: published(0) }

  it('is marked where it stands and said, an unknown part is a gap', () => {
    const [none, half, gap] = chart(comparisonOf([free, FREE_BOOKS, AUSTIN])).rows
    expect([...freeParts(none!)]).toEqual([[0, ['tuition and fees $0', 'books $0']]])
    expect([...freeParts(half!)]).toEqual([[600_000, ['books $0']]])
    expect([...freeParts(gap!)]).toEqual([])
    expect([none!.gaps, half!.gaps, gap!.gaps]).toEqual([[], [], ['books']])
    expect(chart(comparisonOf([free])).foot).toContain('A tick is a part that costs nothing.')
    expect(chart(comparisonOf([AUSTIN])).foot).not.toContain('A tick is a part that costs nothing.')
  })

  it('has its tick and its words in the drawing, and no hatch', () => {
    const drawn = (given: Given) => {
      const made = chart(comparisonOf([given]))
      const calls: { readonly what: string; readonly args: readonly unknown[] }[] = []
      const note =
        (what: string) =>
        (...args: unknown[]) =>
          void calls.push({ what, args })
      const ctx = {
        save: note('save'),
        restore: note('restore'),
        fillRect: note('fillRect'),
        strokeRect: note('strokeRect'),
        fillText: note('fillText'),
        setLineDash: note('setLineDash'),
        beginPath: note('beginPath'),
        rect: note('rect'),
        clip: note('clip'),
        moveTo: note('moveTo'),
        lineTo: note('lineTo'),
        stroke: note('stroke'),
        measureText: (text: string) => ({ width: 6 * text.length }),
      }
      const scale = { getPixelForValue: (value: number) => value / 5000 }
      const [plugin] = costDrawing(made, THEME, en).plugins ?? []
      const draw = plugin?.afterDatasetsDraw as unknown as (chart: object) => void
      draw({
        ctx,
        chartArea: { left: 0, right: 400 },
        scales: { x: scale, y: { getPixelForValue: () => 40 } },
      })
      return {
        // As wide as a tick, and taller than the bar.
        ticks: calls.filter(({ what, args }) => what === 'fillRect' && args[2] === 2 && args[3] === 24),
        texts: calls.filter(({ what }) => what === 'fillText').map(({ args }) => args[0]),
        hatches: calls.filter(({ what }) => what === 'clip').length,
      }
    }
    expect(drawn(free)).toMatchObject({ hatches: 0 })
    expect(drawn(free).ticks).toHaveLength(1)
    expect(drawn(free).texts).toContain('tuition and fees $0 and books $0')
    expect(drawn(FREE_BOOKS).ticks[0]?.args[0]).toBe(119)
    expect(drawn(FREE_BOOKS).texts).toEqual(expect.arrayContaining(['books $0', 'tuition and fees $6,000']))
    expect(drawn(AUSTIN)).toMatchObject({ ticks: [], hatches: 1 })
    // Beside a gap there is no room for both; that the books are unknown stands above the bar, too.
    const openBooks = drawn({ ...free, books: published(null) })
    expect(openBooks).toMatchObject({ hatches: 1 })
    expect(openBooks.ticks).toHaveLength(1)
    expect(openBooks.texts).toEqual(
      expect.arrayContaining(['tuition and fees $0', 'at least $0; books not known']),
    )
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
