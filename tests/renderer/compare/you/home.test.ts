import { describe, expect, it } from 'vitest'
import { withState, withZip } from '../../../../renderer/compare/you/home.ts'

const NOWHERE = { home: { state: null, zip: null }, residency: 'in-state' } as const

describe('where the person lives', () => {
  it('is told by the ZIP: state, and each school’s price by it', () => {
    expect(withZip(NOWHERE, '43215')).toEqual({ home: { state: 'OH', zip: '43215' }, residency: 'by-state' })
    const ohio = { home: { state: 'OH', zip: '43215' }, residency: 'by-state' } as const
    expect(withZip(ohio, '78701')).toMatchObject({ home: { state: 'TX', zip: '78701' } })
    // In the same state the choice of prices is left alone.
    expect(withZip({ ...ohio, residency: 'out-of-state' }, '44101')).toEqual({
      home: { state: 'OH', zip: '44101' },
    })
  })

  it('keeps a state that was chosen, and the state where the ZIP goes', () => {
    const chosen = { home: { state: 'TX', zip: '43215' }, residency: 'by-state' } as const
    expect(withZip(chosen, '44101')).toEqual({ home: { state: 'TX', zip: '44101' } })
    expect(withZip(chosen, null)).toEqual({ home: { state: 'TX', zip: null } })
    // A ZIP of the armed forces is of no state.
    expect(withZip(NOWHERE, '09007')).toEqual({ home: { state: null, zip: '09007' } })
  })

  it('never takes the price of the district, nor leaves it', () => {
    const district = { ...NOWHERE, residency: 'in-district' } as const
    expect(withZip(district, '43215')).toEqual({ home: { state: 'OH', zip: '43215' } })
    expect(withState(district, 'OH')).toEqual({ home: { state: 'OH', zip: null } })
    expect(withState(NOWHERE, 'OH')).toEqual({ home: { state: 'OH', zip: null }, residency: 'by-state' })
    expect(withState(NOWHERE, null)).toEqual({ home: { state: null, zip: null } })
  })
})
