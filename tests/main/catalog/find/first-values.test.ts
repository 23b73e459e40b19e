import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FacetValue } from '../../../../data/contract/find.ts'
import { FACETS } from '../../../../data/fields/catalogue.ts'
import { isOrdered, mostFirst } from '../../../../data/fields/facet-order.ts'
import { firstValues } from '../../../../main/catalog/find/first-values.ts'

const someValues = fc
  .uniqueArray(fc.constantFrom(...'abcdefghijklmnop', 'not-reported'), { maxLength: 17 })
  .chain((values) =>
    fc.tuple(
      ...values.map((value) =>
        fc.record({ value: fc.constant(value), count: fc.nat({ max: 4 }), selected: fc.boolean() }),
      ),
    ),
  )

it('has only values that some program has, the most frequent first, and those selected', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACETS), someValues, (id, values: readonly FacetValue[]) => {
      const first = firstValues(id, values)
      const most = mostFirst(id)
      const of = (value: string) => values.find((each) => each.value === value)!
      expect(new Set(first).size).toBe(first.length)
      for (const value of first) expect(of(value).count > 0 || of(value).selected).toBe(true)
      for (const { value, selected } of values) if (selected) expect(first).toContain(value)
      const shown = first.slice(0, most).filter((value) => of(value).count > 0)
      const present = values.filter(({ count }) => count > 0)
      expect(shown.length).toBe(Math.min(most, present.length))
      if (isOrdered(id)) {
        const places = shown.map((value) => values.findIndex((each) => each.value === value))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      } else {
        const known = shown.filter((value) => value !== 'not-reported').map((value) => of(value).count)
        expect(known).toEqual([...known].sort((a, b) => b - a))
        const least = Math.min(...known)
        const left = present.filter(({ value }) => !shown.includes(value) && value !== 'not-reported')
        for (const { count } of left) expect(count).toBeLessThanOrEqual(least)
      }
    }),
  )
})

it('stands still when values of the facet itself are chosen', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACETS), someValues, (id, values: readonly FacetValue[]) => {
      const none = values.map((value) => ({ ...value, selected: false }))
      const all = firstValues(id, none)
      expect(firstValues(id, values).slice(0, all.length)).toEqual(all)
    }),
  )
})

it('puts jobs in managing and teaching behind all others', () => {
  const values = ['11-9111', '25-1071', '29-2072', '31-9092'].map((value, place) => ({
    ...{ value, count: 90 - place, selected: false },
  }))
  expect(firstValues('occupation', values)).toEqual(['29-2072', '31-9092', '11-9111', '25-1071'])
})
