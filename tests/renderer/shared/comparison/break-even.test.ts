import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN } from '../../../../data/comparison-state.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { answersOf } from '../../../../renderer/shared/comparison/break-even.ts'
import { AUSTIN, BOISE, comparisonOf, published } from '../../charts/support/comparison.ts'

const en = translator('en')

describe('the answers of a comparison', () => {
  const [austin, boise] = answersOf(
    comparisonOf([
      { ...AUSTIN, exam: published(399) },
      { ...BOISE, exam: published(399), grants: published(1000) },
    ]),
    { ...DEFAULT_PLAN, aid: 50_000 },
    3_600_000,
    en,
  )

  it('follow the cost to the credential, less the aid of the person and of the program', () => {
    expect(austin?.result.price).toMatchObject({ value: 932_900, unknownParts: ['books'] })
    expect(boise?.result.price).toMatchObject({ status: 'estimated', value: 769_900 })
    expect(boise?.result.aid).toBe(150_000)
    expect(boise?.result.cost.value).toBe(619_900)
  })

  it('follow the cost to finish where the exam may not be sat', () => {
    const cannot = published(null, { status: 'not-applicable' })
    const made = comparisonOf([{ ...BOISE, exam: published(399) }])
    const groups = made.groups.map(({ id, rows }) => ({
      id,
      rows: rows.map((row) =>
        row.field === 'costToCredential'
          ? { ...row, cells: [{ kind: 'figure', figure: cannot, unit: 'cents' } as const] }
          : row,
      ),
    }))
    expect(answersOf({ ...made, groups }, DEFAULT_PLAN, 3_600_000, en)[0]?.result.price.value).toBe(730_000)
  })

  it('have no pay for a program that leads elsewhere', () => {
    const made = comparisonOf([BOISE])
    const occupations = made.occupations.map((one) => ({ ...one, columns: [] }))
    const [answer] = answersOf({ ...made, occupations }, DEFAULT_PLAN, 3_600_000, en)
    expect(answer).toMatchObject({ leadsThere: false })
    expect(answer?.result.ahead.p25).toMatchObject({ value: null, unknownParts: ['payP25'] })
  })
})
