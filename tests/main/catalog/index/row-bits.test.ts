import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countRows, hasRow, invert, listRows, noRows } from '../../../../main/catalog/index/row-bits.ts'
import { UNBOUNDED, type Bands } from '../../../../main/catalog/index/bands.ts'
import { failByCode, failByRange, failByWords } from '../../../../main/catalog/index/failures.ts'
import { NONE } from '../../../../main/catalog/index/index-columns.ts'

/** Rows that do not fill their last word, and such as do. */
const anyRows = fc.oneof(
  fc.array(fc.boolean(), { maxLength: 100 }),
  ...[32, 64].map((rows) => fc.array(fc.boolean(), { minLength: rows, maxLength: rows })),
)

it('says of each row whether it is in, however many there are', () => {
  fc.assert(
    fc.property(anyRows, (isIn) => {
      const bits = failByCode(
        Uint16Array.from(isIn, (each) => (each ? 1 : 0)),
        Uint8Array.of(1, 0),
      )
      const rows = isIn.flatMap((each, row) => (each ? row : []))
      expect(isIn.map((_, row) => hasRow(bits, row))).toEqual(isIn)
      expect(countRows(bits)).toBe(rows.length)
      const into = new Uint32Array(isIn.length)
      expect([...into.subarray(0, listRows(bits, into))]).toEqual(rows)
      const others = invert(bits, isIn.length, noRows(isIn.length))
      expect(countRows(others)).toBe(isIn.length - rows.length)
      expect(isIn.map((_, row) => hasRow(others, row))).toEqual(isIn.map((each) => !each))
    }),
  )
})

it('tells what lies within a range, what a bound crosses, and what is outside or unknown', () => {
  const anyBound = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }).map((bound) => bound % 50))
  const anyEnd = fc.oneof(fc.nat(40), fc.constant(2 ** 30 - 1), fc.constant(UNBOUNDED))
  const anyBand = fc.oneof(
    fc.constant([NONE, NONE] as const),
    fc.nat(40).map((value) => [value, value] as const),
    fc.tuple(fc.nat(40), anyEnd).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
  )
  fc.assert(
    fc.property(
      fc.array(anyBand, { maxLength: 70 }),
      // Whole bounds meet ends, others lie between two.
      fc.oneof(anyBound, fc.option(fc.nat(45))),
      fc.oneof(anyBound, fc.option(fc.nat(45))),
      fc.boolean(),
      fc.constantFrom(1, 13),
      (bands, min, max, includeUnknown, scale) => {
        const { fails, mayFit } = failByRange(columnsOf(bands), { min, max, includeUnknown }, scale)
        const isUnknown = ([low]: readonly [number, number]) => low === NONE
        const least = (min ?? 0) * scale
        const most = (max ?? Infinity) * scale
        const top = (high: number) => (high === UNBOUNDED ? Infinity : high)
        expect(bands.map((_, row) => hasRow(fails, row))).toEqual(
          bands.map((band) =>
            isUnknown(band) ? !includeUnknown : band[0] < least || (top(band[1]) > most && max !== null),
          ),
        )
        const crosses = ([low, high]: readonly [number, number], bound: number) =>
          low < bound && bound < top(high)
        expect(bands.map((_, row) => hasRow(mayFit, row))).toEqual(
          bands.map(
            (band, row) =>
              hasRow(fails, row) &&
              !isUnknown(band) &&
              least <= most &&
              (band[0] >= least || crosses(band, least)) &&
              (max === null || top(band[1]) <= most || crosses(band, most)),
          ),
        )
      },
    ),
  )
})

it.each([
  ['three months, of 3 to 12', { min: null, max: 3 }, 'out'],
  ['six months, of 3 to 12', { min: null, max: 6 }, 'may'],
  ['a year, of 3 to 12', { min: null, max: 12 }, 'fits'],
  ['a year or more, of 3 to 12', { min: 12, max: null }, 'out'],
  ['more than six months, of 3 to 12', { min: 6.5, max: null }, 'may'],
  ['three months or more, of 3 to 12', { min: 3, max: null }, 'fits'],
  ['between its ends, of 3 to 12', { min: 5, max: 7 }, 'may'],
  ['bounds that changed places, of 3 to 12', { min: 7, max: 5 }, 'out'],
] as const)('holds %s', (_, bounds, expected) => {
  const { fails, mayFit } = failByRange(columnsOf([[3, 12]]), { ...bounds, includeUnknown: false })
  expect(hasRow(mayFit, 0) ? 'may' : hasRow(fails, 0) ? 'out' : 'fits').toBe(expected)
})

it('lets what is only "at least" within no upper bound, and any lower one perhaps', () => {
  const great = (min: number | null, max: number | null) =>
    failByRange(columnsOf([[5, UNBOUNDED]]), { min, max, includeUnknown: false })
  for (const { fails, mayFit } of [great(null, 1e12), great(1e12, null), great(9, 1e12)])
    expect([hasRow(fails, 0), hasRow(mayFit, 0)]).toEqual([true, true])
  expect(hasRow(great(null, 5).mayFit, 0)).toBe(false)
  expect(hasRow(great(5, null).fails, 0)).toBe(false)
})

const columnsOf = (bands: readonly (readonly [number, number])[]): Bands => ({
  low: Int32Array.from(bands, ([low]) => low),
  high: Int32Array.from(bands, ([, high]) => high),
})

it('fails what lacks a word in both its study and its institution, wherever a study begins', () => {
  const anyMask = fc.nat(2 ** 31 - 1)
  fc.assert(
    fc.property(
      fc.array(fc.record({ has: anyMask, rows: fc.array(fc.nat(2), { maxLength: 50 }) }), { maxLength: 6 }),
      fc.array(anyMask, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(1, 3, 2 ** 31 - 1),
      (studies, institutions, all) => {
        const starts = [0]
        for (const { rows } of studies) starts.push((starts.at(-1) ?? 0) + rows.length)
        const institution = studies.flatMap(({ rows }) => rows)
        const words = {
          all,
          studies: Uint32Array.from(studies, ({ has }) => has & all),
          institutions: Uint32Array.from(institutions, (has) => has & all),
        }
        // A text of more than 31 words has a second entry: both must be met.
        const none = { all: 1, studies: new Uint32Array(studies.length), institutions: new Uint32Array(3) }
        const lacks = studies.flatMap(({ has, rows }) =>
          rows.map((school) => ((has | institutions[school]!) & all) !== all),
        )
        const fails = failByWords(Uint32Array.from(starts), Uint32Array.from(institution), [words])
        expect(institution.map((_, row) => hasRow(fails, row))).toEqual(lacks)
        expect(
          countRows(failByWords(Uint32Array.from(starts), Uint32Array.from(institution), [words, none])),
        ).toBe(institution.length)
      },
    ),
  )
})
