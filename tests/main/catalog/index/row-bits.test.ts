import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countRows, hasRow, invert, listRows, noRows } from '../../../../main/catalog/index/row-bits.ts'
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

it('fails what lies outside a range, and what is unknown unless it is asked for', () => {
  const anyBound = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }).map((bound) => bound % 50))
  const anyValue = fc.oneof(fc.constant(NONE), fc.nat(40), fc.constant(2 ** 30 - 1))
  fc.assert(
    fc.property(
      fc.array(anyValue, { maxLength: 70 }),
      anyBound,
      anyBound,
      fc.boolean(),
      (values, min, max, includeUnknown) => {
        const fails = failByRange(Int32Array.from(values), { min, max, includeUnknown })
        expect(values.map((_, row) => hasRow(fails, row))).toEqual(
          values.map((value) =>
            value === NONE ? !includeUnknown : value < (min ?? 0) || value > (max ?? Infinity),
          ),
        )
      },
    ),
  )
  const great = { min: 1e12, max: 1e12, includeUnknown: false }
  expect(countRows(failByRange(Int32Array.of(0, NONE, 2 ** 30 - 1), great))).toBe(3)
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
