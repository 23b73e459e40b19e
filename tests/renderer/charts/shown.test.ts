import { translator } from '../../../data/messages/translate.ts'
import { describe, expect, it } from 'vitest'
import type { Figure, Source } from '../../../data/figures/figure.ts'
import { shownOccupations, sourceFoot, sourcesOf } from '../../../renderer/charts/shown.ts'
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

describe('sourceFoot', () => {
  const of = (...ids: readonly string[]): Figure => ({
    status: 'known',
    value: 1,
    provenance: ids.map((source) => ({ source, columns: '' })),
  })
  const source = (id: string, publisher: string, title: string): Source => ({
    id,
    publisher,
    title,
    file: '',
    asOf: '',
    readOn: '',
    url: '',
    licence: '',
  })
  const known = {
    a: source('a', 'NCES', 'charges by program'),
    b: source('b', 'NCES', 'charges by year'),
    'own:1': source('own:1', '', 'Our list'),
    'own-figure:2026-11-25': source('own-figure:2026-11-25', '', ''),
    'own-figure:2026-11-26': source('own-figure:2026-11-26', '', ''),
  }
  const foot = (...ids: readonly string[]) => sourceFoot([of(...ids)], known, translator('en'))

  it('names each source once, and what is the person’s own as theirs', () => {
    expect(foot('a', 'own-figure:2026-11-25', 'b', 'own:1', 'own-figure:2026-11-26')).toEqual([
      'Source: NCES, charges by program.',
      'Source: Your own figure.',
      'Source: NCES, charges by year.',
      'Source: Your own list, Our list.',
    ])
  })

  it('is nothing where nothing has a source', () => {
    expect(foot()).toEqual([])
    expect(foot('unknown')).toEqual([])
  })
})
