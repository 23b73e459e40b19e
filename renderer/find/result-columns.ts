import { field, type FieldId } from '../../data/fields/catalogue.ts'
import { t, word } from '../shared/translate.ts'
import type { SortKey } from './query.svelte.ts'

/** How much room the table has: a row is one line, or two with the school beneath the program. */
export type Layout = 'wide' | 'stacked' | 'narrow' | 'least'

/** Width of the table, px -> its layout. */
export function layoutFor(width: number): Layout {
  // Below this the names of half the programs and schools would be cut to the same beginning.
  if (width >= 1400) return 'wide'
  if (width >= 860) return 'stacked'
  return width >= 480 ? 'narrow' : 'least'
}

export interface Column {
  readonly id: Extract<SortKey, FieldId>
  /** Numbers stand on the right. */
  readonly isNumber: boolean
}

const column = (id: Column['id']): Column => ({ id, isNumber: field(id).kind === 'figure' })

const COLUMNS: Readonly<Record<Layout, readonly Column[]>> = {
  wide: [
    column('program'),
    column('institution'),
    column('city'),
    column('awardLevel'),
    column('costToFinish'),
    column('months'),
    column('completions'),
    column('payMedian'),
  ],
  stacked: [
    column('program'),
    column('awardLevel'),
    column('costToFinish'),
    column('months'),
    column('completions'),
    column('payMedian'),
  ],
  narrow: [column('program'), column('costToFinish'), column('months'), column('payMedian')],
  least: [column('program'), column('costToFinish')],
}

export function columnsOf(layout: Layout): readonly Column[] {
  return COLUMNS[layout]
}

/** Row height, px: one line, or two. */
export function rowHeight(layout: Layout, rows: 'comfortable' | 'dense'): number {
  if (layout === 'wide') return rows === 'dense' ? 28 : 36
  return rows === 'dense' ? 44 : 52
}

/** The head of a column, with its unit where the cells leave it out. */
export function columnName(id: Column['id']): string {
  return word(`column.${id}`, word(`field.${id}`))
}

/** Does the column's first click put the highest first? Where more is better, or more is simply more to see. */
export function highestFirst(id: SortKey): boolean {
  return id === 'payMedian' || id === 'completions'
}

/** The keys a list may be sorted by, for the layouts that do not show every column. */
export const SORT_KEYS: readonly SortKey[] = [
  'relevance',
  'program',
  'institution',
  'city',
  'state',
  'awardLevel',
  'costToFinish',
  'months',
  'completions',
  'payMedian',
]

export function sortName(key: SortKey): string {
  return key === 'relevance' ? t('sort.relevance') : columnName(key)
}
