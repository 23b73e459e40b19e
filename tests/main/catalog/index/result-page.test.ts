import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageByGroups } from '../../../../main/catalog/index/result-page.ts'
import { noRows } from '../../../../main/catalog/index/row-bits.ts'

it('is group by group, each in the order, whatever the page and however large the group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2500 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat({ max: 8000 }),
      fc.integer({ min: 1, max: 60 }),
      (sizes, seed, offset, limit) => {
        const starts = Uint32Array.from([
          0,
          ...sizes.map((_, at) => sizes.slice(0, at + 1).reduce((a, b) => a + b, 0)),
        ])
        const count = starts.at(-1) as number
        const rows = Array.from({ length: count }, (_, row) => row)
        const mixed = (row: number) => Math.imul(row + seed, 2_654_435_761) >>> 0
        const order = Uint32Array.from([...rows].sort((a, b) => mixed(a) - mixed(b) || a - b))
        const placeOf = new Uint32Array(count)
        order.forEach((row, place) => (placeOf[row] = place))
        const passing = noRows(count)
        const passes = (row: number) => mixed(row) % 3 !== 0
        for (const row of rows) if (passes(row)) passing[row >>> 5]! |= 1 << row
        // The studies from the last to the first, two to a group.
        const studies = Uint32Array.from(sizes.map((_, at) => sizes.length - 1 - at))
        const ends = Uint32Array.from(
          sizes.flatMap((_, at) => (at % 2 === 1 || at === sizes.length - 1 ? [at + 1] : [])),
        )
        const studyOf = (row: number) =>
          starts.findIndex((start, at) => start <= row && row < (starts[at + 1] ?? 0))
        const groupOf = (row: number) => ends.findIndex((end) => studies.indexOf(studyOf(row)) < end)
        const expected = rows
          .filter(passes)
          .map((row) => ({ row, group: groupOf(row) }))
          .sort((a, b) => a.group - b.group || (placeOf[a.row] as number) - (placeOf[b.row] as number))
          .map(({ row }) => row)
          .slice(offset, offset + limit)
        expect(pageByGroups({ studies, ends }, starts, { order, placeOf }, passing, offset, limit)).toEqual(
          expected,
        )
      },
    ),
    { numRuns: 40 },
  )
})
