import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ROWS, type Rows } from '../../data/comparison-state.ts'
import { field, FIELDS, type FieldDeclaration, type FieldId } from '../../data/fields/catalogue.ts'
import {
  arrangedRows,
  depthOf,
  hideRows,
  inOrder,
  isAsDeclared,
  moveRow,
  placeOfRow,
  placeRow,
} from '../../data/rows.ts'

const rowsOf = (...ids: FieldId[]) => ids.map((id) => ({ field: id }))
const idsOf = (rows: readonly { field: FieldId }[] | undefined) => rows?.map((row) => row.field)
const COST = rowsOf(
  'costToCredential',
  'costToFinish',
  'tuitionAndFees',
  'books',
  'exam',
  'membership',
  'renewal',
)

const ids = FIELDS.map(({ id }) => id)
const someIds = fc.subarray([...ids]).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
const anyRows: fc.Arbitrary<Rows> = fc.record({
  hidden: someIds,
  // Also an order with the same field twice, as a damaged case may hold it.
  order: fc.oneof(
    someIds,
    someIds.map((order) => [...order, ...order]),
  ),
})
/** The compared rows of one group, some of them missing, in the order of the catalogue. */
const anyGroup = fc.constantFrom('cost', 'time', 'outcomes', 'pay', 'program').chain((group) =>
  fc.subarray(
    FIELDS.filter((each: FieldDeclaration) => each.group === group && each.compare).map(({ id }) => ({
      field: id,
    })),
  ),
)

describe('rows in the person’s order', () => {
  it('take one another’s places; those not named keep theirs', () => {
    const rows = rowsOf('payP10', 'payP25', 'payMedian', 'payP75')
    expect(idsOf(inOrder(rows, ['payP75', 'payP10']))).toEqual(['payP75', 'payP25', 'payMedian', 'payP10'])
  })

  it('take their parts along, and let none out of its sum', () => {
    expect(idsOf(inOrder(COST, ['exam', 'costToFinish', 'books', 'tuitionAndFees']))).toEqual([
      'costToCredential',
      'exam',
      'costToFinish',
      'books',
      'tuitionAndFees',
      'membership',
      'renewal',
    ])
  })

  it('are a permutation of what there is, whatever the order names', () => {
    fc.assert(
      fc.property(anyGroup, anyRows, (rows, { order }) => {
        const ordered = idsOf(inOrder(rows, order)) ?? []
        expect([...ordered].sort()).toEqual(idsOf(rows)?.sort())
      }),
    )
  })

  it('stand below every sum that they are a part of, with nothing foreign between', () => {
    fc.assert(
      fc.property(anyGroup, anyRows, (rows, { order }) => {
        const ordered = idsOf(inOrder(rows, order)) ?? []
        const all = new Set(ordered)
        ordered.forEach((id, at) => {
          // The row before is its sum, or as deep at least: a part of the same sum, or of one beside it.
          const depth = depthOf(id, all)
          if (depth === 0) return
          const before = ordered[at - 1]
          expect(before).toBeDefined()
          expect(depthOf(before as FieldId, all)).toBeGreaterThanOrEqual(depth - 1)
          const sum = field(id).partOf as FieldId
          if (all.has(sum)) expect(ordered.indexOf(sum)).toBeLessThan(at)
        })
      }),
    )
  })

  it('hide only what is named, and lose nothing', () => {
    fc.assert(
      fc.property(anyGroup, anyRows, (rows, arrangement) => {
        const shown = idsOf(arrangedRows(rows, arrangement)) ?? []
        const hidden = idsOf(rows)?.filter((id) => arrangement.hidden.includes(id)) ?? []
        expect([...shown, ...hidden].sort()).toEqual(idsOf(rows)?.sort())
        // What is shown again stands where it stood.
        const again = hideRows(arrangement, hidden, false)
        expect(arrangedRows(rows, again)).toEqual(inOrder(rows, arrangement.order))
      }),
    )
  })
})

describe('moving a row', () => {
  it('changes places with its sibling, parts and all', () => {
    const moved = moveRow(COST, DEFAULT_ROWS, 'costToFinish', 1)
    expect(idsOf(moved ? arrangedRows(COST, moved) : undefined)).toEqual([
      'costToCredential',
      'exam',
      'costToFinish',
      'tuitionAndFees',
      'books',
      'membership',
      'renewal',
    ])
  })

  it('ends at the edge of the sum, and of the group', () => {
    expect(moveRow(COST, DEFAULT_ROWS, 'tuitionAndFees', -1)).toBeNull()
    expect(moveRow(COST, DEFAULT_ROWS, 'books', 1)).toBeNull()
    expect(moveRow(COST, DEFAULT_ROWS, 'costToCredential', -1)).toBeNull()
    expect(moveRow(COST, DEFAULT_ROWS, 'months', 1)).toBeNull()
  })

  it('steps over rows that are not in view', () => {
    const pay = rowsOf('payP10', 'payP25', 'payMedian', 'payP75')
    const inView = new Set<FieldId>(['payP10', 'payMedian'])
    const moved = moveRow(pay, DEFAULT_ROWS, 'payP10', 1, inView)
    expect(idsOf(moved ? inOrder(pay, moved.order) : undefined)).toEqual([
      'payP25',
      'payMedian',
      'payP10',
      'payP75',
    ])
    expect(moveRow(pay, DEFAULT_ROWS, 'payMedian', 1, inView)).toBeNull()
  })

  it('takes the place of a sibling, and of nobody else', () => {
    const moved = placeRow(COST, DEFAULT_ROWS, 'renewal', 'costToFinish')
    expect(idsOf(moved ? inOrder(COST, moved.order) : undefined)).toEqual([
      'costToCredential',
      'renewal',
      'costToFinish',
      'tuitionAndFees',
      'books',
      'exam',
      'membership',
    ])
    expect(placeRow(COST, DEFAULT_ROWS, 'renewal', 'books')).toBeNull()
    expect(placeRow(COST, DEFAULT_ROWS, 'renewal', 'renewal')).toBeNull()
    expect(placeRow(COST, DEFAULT_ROWS, 'months', 'books')).toBeNull()
  })

  it('there and back is where it was', () => {
    fc.assert(
      fc.property(
        anyGroup,
        anyRows,
        fc.constantFrom(-1 as const, 1 as const),
        fc.nat(),
        (rows, state, step, at) => {
          const id = rows[at % Math.max(rows.length, 1)]?.field
          if (!id) return
          const there = moveRow(rows, state, id, step)
          if (!there) return
          const before = placeOfRow(inOrder(rows, state.order), id)
          expect(placeOfRow(inOrder(rows, there.order), id).place).toBe(before.place + step)
          const back = moveRow(rows, there, id, step === 1 ? -1 : 1)
          expect(back && inOrder(rows, back.order)).toEqual(inOrder(rows, state.order))
          expect(there.hidden).toEqual(state.hidden)
        },
      ),
    )
  })
})

describe('rows as declared', () => {
  it('are all shown, in their own order', () => {
    expect(isAsDeclared(DEFAULT_ROWS)).toBe(true)
    expect(isAsDeclared(hideRows(DEFAULT_ROWS, ['books'], true))).toBe(false)
    expect(isAsDeclared(moveRow(COST, DEFAULT_ROWS, 'exam', 1) ?? DEFAULT_ROWS)).toBe(false)
  })

  it('count how deep a part stands among the rows there are', () => {
    const all = new Set(COST.map((row) => row.field))
    expect(depthOf('tuitionAndFees', all)).toBe(2)
    expect(depthOf('tuitionAndFees', new Set<FieldId>(['costToCredential', 'tuitionAndFees']))).toBe(1)
    expect(depthOf('costToCredential', all)).toBe(0)
  })
})
