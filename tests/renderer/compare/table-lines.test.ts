import { describe, expect, it } from 'vitest'
import { cellKey, DEFAULT_ROWS, type Notes } from '../../../data/comparison-state.ts'
import type { Comparison } from '../../../data/contract/comparison.ts'
import type { FieldId } from '../../../data/fields/catalogue.ts'
import { translator } from '../../../data/messages/translate.ts'
import { hideRows } from '../../../data/rows.ts'
import {
  lineGroups,
  type LineGroup,
  type Strip,
  type TableLine,
} from '../../../renderer/compare/table-lines.ts'
import { jobsOf } from '../../../data/format/job-strip-words.ts'
import { tableGroups, type TableView } from '../../../renderer/shared/comparison/table-rows.ts'
import { textOf } from '../../../data/messages/said.ts'
import { program } from '../support/program.ts'

const en = translator('en')
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'
/** A program of medical assisting: it does not lead to medical records. */
const ASSISTING = '104090-51.0801-21'

async function ask(asked: {
  programs?: string[]
  occupation?: string
  credential?: string
}): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [ALASKA, HOUSTON, VISALIA], ...asked })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function lines(
  comparison: Comparison,
  view: Partial<TableView> = {},
  notes: Notes = {},
): readonly LineGroup[] {
  return lineGroups(
    tableGroups(comparison, { baseline: null, show: 'all', ...view }, en),
    comparison,
    notes,
    en,
  )
}
const all = (groups: readonly LineGroup[]): readonly TableLine[] => groups.flatMap((group) => group.lines)
const strips = (groups: readonly LineGroup[]): readonly Strip[] =>
  all(groups).flatMap((line) => (line.kind === 'strip' ? line.strip : []))
const kindOf = (groups: readonly LineGroup[], field: FieldId) =>
  all(groups).find((line) => line.kind !== 'strip' && line.row.field === field)?.kind
const fields = ({ rows }: Strip) => rows.map(({ field }) => field)

describe('what is the job’s', () => {
  it('is one strip of pay and one of outlook, and not ten rows', async () => {
    const groups = lines(await ask({ occupation: '29-2072' }))
    expect(strips(groups).map((strip) => [strip.kind, fields(strip)])).toEqual([
      ['pay', ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90']],
      ['outlook', ['employment', 'employmentTarget', 'growth', 'openings', 'entryEducation']],
    ])
    expect(groups.find(({ id }) => id === 'outlook')?.lines).toHaveLength(1)
  })

  it('names the programs that do not lead to it, and opens the card of one that does', async () => {
    const [pay] = strips(lines(await ask({ programs: [ASSISTING, ALASKA, HOUSTON], occupation: '29-2072' })))
    expect(pay).toMatchObject({ kind: 'pay', lead: 1, apart: [0], unknown: [] })
  })

  it('says once that no job is chosen, or that none leads to the one that is', async () => {
    const waiting = lines(await ask({}))
    expect(strips(waiting).map(({ kind }) => kind)).toEqual(['jobs'])
    expect(waiting.map(({ id }) => id)).not.toContain('outlook')
    const gone = lines(await ask({ programs: [ALASKA, HOUSTON], occupation: '31-9092' }))
    expect(strips(gone).map(({ kind, apart }) => [kind, apart])).toEqual([['none', [0, 1]]])
    expect(gone.map(({ id }) => id)).not.toContain('outlook')
  })

  it('stands in rows where one of them is hidden, and where programs show unlike pay', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const hidden = lines(comparison, { rows: hideRows(DEFAULT_ROWS, ['payP90'], true) })
    expect(strips(hidden).map(({ kind }) => kind)).toEqual(['outlook'])
    expect(kindOf(hidden, 'payMedian')).toBe('same')
    // Figures of two catalogs side by side, as where one of the programs is newer than what is kept.
    const groups = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => {
        const [first, ...others] = row.cells
        if (row.field !== 'payMedian' || first?.kind !== 'figure') return row
        const cells = [{ ...first, figure: { ...first.figure, value: 1 } }, ...others]
        return { ...row, cells, differs: true }
      }),
    }))
    const mixed = lines({ ...comparison, groups })
    expect(strips(mixed).map(({ kind }) => kind)).toEqual(['outlook'])
    expect(kindOf(mixed, 'payMedian')).toBe('cells')
    expect(kindOf(mixed, 'payP10')).toBe('same')
  })

  it('shows a note of its first program by the number, and of another in a row', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const of = (key: string) => lines(comparison, {}, { [cellKey(key, 'payMedian')]: 'x' })
    expect(strips(of(ALASKA))).toHaveLength(2)
    expect(strips(of(HOUSTON))).toHaveLength(1)
    expect(kindOf(of(HOUSTON), 'payMedian')).toBe('cells')
  })

  it('is said in words before one is chosen, each with its pay', async () => {
    expect(textOf(jobsOf(await ask({}), en))).toBe(
      'Medical Records Specialists $51,140 and Health Information Technologists and Medical Registrars $68,020',
    )
  })
})

describe('what is the same for all', () => {
  it('is one cell, but for what a person can tell of one program', async () => {
    const groups = lines(await ask({ credential: 'CCS' }))
    for (const field of ['exam', 'renewal', 'maySit', 'cip', 'occupation'] as const)
      expect(kindOf(groups, field), field).toBe('same')
    for (const field of ['tuitionAndFees', 'books', 'months', 'city', 'awardLevel'] as const)
      expect(kindOf(groups, field), field).toBe('cells')
    // The same price and city twice: of the price a school may tell another.
    const comparison = await ask({})
    const twice = comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(() => row.cells[0]!), differs: false })),
    }))
    const alike = lines({ ...comparison, groups: twice })
    expect(kindOf(alike, 'tuitionAndFees')).toBe('cells')
    expect(kindOf(alike, 'city')).toBe('same')
  })

  it('is a cell for each where one has a note', async () => {
    const comparison = await ask({ credential: 'CCS' })
    expect(kindOf(lines(comparison, {}, { [cellKey(VISALIA, 'exam')]: 'x' }), 'exam')).toBe('cells')
  })

  it('is nothing with one program', async () => {
    const groups = lines(await ask({ programs: [ALASKA] }))
    expect(all(groups).filter(({ kind }) => kind === 'same')).toEqual([])
  })
})
