import { describe, expect, it } from 'vitest'
import { schoolCode, schoolFigure, schoolText } from '../../../../main/catalog/compare/school.ts'
import { figures, ask, comparisonCatalog, comparisonTables } from '../support/comparison-catalog.ts'
import { program } from '../support/small-tables.ts'

type Context = Parameters<typeof schoolFigure>[0]
type School = Parameters<typeof schoolFigure>[1]

/** Provenance that answer with what they were asked for. */
const context = {
  provenanceTable: { provenance: (field: string, status: string) => [{ source: field, columns: status }] },
} as unknown as Context
const school = (row: Partial<School>) => ({ name: 'College A', ...row }) as School

describe('a column of an institution', () => {
  it('is a figure with its papers, of the whole school', () => {
    expect(
      schoolFigure(
        context,
        school({ earnings: 4_100_000, earnings_status: 0 }),
        'schoolEarnings',
        'earnings',
      ),
    ).toEqual({
      status: 'known',
      value: 4_100_000,
      provenance: [{ source: 'schoolEarnings', columns: 'known' }],
      notes: [{ code: 'whole-school' }],
    })
  })

  it('says whom to ask where it is not reported, or why nobody is asked', () => {
    const blank = school({ earnings: null, earnings_status: 6 })
    expect(schoolFigure(context, blank, 'schoolEarnings', 'earnings').notes).toEqual([
      { code: 'whole-school' },
      { code: 'not-reported', params: { institution: 'College A' } },
    ])
    const notes = { about: 'school-earnings', unknown: 'not-published' }
    expect(schoolFigure(context, blank, 'schoolEarnings', 'earnings', notes).notes).toEqual([
      { code: 'school-earnings' },
      { code: 'not-published' },
    ])
  })

  it('is no text where it is empty, and no code where it is NULL', () => {
    expect(schoolText(context, school({ website: '' }), 'website', 'website')).toMatchObject({
      text: null,
      figure: { status: 'not-reported', value: null },
    })
    expect(schoolCode(context, school({ control: null }), 'control', 'control')).toMatchObject({
      code: 'not-reported',
      figure: { status: 'not-reported', value: null },
    })
    expect(schoolCode(context, school({ control: 'public' }), 'control', 'control')).toMatchObject({
      code: 'public',
      figure: { status: 'known', value: 1 },
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
