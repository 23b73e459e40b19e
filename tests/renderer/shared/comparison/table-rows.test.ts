import { describe, expect, it } from 'vitest'
import type { Rows } from '../../../../data/comparison-state.ts'
import type { Comparison } from '../../../../data/contract/comparison.ts'
import type { FieldId } from '../../../../data/fields/catalogue.ts'
import { translator } from '../../../../data/messages/translate.ts'
import {
  countLeftOut,
  rowChoices,
  tableGroups,
  type TableRow,
  type TableView,
} from '../../../../renderer/shared/comparison/table-rows.ts'
import { program } from '../../support/program.ts'

const en = translator('en')
/** Programs of the shipped catalog: a price by program without books, an estimate over one to two years, one with books at no charge. */
const ALASKA = '103501-51.0713-21'
const HOUSTON = '225423-51.0713-2'
const VISALIA = '122685-51.0713-2'

interface Asked {
  programs?: string[]
  occupation?: string
  credential?: string
}
async function ask(asked: Asked = {}): Promise<Comparison> {
  const result = await (await program())('compare.table', { programs: [ALASKA, HOUSTON, VISALIA], ...asked })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const groupsOf = (comparison: Comparison, view: Partial<TableView> = {}) =>
  tableGroups(comparison, { baseline: null, show: 'all', ...view }, en)

function rowOf(groups: ReturnType<typeof groupsOf>, field: FieldId): TableRow {
  const found = groups.flatMap(({ rows }) => rows).find((row) => row.field === field)
  if (!found) throw new Error(`No row ${field}`)
  return found
}

describe('the groups of the table', () => {
  it('stand in the order of what is weighed first, the school last', async () => {
    const groups = groupsOf(await ask())
    expect(groups.map(({ label }) => label)).toEqual([
      'Cost',
      'Time',
      'Award and certification',
      'Outcomes',
      'Pay',
      'Outlook',
      'School',
    ])
  })

  it('say whose pay it is, of where and when; or that nobody was chosen', async () => {
    const detail = (groups: ReturnType<typeof groupsOf>) =>
      Object.fromEntries(groups.map(({ id, detail: words }) => [id, words]))
    expect(detail(groupsOf(await ask({ occupation: '29-2072' })))).toMatchObject({
      cost: null,
      pay: 'Medical Records Specialists, United States, May 2025',
      outlook: 'Medical Records Specialists, United States, 2024 to 2034',
    })
    expect(detail(groupsOf(await ask()))).toMatchObject({ pay: 'no job chosen' })
  })
})

describe('the rows of the table', () => {
  it('stand as parts under their sums', async () => {
    const groups = groupsOf(await ask({ credential: 'CCS' }))
    const cost = groups.find(({ id }) => id === 'cost')
    expect(cost?.rows.map(({ field, depth }) => [field, depth])).toEqual([
      ['costToCredential', 0],
      ['costToFinish', 1],
      ['tuitionAndFees', 2],
      ['books', 2],
      ['exam', 1],
      ['membership', 1],
      ['renewal', 1],
      ['costPerMonth', 0],
    ])
    const without = groupsOf(await ask()).find(({ id }) => id === 'cost')
    expect(without?.rows.map(({ field, depth }) => [field, depth])).toEqual([
      ['costToFinish', 0],
      ['tuitionAndFees', 1],
      ['books', 1],
      ['costPerMonth', 0],
    ])
  })

  it('name the credential that cost follows, and the unit once', async () => {
    const groups = groupsOf(await ask({ credential: 'CCS' }))
    expect(rowOf(groups, 'costToCredential')).toMatchObject({ label: 'Cost to credential, CCS', unit: '$' })
    expect(rowOf(groups, 'exam').label).toBe('Exam, CCS')
    expect(rowOf(groups, 'graduationRate').unit).toBe('%')
    expect(rowOf(groups, 'months').unit).toBeNull()
  })

  it('name the years of the outlook shown', async () => {
    const groups = groupsOf(await ask({ occupation: '29-2072' }))
    expect(rowOf(groups, 'employment').label).toBe('Jobs in 2024')
    expect(rowOf(groups, 'employmentTarget').label).toBe('Jobs projected for 2034')
  })

  it('hold the difference from the baseline, not for the baseline, and none without one', async () => {
    const comparison = await ask()
    const differences = (field: FieldId, baseline?: string) =>
      rowOf(groupsOf(comparison, baseline ? { baseline } : {}), field).cells.map((cell) => cell.difference)
    expect(differences('months', ALASKA)).toEqual([null, '−1 to +14', '3 months shorter'])
    expect(differences('tuitionAndFees', ALASKA)).toEqual([null, '−$8,385 to −$4,041', '+$4,926'])
    expect(differences('tuitionAndFees')).toEqual([null, null, null])
    expect(differences('tuitionAndFees', 'a-program-that-is-gone')).toEqual([null, null, null])
  })

  it('say nothing of a difference where all are the same', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const median = rowOf(groupsOf(comparison, { baseline: ALASKA }), 'payMedian')
    expect(median.cells.map((cell) => cell.difference)).toEqual([null, null, null])
  })

  it('mark the best by the comparison’s own rule', async () => {
    const comparison = await ask()
    for (const row of comparison.groups.flatMap(({ rows }) => rows)) {
      const marked = rowOf(groupsOf(comparison), row.field).cells.flatMap(({ best }, column) =>
        best ? column : [],
      )
      expect(marked).toEqual(row.best)
    }
  })
})

describe('differences only', () => {
  it('leaves just the rows that differ, and counts the others', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const all = groupsOf(comparison).flatMap(({ rows }) => rows)
    const groups = groupsOf(comparison, { show: 'differences' })
    const differing = comparison.groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs)
    expect(groups.flatMap(({ rows }) => rows).map(({ field }) => field)).toEqual(
      differing.map(({ field }) => field),
    )
    expect(differing.length).toBeLessThan(all.length)
    const cost = groups.find(({ id }) => id === 'cost')
    const sameCost = comparison.groups.find(({ id }) => id === 'cost')?.rows.filter(({ differs }) => !differs)
    expect(cost?.leftOut).toBe(sameCost?.length)
  })

  it('leaves out a group in which nothing differs', async () => {
    const groups = groupsOf(await ask({ occupation: '29-2072' }), { show: 'differences' })
    expect(groups.map(({ id }) => id)).not.toContain('outlook')
  })

  it('shows one program whole', async () => {
    const comparison = await ask({ programs: [ALASKA] })
    expect(groupsOf(comparison, { show: 'differences' })).toEqual(groupsOf(comparison))
  })
})

describe('the same only', () => {
  it('leaves just the rows that differences leave out', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const fieldsOf = (show: TableView['show']) =>
      groupsOf(comparison, { show }).flatMap(({ rows }) => rows.map(({ field }) => field))
    const same = fieldsOf('same')
    expect(same).toContain('payMedian')
    expect(same).not.toContain('tuitionAndFees')
    expect([...same, ...fieldsOf('differences')].sort()).toEqual(fieldsOf('all').sort())
    const left = countLeftOut(comparison, { baseline: null, show: 'same' }, en)
    expect(left).toEqual({ leftOut: fieldsOf('differences').length, hidden: 0 })
  })
})

describe('rows that the person hid or ordered', () => {
  it('are left out or stand in their order, and are counted', async () => {
    const comparison = await ask({ credential: 'CCS' })
    const rows: Rows = { hidden: ['costToFinish', 'cip'], order: ['renewal', 'exam'] }
    const cost = groupsOf(comparison, { rows }).find(({ id }) => id === 'cost')
    // A part whose sum is hidden stands one level higher, in the same place.
    expect(cost?.rows.map(({ field, depth }) => [field, depth])).toEqual([
      ['costToCredential', 0],
      ['tuitionAndFees', 1],
      ['books', 1],
      ['renewal', 1],
      ['membership', 1],
      ['exam', 1],
      ['costPerMonth', 0],
    ])
    const view = { baseline: null, show: 'all', rows } as const
    expect(countLeftOut(comparison, view, en)).toEqual({ leftOut: 0, hidden: 2 })
  })

  it('are all listed for the panel, hidden ones too', async () => {
    const comparison = await ask({ credential: 'CCS' })
    const choices = rowChoices(comparison, { hidden: ['books'], order: [] }, en)
    const listed = choices.flatMap(({ rows }) => rows)
    expect(listed.map(({ field }) => field)).toEqual(
      comparison.groups.flatMap(({ rows }) => rows.map(({ field }) => field)),
    )
    expect(listed.filter(({ hidden }) => hidden).map(({ label, depth }) => [label, depth])).toEqual([
      ['Books and supplies', 2],
    ])
  })

  it('take a group away whose rows are all hidden', async () => {
    const comparison = await ask({ occupation: '29-2072' })
    const outlook = comparison.groups.find(({ id }) => id === 'outlook')?.rows.map(({ field }) => field) ?? []
    const groups = groupsOf(comparison, { rows: { hidden: outlook, order: [] } })
    expect(groups.map(({ id }) => id)).not.toContain('outlook')
  })
})

describe('programs of the same kind', () => {
  const quarters = { median: 820_000, p25: 600_000, p75: 1_200_000 }
  const PEERS = { n: 41, ...quarters, upper: quarters, atLeast: 0, unknown: 0 }
  const withPeers = (comparison: Comparison): Comparison => ({
    ...comparison,
    groups: comparison.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          row.field === 'books' && cell.kind === 'figure' ? { ...cell, peers: PEERS } : cell,
        ),
      })),
    })),
  })

  it('stand beneath the numbers that have them, where they are asked for', async () => {
    const comparison = withPeers(await ask())
    const said = (view: Partial<TableView>, field: FieldId) =>
      rowOf(groupsOf(comparison, view), field).cells.map(({ peers }) => peers)
    expect(said({ peers: true }, 'books')).toEqual(Array(3).fill('median 8,200 of 41'))
    expect(said({ peers: true }, 'hours')).toEqual([null, null, null])
    expect(said({}, 'books')).toEqual([null, null, null])
  })
})
