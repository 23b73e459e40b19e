import { describe, expect, it } from 'vitest'
import type { Matters } from '../../../../data/comparison-state.ts'
import { MUST_HAVES, mustHaveChoices } from '../../../../data/ranking/must-haves.ts'
import { ranking } from '../../../../data/ranking/ranking.ts'
import { FIELDS } from '../../../../data/fields/catalogue.ts'
import { translator } from '../../../../data/messages/translate.ts'
import {
  checkWords,
  demandWords,
  leadWords,
  placeWords,
  scoreWords,
  shareWords,
  turnsWords,
} from '../../../../renderer/compare/matters/ranking-labels.ts'
import { WEIGHT_OF, WISHES, wishOf } from '../../../../renderer/compare/matters/wish.ts'
import { category, cents, comparisonOf, months, verdicts } from '../../../data/ranking/support/comparison.ts'

const translate = translator('en')
const NAMES = ['Austin', 'Houston', 'Dallas']
const two = comparisonOf({
  costToFinish: [cents(500_000), cents(900_000), cents(700_000)],
  months: [months(12), months(9), months(24)],
})
const said = (weights: Matters['weights'], of = two) => {
  const result = ranking(of, { mustHaves: [], weights })
  return { lead: leadWords(result, NAMES, translate), turns: turnsWords(result, NAMES, translate), result }
}

describe('who is first, in words', () => {
  it('says what would change it', () => {
    // Austin 1 and 1/2, Houston 0 and 1: equal where cost counts a third.
    expect(said({ costToFinish: 8, months: 2 })).toMatchObject({
      lead: 'Austin wins.',
      turns: [
        'Austin wins unless cost to finish counts under about 33%. Then Houston does.',
        'Austin wins unless length counts over about 67%. Then Houston does.',
      ],
    })
  })
  it('says a tie, and which way it falls', () => {
    const tie = comparisonOf({ costToFinish: [cents(1), cents(2)], months: [months(2), months(1)] })
    expect(said({ costToFinish: 4, months: 4 }, tie)).toMatchObject({
      lead: 'Austin and Houston tie for first.',
      turns: [
        'If cost to finish counts less than now, Houston leads.',
        'If cost to finish counts more than now, Austin leads.',
        'If length counts less than now, Austin leads.',
        'If length counts more than now, Houston leads.',
      ],
    })
  })
  it('says that nothing would change it', () => {
    const best = comparisonOf({ costToFinish: [cents(1), cents(2)], months: [months(1), months(2)] })
    expect(said({ costToFinish: 4, months: 3 }, best).turns).toEqual([
      'Austin stays first however much cost to finish or length counts, the rest in proportion.',
    ])
  })
  it('says what the unknowns could do', () => {
    const open = comparisonOf({ costToFinish: [cents(1), cents(2)], months: [months(1), months(null)] })
    expect(said({ costToFinish: 4, months: 4 }, open).lead).toBe(
      'Austin leads. Houston could still draw level or come out ahead, depending on what is not known yet.',
    )
    expect(said({ costToFinish: 6, months: 4 }, open).lead).toBe(
      'Austin wins, whatever the unknowns turn out to be.',
    )
  })
  it('never says "wins" of what an estimate decides, nor "tie" of what is not known', () => {
    const of = comparisonOf({ costToFinish: [cents(100, { status: 'estimated' }), cents(900)] })
    expect(said({ costToFinish: 4 }, of).lead).toBe('Austin leads, as long as the estimates hold.')
    const open = comparisonOf({ costToFinish: [cents(null), cents(null)] })
    expect(said({ costToFinish: 4 }, open).lead).toBe(
      'Austin and Houston are level so far. What is not known yet decides between them.',
    )
  })
  it('says that one alone is not ranked, and who is left alone', () => {
    const one = comparisonOf({ costToFinish: [cents(1)] })
    expect(said({ costToFinish: 4 }, one)).toMatchObject({
      lead: 'One program alone has nothing to be ranked against.',
      turns: [],
    })
    const left = ranking(two, {
      mustHaves: [{ field: 'months', test: 'at-most', value: 9 }],
      weights: { costToFinish: 4 },
    })
    expect(leadWords(left, NAMES, translate)).toBe('Only Houston is left.')
  })
  it('says nothing where nothing counts', () => {
    expect(said({})).toMatchObject({ lead: null, turns: [] })
  })
  it('says the place of each among the others', () => {
    const open = comparisonOf({
      costToFinish: [cents(1), cents(1), cents(3)],
      months: [months(9), months(null), months(5, { status: 'estimated', high: 10 })],
    })
    const { ranked } = said({ costToFinish: 6, months: 2 }, open).result
    const words = (column: number) =>
      ranked.find((one) => one.column === column)?.places.map((place) => placeWords(place, translate))
    expect(words(0)).toEqual(['1st of 3, tied', '1st to 3rd of 3'])
    expect(words(1)).toEqual(['1st of 3, tied', 'not known'])
    expect(words(2)).toEqual(['3rd of 3', '1st to 3rd of 3'])
  })
  it('says that a place is the same for all', () => {
    const same = comparisonOf({ costToFinish: [cents(100), cents(100)] })
    const [first] = said({ costToFinish: 6 }, same).result.ranked
    expect(first?.places.map((place) => placeWords(place, translate))).toEqual(['the same for all'])
  })
  it('gives scores of 100 and shares in percent, no more exact than they are', () => {
    expect(scoreWords({ low: 0.75, high: 0.75 }, translate)).toBe('75 of 100')
    expect(scoreWords({ low: 0.5, high: 1 }, translate)).toBe('50 to 100 of 100')
    expect(shareWords(0.2, translate)).toBe('20%')
    expect(shareWords(0.1875, translate)).toBe('about 19%')
    expect(shareWords(0.004, translate)).toBe('0.4%')
  })
})

describe('must-haves in words', () => {
  it.each([
    [{ field: 'costToFinish', test: 'at-most', value: 1_000_000 }, 'Cost to finish at most $10,000'],
    [{ field: 'months', test: 'at-most', value: 12 }, 'Months at most 12'],
    [{ field: 'maySit', test: 'is', value: 'CCS' }, 'A graduate may sit CCS'],
    [{ field: 'online', test: 'is', value: 'all' }, 'Fully at a distance'],
    [{ field: 'awardLevel', test: 'is', value: '3' }, 'Award level is Associate degree'],
    // From a file of somebody else: no sentence of ours, and nothing breaks.
    [{ field: 'zip', test: 'is', value: '<b>' }, 'zip <b>'],
  ] as const)('read as sentences', (mustHave, words) => {
    expect(demandWords(mustHave, two, translate)).toBe(words)
  })
  it('say what a program has instead', () => {
    const check = (cell: Parameters<typeof checkWords>[0]['cell'], value: string | number) =>
      checkWords({ cell, met: false, mustHave: { field: 'maySit', test: 'is', value } }, translate)
    expect(check(months(24), 12)).toBe('24 months')
    expect(check(verdicts({ credential: 'CCS', verdict: 'no' }), 'CCS')).toBe('no')
    expect(check(category('online', 'none'), 'all')).toBe('Not fully online')
    expect(check(undefined, 'yes')).toBe('not told')
  })
})

it('every field that can count or be demanded has its words', () => {
  for (const { id, ...rest } of FIELDS) {
    // What is compared of jobs alone is weighed nowhere.
    if (!('better' in rest) || !('compare' in rest)) continue
    expect(translate.word(`matters.name.${id}`, '')).not.toBe('')
    const sentences = WISHES.map((how) => translate.word(`matters.wish.${id}`, '', { how }))
    expect(new Set(sentences).size, id).toBe(WISHES.length)
    for (const sentence of sentences)
      expect(sentence).toMatch(/^[A-Z].+ (matters? (a lot|a little)|not matter)$/)
  }
  for (const { field, test } of MUST_HAVES) {
    expect(translate.word(`mustHave.${field}`, '')).not.toBe('')
    const needsCodes = test === 'is' && !['maySit', 'awardLevel', 'control'].includes(field)
    expect(mustHaveChoices(field, two).length > 0).toBe(needsCodes)
  }
})

describe('how much something matters', () => {
  it('is a weight, and any weight reads as the nearest of the three', () => {
    for (const wish of WISHES) expect(wishOf(WEIGHT_OF[wish])).toBe(wish)
    expect([1, 5, 6, 10].map(wishOf)).toEqual(['little', 'little', 'lot', 'lot'])
  })
})
