import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../data/contract/comparison.ts'
import type { Figure } from '../../../../data/figures/figure.ts'
import { bestColumns } from '../../../../main/catalog/compare/best.ts'

const cell = (figure: Partial<Figure>): Cell => ({
  kind: 'figure',
  unit: 'cents',
  figure: { status: 'known', value: null, provenance: [], ...figure },
})
const known = (value: number) => cell({ value })
const band = (value: number, high: number) => cell({ status: 'estimated', value, high })
const bound = (value: number) => cell({ value, unknownParts: ['books'] })
const topCoded = (value: number) => cell({ status: 'at-least', value })
const unknown = cell({ status: 'not-reported' })

describe('lower is better', () => {
  const best = (...cells: Cell[]) => bestColumns(cells, 'lower')
  test('the lowest, and ties share it', () => {
    expect(best(known(3), known(1), known(2))).toEqual([1])
    expect(best(known(1), known(2), known(1))).toEqual([0, 2])
  })
  test('a known 0 is the best price; an unknown one takes no part', () => {
    expect(best(known(0), known(5), unknown)).toEqual([0])
  })
  test('nothing among fewer than two known or where all are equal', () => {
    expect(best(known(3), unknown)).toEqual([])
    expect(best(known(3), known(3))).toEqual([])
    expect(best(unknown, unknown)).toEqual([])
    expect(best()).toEqual([])
  })
  test('a lower bound is never best, and takes the word from what it may undercut', () => {
    expect(best(bound(1), known(2))).toEqual([])
    expect(best(bound(5), known(2))).toEqual([1])
    expect(best(bound(2), known(2))).toEqual([1])
  })
  test('a band is best only with its upper end', () => {
    expect(best(band(1, 2), known(3))).toEqual([0])
    expect(best(band(1, 4), known(3))).toEqual([])
    expect(best(band(3, 6), known(2))).toEqual([1])
    expect(best(band(1, 2), band(1, 2))).toEqual([])
  })
})

describe('higher is better', () => {
  const best = (...cells: Cell[]) => bestColumns(cells, 'higher')
  test('the highest', () => {
    expect(best(known(3), known(1), known(-2))).toEqual([0])
  })
  test('a top-coded value can be best, but not beside another', () => {
    expect(best(topCoded(9), known(3))).toEqual([0])
    expect(best(topCoded(9), topCoded(9))).toEqual([])
    expect(best(topCoded(2), known(3))).toEqual([])
  })
})

test('without a better direction nothing is best, and words never are', () => {
  expect(bestColumns([known(1), known(2)], undefined)).toEqual([])
  const text: Cell = {
    kind: 'text',
    text: 'a',
    figure: { status: 'known', value: 1, provenance: [] },
  }
  expect(bestColumns([text, text, known(1)], 'lower')).toEqual([])
})

test('a best column beats every other by the rule written out', () => {
  const some = fc.oneof(
    fc.nat(6).map(known),
    fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([low, width]) => band(low, low + width)),
    fc.nat(6).map(bound),
    fc.nat(6).map(topCoded),
    fc.constant(unknown),
  )
  const ends = (each: Cell): [number, number] | null => {
    if (each.kind !== 'figure' || each.figure.value === null) return null
    const { value, high, status, unknownParts } = each.figure
    return [value, unknownParts || status === 'at-least' ? Infinity : (high ?? value)]
  }
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), fc.constantFrom('lower', 'higher'), (cells, better) => {
      const known = cells.map(ends)
      const present = known.filter((each) => each !== null)
      const allEqual = new Set(present.map(String)).size <= 1 && present.every(([low, high]) => low === high)
      const expected = known.flatMap((overrides, column) => {
        if (!overrides || present.length < 2 || allEqual) return []
        const beats = known.every(
          (other, at) =>
            at === column ||
            !other ||
            (better === 'lower' ? overrides[1] <= other[0] : overrides[0] >= other[1]),
        )
        return beats ? [column] : []
      })
      expect(bestColumns(cells, better)).toEqual(expected)
    }),
  )
})
