import { field, type FieldId, type GroupId } from '../../../data/fields/catalogue.ts'
import type { Cell, Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { differenceWords } from './difference.ts'

/** The comparison as the table shows it: rows with labels, depth, best and difference in words. */
export interface TableCell {
  readonly cell: Cell
  readonly best: boolean
  /** Against the baseline; null for the baseline itself, without one, and where it cannot be said. */
  readonly difference: string | null
}

export interface TableRow {
  readonly field: FieldId
  readonly label: string
  /** The unit, once, beside the label; null where the cells or the label say it. */
  readonly unit: string | null
  /** 0; 1 or 2 for a part of a sum above. */
  readonly depth: number
  readonly cells: readonly TableCell[]
}

export interface TableGroup {
  readonly id: GroupId
  readonly label: string
  /** "Medical Records Specialists, United States, May 2025". */
  readonly detail: string | null
  readonly rows: readonly TableRow[]
  /** Rows left out because their cells all say the same. */
  readonly same: number
}

export interface TableView {
  readonly baseline: ProgramKey | null
  readonly differencesOnly: boolean
}

/** All groups in their order; with `differencesOnly` only rows whose cells differ, and groups that have one. */
export function tableGroups(
  comparison: Comparison,
  view: TableView,
  translate: Translator,
): readonly TableGroup[] {
  const base = comparison.programs.findIndex(({ key }) => key === view.baseline)
  // With one program nothing can differ: all rows are shown.
  const onlyDiffering = view.differencesOnly && comparison.programs.length > 1
  return comparison.groups
    .map(({ id, rows }): TableGroup => {
      const shown = rows.filter(({ differs }) => differs || !onlyDiffering)
      const inGroup = new Set(rows.map((row) => row.field))
      return {
        id,
        label: translate.t(`group.${id}`),
        detail: detailOf(id, comparison, translate),
        rows: shown.map((row) => tableRow(row, inGroup, base, comparison, translate)),
        same: rows.length - shown.length,
      }
    })
    .filter(({ rows }) => rows.length > 0)
}

function tableRow(
  row: ComparisonRow,
  inGroup: ReadonlySet<FieldId>,
  base: number,
  comparison: Comparison,
  translate: Translator,
): TableRow {
  const baseCell = row.cells[base]
  return {
    field: row.field,
    label: labelOf(row.field, comparison, translate),
    unit: unitOf(row, translate),
    depth: depthOf(row.field, inGroup),
    cells: row.cells.map((cell, column) => ({
      cell,
      best: row.best.includes(column),
      // Where all say the same, "the same" in every cell would say nothing.
      difference: column === base || !row.differs ? null : difference(baseCell, cell, translate),
    })),
  }
}

function difference(base: Cell | undefined, cell: Cell, translate: Translator): string | null {
  if (base?.kind !== 'figure' || cell.kind !== 'figure' || base.unit !== cell.unit) return null
  return differenceWords(base.figure, cell.figure, cell.unit, translate)
}

/** The credential chosen, and the years of the outlook, stand in the labels of what follows them. */
function labelOf(id: FieldId, comparison: Comparison, translate: Translator): string {
  const { credential, facts, occupation } = comparison
  const outlook = facts.find(({ soc }) => soc === occupation)?.outlook
  if (credential !== null && (id === 'costToCredential' || id === 'exam'))
    return translate.t(`compare.label.${id}`, { credential })
  if (outlook && id === 'employment')
    return translate.t('compare.label.employment', { year: String(outlook.baseYear) })
  if (outlook && id === 'employmentTarget')
    return translate.t('compare.label.employmentTarget', { year: String(outlook.targetYear) })
  return translate.t(`field.${id}`)
}

function unitOf(row: ComparisonRow, translate: Translator): string | null {
  const { unit } = field(row.field)
  return unit ? translate.word(`compare.unit.${unit}`, '') || null : null
}

/** How many sums the row is a part of, counting those the group shows. */
function depthOf(id: FieldId, inGroup: ReadonlySet<FieldId>): number {
  let depth = 0
  for (let above = field(id).partOf; above; above = field(above as FieldId).partOf)
    if (inGroup.has(above as FieldId)) depth++
  return depth
}

/** What pay and outlook are about: the occupation in force, the area, the month or years. */
function detailOf(id: GroupId, comparison: Comparison, translate: Translator): string | null {
  if (id !== 'pay' && id !== 'outlook') return null
  const facts = comparison.facts.find(({ soc }) => soc === comparison.occupation)
  if (!facts) return comparison.occupation === null ? translate.t('compare.detail.none') : null
  const occupation = facts.title
  if (id === 'outlook') {
    const { outlook } = facts
    if (!outlook) return occupation
    const { baseYear, targetYear } = outlook
    return translate.t('compare.detail.outlook', {
      occupation,
      from: String(baseYear),
      to: String(targetYear),
    })
  }
  const wages = facts.wages[0]
  if (!wages) return occupation
  return translate.t('compare.detail.pay', { occupation, month: formatAsOf(wages.vintage, translate.locale) })
}
