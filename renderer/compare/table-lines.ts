import { cellKey, type Notes } from '../../data/comparison-state.ts'
import type { Comparison } from '../../data/contract/comparison.ts'
import { isOfLists, type GroupId } from '../../data/fields/catalogue.ts'
import { formatFigureWithUnit } from '../../data/format/format-figure.ts'
import { isSaidAmongPay, jobStripOf, type JobStrip } from '../../data/job-strip.ts'
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

/** A strip of the table, with the rows that it stands for. */
export interface Strip extends JobStrip {
  readonly rows: readonly TableRow[]
}

export interface LineGroup extends Omit<TableGroup, 'rows'> {
  readonly lines: readonly TableLine[]
}

/** @param notes of the case; {} where none are shown. */
export function lineGroups(
  groups: readonly TableGroup[],
  comparison: Comparison,
  notes: Notes,
  translate: Translator,
): readonly LineGroup[] {
  return groups
    .map(({ rows, ...group }): LineGroup => {
      const strip = stripOf(group.id, rows, comparison, notes)
      const inStrip = new Set(strip?.rows)
      const lines = rows.flatMap((row): TableLine[] => {
        if (!strip || !inStrip.has(row))
          return [{ kind: isSame(row, comparison, notes, translate) ? 'same' : 'cells', row }]
        return row === strip.rows[0] && !isSaidAmongPay(strip, group.id) ? [{ kind: 'strip', strip }] : []
      })
      return { ...group, lines }
    })
    .filter(({ lines }) => lines.length > 0)
}

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

function stripOf(id: GroupId, rows: readonly TableRow[], comparison: Comparison, notes: Notes): Strip | null {
  const shown = rows.map(({ field }) => field)
  const strip = jobStripOf(id, shown, comparison, notes)
  return strip && { ...strip, rows: rows.filter(({ field }) => strip.fields.includes(field)) }
}
