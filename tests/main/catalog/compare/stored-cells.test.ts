import { describe, expect, it } from 'vitest'
import { storedCode, storedFigure, storedText } from '../../../../main/catalog/compare/stored-cells.ts'
import { figures, ask, comparisonCatalog, comparisonTables } from '../support/comparison-catalog.ts'
import { program } from '../support/small-tables.ts'

type Context = Parameters<typeof storedFigure>[0]
type StoredRow = Parameters<typeof storedFigure>[1]

/** Provenance that answer with what they were asked for. */
const context = {
  provenanceTable: {
    provenance: (field: string, status: string, from: object) => [
      { source: field, columns: [status, ...Object.values(from)].join() },
    ],
  },
} as unknown as Context
const rowOf = (row: Partial<StoredRow>) => ({ name: 'College A', ...row }) as StoredRow
const WHOLE = { about: 'whole-school' }

describe('a column of an institution or a program', () => {
  it('is a figure with its papers, of the whole school', () => {
    expect(
      storedFigure(
        context,
        rowOf({ earnings: 4_100_000, earnings_status: 0 }),
        'schoolEarnings',
        'earnings',
        WHOLE,
      ),
    ).toEqual({
      status: 'known',
      value: 4_100_000,
      provenance: [{ source: 'schoolEarnings', columns: 'known' }],
      notes: [{ code: 'whole-school' }],
    })
  })

  it('says whom to ask where it is not reported, or why nobody is asked', () => {
    const blank = rowOf({ earnings: null, earnings_status: 6 })
    expect(storedFigure(context, blank, 'schoolEarnings', 'earnings', WHOLE).notes).toEqual([
      { code: 'whole-school' },
      { code: 'not-reported', params: { institution: 'College A' } },
    ])
    const notes = { about: 'school-earnings', unknown: 'not-published' }
    expect(storedFigure(context, blank, 'schoolEarnings', 'earnings', notes).notes).toEqual([
      { code: 'school-earnings' },
      { code: 'not-published' },
    ])
  })

  it('is no text where it is empty, and no code where it is NULL', () => {
    expect(storedText(context, rowOf({ website: '' }), 'website', 'website')).toMatchObject({
      text: null,
      figure: { status: 'not-reported', value: null },
    })
    expect(storedCode(context, rowOf({ control: null }), 'control', 'control')).toMatchObject({
      code: 'not-reported',
      figure: { status: 'not-reported', value: null },
    })
    expect(storedCode(context, rowOf({ control: 'public' }), 'control', 'control')).toMatchObject({
      code: 'public',
      figure: { status: 'known', value: 1 },
    })
  })

  it('of a program names the dataset, or the slot of it, that this program has it from', () => {
    const row = rowOf({
      completions: 12,
      completions_status: 0,
      completions_source: 'ipeds-c-2023',
      months: 10,
      months_status: 0,
      price_slot: 2,
      distance: 'all',
      distance_source: 'ipeds-c-dep-2021',
    })
    const columns = (field: 'completions' | 'months') =>
      storedFigure(context, row, field, field, {}).provenance
    expect(columns('completions')).toEqual([{ source: 'completions', columns: 'known,ipeds-c-2023' }])
    expect(columns('months')).toEqual([{ source: 'months', columns: 'known,2' }])
    expect(storedCode(context, row, 'online', 'distance').figure.provenance).toEqual([
      { source: 'online', columns: 'known,ipeds-c-dep-2021' },
    ])
  })

  it('of a field of study that nothing is published of is not reported', () => {
    const row = rowOf({ field_debt: null, field_debt_status: null })
    expect(storedFigure(context, row, 'fieldEarnings', 'field_debt', {})).toMatchObject({
      status: 'not-reported',
      value: null,
    })
  })

  it('has a row wherever a file gives it to one school', () => {
    const comparison = ask(
      comparisonCatalog(comparisonTables([program(100, '51.0713', 21), program(300, '51.0713', 21)])),
      { programs: ['100-51.0713-21', '300-51.0713-21'] },
    )
    const rows = comparison.groups.flatMap(({ rows }) => rows)
    const control = rows.find(({ field }) => field === 'control')?.cells
    expect(control?.map((cell) => (cell.kind === 'category' ? cell.code : null))).toEqual([
      'public',
      'not-reported',
    ])
    expect(figures(comparison, 'graduationRate')).toHaveLength(2)
  })
})
