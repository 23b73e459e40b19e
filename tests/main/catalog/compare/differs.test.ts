import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../data/contract/comparison.ts'
import type { Figure, Unit } from '../../../../data/figures/figure.ts'
import { rowDiffers } from '../../../../main/catalog/compare/differs.ts'

const cell = (figure: Partial<Figure>, unit: Unit = 'cents'): Cell => ({
  kind: 'figure',
  unit,
  figure: { status: 'known', value: null, provenance: [], ...figure },
})
const provenanceTable = (value: 1 | null): Figure => ({
  status: value === null ? 'not-reported' : 'known',
  value,
  provenance: [],
})

describe('a row differs', () => {
  test.each<[string, Cell, Cell]>([
    ['values', cell({ value: 1 }), cell({ value: 2 })],
    ['a known 0 and an unknown', cell({ value: 0 }), cell({ status: 'not-reported' })],
    ['suppressed and not reported', cell({ status: 'suppressed' }), cell({ status: 'not-reported' })],
    ['an estimate and a published price', cell({ value: 1, status: 'estimated' }), cell({ value: 1 })],
    ['a band and its lower end', cell({ value: 1, high: 2 }), cell({ value: 1 })],
    ['a lower bound and a value', cell({ value: 1, unknownParts: ['books'] }), cell({ value: 1 })],
    ['clock and credit hours', cell({ value: 9 }, 'clock-hours'), cell({ value: 9 }, 'credit-hours')],
    [
      'never and n/a',
      cell({ status: 'not-applicable', notes: [{ code: 'payback-never' }] }),
      cell({ status: 'not-applicable' }),
    ],
    [
      'a second price inside the band of the first',
      cell({ status: 'estimated', value: 1, high: 9 }),
      cell({
        status: 'estimated',
        value: 1,
        high: 9,
        sides: [
          { id: 'a', figure: { status: 'estimated', value: 1, high: 9, provenance: [] } },
          { id: 'b', figure: { status: 'known', value: 5, provenance: [] } },
        ],
      }),
    ],
    [
      'codes',
      { kind: 'category', words: 'control', code: 'public', figure: provenanceTable(1) },
      { kind: 'category', words: 'control', code: 'nonprofit', figure: provenanceTable(1) },
    ],
    [
      'a text and none',
      { kind: 'text', text: 'a', figure: provenanceTable(1) },
      { kind: 'text', text: null, figure: provenanceTable(null) },
    ],
    [
      'occupations',
      { kind: 'occupations', occupations: ['29-2072'] },
      { kind: 'occupations', occupations: ['29-2072', '29-9021'] },
    ],
    [
      'verdicts',
      { kind: 'verdicts', verdicts: [{ credential: 'RHIT', verdict: 'no', reasons: [] }] },
      { kind: 'verdicts', verdicts: [{ credential: 'RHIT', verdict: 'ask', reasons: [] }] },
    ],
  ])('by %s', (_, one, other) => {
    expect(rowDiffers([one, one, other])).toBe(true)
    expect(rowDiffers([one, one])).toBe(false)
    expect(rowDiffers([other, other])).toBe(false)
  })
})

test('papers and remarks make no difference, nor the unit of what is unknown', () => {
  const one = cell({
    value: 1,
    provenance: [{ source: 'a', columns: 'X' }],
    notes: [{ code: 'largest-program' }],
  })
  expect(rowDiffers([one, cell({ value: 1 })])).toBe(false)
  expect(
    rowDiffers([
      cell({ status: 'not-reported' }, 'clock-hours'),
      cell({ status: 'not-reported' }, 'credit-hours'),
    ]),
  ).toBe(false)
  expect(rowDiffers([])).toBe(false)
})
