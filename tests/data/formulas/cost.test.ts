import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasValue, STATUSES, type BareFigure } from '../../../data/figures/figure.ts'
import { costToCredential, costToFinish, sum } from '../../../data/formulas/cost.ts'

const known = (dollars: number): BareFigure => ({ status: 'known', value: dollars * 100 })
const unknown: BareFigure = { status: 'not-reported', value: null }
const none: BareFigure = { status: 'not-applicable', value: null }

describe('cost to finish', () => {
  test('8,930 + unknown books = at least 8,930; books unknown', () => {
    expect(costToFinish(known(8930), unknown)).toEqual({
      status: 'known',
      value: 893_000,
      unknownParts: ['books'],
    })
  })
  test('both known is a bare sum, and a known 0 is a number', () => {
    expect(costToFinish(known(8930), known(640))).toEqual({ status: 'known', value: 957_000 })
    expect(costToFinish(known(0), known(0))).toEqual({ status: 'known', value: 0 })
  })
  test('a free program is not one of unknown price', () => {
    expect(costToFinish(unknown, unknown)).toEqual({
      status: 'not-reported',
      value: null,
      unknownParts: ['tuitionAndFees', 'books'],
    })
  })
  test('a suppressed part is unknown too', () => {
    expect(costToFinish({ status: 'suppressed', value: null }, known(5))).toEqual({
      status: 'known',
      value: 500,
      unknownParts: ['tuitionAndFees'],
    })
  })
  test('bands add up: 3,200 to 6,400 and 900 to 1,800', () => {
    expect(
      costToFinish(
        { status: 'estimated', value: 320_000, high: 640_000 },
        { status: 'estimated', value: 90_000, high: 180_000 },
      ),
    ).toEqual({ status: 'estimated', value: 410_000, high: 820_000 })
  })
  test('the weakest known part gives the status', () => {
    const own: BareFigure = { status: 'own', value: 1 }
    const imputed: BareFigure = { status: 'imputed', value: 1 }
    const estimated: BareFigure = { status: 'estimated', value: 1 }
    expect(costToFinish(known(1), imputed).status).toBe('imputed')
    expect(costToFinish(own, imputed).status).toBe('own')
    expect(costToFinish(own, estimated).status).toBe('estimated')
    expect(costToFinish(estimated, unknown).status).toBe('estimated')
  })
})

describe('cost to credential', () => {
  test('8,930 + unknown books + 399 = at least 9,329; books unknown', () => {
    const finish = costToFinish(known(8930), unknown)
    expect(costToCredential(finish, known(399), none, none)).toEqual({
      status: 'known',
      value: 932_900,
      unknownParts: ['books'],
    })
  })
  test('6,400 + 900 + 399 = 7,699', () => {
    const finish = costToFinish({ status: 'estimated', value: 640_000 }, known(900))
    expect(costToCredential(finish, known(399), none, none)).toEqual({ status: 'estimated', value: 769_900 })
  })
  test('what is not verified stays unknown and is named', () => {
    expect(costToCredential(known(7300), unknown, unknown, none)).toEqual({
      status: 'known',
      value: 730_000,
      unknownParts: ['exam', 'membership'],
    })
  })
  test('the first renewal counts where it is known, and only there', () => {
    expect(costToCredential(known(7300), known(399), none, known(50))).toEqual({
      status: 'known',
      value: 774_900,
    })
    expect(costToCredential(known(7300), known(399), none, unknown)).toEqual({
      status: 'known',
      value: 769_900,
    })
  })
  test('two prices of one exam make a band', () => {
    expect(
      costToCredential(known(7300), { status: 'known', value: 39_900, high: 42_500 }, none, none),
    ).toEqual({ status: 'known', value: 769_900, high: 772_500 })
  })
  test('the exam’s fee alone is not the cost of a program of unknown price', () => {
    expect(costToCredential(costToFinish(unknown, unknown), known(399), unknown, known(50))).toEqual({
      status: 'not-reported',
      value: null,
      unknownParts: ['tuitionAndFees', 'books', 'membership'],
    })
  })
  test('nothing known at all is not reported, and names every part', () => {
    expect(costToCredential(costToFinish(unknown, unknown), unknown, none, unknown)).toEqual({
      status: 'not-reported',
      value: null,
      unknownParts: ['tuitionAndFees', 'books', 'exam'],
    })
  })
})

describe('sums in general', () => {
  const figure: fc.Arbitrary<BareFigure> = fc
    .record({ status: fc.constantFrom(...STATUSES), value: fc.nat(1e9), width: fc.nat(1e6) })
    .map(({ status, value, width }) =>
      hasValue(status)
        ? { status, value, ...(width > 0 ? { high: value + width } : {}) }
        : { status, value: null },
    )
  const parts = fc
    .array(figure, { maxLength: 6 })
    .map((figures) => figures.map((part, index) => ({ field: `part${index}`, figure: part })))

  test('a value exists if and only if a part has one; every unknown part is named once; never a hidden zero', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const total = sum(given)
        const valued = given.filter((part) => part.figure.value !== null)
        expect(total.value).toBe(
          valued.length > 0 ? valued.reduce((all, part) => all + (part.figure.value ?? 0), 0) : null,
        )
        expect(hasValue(total.status)).toBe(total.value !== null)
        expect(total.unknownParts ?? []).toEqual(
          given
            .filter((part) => part.figure.value === null && part.figure.status !== 'not-applicable')
            .map((part) => part.field),
        )
        expect(total.high ?? Infinity).toBeGreaterThan(total.value ?? 0)
      }),
    )
  })

  test('grouping does not matter: a sum of sums is the sum', () => {
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const named = right.map((part) => ({ ...part, field: `right.${part.field}` }))
        const grouped = sum([{ field: 'left', figure: sum(left) }, ...named])
        expect(grouped).toEqual(sum([...left, ...named]))
      }),
    )
  })

  test('a cost never falls when an unknown becomes known', () => {
    const unknownOr = (figure: fc.Arbitrary<BareFigure>) => fc.oneof(fc.constant(unknown), figure)
    const five = fc.tuple(
      unknownOr(figure),
      unknownOr(figure),
      unknownOr(figure),
      unknownOr(figure),
      unknownOr(figure),
    )
    const cost = ([tuition, books, exam, membership, renewal]: readonly BareFigure[]) =>
      costToCredential(
        costToFinish(tuition ?? unknown, books ?? unknown),
        exam ?? unknown,
        membership ?? unknown,
        renewal ?? unknown,
      )
    fc.assert(
      fc.property(five, fc.nat(4), fc.nat(1e9), (given, at, value) => {
        const before = given.map((each, index) => (index === at ? unknown : each))
        const after = given.map((each, index) => (index === at ? { status: 'known' as const, value } : each))
        const [low, high] = [cost(before), cost(after)]
        // Nothing known of the price at all is no cost to fall from.
        if (low.value === null) return
        expect(high.value).toBeGreaterThanOrEqual(low.value)
        expect(high.high ?? high.value).toBeGreaterThanOrEqual(low.high ?? low.value)
      }),
    )
  })
})
