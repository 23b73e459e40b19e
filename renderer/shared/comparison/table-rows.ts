import type { Rows } from '../../../data/comparison-state.ts'
import { field, type FieldId, type GroupId } from '../../../data/fields/catalogue.ts'
import type { Cell, Comparison, ComparisonRow } from '../../../data/contract/comparison.ts'
import { formatAsOf } from '../../../data/format/as-of.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { ProgramKey } from '../../../data/program.ts'
import { depthOf, inOrder, SHOWN, type Shown } from '../../../data/rows.ts'
import { differenceWords } from './difference.ts'
import { peersInCell } from './peer-labels.ts'

/** The comparison as the table shows it: rows with labels, depth, best and difference in words. */
export interface TableCell {
  readonly cell: Cell
  readonly best: boolean
  /** The lowest or the highest among different award levels, where nothing is best; null where it is neither. */
  readonly extreme: 'lowest' | 'highest' | null
  /** Against the baseline; null for the baseline itself, without one, and where it cannot be said. */
  readonly difference: string | null
  /** Where it stands among programs of its kind: "median 8,200 of 41"; null where it is not to say. */
  readonly peers: string | null
}

export interface TableRow {
  readonly field: FieldId
  readonly label: string
  /** The unit, once, beside the label; null where the cells or the label say it. */
  readonly unit: string | null
  /** 0; 1 or 2 for a part of a sum above. */
  readonly depth: number
  readonly cells: readonly TableCell[]
  /** Do the cells say different things? */
  readonly differs: boolean
}

export interface TableGroup {
  readonly id: GroupId
  readonly label: string
  /** "Medical Records Specialists, United States, May 2025". */
  readonly detail: string | null
  readonly rows: readonly TableRow[]
  /** Rows left out by `show`. */
  readonly leftOut: number
  /** Rows that the person hid. */
  readonly hidden: number
}

export { SHOWN, type Shown }

export interface TableView {
  readonly baseline: ProgramKey | null
  readonly show: Shown
  /** Hidden rows and the person's order; absent, all rows in their own order. */
  readonly rows?: Rows
  /** Say where a figure stands among programs of its kind. */
  readonly peers?: boolean
}

/** All groups in their order, with the rows to show in theirs; groups without one are left out. */
export function tableGroups(
  comparison: Comparison,
  view: TableView,
  translate: Translator,
): readonly TableGroup[] {
  return everyGroup(comparison, view, translate).filter(({ rows }) => rows.length > 0)
}

/** Rows that are not in the table now, in all groups. */
export function countLeftOut(
  comparison: Comparison,
  view: TableView,
  translate: Translator,
): Pick<TableGroup, 'leftOut' | 'hidden'> {
  const groups = everyGroup(comparison, view, translate)
  const sum = (part: 'leftOut' | 'hidden') => groups.reduce((all, group) => all + group[part], 0)
  return { leftOut: sum('leftOut'), hidden: sum('hidden') }
}

function everyGroup(comparison: Comparison, view: TableView, translate: Translator): readonly TableGroup[] {
  const base = comparison.programs.findIndex(({ key }) => key === view.baseline)
  const { hidden, order } = view.rows ?? { hidden: [], order: [] }
  // With one program nothing can differ: all rows are shown.
  const show = comparison.programs.length > 1 ? view.show : 'all'
  return comparison.groups.map(({ id, rows }): TableGroup => {
    const kept = inOrder(rows, order).filter((row) => !hidden.includes(row.field))
    const shown = kept.filter(({ differs }) => show === 'all' || differs === (show === 'differences'))
    const inGroup = new Set(kept.map((row) => row.field))
    return {
      id,
      label: translate.t(`group.${id}`),
      detail: detailOf(id, comparison, translate),
      rows: shown.map((row) => tableRow(row, inGroup, base, comparison, view, translate)),
      leftOut: kept.length - shown.length,
      hidden: rows.length - kept.length,
    }
  })
}

/** A row as the panel of rows lists it. */
export interface RowChoice {
  readonly field: FieldId
  readonly label: string
  readonly depth: number
  readonly hidden: boolean
}

/** Every row of the comparison, hidden ones too, in the person's order. */
export function rowChoices(
  comparison: Comparison,
  { hidden, order }: Rows,
  translate: Translator,
): readonly { readonly id: GroupId; readonly label: string; readonly rows: readonly RowChoice[] }[] {
  return comparison.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => {
      const inGroup = new Set(rows.map((row) => row.field))
      return {
        id,
        label: translate.t(`group.${id}`),
        rows: inOrder(rows, order).map((row) => ({
          field: row.field,
          label: rowLabel(row.field, comparison, translate),
          depth: depthOf(row.field, inGroup),
          hidden: hidden.includes(row.field),
        })),
      }
    })
}

function tableRow(
  row: ComparisonRow,
  inGroup: ReadonlySet<FieldId>,
  base: number,
  comparison: Comparison,
  view: TableView,
  translate: Translator,
): TableRow {
  const baseCell = row.cells[base]
  return {
    field: row.field,
    label: rowLabel(row.field, comparison, translate),
    unit: unitOf(row, translate),
    depth: depthOf(row.field, inGroup),
    differs: row.differs,
    cells: row.cells.map((cell, column) => ({
      cell,
      best: row.best.includes(column),
      extreme: row.extreme?.includes(column) ? extremeOf(row.field) : null,
      // Where all say the same, "the same" in every cell would say nothing.
      difference: column === base || !row.differs ? null : difference(baseCell, cell, translate),
      peers:
        view.peers && cell.kind === 'figure' && cell.peers
          ? peersInCell(cell.peers, cell.unit, translate)
          : null,
    })),
  }
}

const extremeOf = (id: FieldId) => (field(id).better === 'higher' ? 'highest' : 'lowest')

function difference(base: Cell | undefined, cell: Cell, translate: Translator): string | null {
  if (base?.kind !== 'figure' || cell.kind !== 'figure' || base.unit !== cell.unit) return null
  return differenceWords(base.figure, cell.figure, cell.unit, translate)
}

/** The credential chosen, and the years of the outlook, stand in the labels of what follows them. */
export function rowLabel(id: FieldId, comparison: Comparison, translate: Translator): string {
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

/** What pay and outlook are about: the active occupation, the area, the month or years. */
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
  return translate.t('compare.detail.pay', {
    occupation,
    area: comparison.area.title,
    month: formatAsOf(wages.vintage, translate.locale),
  })
}
