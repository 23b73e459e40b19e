import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCatalog } from '../../../../main/catalog/open-catalog.ts'
import { changesBetween } from '../../../../main/import/build/catalog-changes.ts'
import { institution, program, SMALL, smallCatalog, wage } from '../../catalog/support/small-tables.ts'

const counts = (before: string, after: string) => {
  const db = openCatalog(before)
  try {
    return Object.fromEntries(changesBetween(db, after).map(({ table, ...own }) => [table, own]))
  } finally {
    db.close()
  }
}
const [first, second, third] = SMALL['programs'] ?? []

describe('changesBetween', () => {
  it('finds none between a catalog and itself, or another of the same rows', () => {
    const before = smallCatalog()
    for (const after of [before, smallCatalog()]) {
      for (const [table, change] of Object.entries(counts(before, after)))
        expect(change, table).toEqual({
          ...{ before: change.after, after: change.before, added: 0, changed: 0, dropped: 0 },
          ...{ lost: 0, gained: 0 },
        })
      expect(counts(before, after)).toMatchObject({
        programs: { after: 3 },
        institutions: { after: 2 },
        occupations: { after: 3 },
        wages: { after: 3 },
        projections: { after: 0 },
      })
    }
  })

  it('counts what came, what went and what says something else, by what names a row', () => {
    const after = smallCatalog({
      // Another order, so other ids: an id is no fact.
      programs: [
        { ...third, completions: '', completions_status: 'not-reported' },
        program(200, '51.0713', 21),
        { ...first },
      ] as never,
      wages: [
        wage('29-2072', '2025-05', 51_141),
        wage('31-9092', '2025-05', null),
        wage('29-2072', '2026-05', 1),
      ],
      institutions: [
        ...(SMALL['institutions'] ?? []).slice(0, 1),
        institution(200, 'Zenith Institute', 'Salem', 'OR', { control: 'public', federal_aid: 'no' }),
        institution(300, 'New', 'Reno', 'NV'),
      ],
    })
    expect(second).toBeDefined()
    expect(counts(smallCatalog(), after)).toMatchObject({
      // A known 0 that became unknown is a change.
      programs: { before: 3, after: 3, added: 1, changed: 1, dropped: 1 },
      // Of no control to public.
      institutions: { before: 2, after: 3, added: 1, changed: 1, dropped: 0 },
      wages: { before: 3, after: 3, added: 1, changed: 1, dropped: 1 },
      occupations: { added: 0, changed: 0, dropped: 0 },
    })
  })

  it('takes a figure from another dataset for the same where it says the same', () => {
    const datasets = [...(SMALL['datasets'] ?? []), { ...SMALL['datasets']?.[0], id: 'other' }] as never
    const before = smallCatalog({ datasets })
    const after = smallCatalog({
      datasets,
      wages: (SMALL['wages'] ?? []).map((row) => ({ ...row, dataset: 'other' })),
      programs: (SMALL['programs'] ?? []).map((row) => ({ ...row, completions_source: 'other' })),
    })
    expect(counts(before, after)).toMatchObject({ wages: { changed: 0 }, programs: { changed: 0 } })
  })

  it('counts the values that rows which stay would lose, and what they get for them', () => {
    const wages = (value: number | null) => [
      wage('29-2072', '2024-05', value),
      wage('31-9092', '2024-05', value),
    ]
    const before = smallCatalog({ wages: wages(50_000) as never })
    const after = smallCatalog({ wages: wages(null) as never })
    expect(counts(before, after)['wages']).toMatchObject({
      added: 0,
      changed: 2,
      dropped: 0,
      lost: 2,
      gained: 0,
    })
    // The other way round nothing is lost.
    expect(counts(after, before)['wages']).toMatchObject({ changed: 2, lost: 0, gained: 0 })
  })

  it('changes neither file', () => {
    const [before, after] = [smallCatalog(), smallCatalog({ programs: [] })]
    const bytes = [readFileSync(before), readFileSync(after)]
    expect(counts(before, after)['programs']).toMatchObject({ dropped: 3 })
    expect([before, after].map((file, at) => readFileSync(file).equals(bytes[at] ?? Buffer.of()))).toEqual([
      true,
      true,
    ])
  })
})
