import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN, type OwnFigures, type Plan } from '../../../../data/comparison-state.ts'
import type { PayPoint } from '../../../../data/formulas/break-even.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { answerWords, gapsOf, toTell } from '../../../../renderer/compare/money/money-labels.ts'
import { answersOf } from '../../../../renderer/shared/comparison/break-even.ts'
import { AUSTIN, comparisonOf, months, published, type Given } from '../../charts/support/comparison.ts'

const en = translator('en')
const CEDAR: Given = { institution: 'Cedar', tuition: published(6000), books: published(633) }
const result = (given: Given, pay: number | null = 3_600_000, plan: Partial<Plan> = {}) =>
  answersOf(comparisonOf([given]), { ...DEFAULT_PLAN, ...plan }, pay, en)[0]!.result
const words = (given: Given, pay?: number, headline: PayPoint = 'p25') =>
  answerWords(result(given, pay), headline, en)

describe('the sentence', () => {
  it('begins with the headline and counts from the first day', () => {
    expect(words(CEDAR)).toBe(
      'At lower pay you are ahead after 21 months, at the median after 16, at the 75th percentile after 13.',
    )
    expect(words(CEDAR, 3_600_000, 'median')).toBe(
      'At median pay you are ahead after 16 months, at lower pay after 21, at the 75th percentile after 13.',
    )
  })

  it('says "at least" for a cost with unknown parts', () => {
    expect(words(AUSTIN)).toContain('ahead after at least 25 months, at the median after at least 18')
  })

  it('says never where the pay is not higher, and where another one is', () => {
    expect(words(CEDAR, 4_349_000)).toBe(
      'At lower pay you are never ahead, since it is not above your present pay; at the median after 21 months, at the 75th percentile after 14 months.',
    )
    expect(words(CEDAR, 5_500_000, 'p75')).toBe(
      'At the 75th percentile of pay you are ahead after 19 months, at lower pay never, at the median never.',
    )
    expect(words(CEDAR, 9_000_000)).toBe(
      'At lower pay you are never ahead, since it is not above your present pay.',
    )
  })

  it('makes no number from nothing', () => {
    expect(words({ ...CEDAR, months: months(null) })).toBe('When you are ahead cannot be said yet.')
  })
})

describe('what is missing', () => {
  const gaps = (given: Given, pay: number | null = 3_600_000, plan: Partial<Plan> = {}) =>
    gapsOf(result(given, pay, plan), 'p25', en)

  it('leads to the box or to the cell where it can be told', () => {
    expect(gaps(CEDAR)).toEqual([])
    expect(gaps(AUSTIN)).toEqual([{ part: 'books', name: 'books', where: { kind: 'cell', field: 'books' } }])
    expect(gaps({ ...CEDAR, months: months(null) })[0]?.where).toEqual({ kind: 'cell', field: 'months' })
    expect(gaps(CEDAR, null)[0]?.where).toEqual({ kind: 'box', id: 'presentPay' })
    expect(gaps(CEDAR, 3_600_000, { loan: 100 })[0]).toMatchObject({
      part: 'interest',
      where: { id: 'rate' },
    })
  })
})

describe('what can be told of a program', () => {
  const told = (given: Given, figures: OwnFigures = {}) => {
    const [answer] = answersOf(comparisonOf([given]), DEFAULT_PLAN, 3_600_000, en)
    return toTell(answer!, 'p25', figures, en).map(({ field, why }) => `${field}: ${why}`)
  }

  it('is what is missing, and a length that only a rule gives', () => {
    expect(told(CEDAR)).toEqual([])
    expect(told(AUSTIN)).toEqual(['books: missing'])
    const byRule = { status: 'estimated', value: 9, high: 24, provenance: [] } as const
    expect(told({ ...CEDAR, months: byRule })).toEqual(['months: estimated'])
    expect(told({ ...CEDAR, books: published(null), months: byRule })).toEqual([
      'books: missing',
      'months: estimated',
    ])
  })

  it('stays to be changed once it was told, each once', () => {
    const key = comparisonOf([CEDAR]).programs[0]!.key
    const own = { [`${key}|books`]: { value: 90_000, by: 'self', on: '2026-11-30' } } as const
    expect(told(CEDAR, own)).toEqual(['books: own'])
    expect(told(AUSTIN, own)).toEqual(['books: missing'])
  })
})
