import { cellKey, type Notes } from './comparison-state.ts'
import type { Cell, Comparison } from './contract/comparison.ts'
import type { FieldId, GroupId } from './fields/catalogue.ts'

/**
 * Pay and outlook are the job's and not a program's: where every program that leads to it has
 * them alike, one strip of sentences says them, on the screen and on paper.
 */
export interface JobStrip {
  /** pay, outlook: of the job chosen. jobs: none is chosen. none: none of the programs leads to it. */
  readonly kind: 'pay' | 'outlook' | 'jobs' | 'none'
  /** The rows that it stands for: they are hidden, and shown, together. */
  readonly fields: readonly FieldId[]
  /** The first column that leads to the job: its cells say what the strip says. */
  readonly lead: number
  /** Columns that do not lead to the job. */
  readonly apart: readonly number[]
  /** Columns of which nobody knows whether they do. */
  readonly unknown: readonly number[]
}

const PARTS: Readonly<Partial<Record<GroupId, readonly FieldId[]>>> = {
  pay: ['payP10', 'payP25', 'payMedian', 'payP75', 'payP90'],
  outlook: ['employment', 'employmentTarget', 'growth', 'openings', 'entryEducation'],
}

/**
 * The strip of a group. Null where the rows say it better: some are hidden, one has a note, or the
 * programs show pay of different catalogs.
 *
 * @param shown the rows of the group that are in view, in their order.
 * @param notes of the case; {} where none are shown.
 */
export function jobStripOf(
  id: GroupId,
  shown: readonly FieldId[],
  comparison: Comparison,
  notes: Notes,
): JobStrip | null {
  const all = PARTS[id]
  if (!all || (id !== 'pay' && id !== 'outlook')) return null
  const { occupation, occupations, programs, groups } = comparison
  if (occupation === null) {
    const fields = shown.filter((field) => field !== 'occupation')
    return fields.length > 0 ? { kind: 'jobs', fields, lead: 0, apart: [], unknown: [] } : null
  }
  const fields = shown.filter((field) => all.includes(field))
  if (fields.join() !== all.join()) return null
  const rows = groups.find((group) => group.id === id)?.rows ?? []
  const cellsOf = (field: FieldId) => rows.find((row) => row.field === field)?.cells ?? []
  const columns = programs.map((_, column) => column)
  const leading = occupations.find(({ soc }) => soc === occupation)?.columns ?? []
  const [lead] = leading
  const [first] = all
  const unknown = columns.filter(
    (column) => !leading.includes(column) && first !== undefined && isUnknown(cellsOf(first)[column]),
  )
  const apart = columns.filter((column) => !leading.includes(column) && !unknown.includes(column))
  if (lead === undefined) return { kind: 'none', fields, lead: 0, apart, unknown }
  const isOne = fields.every((field) => {
    const cells = cellsOf(field)
    return leading.every(
      (column) =>
        JSON.stringify(cells[column]) === JSON.stringify(cells[lead]) &&
        (column === lead || !(cellKey(programs[column]?.key ?? '', field) in notes)),
    )
  })
  return isOne ? { kind: id, fields, lead, apart, unknown } : null
}

/** That no job is chosen, or none leads to it, is said once: among pay. */
export const isSaidAmongPay = ({ kind }: JobStrip, group: GroupId): boolean =>
  group === 'outlook' && (kind === 'jobs' || kind === 'none')

const isUnknown = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  'figure' in cell &&
  (cell.figure.notes ?? []).some(({ code }) => code === 'field-not-known')
