import type { FindColumn } from '../../data/contract/find.ts'
import { field } from '../../data/fields/catalogue.ts'
import { t, word } from '../shared/translate.ts'
import type { SortKey } from './query.svelte.ts'

/**
 * How much room the table has: a row is one line; two, with the school beneath the
 * program; three, with its award too; or, where names are cut soonest, up to five.
 */
export type Layout = 'wide' | 'stacked' | 'narrow' | 'least'

/** Numbers and names as they are measured, once spaced as everybody has them: what follows is in these widths. */
export const MEASURE = '~105,193 to 210,560'
/** Its width, px. */
const MEASURED = 142

/** How many times as wide as everybody's the letters are. @param measured width of MEASURE, px; 0: not known. */
export const spread = (measured: number): number => Math.max(1, measured / MEASURED)

/**
 * Width of the table, px -> its layout.
 *
 * @param measured width of MEASURE, px: more where a reader spaces letters and words wider. 0: not known.
 */
export function layoutFor(width: number, measured = 0): Layout {
  const room = width / spread(measured)
  // Below this the names of half the programs and schools would be cut to the same beginning.
  if (room >= 1400) return 'wide'
  if (room >= 860) return 'stacked'
  return room >= 600 ? 'narrow' : 'least'
}

export interface Column {
  readonly id: 'program' | 'institution' | FindColumn
  /** Numbers stand on the right. */
  readonly isNumber: boolean
}

const column = (id: Column['id']): Column => ({ id, isNumber: field(id).kind === 'figure' })

/**
 * Those that everybody has who chose none. Pay is the job's and not the program's: it stands
 * above the list. The award level is in the row's own lines.
 */
export const USUAL_COLUMNS: readonly FindColumn[] = [
  'miles',
  'costToFinish',
  'months',
  'maySit',
  'completions',
]

/** How many of the chosen ones there is room for. */
const ROOM: Readonly<Record<Layout, number>> = { wide: 7, stacked: 7, narrow: 3, least: 1 }
/** What narrow tables keep first: level and exams stand in the row's own lines there. */
const KEPT_FIRST: readonly FindColumn[] = ['costToFinish', 'miles', 'months', 'completions', 'payMedian']

/**
 * Program and school first, then the chosen columns in their order, as many as there is room for.
 * @param hasMiles a place was told that miles are counted from
 */
export function columnsOf(
  layout: Layout,
  chosen: readonly FindColumn[],
  hasMiles: boolean,
): readonly Column[] {
  const possible = chosen.filter((id) => id !== 'miles' || hasMiles)
  const isRoomy = layout === 'wide' || layout === 'stacked'
  const kept = isRoomy ? possible : KEPT_FIRST.filter((id) => possible.includes(id)).slice(0, ROOM[layout])
  return [
    column('program'),
    ...(layout === 'wide' ? [column('institution')] : []),
    ...possible.filter((id) => kept.includes(id)).map(column),
  ]
}

/** Row height, px: comfortable and dense. */
const ROW_HEIGHTS: Readonly<Record<Layout, readonly [comfortable: number, dense: number]>> = {
  wide: [36, 28],
  stacked: [52, 44],
  narrow: [68, 60],
  least: [160, 152],
}

export function rowHeight(layout: Layout, rows: 'comfortable' | 'dense'): number {
  const [comfortable, dense] = ROW_HEIGHTS[layout]
  return rows === 'dense' ? dense : comfortable
}

/** The head of a column, with its unit where the cells leave it out. */
export function columnName(id: Exclude<SortKey, 'relevance'> | FindColumn): string {
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
  'miles',
  'costToFinish',
  'months',
  'completions',
  'payMedian',
]

/** May the list be sorted by this column? Exams have no order. */
export const isSortable = (id: Column['id']): id is Exclude<Column['id'], 'maySit'> =>
  (SORT_KEYS as readonly string[]).includes(id)

export function sortName(key: SortKey): string {
  return key === 'relevance' ? t('sort.relevance') : columnName(key)
}
