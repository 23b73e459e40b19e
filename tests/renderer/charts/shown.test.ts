import { describe, expect, it } from 'vitest'
import { shownOccupations, sourcesOf } from '../../../renderer/charts/shown.ts'
import { ASSISTANTS, RECORDS, SOURCES, TEACHERS, projected, wage } from './support/facts.ts'

describe('shownOccupations', () => {
  it('puts the occupation in force first', () => {
    const { shown } = shownOccupations([RECORDS, ASSISTANTS], '31-9092')
    expect(shown.map(({ soc }) => soc)).toEqual(['31-9092', '29-2072'])
  })

  it('leaves out who teaches or manages, and says so', () => {
    const { shown, leftOut } = shownOccupations([TEACHERS, ASSISTANTS], null)
    expect(shown).toEqual([ASSISTANTS])
    expect(leftOut).toEqual([TEACHERS])
  })

  it('shows one of those only where it is the one in force', () => {
    expect(shownOccupations([ASSISTANTS, TEACHERS], '25-1071')).toEqual({
      shown: [TEACHERS, ASSISTANTS],
      leftOut: [],
    })
  })
})

describe('sourcesOf', () => {
  it('names each source once, and none that is not known', () => {
    const unknown = { ...wage(1), provenance: [{ source: 'elsewhere', columns: 'X' }] }
    const found = sourcesOf([wage(1), wage(null), projected(2), unknown], SOURCES)
    expect(found.map(({ id }) => id)).toEqual(['oews-2025', 'ep-2024-34'])
  })
})
