import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLowerBound, type BareFigure } from '../../../data/figures/figure.ts'
import { costAfterAid } from '../../../data/formulas/aid.ts'

const known = (value: number, more: Partial<BareFigure> = {}): BareFigure => ({
  status: 'known',
  value,
  ...more,
})
const own = (value: number): BareFigure => ({ status: 'own', value })
const unknown: BareFigure = { status: 'not-reported', value: null }

test('8,930 less grants of 2,000 and scholarships of 500 is 6,430', () => {
  expect(costAfterAid(known(893_000), own(200_000), own(50_000))).toEqual({ status: 'own', value: 643_000 })
})

test('one that was told counts without the other', () => {
  expect(costAfterAid(known(893_000), own(200_000), unknown)).toMatchObject({ value: 693_000 })
  expect(costAfterAid(known(893_000), unknown, own(50_000))).toMatchObject({ value: 843_000 })
})

test('neither told: what is left to pay is not known', () => {
  expect(costAfterAid(known(893_000), unknown, unknown)).toEqual({
    status: 'not-reported',
    value: null,
    unknownParts: ['grants', 'scholarships'],
  })
})

test('told to be nothing is not the same as not told', () => {
  expect(costAfterAid(known(893_000), own(0), unknown)).toEqual({ status: 'own', value: 893_000 })
})

test('bands and lower bounds stay, an estimate stays one', () => {
  const cost = known(320_000, { status: 'estimated', high: 640_000, unknownParts: ['books'] })
  expect(costAfterAid(cost, own(400_000), unknown)).toEqual({
    status: 'estimated',
    value: 0,
    high: 240_000,
    unknownParts: ['books'],
  })
})

test('an unknown cost stays unknown, and names what is missing', () => {
  expect(costAfterAid({ ...unknown, unknownParts: ['books'] }, own(1), own(1))).toEqual({
    status: 'not-reported',
    value: null,
    unknownParts: ['books'],
  })
})

test('is never below 0, never above the cost, and keeps what is open', () => {
  const cents = fc.nat(1e7)
  fc.assert(
    fc.property(cents, cents, cents, fc.boolean(), (cost, grants, scholarships, open) => {
      const before = known(cost, open ? { unknownParts: ['books'] } : {})
      const after = costAfterAid(before, own(grants), own(scholarships))
      expect(after.value).toBeGreaterThanOrEqual(0)
      expect(after.value).toBeLessThanOrEqual(cost)
      expect(isLowerBound(after)).toBe(open)
    }),
  )
})
