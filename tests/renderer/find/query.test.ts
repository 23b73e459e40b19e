import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FindInputSchema, KeptSearchSchema } from '../../../data/contract/find.ts'
import type { FacetId } from '../../../data/fields/catalogue.ts'
import { NOTHING_READ, type Meaning, type TextPart } from '../../../data/search/reading.ts'
import { isCrossed, OPEN_RANGE, Query } from '../../../renderer/find/query.svelte.ts'

function full(): Query {
  const query = new Query()
  query.text = 'medical coding'
  query.toggle('state', 'TX')
  query.toggle('awardLevel', '21')
  query.toggle('awardLevel', '2')
  query.setRange('costToFinish', { max: 1_500_000 })
  query.setRange('months', { min: 6, includeUnknown: true })
  query.sortBy('costToFinish', false)
  query.chosenOccupation = '29-2072'
  query.mayFit = false
  return query
}

describe('a search', () => {
  it('is what the contract takes and what the settings keep, as plain data', () => {
    const request = full().request('in-district')
    expect(v.parse(FindInputSchema, structuredClone(request))).toMatchObject({
      text: 'medical coding',
      facets: { state: ['TX'], awardLevel: ['21', '2'] },
      ranges: {
        costToFinish: { min: null, max: 1_500_000, includeUnknown: false },
        months: { min: 6, max: null, includeUnknown: true },
      },
      sort: 'costToFinish',
      descending: false,
      residency: 'in-district',
      occupation: '29-2072',
      mayFit: false,
      place: null,
      radius: null,
      nearOrOnline: false,
    })
    expect(v.is(KeptSearchSchema, structuredClone(request))).toBe(true)
  })

  it('comes back whole from what was kept', () => {
    const kept = structuredClone(full().request('in-state'))
    const query = new Query()
    query.toggle('control', 'public')
    query.restore(kept)
    expect(query.request('in-state')).toEqual(kept)
    expect(query.chosenOccupation).toBe('29-2072')
  })

  it('takes another radius from the same place, whichever way both were said', () => {
    const words: TextPart[] = [
      { from: 7, to: 22, typed: 'within 10 miles', meaning: { kind: 'radius', miles: 10 } },
      {
        from: 26,
        to: 31,
        typed: '79101',
        meaning: { kind: 'place', place: { kind: 'zip', zip: '79101' } },
      },
    ]
    const query = new Query(() => ({ ...NOTHING_READ, parts: words }))
    query.text = 'coding within 10 miles of 79101'
    query.widen(50)
    expect(query.text).toBe('coding of 79101')
    expect(query.radius).toBe(50)
    query.clear()
    query.place = { kind: 'zip', zip: '79101' }
    query.radius = 10
    query.widen(100)
    expect(query.request('in-state')).toMatchObject({ place: { kind: 'zip', zip: '79101' }, radius: 100 })
  })

  it('comes back from a kept search that says little', () => {
    const query = full()
    query.restore({})
    expect(query.request('in-state')).toEqual(new Query().request('in-state'))
  })

  it('lists its filters one by one, in the order of the fields', () => {
    expect(
      full().active.map((filter) => (filter.kind === 'facet' ? `${filter.id} ${filter.value}` : filter.id)),
    ).toEqual(['state TX', 'awardLevel 21', 'awardLevel 2', 'costToFinish', 'months'])
  })
})

describe('taking filters away', () => {
  it('takes one value, one range, or one whole facet', () => {
    const query = full()
    query.remove({ kind: 'facet', id: 'awardLevel', value: '2' })
    expect(query.facets.awardLevel).toEqual(['21'])
    query.remove({ kind: 'range', id: 'months', range: query.range('months') })
    expect(query.range('months')).toEqual(OPEN_RANGE)
    query.loosen({ kind: 'facet', id: 'state' })
    expect(query.facets.state).toBeUndefined()
    query.loosen({ kind: 'range', id: 'costToFinish' })
    query.loosen({ kind: 'text' })
    expect(query.active).toHaveLength(1)
    expect(query.text).toBe('')
  })

  it('leaves nothing narrowed after "Clear filters", and keeps order and occupation', () => {
    const query = full()
    expect(query.isNarrowed).toBe(true)
    query.clear()
    expect(query.isNarrowed).toBe(false)
    expect(query.active).toEqual([])
    expect(query.sort).toBe('costToFinish')
    expect(query.occupation).toBe('29-2072')
  })

  it('drops a facet whose last value goes, and a range that opens at both ends', () => {
    const query = full()
    query.toggle('state', 'TX')
    query.setRange('months', { min: null })
    expect(query.request('in-state').facets).toEqual({ awardLevel: ['21', '2'] })
    expect(Object.keys(query.request('in-state').ranges ?? {})).toEqual(['costToFinish'])
    // The choice about unknowns went with its range: it does not come back by itself.
    query.setRange('months', { max: 12 })
    expect(query.range('months').includeUnknown).toBe(false)
  })

  it('counts blanks as no search', () => {
    const query = new Query()
    query.text = '   '
    expect(query.isNarrowed).toBe(false)
  })
})

describe('the occupation that pay follows', () => {
  it('is the one chosen, until exactly one is filtered by', () => {
    const query = new Query()
    expect(query.occupation).toBeNull()
    query.chosenOccupation = '29-2072'
    expect(query.occupation).toBe('29-2072')
    query.toggle('occupation', '31-9092')
    expect(query.occupation).toBe('31-9092')
    query.toggle('occupation', '29-9021')
    expect(query.occupation).toBe('29-2072')
  })

  it('is not kept twice: one that was filtered by goes with its filter, after a restart too', () => {
    const query = new Query()
    query.toggle('occupation', '31-9092')
    const restarted = new Query()
    restarted.restore(structuredClone(query.request('in-state')))
    expect(restarted.occupation).toBe('31-9092')
    restarted.clear()
    expect(restarted.occupation).toBeNull()
  })
})

describe('what words of the text ask for', () => {
  const TEXT = 'coding certificate in Ohio under 5000 near Austin within 20 miles'
  const part = (typed: string, meaning: Meaning): TextPart => {
    const from = TEXT.indexOf(typed)
    return { from, to: from + typed.length, typed, meaning }
  }
  const facet = (id: FacetId, ...values: string[]): Meaning => ({ kind: 'facet', id, values })
  const parts = [
    part('certificate', facet('awardLevel', '20', '21', '2')),
    part('in Ohio', facet('state', 'OH')),
    part('under 5000', { kind: 'range', id: 'costToFinish', min: null, max: 500_000 }),
    part('near Austin', { kind: 'place', place: { kind: 'city', city: 'Austin', state: 'TX' } }),
    part('within 20 miles', { kind: 'radius', miles: 20 }),
  ]
  const typed = () => {
    const query = new Query(() => ({ ...NOTHING_READ, parts }))
    query.text = TEXT
    return query
  }

  it('is in force beside the person’s own, and is none of theirs', () => {
    const query = typed()
    query.toggle('online', 'all')
    expect(query.allFacets).toEqual({ awardLevel: ['20', '21', '2'], state: ['OH'], online: ['all'] })
    expect(query.range('costToFinish').max).toBe(500_000)
    expect(query.request('in-state')).toMatchObject({ text: TEXT, facets: { online: ['all'] }, ranges: {} })
    expect(query.active).toHaveLength(1)
  })

  it('becomes the person’s own where they change it, and its words leave the text', () => {
    const query = typed()
    query.toggle('awardLevel', '21')
    expect(query.facets.awardLevel).toEqual(['20', '2'])
    expect(query.text).toBe('coding in Ohio under 5000 near Austin within 20 miles')
    const other = typed()
    other.setRange('costToFinish', { includeUnknown: true })
    expect(other.ranges.costToFinish).toEqual({ min: null, max: 500_000, includeUnknown: true })
    expect(other.text).toBe('coding certificate in Ohio near Austin within 20 miles')
  })

  it.each([
    [{ kind: 'radius' }, 'coding certificate in Ohio under 5000'],
    [{ kind: 'facet', id: 'state' }, 'coding certificate under 5000 near Austin within 20 miles'],
    [{ kind: 'range', id: 'costToFinish' }, 'coding certificate in Ohio near Austin within 20 miles'],
    [{ kind: 'word', from: 0, to: 6, typed: 'coding' }, TEXT.slice(7)],
  ] as const)('goes with the filter: %j', (filter, rest) => {
    const query = typed()
    query.loosen(filter)
    expect(query.text).toBe(rest)
  })

  it('is taken from no text that was typed on since', () => {
    const query = typed()
    query.text = `x ${TEXT}`
    expect(query.parts).toEqual([])
    query.dropFromText(parts)
    expect(query.text).toBe(`x ${TEXT}`)
  })
})

describe('sorting by a column', () => {
  it('starts at the better end, turns round, and goes back to best match', () => {
    const query = new Query()
    const seen = [1, 2, 3].map(() => {
      query.sortBy('completions', true)
      return [query.sort, query.descending]
    })
    expect(seen).toEqual([
      ['completions', true],
      ['completions', false],
      ['relevance', false],
    ])
  })

  it('starts anew with another column', () => {
    const query = new Query()
    query.sortBy('completions', true)
    query.sortBy('costToFinish', false)
    expect([query.sort, query.descending]).toEqual(['costToFinish', false])
  })
})

describe('a range', () => {
  it('is crossed only when its lowest is above its highest', () => {
    expect(isCrossed({ min: 5, max: 4, includeUnknown: false })).toBe(true)
    expect(isCrossed({ min: 4, max: 4, includeUnknown: false })).toBe(false)
    expect(isCrossed({ min: 5, max: null, includeUnknown: false })).toBe(false)
  })
})
