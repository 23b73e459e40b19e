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

  test('CPC: the sources disagree, both stay, and both sources are named', () => {
    const { exam } = costs('CPC')
    expect(exam).toMatchObject({ status: 'known', value: 39_900, high: 42_500 })
    expect(exam.notes?.[0]).toEqual({ code: 'conflict', params: { low: 399, high: 425 } })
    expect(exam.provenance).toHaveLength(2)
    expect(exam.sides?.map(({ id, figure }) => [id, figure.value, figure.provenance[0]?.source])).toEqual([
      ['rule-cpc-fee-1', 39_900, 'rule-cpc-fee-1'],
      ['rule-cpc-fee-2', 42_500, 'rule-cpc-fee-2'],
    ])
    expect(total('CPC', 8930)).toEqual({
      status: 'known',
      value: 932_900,
      high: 935_500,
      unknownParts: ['membership'],
    })
  })

  test('a fee that was not verified is unknown, and the sum a lower bound', () => {
    expect(costs('RHIT').exam).toMatchObject({ status: 'not-reported', value: null })
    expect(total('RHIT', 8930)).toEqual({
      status: 'known',
      value: 893_000,
      unknownParts: ['exam', 'membership'],
    })
  })

  test('CCS makes a bare sum: membership is not required, an unknown renewal does not count', () => {
    expect(total('CCS', 7300)).toEqual({ status: 'known', value: 769_900 })
  })

  test('the first renewal of CRCST counts: $50 a year', () => {
    expect(costs('CRCST').renewal).toMatchObject({ status: 'known', value: 5000 })
    expect(total('CRCST', 1000)).toMatchObject({ value: 105_000, unknownParts: ['exam', 'membership'] })
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
