import { describe, expect, it } from 'vitest'
import type { Cell, ComparedProgram, ProgramChanges } from '../../../data/contract/comparison.ts'
import { translator } from '../../../data/messages/translate.ts'
import { changeSections } from '../../../renderer/compare/change-lines.ts'

const en = translator('en')
const names = { title: (soc: string) => `job ${soc}` }

const program = (key: string): ComparedProgram => ({
  key,
  list: null,
  program: 'Coding',
  institution: `College ${key}`,
  city: '',
  state: '',
  zip: '',
  cip: '51.0713',
  awardLevel: 21,
})
const dollars = (value: number): Cell => ({
  kind: 'figure',
  unit: 'cents',
  figure: { status: 'known', value: value * 100, provenance: [] },
})
const price = { field: 'tuitionAndFees', before: dollars(8930), after: dollars(9200), cause: 'data' } as const
const pay = { field: 'payMedian', before: dollars(51_140), after: dollars(52_000), cause: 'data' } as const
const changed = (key: string, ...cells: ProgramChanges['cells']): ProgramChanges => ({
  program: program(key),
  standing: 'changed',
  cells,
})
const sections = (...changes: ProgramChanges[]) => changeSections(changes, names, en)

describe('what changed, in lines', () => {
  it('is by program, before and after with their units', () => {
    expect(sections(changed('A', price))).toEqual([
      {
        id: 'data A',
        title: 'Coding, Certificate, 12 weeks to 1 year, at College A',
        remark: null,
        lines: [{ field: 'tuitionAndFees', label: 'Tuition and fees', before: '$8,930', after: '$9,200' }],
      },
    ])
  })

  it('says once what changed alike for all', () => {
    const [all, first, ...rest] = sections(changed('A', price, pay), changed('B', pay))
    expect(all).toMatchObject({ title: 'Alike for 2 programs', lines: [{ field: 'payMedian' }] })
    expect(first).toMatchObject({ id: 'data A', lines: [{ field: 'tuitionAndFees' }] })
    expect(rest).toEqual([])
  })

  it('of one program is not said of all', () => {
    expect(sections(changed('A', pay)).map(({ id }) => id)).toEqual(['data A'])
  })

  it('says apart, once, what only the rules of Pathwise changed', () => {
    const byRule = { ...price, cause: 'rule' } as const
    const found = sections(changed('A', pay, byRule), changed('B', pay, byRule), changed('C', byRule))
    expect(found.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Alike for 2 programs', 1],
      ['Pathwise now estimates or reads this differently', 0],
      ['Alike for 3 programs', 1],
    ])
  })

  it('names what is gone and what is new, and a row that was not there', () => {
    const found = sections(
      { program: program('A'), standing: 'gone', cells: [] },
      { program: program('B'), standing: 'new', cells: [] },
      changed('C', { field: 'schoolEarnings', before: null, after: dollars(38_000), cause: 'data' }),
    )
    expect(found.map(({ remark }) => remark)).toEqual([
      expect.stringContaining('does not hold'),
      expect.stringContaining('did not hold'),
      null,
    ])
    expect(found[2]?.lines).toMatchObject([{ before: 'not in the catalog', after: '$38,000' }])
  })

  it('has words for every kind of cell', () => {
    const figure = { status: 'not-reported', value: null, provenance: [] } as const
    const cells: readonly [Cell, string][] = [
      [{ kind: 'figure', unit: 'months', figure }, 'not reported'],
      [{ kind: 'category', words: 'online', code: 'all', figure }, 'Fully online'],
      [{ kind: 'text', text: null, figure }, 'not reported'],
      [{ kind: 'text', text: 'Salem, OR', figure }, 'Salem, OR'],
      [{ kind: 'occupations', occupations: ['1', '2'] }, 'job 1; job 2'],
      [
        {
          kind: 'verdicts',
          verdicts: [
            { credential: 'RHIT', verdict: 'no', reasons: [] },
            { credential: 'CCS', verdict: 'yes', reasons: [] },
          ],
        },
        'Yes: CCS; No: RHIT',
      ],
    ]
    for (const [cell, words] of cells)
      expect(
        sections(changed('A', { field: 'cip', before: cell, after: null, cause: 'data' }))[0]?.lines[0]
          ?.before,
      ).toBe(words)
  })

  it('says of kept figures what came to the comparison since', () => {
    const [since] = changeSections(
      [{ program: program('B'), standing: 'new', cells: [] }],
      names,
      en,
      'cases.changes',
    )
    expect(since?.remark).toBe('This program was not compared when the figures were kept.')
  })
})
