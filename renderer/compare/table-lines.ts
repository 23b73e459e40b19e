import { cellKey, type Notes } from '../../data/comparison-state.ts'
import type { Cell, Comparison } from '../../data/contract/comparison.ts'
import { isOfLists, type FieldId } from '../../data/fields/catalogue.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import type { Translator } from '../../data/messages/translate.ts'
import { OF_CREDENTIAL } from '../../data/own-figure.ts'
import { isOwn } from '../../data/ranking/own-value.ts'
import type { TableCell, TableGroup, TableRow } from '../shared/comparison/table-rows.ts'

/**
 * The table as lines: a row of cells, one cell for all programs where each would say the
 * same, or a strip for what is the job's and not the program's.
 */
export type TableLine =
  | { readonly kind: 'cells'; readonly row: TableRow }
  | { readonly kind: 'same'; readonly row: TableRow }
  | { readonly kind: 'strip'; readonly strip: Strip }

/** pay, outlook: of the job chosen. jobs: none is chosen. none: none of the programs leads to it. */
export interface Strip {
  readonly kind: 'pay' | 'outlook' | 'jobs' | 'none'
  /** The rows that it stands for: they are hidden, and shown, together. */
  readonly rows: readonly TableRow[]
  /** The first column that leads to the job: whose card a number opens. */
  readonly lead: number
  /** Columns that do not lead to the job. */
  readonly apart: readonly number[]
  /** Columns of which nobody knows whether they do. */
  readonly unknown: readonly number[]
}

export interface LineGroup extends Omit<TableGroup, 'rows'> {
  readonly lines: readonly TableLine[]
}

const PARTS = {
  pay: ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90'],
  outlook: ['employment', 'employmentTarget', 'growth', 'openings', 'entryEducation'],
} as const satisfies Readonly<Record<string, readonly FieldId[]>>

type StripGroup = keyof typeof PARTS

/** @param notes of the case; {} where none are shown. */
export function lineGroups(
  groups: readonly TableGroup[],
  comparison: Comparison,
  notes: Notes,
  translate: Translator,
): readonly LineGroup[] {
  return groups
    .map(({ rows, ...group }): LineGroup => {
      const strip =
        group.id === 'pay' || group.id === 'outlook' ? stripOf(group.id, rows, comparison, notes) : null
      const inStrip = new Set(strip?.rows)
      const lines = rows.flatMap((row): TableLine[] => {
        if (!strip || !inStrip.has(row))
          return [{ kind: isSame(row, comparison, notes, translate) ? 'same' : 'cells', row }]
        return row === strip.rows[0] && !isSaidInPay(strip, group.id) ? [{ kind: 'strip', strip }] : []
      })
      return { ...group, lines }
    })
    .filter(({ lines }) => lines.length > 0)
}

/** That no job is chosen, or none leads to it, is said once: among pay. */
const isSaidInPay = ({ kind }: Strip, group: string): boolean =>
  group === 'outlook' && (kind === 'jobs' || kind === 'none')

/**
 * One cell for all: nothing in it is the program's own, and the person can tell nothing
 * of one program in it.
 */
function isSame(row: TableRow, { programs }: Comparison, notes: Notes, translate: Translator): boolean {
  const [first, ...others] = row.cells
  if (!first || others.length === 0 || row.differs) return false
  const { field } = row
  const isTold = isOwn(field) && !OF_CREDENTIAL.includes(field)
  if (isTold && (!isOfLists(field) || programs.some(({ list }) => list !== null))) return false
  const hasNote = programs.slice(1).some(({ key }) => cellKey(key, field) in notes)
  return !hasNote && others.every((cell) => reads(cell, translate) === reads(first, translate))
}

/** All that a cell shows, in one string. */
function reads({ cell, peers, difference }: TableCell, translate: Translator): string {
  const words = cell.kind === 'figure' ? formatFigureWithUnit(cell.figure, cell.unit, translate) : ''
  const said = cell.kind === 'verdicts' ? JSON.stringify(cell.verdicts) : words
  return [said, peers, difference].join('|')
}

/** Null where the rows say it better: some are hidden, or the programs show pay of different catalogs. */
function stripOf(
  id: StripGroup,
  rows: readonly TableRow[],
  comparison: Comparison,
  notes: Notes,
): Strip | null {
  const { occupation, occupations, programs } = comparison
  const columns = programs.map((_, column) => column)
  if (occupation === null) {
    const waiting = rows.filter((row) => row.field !== 'occupation')
    return waiting.length > 0 ? { kind: 'jobs', rows: waiting, lead: 0, apart: [], unknown: [] } : null
  }
  const leading = occupations.find(({ soc }) => soc === occupation)?.columns ?? []
  const [lead] = leading
  const parts = rows.filter(({ field }) => (PARTS[id] as readonly FieldId[]).includes(field))
  if (parts.map(({ field }) => field).join() !== PARTS[id].join()) return null
  const unknown = columns.filter(
    (column) => !leading.includes(column) && isUnknown(parts[0]?.cells[column]?.cell),
  )
  const apart = columns.filter((column) => !leading.includes(column) && !unknown.includes(column))
  if (lead === undefined) return { kind: 'none', rows: parts, lead: 0, apart, unknown }
  const isOne = parts.every(({ field, cells }) => {
    const say = (column: number) => JSON.stringify(cells[column]?.cell)
    return leading.every(
      (column) =>
        say(column) === say(lead) &&
        (column === lead || !(cellKey(programs[column]?.key ?? '', field) in notes)),
    )
  })
  return isOne ? { kind: id, rows: parts, lead, apart, unknown } : null
}

const isUnknown = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  'figure' in cell &&
  (cell.figure.notes ?? []).some(({ code }) => code === 'field-not-known')
