import { DEFAULT_ROWS, type Rows } from './comparison-state.ts'
import { field, type FieldId } from './fields/catalogue.ts'

/**
 * Rows of a comparison as the person ordered and hid them. Screens and exports
 * arrange by these functions alone, so that both show the same. A row never leaves
 * its group, and a part never leaves its sum: a row moves among its siblings, and
 * its parts go along beneath it. What is hidden is left out of sight, never lost.
 */

/** What is arranged: the rows of one group. */
interface Row {
  readonly field: FieldId
}

/**
 * The rows of one group in the person's order. Rows that the order names take the
 * places of one another; those it does not name keep theirs. Fields that the group
 * does not have are passed over.
 */
export function inOrder<R extends Row>(rows: readonly R[], order: readonly FieldId[]): readonly R[] {
  if (order.length === 0) return rows
  const rank = new Map(order.map((id, at) => [id, at]))
  const bySum = childrenOf(rows)
  const walk = (sum: FieldId | null): R[] =>
    arranged(bySum.get(sum) ?? [], rank).flatMap((row) => [row, ...walk(row.field)])
  return walk(null)
}

/** In order, without those hidden. */
export function arrangedRows<R extends Row>(rows: readonly R[], { hidden, order }: Rows): readonly R[] {
  const shown = inOrder(rows, order)
  return hidden.length === 0 ? shown : shown.filter((row) => !hidden.includes(row.field))
}

/**
 * With one row moved up (-1) or down (1) among its siblings; null where it is at the
 * edge, or not in the group.
 *
 * @param rows of its group, in any order.
 * @param inView steps over the rows that are not in view; absent, all are.
 */
export function moveRow(
  rows: readonly Row[],
  { hidden, order }: Rows,
  id: FieldId,
  step: -1 | 1,
  inView?: ReadonlySet<FieldId>,
): Rows | null {
  const siblings = siblingsOf(inOrder(rows, order), id)
  const from = siblings.indexOf(id)
  if (from < 0) return null
  let to = from + step
  while (inView && siblings[to] !== undefined && !inView.has(siblings[to] as FieldId)) to += step
  return siblings[to] === undefined ? null : placed({ hidden, order }, siblings, id, to)
}

/** With one row in the place of another, a sibling; null where it is none, or the same. */
export function placeRow(rows: readonly Row[], state: Rows, id: FieldId, target: FieldId): Rows | null {
  const siblings = siblingsOf(inOrder(rows, state.order), id)
  const to = siblings.indexOf(target)
  return to < 0 || id === target ? null : placed(state, siblings, id, to)
}

function placed({ hidden, order }: Rows, siblings: readonly FieldId[], id: FieldId, to: number): Rows {
  const moved = siblings.filter((other) => other !== id).toSpliced(to, 0, id)
  return { hidden, order: [...order.filter((other) => !moved.includes(other)), ...moved] }
}

/** Where a row stands among its siblings, from 1, and how many they are. */
export function placeOfRow(
  rows: readonly Row[],
  id: FieldId,
): { readonly place: number; readonly of: number } {
  const siblings = siblingsOf(rows, id)
  return { place: siblings.indexOf(id) + 1, of: siblings.length }
}

/** With some rows hidden, or shown again; the others stay as they are. */
export function hideRows({ hidden, order }: Rows, ids: readonly FieldId[], hide: boolean): Rows {
  const others = hidden.filter((id) => !ids.includes(id))
  return { hidden: hide ? [...others, ...ids] : others, order }
}

/** Are all rows shown, in the order they come in? */
export function isAsDeclared({ hidden, order }: Rows): boolean {
  return hidden.length === DEFAULT_ROWS.hidden.length && order.length === DEFAULT_ROWS.order.length
}

/** How many sums the row is a part of, counting those among the rows. */
export function depthOf(id: FieldId, rows: ReadonlySet<FieldId>): number {
  let depth = 0
  for (let sum = sumAbove(id, rows); sum; sum = sumAbove(sum, rows)) depth++
  return depth
}

/** The nearest sum it is a part of among the rows. */
function sumAbove(id: FieldId, rows: ReadonlySet<FieldId>): FieldId | null {
  for (
    let above = field(id).partOf as FieldId | undefined;
    above;
    above = field(above).partOf as typeof above
  )
    if (rows.has(above)) return above
  return null
}

function childrenOf<R extends Row>(rows: readonly R[]): ReadonlyMap<FieldId | null, readonly R[]> {
  const all = new Set(rows.map((row) => row.field))
  return Map.groupBy(rows, (row) => sumAbove(row.field, all))
}

function siblingsOf(rows: readonly Row[], id: FieldId): readonly FieldId[] {
  for (const siblings of childrenOf(rows).values())
    if (siblings.some((row) => row.field === id)) return siblings.map((row) => row.field)
  return []
}

/** Those ranked stand in one another's places, by rank; the others stay. */
function arranged<R extends Row>(siblings: readonly R[], rank: ReadonlyMap<FieldId, number>): readonly R[] {
  const rankOf = (row: R) => rank.get(row.field) ?? 0
  const ranked = siblings.filter((row) => rank.has(row.field)).sort((a, b) => rankOf(a) - rankOf(b))
  let next = 0
  return siblings.map((row) => (rank.has(row.field) ? (ranked[next++] as R) : row))
}

/** Which rows of a comparison are wanted: all, or those whose cells differ, or are the same. */
export const SHOWN = ['all', 'differences', 'same'] as const
export type Shown = (typeof SHOWN)[number]
