import { describe, expect, it } from 'vitest'
import { CREDENTIALS } from '../../../../data/rules/credentials.ts'
import { maySit } from '../../../../data/rules/verdict.ts'
import { byKind, byVerdict } from '../../../../renderer/shared/comparison/verdicts.ts'

/** The rules that ship, for a medical coding certificate of under a year. */
const coding = CREDENTIALS.map((credential) => maySit({ cip: '51.0713', awardLevel: 21 }, credential))
const reasonsOf = (credential: string) =>
  byKind(coding.find((one) => one.credential === credential)?.reasons ?? [])

describe('byVerdict', () => {
  it('says first what is open, then what to ask, then what is closed', () => {
    const groups = byVerdict(coding)
    expect(groups.map(({ verdict }) => verdict)).toEqual(['yes', 'ask', 'no'])
    expect(groups[0]?.credentials).toEqual([
      ...['CCS', 'CCA', 'CCS-P', 'CPC', 'COC', 'CIC', 'CRC', 'CPB', 'CPMA', 'CPPM', 'CRCST'],
    ])
    expect(groups[2]?.credentials).toContain('RHIT')
  })

  it('leaves out a verdict that none has', () => {
    expect(byVerdict([])).toEqual([])
    expect(byVerdict([{ credential: 'CCS', verdict: 'yes', reasons: [] }])).toHaveLength(1)
  })
})

describe('byKind', () => {
  it('keeps what CCS requires apart from what is only recommended', () => {
    expect(reasonsOf('CCS').map(({ kind, reasons }) => [kind, reasons.map(({ code }) => code)])).toEqual([
      ['required', ['required-diploma']],
      ['recommended', ['recommended-courses-or-experience']],
    ])
  })

  it('loses no reason of any rule', () => {
    for (const { reasons } of coding) {
      const sorted = byKind(reasons).flatMap((one) => one.reasons)
      expect(new Set(sorted)).toEqual(new Set(reasons))
    }
  })
})
