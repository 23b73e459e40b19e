import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN } from '../../../../data/comparison-state.ts'
import { translator } from '../../../../data/messages/translate.ts'
import { placesOf } from '../../../../data/ranking/places.ts'
import type { Entry } from '../../../../data/ranking/superlatives.ts'
import { aheadRange, lastMonth } from '../../../../renderer/compare/money/money-range.ts'
import { rankAnswers, rankWords } from '../../../../renderer/compare/money/money-rank.ts'
import { answersOf } from '../../../../renderer/shared/comparison/break-even.ts'
import { comparisonOf, months, published, type Given } from '../../charts/support/comparison.ts'

const en = translator('en')
const given = (institution: string, over: Partial<Given> = {}): Given => ({
  institution,
  tuition: published(6000),
  books: published(600),
  months: months(10),
  ...over,
})
const answers = (all: readonly Given[], pay = 3_600_000) =>
  answersOf(comparisonOf(all), DEFAULT_PLAN, pay, en)
const ranked = (all: readonly Given[], pay?: number) => {
  const order = rankAnswers(answers(all, pay), 'p25')
  const count = order.filter(({ places }) => places !== null).length
  return order.map((each) => `${each.answer.program.institution}: ${rankWords(each, count, en)}`)
}

describe('the order by who is ahead first', () => {
  it('puts the soonest first and tells ties', () => {
    expect(ranked([given('Late', { tuition: published(12_000) }), given('One'), given('Same')])).toEqual([
      'One: 1, tied',
      'Same: 1, tied',
      'Late: 3',
    ])
  })

  it('gives a range where a band may lie on either side of another', () => {
    const band = published(3000, { status: 'estimated', high: 900_000 })
    expect(
      ranked([
        given('Fixed'),
        given('Band', { tuition: band }),
        given('Far', { tuition: published(20_000) }),
      ]),
    ).toEqual(['Band: 1 to 2', 'Fixed: 1 to 2', 'Far: 3'])
  })

  it('is sure of no place beside what is not known, and says so', () => {
    expect(ranked([given('Unknown', { months: months(null) }), given('Known')])).toEqual([
      'Known: not sure',
      'Unknown: not sure',
    ])
  })

  it('holds what is never ahead in no order', () => {
    expect(ranked([given('One'), given('Two')], 9_000_000)).toEqual(['One: –', 'Two: –'])
  })
})

describe('places', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
    .map(([low, more]) => ({ low, high: low + more }))

  it('hold whatever the unknown turns out to be', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (ranges, stream) => {
          const places = placesOf(ranges.map((possible): Entry => ({ possible, isNamed: true })))
          const values = ranges.map(({ low, high }) => low + (high - low) * (stream.next().value ?? 0))
          values.forEach((own, index) => {
            const place = 1 + values.filter((other) => other < own).length
            const said = places[index]
            expect(said && said.from <= place && place <= said.to).toBe(true)
            if (said?.tied) expect(values.filter((other) => other === own).length).toBeGreaterThan(1)
          })
        },
      ),
    )
  })
})

describe('the range of a row', () => {
  it('goes from the soonest to the latest of all three points of pay', () => {
    const [one] = answers([
      given('One', { tuition: published(3000, { status: 'estimated', high: 900_000 }) }),
    ])
    const { ahead } = one!.result
    expect(aheadRange(one!.result)).toMatchObject({
      from: ahead.p75.value,
      to: ahead.p25.high,
      isOpen: false,
      marks: [{ point: 'p25' }, { point: 'median' }, { point: 'p75' }],
    })
  })

  it('is open where a part is not known or one point of pay is never ahead, and absent where nothing is known', () => {
    expect(aheadRange(answers([given('One', { books: published(null) })])[0]!.result)?.isOpen).toBe(true)
    const never = aheadRange(answers([given('One')], 4_500_000)[0]!.result)
    expect(never).toMatchObject({ isOpen: true, marks: [{ point: 'median' }, { point: 'p75' }] })
    expect(aheadRange(answers([given('One', { months: months(null) })])[0]!.result)).toBeNull()
  })

  it('lies on an axis of whole years', () => {
    expect(lastMonth([null])).toBe(12)
    expect(lastMonth([{ from: 3, to: 25, isOpen: false, marks: [] }, null])).toBe(36)
  })
})
