import { describe, expect, test } from 'vitest'
import { CREDENTIALS, credentialOf, credentialsOf } from '../../../data/rules/credentials.ts'
import { ACCREDITORS } from '../../../data/rules/accreditors.ts'
import { TOPICS } from '../../../data/rules/credential.ts'
import { LADDER } from '../../../data/rules/ladder.ts'
import { licenceRules, LOOKED_UP } from '../../../data/rules/licence.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'
import { en } from '../../../data/messages/en/index.ts'

const credential = (id: string) => {
  const found = credentialOf(id)
  if (!found) throw new Error(`No credential ${id}`)
  return found
}

describe('the credentials', () => {
  test('are those of the product, each once, with its name, and by topic', () => {
    const ids = CREDENTIALS.map(({ id }) => id)
    expect(ids).toEqual([
      ...['RHIT', 'RHIA', 'CEHRS', 'CCS', 'CCA', 'CCS-P', 'CPC', 'COC', 'CIC', 'CRC', 'CBCS', 'CPB'],
      ...['ODS-C', 'CHDA', 'CDIP', 'CHPS', 'CPMA', 'CPPM'],
      ...['CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC', 'CRCST', 'CSPDT', 'CIS', 'CHL'],
    ])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(en).toHaveProperty([`credential.${id}`])
    const topics = CREDENTIALS.map(({ topic }) => topic)
    expect(topics).toEqual(topics.toSorted((a, b) => TOPICS.indexOf(a) - TOPICS.indexOf(b)))
    expect(new Set(topics)).toEqual(new Set(TOPICS))
  })

  test('every fact says where it was read, when, and how sure it is', () => {
    for (const { id, eligibility, exams, passRate, fees, membership, renewal } of CREDENTIALS) {
      const facts = [eligibility, membership, renewal, ...exams, ...fees, passRate ?? []].flat()
      const sums = [renewal.feeSource ?? [], renewal.unitSource ?? []].flat()
      for (const { source, quality } of [...facts, ...sums]) {
        expect(RULE_SOURCES, id).toHaveProperty([source])
        expect(RULE_SOURCES[source].asOf, source).not.toBe('')
        expect(RULE_SOURCES[source].readOn, source).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(['issuer', 'secondary', 'unverified'], id).toContain(quality)
      }
    }
  })

  test('every source is of some rule', () => {
    const used = JSON.stringify([CREDENTIALS, LADDER, ACCREDITORS, LOOKED_UP.map((soc) => licenceRules(soc))])
    for (const id of Object.keys(RULE_SOURCES)) expect(used, id).toContain(`"${id}"`)
  })

  test('belong to occupations', () => {
    const of = (soc: string) => credentialsOf([soc]).map(({ id }) => id)
    expect(of('29-2072')).toEqual([
      ...['RHIT', 'RHIA', 'CEHRS', 'CCS', 'CCA', 'CCS-P', 'CPC', 'COC', 'CIC', 'CRC', 'CBCS', 'CPB'],
      ...['CHDA', 'CDIP', 'CHPS', 'CPMA', 'CPPM'],
    ])
    expect(of('29-9021')).toEqual(['RHIT', 'RHIA', 'ODS-C', 'CHDA', 'CDIP', 'CHPS'])
    expect(of('31-9092')).toEqual(['CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC'])
    expect(of('31-9093')).toEqual(['CRCST', 'CSPDT', 'CIS', 'CHL'])
    expect(of('25-1071')).toEqual([])
    expect(credentialsOf(['29-2072', '29-9021']).filter(({ id }) => id === 'RHIT')).toHaveLength(1)
  })

  test('belong to fields of study that teach for them, whatever these lead to', () => {
    // Billers are filed under secretaries.
    expect(credentialsOf(['43-6013'], ['51.0714']).map(({ id }) => id)).toEqual(['CBCS', 'CPB'])
    expect(credentialsOf([], ['51.0801', '51.1012']).map(({ id }) => id)).toEqual([
      ...['CMA', 'RMA', 'CCMA', 'NCMA', 'CMAC', 'CRCST', 'CSPDT'],
    ])
    for (const { fields, occupations } of CREDENTIALS) {
      for (const cip of fields) expect(cip).toMatch(/^\d\d\.\d{4}$/)
      for (const soc of occupations) expect(soc).toMatch(/^\d\d-\d{4}$/)
    }
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
    ['CCS-P', 24, 20],
    ['COC', 24, 36],
    ['CIC', 24, 36],
    ['CRC', 24, 36],
    ['CPB', 24, 36],
    ['CPMA', 24, 36],
    ['CPPM', 24, 36],
    ['CBCS', 24, 10],
    ['ODS-C', 12, 20],
    ['CCMA', 24, 10],
    ['NCMA', 12, 14],
    ['CIS', 12, 6],
    ['CHL', 12, 6],
    ['CSPDT', 60, null],
    ['CEHRS', null, null],
    ['CMAC', null, null],
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
    ['CIC', { items: 40, scenarios: 7, minutes: 240, pass: null }, 'issuer'],
    ['CRC', { items: 100, minutes: 240, pass: { score: '70 %' } }, 'issuer'],
    ['CPB', { items: 135, minutes: 240, pass: null }, 'issuer'],
    ['CPMA', { items: 100, minutes: 240, pass: { score: '70 %' } }, 'issuer'],
    ['CPPM', { items: 135, minutes: 240, pass: null }, 'issuer'],
    ['CEHRS', { items: 125, scored: 100, minutes: 125, pass: { score: '390 / 500' } }, 'secondary'],
    ['ODS-C', { items: 180, minutes: null, pass: null }, 'secondary'],
    [
      'CCMA',
      { items: 180, scored: 150, minutes: 180, pass: { score: '390', scale: { low: 200, high: 500 } } },
      'secondary',
    ],
    ['NCMA', { items: 165, scored: 150, minutes: 180, pass: null }, 'secondary'],
    ['CMAC', { items: 175, minutes: 150, pass: null }, 'issuer'],
    ['CIS', { items: 150, minutes: 180, pass: null }, 'secondary'],
    ['CHL', { items: 150, minutes: 180, pass: null }, 'secondary'],
    ['CSPDT', { items: 150, scored: 125, minutes: null }, 'secondary'],
    ['CDIP', { items: 140, scored: 106, minutes: 180 }, 'secondary'],
    ['CHPS', { items: 140, mostItems: 160, minutes: 210, pass: null }, 'issuer'],
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

  test('of COC the issuer tells the form, and another the passing score', () => {
    expect(credential('COC').exams).toEqual([
      expect.objectContaining({ items: 100, minutes: 240, pass: null, quality: 'issuer' }),
      expect.objectContaining({ items: null, pass: { score: '70 %' }, quality: 'secondary' }),
    ])
  })

  test('of CBCS two numbers of questions are reported, and both are kept', () => {
    expect(credential('CBCS').exams.map(({ items, scored, minutes }) => [items, scored, minutes])).toEqual([
      [125, 100, 180],
      [120, 100, 180],
    ])
  })

  test.each([
    [
      'COC',
      [
        ['everyone', 425],
        ['two-tries', 499],
      ],
      'secondary',
    ],
    [
      'CRC',
      [
        ['everyone', 425],
        ['two-tries', 499],
      ],
      'secondary',
    ],
    [
      'CPB',
      [
        ['everyone', 425],
        ['two-tries', 499],
      ],
      'secondary',
    ],
    [
      'CCS-P',
      [
        ['member', 299],
        ['non-member', 399],
      ],
      'issuer',
    ],
    ['CBCS', [['everyone', 117]], 'secondary'],
    [
      'ODS-C',
      [
        ['member', 335],
        ['non-member', 435],
      ],
      'issuer',
    ],
    ['CCMA', [['everyone', 155]], 'secondary'],
    ['CMAC', [['everyone', 139]], 'issuer'],
    ['CIS', [['everyone', 140]], 'secondary'],
    ['CHL', [['everyone', 140]], 'secondary'],
    ['CSPDT', [['everyone', 128]], 'secondary'],
  ] as const)('the fees of %s', (id, fees, quality) => {
    expect(credential(id).fees.map(({ who, cents }) => [who, cents / 100])).toEqual(fees)
    for (const fee of credential(id).fees) expect(fee.quality).toBe(quality)
  })

  test('prices of 2010 are told as older, and count as none', () => {
    for (const { isOlder, source } of credential('CCS-P').fees) {
      expect(isOlder).toBe(true)
      expect(RULE_SOURCES[source].asOf).toBe('2010')
    }
  })

  test('renewal fees: that of CCMA is known; one fee of 50 dollars covers all of HSPA’s', () => {
    expect(credential('CCMA').renewal.cents).toBe(16_900)
    for (const id of ['CRCST', 'CIS', 'CHL']) expect(credential(id).renewal.cents).toBe(5000)
    for (const id of ['CBCS', 'ODS-C', 'NCMA', 'CSPDT', 'CPB'])
      expect(credential(id).renewal.cents).toBeNull()
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
    for (const { membership } of CREDENTIALS.filter(({ issuer }) => issuer === 'AAPC'))
      expect(membership).toMatchObject({
        required: 'for-exam-and-renewal',
        cents: 22_200,
        studentCents: 15_700,
      })
    expect(credential('CRCST').membership.required).toBe('no')
  })

  test('RMA: a fee each year and points over three', () => {
    const { renewal } = credential('RMA')
    expect(renewal).toMatchObject({ months: 12, cents: 7500, units: 30, unitMonths: 36, quality: 'issuer' })
    // The page tells the shape, others the sums.
    for (const sum of [renewal.feeSource, renewal.unitSource]) expect(sum?.quality).toBe('secondary')
  })

  test('ODS-C: a fee each year and hours over two', () => {
    expect(credential('ODS-C').renewal).toMatchObject({ months: 12, units: 20, unitMonths: 24 })
  })

  test('a share that passed says of whom', () => {
    expect(credential('CRCST').passRate).toMatchObject({ percent: 65.6, people: 15_369, period: '2025' })
    expect(credential('CEHRS').passRate).toMatchObject({ percent: 68.81, people: 1834, period: '2024' })
    expect(credential('CHPS').passRate).toMatchObject({ percent: 53, people: 57, period: '2020' })
    for (const { passRate } of CREDENTIALS.filter(({ issuer }) => issuer === 'AAPC'))
      expect(passRate).toBeNull()
    for (const id of ['RHIT', 'CCS', 'RMA', 'CCMA', 'NCMA', 'CSPDT', 'CIS', 'CHL'])
      expect(credential(id).passRate).toBeNull()
  })

  test('what was looked for and not found is not made up', () => {
    for (const id of ['CHDA', 'CDIP', 'CMAC'])
      expect(credential(id).eligibility).toMatchObject({
        required: { kind: 'unverified' },
        quality: 'unverified',
      })
    for (const id of ['CHDA', 'CCS-P']) expect(credential(id).exams).toEqual([])
    for (const id of ['RHIA', 'CHDA', 'CDIP', 'CHPS', 'CRCST', 'CEHRS', 'NCMA', 'CIC', 'CPMA', 'CPPM'])
      expect(credential(id).fees, id).toEqual([])
    for (const { membership } of CREDENTIALS.filter(({ issuer }) =>
      ['NHA', 'NCCT', 'AMCA', 'CBSPD'].includes(issuer),
    ))
      expect(membership).toMatchObject({ required: 'unknown', cents: null, quality: 'unverified' })
  })
})
