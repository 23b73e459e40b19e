import { describe, expect, test } from 'vitest'
import { hasValue } from '../../../data/figures/figure.ts'
import { costToCredential } from '../../../data/formulas/cost.ts'
import { en } from '../../../data/messages/en/index.ts'
import { CREDENTIALS, credentialOf } from '../../../data/rules/credentials.ts'
import { credentialCosts } from '../../../data/rules/fees.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'

const costs = (id: string) => {
  const credential = credentialOf(id)
  if (!credential) throw new Error(`No credential ${id}`)
  return credentialCosts(credential)
}
const total = (id: string, dollars: number) => {
  const { exam, membership, renewal } = costs(id)
  return costToCredential({ status: 'known', value: dollars * 100 }, exam, membership, renewal)
}

describe('what a credential costs', () => {
  test('the exam at the non-member list price, with the members’ in a note', () => {
    expect(costs('CCS').exam).toMatchObject({ status: 'known', value: 39_900 })
    expect(costs('CCS').exam.notes).toContainEqual({ code: 'fee-member', params: { price: 299 } })
    expect(costs('CCA').exam.value).toBe(29_900)
    expect(costs('CMA').exam.value).toBe(25_000)
  })

  test('CPC: the newer price is the fee, the older one is told beside it', () => {
    const { exam, membership } = costs('CPC')
    expect(exam).toMatchObject({ status: 'known', value: 42_500 })
    expect(exam.high).toBeUndefined()
    expect(exam.notes).toContainEqual({ code: 'fee-older', params: { price: 399 } })
    expect(exam.notes).toContainEqual({ code: 'fee-two-tries', params: { price: 499 } })
    expect(exam.provenance.map(({ source }) => source)).toEqual(['rule-cpc-fee-2'])
    expect(exam.sides).toBeUndefined()
    expect(membership).toMatchObject({ status: 'known', value: 22_200 })
    expect(membership.notes).toContainEqual({
      code: 'membership-student',
      params: { issuer: 'AAPC', price: 157 },
    })
    // The units are known, the fee of renewal is not: it adds nothing and is not listed.
    expect(total('CPC', 8930)).toEqual({ status: 'known', value: 893_000 + 42_500 + 22_200 })
  })

  test('two prices of which neither is older stay both ends', () => {
    const cca = credentialOf('CCA')
    if (!cca) throw new Error('No CCA')
    const { exam } = credentialCosts({
      ...cca,
      fees: [
        { cents: 100, who: 'everyone', source: 'rule-cca', quality: 'secondary' },
        { cents: 300, who: 'everyone', source: 'rule-ahima', quality: 'issuer' },
      ],
    })
    expect(exam).toMatchObject({ value: 100, high: 300 })
    expect(exam.notes?.[0]).toEqual({ code: 'conflict', params: { low: 1, high: 3 } })
    expect(exam.sides).toHaveLength(2)
  })

  test('a fee that was not verified is unknown, and the sum a lower bound', () => {
    expect(costs('RHIA').exam).toMatchObject({ status: 'not-reported', value: null })
    expect(total('RHIA', 8930)).toEqual({
      status: 'known',
      value: 893_000 + 21_800,
      unknownParts: ['exam'],
    })
  })

  test('CCS: membership is not required, the first renewal counts', () => {
    expect(total('CCS', 7300)).toEqual({ status: 'known', value: 791_700 })
    expect(
      costToCredential(
        { status: 'known', value: 893_000, unknownParts: ['books'] },
        costs('CCS').exam,
        costs('CCS').membership,
        costs('CCS').renewal,
      ),
    ).toMatchObject({ value: 954_700, unknownParts: ['books'] })
  })

  test('the first renewal of CRCST counts: $50 a year', () => {
    expect(costs('CRCST').renewal).toMatchObject({ status: 'known', value: 5000 })
    expect(total('CRCST', 1000)).toMatchObject({ value: 105_000, unknownParts: ['exam'] })
  })

  test('RMA: $150 with the first annual fee, then $75 a year', () => {
    expect(costs('RMA').exam).toMatchObject({ value: 15_000 })
    expect(costs('RMA').renewal).toMatchObject({ value: 7500 })
    expect(costs('RMA').renewal.notes).toContainEqual({
      code: 'renewal-terms-apart',
      params: { months: 12, units: 30, unitMonths: 36 },
    })
  })

  test('CCS-P: prices of 2010 are told, and the exam adds nothing that is known', () => {
    const { exam } = costs('CCS-P')
    expect(exam).toMatchObject({ status: 'not-reported', value: null })
    expect(exam.notes).toContainEqual({
      code: 'fee-only-older',
      params: { price: 399, who: 'nonmember', asOf: '2010' },
    })
    expect(total('CCS-P', 1000)).toMatchObject({ value: 121_800, unknownParts: ['exam'] })
  })

  test('what the new ones cost to a credential', () => {
    // 1,000 dollars of program, and exam, a year of membership, first renewal as far as known.
    expect(total('CPB', 1000)).toEqual({ status: 'known', value: 100_000 + 42_500 + 22_200 })
    expect(total('CCMA', 1000)).toMatchObject({ value: 100_000 + 15_500 + 16_900 })
    expect(total('CIS', 1000)).toMatchObject({ value: 100_000 + 14_000 + 5000 })
    expect(total('NCMA', 1000)).toMatchObject({ value: 100_000, unknownParts: ['exam', 'membership'] })
    expect(total('ODS-C', 1000)).toMatchObject({ value: 100_000 + 43_500 })
    expect(costs('CMAC').exam.notes).toContainEqual({ code: 'fee-with-material' })
    expect(costs('CPMA').renewal.notes).toContainEqual({ code: 'cpma-units', params: { issuer: 'AAPC' } })
    // How often it is renewed was not found: nothing is said of it.
    expect(costs('CEHRS').renewal.notes?.map(({ code }) => code)).toEqual(['renewal-not-verified'])
  })

  test('every figure has its source, its words, and a value exactly where its status has one', () => {
    for (const { id } of CREDENTIALS) {
      for (const figure of Object.values({ ...costs(id) })) {
        expect(hasValue(figure.status)).toBe(figure.value !== null)
        expect(figure.provenance.length).toBeGreaterThan(0)
        for (const { source } of figure.provenance) expect(RULE_SOURCES).toHaveProperty([source])
        for (const { code } of figure.notes ?? []) expect(en).toHaveProperty([`note.${code}`])
        if (figure.status === 'known') {
          expect(figure.notes?.map(({ code }) => code)).toContain('check-fee')
        }
      }
    }
  })
})
