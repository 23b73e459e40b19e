import { describe, expect, test } from 'vitest'
import { LONGEST_SAVED_NAME } from '../../../../data/saved-search.ts'
import { NOTHING_READ, type TextPart } from '../../../../data/search/reading.ts'
import { Query } from '../../../../renderer/find/query.svelte.ts'
import { dayOf, lostWords, newsWords, proposedName } from '../../../../renderer/find/saved/saved-labels.ts'

const NOW = new Date(2026, 10, 30)
const lookedAt = new Date(NOW.getFullYear(), 10, 12).toISOString()

describe('a saved search', () => {
  test('says what is new and what went, since which day', () => {
    const news = (added: number, gone: number) => newsWords({ news: { added, gone }, lookedAt })
    const since = dayOf(lookedAt)
    expect(news(0, 0)).toBe(`Nothing new since ${since}`)
    expect(news(3, 0)).toBe(`3 new since ${since}`)
    expect(news(1200, 1)).toBe(`1,200 new since ${since}. 1 program that it found then is gone`)
    expect(newsWords({ news: null, lookedAt })).toBe('')
    expect(dayOf(lookedAt, NOW)).toBe('Nov 12')
    expect(dayOf(lookedAt, new Date(2027, 0, 2))).toBe('Nov 12, 2026')
  })

  test('names what is lost', () => {
    expect(
      lostWords([
        { kind: 'value', id: 'list', value: 'own:7' },
        { kind: 'filter', id: 'moonPhase' },
      ]),
    ).toBe('On a list: A list that is gone, a filter that this Pathwise does not know (moonPhase)')
  })
})

describe('the name that is proposed', () => {
  test('says what is asked, and never where', () => {
    const text = 'coding near 43215'
    const near: TextPart = {
      from: 7,
      to: 17,
      typed: 'near 43215',
      meaning: { kind: 'place', place: { kind: 'zip', zip: '43215' } },
    }
    const query = new Query(() => ({ ...NOTHING_READ, parts: [near] }))
    query.text = text
    query.radius = 30
    query.place = { kind: 'zip', zip: '43215' }
    query.toggle('state', 'TX')
    query.setRange('months', { max: 12 })
    expect(proposedName(query)).toBe('coding, Texas, 12 months or less')
    expect(proposedName(new Query())).toBe('')
    query.text = 'x'.repeat(200)
    expect(proposedName(query)).toHaveLength(LONGEST_SAVED_NAME)
  })
})
