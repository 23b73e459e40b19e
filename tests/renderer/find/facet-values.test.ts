import { describe, expect, it } from 'vitest'
import type { FacetValue } from '../../../data/contract/find.ts'
import { FACETS, type FacetId } from '../../../data/fields/catalogue.ts'
import { containing, FacetOrder, mostFrequent, present, TOP } from '../../../renderer/find/facet-values.ts'

const values = (counts: Readonly<Record<string, number>>, selected: readonly string[] = []): FacetValue[] =>
  Object.entries(counts).map(([value, count]) => ({ value, count, selected: selected.includes(value) }))

function order(
  of: Partial<Record<FacetId, readonly FacetValue[]>>,
  isLast?: (id: FacetId, value: string) => boolean,
) {
  const none = Object.fromEntries(FACETS.map((id) => [id, []])) as unknown as Record<FacetId, FacetValue[]>
  return new FacetOrder({ ...none, ...of }, isLast)
}

const shown = (list: readonly FacetValue[]) => list.map((value) => value.value)
const words = ({ value }: FacetValue) => value

const STATES = { AL: 5, CA: 90, FL: 40, GA: 30, IL: 31, OH: 35, TX: 50, WY: 0 }

describe('the values of a facet', () => {
  it('show the most frequent first, and only the first few', () => {
    const states = order({ state: values(STATES) })
    expect(shown(states.shown('state', values(STATES), false, words))).toEqual([
      'CA',
      'TX',
      'FL',
      'OH',
      'IL',
      'GA',
    ])
    expect(TOP).toBe(6)
  })

  it('stay in their places whatever the counts become', () => {
    const states = order({ state: values(STATES) })
    const later = values({ AL: 9, CA: 0, FL: 1, GA: 3, IL: 0, OH: 2, TX: 8, WY: 0 })
    expect(shown(states.shown('state', later, false, words))).toEqual(['CA', 'TX', 'FL', 'OH', 'IL', 'GA'])
    expect(states.shown('state', later, false, words)[0]?.count).toBe(0)
  })

  it('show what is selected, also beyond the first few', () => {
    const states = order({ state: values(STATES) })
    expect(shown(states.shown('state', values(STATES, ['AL', 'WY']), false, words))).toEqual([
      'CA',
      'TX',
      'FL',
      'OH',
      'IL',
      'GA',
      'AL',
      'WY',
    ])
  })

  it('show all of them by name when asked', () => {
    const states = order({ state: values(STATES) })
    expect(shown(states.shown('state', values(STATES), true, words))).toEqual(Object.keys(STATES))
  })

  it('keep an order that means something: awards from short to long, those nobody offers left out', () => {
    const levels = [
      { value: '20', count: 3, selected: false },
      { value: '21', count: 90, selected: false },
      { value: '2', count: 12, selected: false },
      { value: '17', count: 0, selected: false },
    ]
    const awards = order({ awardLevel: levels })
    expect(shown(awards.shown('awardLevel', levels, false, words))).toEqual(['20', '21', '2'])
    expect(shown(awards.shown('awardLevel', levels, true, words))).toEqual(['20', '21', '2', '17'])
  })

  it('put the ones that are only listed after all others', () => {
    const jobs = values({ '25-1071': 900, '29-2072': 40, '31-9092': 50 })
    const occupations = order(
      { occupation: jobs },
      (id, value) => id === 'occupation' && value.startsWith('25-'),
    )
    expect(shown(occupations.shown('occupation', jobs, false, words))).toEqual([
      '31-9092',
      '29-2072',
      '25-1071',
    ])
  })
})

describe('looking in a facet', () => {
  const names: Readonly<Record<string, string>> = { TX: 'Texas', NM: 'New Mexico', NY: 'New York' }
  const states = values({ TX: 1, NM: 2, NY: 3 })

  it('finds what was typed anywhere in the words, whatever the letter case', () => {
    expect(shown(containing(states, ' NEW ', ({ value }) => names[value] ?? value))).toEqual(['NM', 'NY'])
    expect(shown(containing(states, 'xa', ({ value }) => names[value] ?? value))).toEqual(['TX'])
  })

  it('leaves all where nothing was typed', () => {
    expect(containing(states, '  ', words)).toEqual(states)
  })
})

describe('the values of a long facet', () => {
  const COUNTIES = { Bell: 5, Dallas: 90, El_Paso: 0, Harris: 120, Hays: 5, Travis: 40, Waller: 5, Webb: 7 }

  it('are those that are still possible, and those selected', () => {
    expect(shown(present(values(COUNTIES, ['El_Paso'])))).toContain('El_Paso')
    expect(shown(present(values(COUNTIES)))).not.toContain('El_Paso')
  })

  it('show the most frequent first, equals in their own order, and what is selected', () => {
    const isLast = (value: string) => value === 'Harris'
    const first = ['Dallas', 'Travis', 'Webb', 'Bell', 'Hays', 'Waller']
    expect(shown(mostFrequent(values(COUNTIES), isLast))).toEqual(first)
    expect(shown(mostFrequent(values(COUNTIES, ['Harris']), isLast))).toEqual([...first, 'Harris'])
  })
})
