import { describe, expect, test } from 'vitest'
import { hasResidencies, priceFor, type ListedProgram } from '../../data/listed-program.ts'
import { RESIDENCIES } from '../../data/program.ts'

type Figures = ListedProgram['figures']

const priced = (prices: Readonly<Record<string, number>>): Figures =>
  Object.fromEntries(Object.entries(prices).map(([id, value]) => [id, { value, status: 'own' }]))

const ofAll = (figures: Figures) =>
  RESIDENCIES.map((residency) => priceFor({ figures }, residency)?.price.value ?? null)

describe('the price of each residency, in district, in state, from another state', () => {
  test.each([
    ['one price', { tuitionAndFees: 5 }, [5, 5, 5]],
    ['of the state and of others', { tuitionInState: 5, tuitionOutOfState: 9 }, [5, 5, 9]],
    ['of all three', { tuitionInDistrict: 3, tuitionInState: 5, tuitionOutOfState: 9 }, [3, 5, 9]],
    ['of the district and outside', { tuitionInDistrict: 3, tuitionOutOfDistrict: 6 }, [3, 6, 6]],
    ['one price, and one outside the district', { tuitionAndFees: 3, tuitionOutOfDistrict: 6 }, [3, 6, 6]],
    ['one price, and one of other states', { tuitionAndFees: 5, tuitionOutOfState: 9 }, [5, 5, 9]],
    ['one price, and one of the district', { tuitionAndFees: 5, tuitionInDistrict: 3 }, [3, 5, 5]],
    // What fewer students pay says nothing of the others.
    ['of the state alone', { tuitionInState: 5 }, [5, 5, null]],
    ['of the district alone', { tuitionInDistrict: 3 }, [3, null, null]],
    ['of other states alone', { tuitionOutOfState: 9 }, [null, null, 9]],
    ['of those outside the district alone', { tuitionOutOfDistrict: 6 }, [null, 6, 6]],
    ['none', {}, [null, null, null]],
  ])('%s', (_, prices, expected) => {
    expect(ofAll(priced(prices))).toEqual(expected)
  })

  test('a known nothing is a price, and no reason to look further', () => {
    expect(ofAll(priced({ tuitionInState: 0, tuitionAndFees: 5 }))).toEqual([0, 0, 5])
  })

  test('students are told apart where a price of some of them is there', () => {
    expect(hasResidencies({ figures: priced({ tuitionAndFees: 5 }) })).toBe(false)
    expect(hasResidencies({ figures: priced({ tuitionInState: 5 }) })).toBe(true)
    expect(hasResidencies({ figures: { tuitionInState: { value: null, status: 'suppressed' } } })).toBe(false)
  })
})
