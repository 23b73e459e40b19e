import { describe, expect, it } from 'vitest'
import type { FacetValue } from '../../../data/contract/find.ts'
import { containing, present } from '../../../renderer/find/facet-values.ts'

const values = (counts: Readonly<Record<string, number>>, selected: readonly string[] = []): FacetValue[] =>
  Object.entries(counts).map(([value, count]) => ({ value, count, selected: selected.includes(value) }))

const shown = (list: readonly FacetValue[]) => list.map((value) => value.value)
const words = ({ value }: FacetValue) => value

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
})
