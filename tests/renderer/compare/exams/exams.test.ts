import { describe, expect, it } from 'vitest'
import { DEFAULT_HAS } from '../../../../data/comparison-state.ts'
import * as v from 'valibot'
import { HasSchema } from '../../../../data/contract/case.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { credentialOf, CREDENTIALS } from '../../../../data/rules/credentials.ts'
import { LADDER } from '../../../../data/rules/ladder.ts'
import { RULE_SOURCES } from '../../../../data/rules/sources.ts'
import { alike, examRows, rungs } from '../../../../renderer/compare/exams/exams.ts'
import { examFacts, examSources, sourcesDisagree } from '../../../../renderer/compare/exams/facts.ts'
import { HAS_NUMBERS, readHas } from '../../../../renderer/compare/exams/has.ts'
import { comparisonOf, verdicts } from '../../../data/ranking/support/comparison.ts'

const translate = translator('en')
const comparison = {
  ...comparisonOf({
    maySit: [
      verdicts({ credential: 'CCS', verdict: 'yes', reasons: ['required-diploma'] }),
      verdicts(
        { credential: 'CCS', verdict: 'yes', reasons: ['required-diploma'] },
        { credential: 'RHIT', verdict: 'ask', reasons: ['ask-cahiim'] },
      ),
      verdicts({ credential: 'RHIT', verdict: 'no', reasons: ['required-cahiim-associate'] }),
    ],
  }),
  credentials: ['RHIT', 'CCS'],
}

describe('the exams of a comparison', () => {
  it('are one row each, with the verdict of each program or none', () => {
    expect(
      examRows(comparison).map(({ credential, verdicts: all }) => [
        credential,
        ...all.map((one) => one?.verdict ?? null),
      ]),
    ).toEqual([
      ['RHIT', null, 'ask', 'no'],
      ['CCS', 'yes', 'yes', null],
    ])
  })
  it('keep the one that cost follows, though no program leads to its occupations', () => {
    expect(examRows({ ...comparison, credential: 'CMA' }).map(({ credential }) => credential)).toEqual([
      'RHIT',
      'CCS',
      'CMA',
    ])
  })
  it('are told once for programs with the same verdict and reasons, what is open first', () => {
    const [rhit, ccs] = examRows(comparison)
    expect(rhit && alike(rhit).map(({ verdict, columns }) => [verdict, columns])).toEqual([
      ['ask', [1]],
      ['no', [2]],
    ])
    expect(ccs && alike(ccs).map(({ verdict, columns }) => [verdict, columns])).toEqual([['yes', [0, 1]]])
  })
})

describe('the ladder', () => {
  it('says what RHIT opens, and puts what takes the same together', () => {
    const [first] = rungs(['RHIT'], [])
    expect(first?.from).toBe('RHIT')
    expect(first?.next.map(({ to, quality }) => [to, quality])).toEqual([
      [['RHIA'], 'issuer'],
      [['CHDA', 'CDIP'], 'unverified'],
      [['CHPS'], 'issuer'],
    ])
  })
  it('starts from what the person holds', () => {
    expect(rungs(['CCA', 'RHIT'], ['RHIT']).map(({ from }) => from)).toEqual(['RHIT', 'CCA', 'RHIA'])
  })
  it('has words for every step', () => {
    for (const { from, to, takes } of LADDER) {
      for (const id of [from, to]) expect(translate.word(`credential.${id}`, '')).not.toBe('')
      for (const { code, params } of takes) expect(translate.word(`reason.${code}`, '', params)).not.toBe('')
    }
  })
})

describe('the facts of an exam', () => {
  const facts = (id: string) => {
    const credential = credentialOf(id)
    if (!credential) throw new Error(`No ${id}`)
    return { credential, words: examFacts(credential, translate).map(({ label, value }) => [label, value]) }
  }
  it('are in words, with both kinds of fee', () => {
    expect(facts('CCS').words).toEqual([
      ['Questions', '107 (97 of them count)'],
      ['Questions, another source', '97 (79 of them count) and 8 cases'],
      ['Time', '4 hours'],
      ['Passing score', '300 on a scale of 100 to 400'],
      ['Fee, member', '$299'],
      ['Fee, not a member', '$399'],
      ['Membership', 'Not required'],
      ['Renewal', 'Every 24 months, 20 units of continuing education'],
      ['Renewal fee', '$218 every 24 months'],
    ])
  })
  it('keep what was not verified as that', () => {
    expect(facts('RHIA').words).toContainEqual(['Fee', null])
    expect(facts('CHDA').words).toContainEqual(['Questions', null])
    expect(facts('RMA').words).toContainEqual(['Membership', null])
  })
  it('tell a fee that falls due at another time than the units', () => {
    expect(facts('RMA').words).toEqual(
      expect.arrayContaining([
        ['Time', '2 hours'],
        ['Renewal', 'Every 36 months, 30 units of continuing education'],
        ['Renewal fee', '$75 every 12 months'],
      ]),
    )
  })
  it('put what two sources tell together, and call neither the other’s', () => {
    expect(facts('COC').words.slice(0, 3)).toEqual([
      ['Questions', '100'],
      ['Time', '4 hours'],
      ['Passing score', '70 %'],
    ])
    expect(sourcesDisagree(facts('COC').credential)).toBe(false)
    expect(sourcesDisagree(facts('CBCS').credential)).toBe(true)
  })
  it('tell the prices of long ago as such, and what comes with a price', () => {
    expect(facts('CCS-P').words).toEqual(
      expect.arrayContaining([
        ['Fee, member, older price', '$299'],
        ['Fee, not a member, older price', '$399'],
      ]),
    )
    expect(facts('CMAC').words).toContainEqual(['Fee, one try, with study material', '$139'])
    expect(facts('CMAC').words).toContainEqual(['Renewal', null])
    expect(facts('CHPS').words).toContainEqual(['Questions', '140 to 160'])
  })
  it('say of whom a share passed, or that nobody says', () => {
    expect(facts('CRCST').words).toContainEqual([
      'Who passed',
      '65.6% of all who took it, 2025 (15,369 people)',
    ])
    expect(facts('CMA').words).toContainEqual([
      'Who passed',
      '69% of those who took it for the first time, 2024–25 (the source does not say how many people)',
    ])
    expect(facts('CMA').words).toContainEqual(['Time', '2 hours 40 minutes'])
  })
  it('show what the sources say, each with its own source, and which price is older', () => {
    const { credential, words } = facts('CPC')
    expect(sourcesDisagree(credential)).toBe(false)
    expect(words).toContainEqual(['Fee, older price', '$399'])
    expect(words).toContainEqual(['Fee, one try', '$425'])
    const sources = examSources(credential, translate).map(({ id }) => id)
    expect(sources).toEqual(expect.arrayContaining(['rule-cpc-fee-1', 'rule-cpc-fee-2']))
    expect(sourcesDisagree(facts('CCS').credential)).toBe(true)
    expect(examSources(facts('CCS').credential, translate).map(({ quality }) => quality)).toEqual([
      'issuer',
      'secondary',
      'secondary',
      'issuer',
      'issuer',
    ])
  })
  it('all have a source that is known, with its date', () => {
    for (const credential of CREDENTIALS) {
      for (const { source } of examFacts(credential, translate)) expect(RULE_SOURCES[source]).toBeDefined()
      for (const { dates } of examSources(credential, translate)) expect(dates).toContain('November 30, 2026')
    }
  })
})

describe('a number that a person tells of themselves', () => {
  const [credits, years, hours] = HAS_NUMBERS
  it('is read, or not told, or wrong', () => {
    expect(readHas(credits, ' 30 ', 'en-US')).toBe(30)
    expect(readHas(years, '1.5', 'en-US')).toBe(1.5)
    expect(readHas(hours, '1,200', 'en-US')).toBe(1200)
    expect(readHas(credits, '', 'en-US')).toBeNull()
    for (const typed of ['-1', '30.5', '1001', 'many'])
      expect(readHas(credits, typed, 'en-US')).toBeUndefined()
    expect(readHas(years, '900', 'en-US')).toBeUndefined()
  })
  it('is never more than the contract takes', () => {
    for (const { part, most } of HAS_NUMBERS) {
      expect(v.is(HasSchema, { ...DEFAULT_HAS, [part]: most })).toBe(true)
      expect(v.is(HasSchema, { ...DEFAULT_HAS, [part]: most + 1 })).toBe(false)
    }
  })
})
