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
    for (const { id, eligibility, exams, passRate, fees, membership, renewal } of CREDENTIALS) {
      const read = [eligibility, membership, renewal, ...exams, ...fees]
      const sources = [
        ...read,
        ...(passRate ? [passRate] : []),
        ...(renewal.feeSource ? [renewal.feeSource] : []),
      ]
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
    ['RMA', 12, 30],
    ['CRCST', 12, 12],
  ])('%s is renewed every %i months', (id, months, units) => {
    expect(credential(id).renewal).toMatchObject({ months, units })
  })

  test.each([
    // Correction of 30 November 2026: value, and how sure.
    ['RHIT', { items: 150, scored: 130, minutes: 210 }, 'secondary'],
    ['RHIA', { items: 150, scored: 130, minutes: 210 }, 'secondary'],
    ['CCA', { items: 105, scored: 90, minutes: 120 }, 'secondary'],
    ['CPC', { items: 100, minutes: 240, pass: { score: '70 %' } }, 'issuer'],
    [
      'CMA',
      { items: 200, scored: 180, minutes: 160, pass: { score: '430', scale: { low: 200, high: 800 } } },
      'secondary',
    ],
    ['RMA', { items: 210, minutes: 120, pass: { score: '70', scale: 'scaled' } }, 'secondary'],
    ['CRCST', { items: 150, scored: 125, minutes: 180, pass: { score: '70', scale: 'scaled' } }, 'secondary'],
  ] as const)('the exam of %s', (id, exam, quality) => {
    expect(credential(id).exams).toEqual([expect.objectContaining({ ...exam, quality })])
  })

  test('every AHIMA exam that tells its score passes at 300 on 100 to 400', () => {
    for (const id of ['RHIT', 'RHIA', 'CCS', 'CCA'])
      for (const { pass } of credential(id).exams)
        expect(pass).toEqual({ score: '300', scale: { low: 100, high: 400 } })
  })

  test('of CCS two forms are reported, and both are kept', () => {
    expect(credential('CCS').exams.map(({ items, scenarios }) => [items, scenarios])).toEqual([
      [107, undefined],
      [97, 8],
    ])
  })

  test('both fees of CPC are kept; the newer one is the price', () => {
    const fees = credential('CPC').fees.filter(({ who }) => who === 'everyone')
    expect(fees.map(({ cents, isOlder = false }) => [cents, isOlder])).toEqual([
      [39_900, true],
      [42_500, false],
    ])
    expect(new Set(fees.map(({ source }) => source)).size).toBe(2)
  })

  test('no AHIMA credential needs membership, and the first renewal costs $218', () => {
    const ahima = CREDENTIALS.filter(({ issuer }) => issuer === 'AHIMA')
    for (const { membership, renewal } of ahima) {
      expect(membership.required).toBe('no')
      expect(renewal).toMatchObject({ cents: 21_800, months: 24 })
    }
  })

  test('membership: AAPC’s before the exam and after, HSPA’s never', () => {
    expect(credential('CPC').membership).toMatchObject({
      required: 'for-exam-and-renewal',
      cents: 22_200,
      studentCents: 15_700,
    })
    expect(credential('CRCST').membership.required).toBe('no')
  })

  test('RMA: a fee each year and points over three', () => {
    expect(credential('RMA').renewal).toMatchObject({ months: 12, cents: 7500, units: 30, unitMonths: 36 })
  })

  test('a share that passed says of whom', () => {
    expect(credential('CRCST').passRate).toMatchObject({ percent: 65.6, people: 15_369, period: '2025' })
    expect(credential('CPC').passRate).toBeNull()
  })

  test('what was not verified has no fee and no exam made up', () => {
    for (const id of ['CHDA', 'CDIP']) {
      expect(credential(id)).toMatchObject({ fees: [], exams: [], eligibility: { quality: 'unverified' } })
    }
    for (const id of ['CRCST', 'RHIA', 'CHPS']) expect(credential(id).fees).toEqual([])
  })
})
