import { describe, expect, test } from 'vitest'
import { CREDENTIALS, credentialOf, credentialsOf } from '../../../data/rules/credentials.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { en } from '../../../data/messages/en/index.ts'

const credential = (id: string) => {
  const found = credentialOf(id)
  if (!found) throw new Error(`No credential ${id}`)
  return found
}

describe('the credentials', () => {
  test('are the eleven of the product, each with its name', () => {
    expect(CREDENTIALS.map(({ id }) => id)).toEqual([
      ...['RHIT', 'RHIA', 'CCS', 'CCA', 'CPC', 'CHDA', 'CDIP', 'CHPS', 'CMA', 'RMA', 'CRCST'],
    ])
    for (const { id } of CREDENTIALS) expect(en).toHaveProperty([`credential.${id}`])
  })

  test('every fact leads to a source that is there', () => {
    for (const { id, eligibility, exam, fees, membership, renewal } of CREDENTIALS) {
      const sources = [eligibility, membership, renewal, ...fees, ...(exam ? [exam] : [])]
      for (const { source } of sources) expect(RULE_SOURCES, id).toHaveProperty([source])
    }
  })

  test('belong to occupations', () => {
    const of = (soc: string) => credentialsOf([soc]).map(({ id }) => id)
    expect(of('29-2072')).toEqual(['RHIT', 'RHIA', 'CCS', 'CCA', 'CPC', 'CHDA', 'CDIP', 'CHPS'])
    expect(of('31-9092')).toEqual(['CMA', 'RMA'])
    expect(of('31-9093')).toEqual(['CRCST'])
    expect(of('25-1071')).toEqual([])
    expect(credentialsOf(['29-2072', '29-9021']).filter(({ id }) => id === 'RHIT')).toHaveLength(1)
  })

  test('an unknown id is undefined', () => {
    expect(credentialOf('XYZ')).toBeUndefined()
  })
})

describe('the facts of the table', () => {
  test.each([
    ['RHIT', 24, 20],
    ['RHIA', 24, 30],
    ['CCS', 24, 20],
    ['CCA', 24, 20],
    ['CPC', 24, 36],
    ['CHDA', 24, 30],
    ['CDIP', 24, 30],
    ['CHPS', 24, 30],
    ['CMA', 60, 60],
    ['RMA', 36, null],
    ['CRCST', 12, 12],
  ])('%s is renewed every %i months', (id, months, units) => {
    expect(credential(id).renewal).toMatchObject({ months, units })
  })

  test('both fees of CPC are kept', () => {
    const fees = credential('CPC').fees.filter(({ who }) => who === 'everyone')
    expect(fees.map(({ cents }) => cents)).toEqual([39_900, 42_500])
    expect(new Set(fees.map(({ source }) => source)).size).toBe(2)
  })

  test('what was not verified has no fee and no exam made up', () => {
    for (const id of ['CHDA', 'CDIP', 'CHPS', 'RMA']) {
      expect(credential(id)).toMatchObject({ fees: [], exam: null, eligibility: { quality: 'unverified' } })
    }
    expect(credential('CRCST').fees).toEqual([])
  })
})
