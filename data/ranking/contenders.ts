import type { Cell, ComparedProgram, Comparison, ComparisonRow } from '../contract/comparison.ts'
import { field, type FieldId } from '../fields/catalogue.ts'
import { isLowerBound } from '../figures/figure.ts'
import { rowOf } from './cell-order.ts'
import { isGuess, populationOf } from './doubt.ts'
import { bestOf, entryOf, type Entry } from './superlatives.ts'

/** A program among those that it is set beside. */
export interface Contender {
  /** Its award level; null where nobody says it for sure. */
  readonly level: string | null
  /** Its school closed or is part of another: no choice any more, so never best, and it keeps no other from being so. */
  readonly isOut: boolean
  /** That this is its school was guessed, so it may be no choice: never best, but not out of the way either. */
  readonly mayBeOut: boolean
}

/** @param awardLevel the cell of that row */
export function contenderOf(program: ComparedProgram, awardLevel: Cell | undefined): Contender {
  const stated =
    awardLevel?.kind === 'category'
      ? { code: awardLevel.code, isGuess: isGuess(awardLevel.figure) }
      : { code: String(program.awardLevel), isGuess: false }
  const { closed } = program as Closable
  return {
    level: stated.isGuess || NOT_STATED.has(stated.code) ? null : stated.code,
    isOut: closed !== undefined && !closed.guessed,
    mayBeOut: closed?.guessed ?? false,
  }
}

/** What a compared program says of a school that is not open. */
interface Closable {
  readonly closed?: { readonly guessed?: true }
}

/** Codes that say nothing: not reported, and an award level that a list does not state. */
export const NOT_STATED: ReadonlySet<string> = new Set(['not-reported', '0'])

export function contendersOf(comparison: Comparison): readonly Contender[] {
  const cells = rowOf(comparison, 'awardLevel')?.cells
  return comparison.programs.map((program, column) => contenderOf(program, cells?.[column]))
}

/**
 * Columns that hold the best value of a row, or the extreme one: the lowest, or the
 * highest where higher is better. Nothing is best among unlike awards, whose cost and
 * time differ because the awards do (`notice.unlike-award-levels`), but one may be the
 * lowest. Between rates of unlike people neither is said; how near a school is hangs on
 * no award.
 */
export function leadingColumns(
  id: FieldId,
  cells: readonly Cell[],
  contenders: readonly Contender[],
): Pick<ComparisonRow, 'best' | 'extreme'> {
  const { better, group } = field(id)
  if (!better) return { best: [] }
  const running = cells.flatMap((cell, column): Running[] => {
    const contender = contenders[column]
    if (contender?.isOut) return []
    const entry =
      cell.kind === 'figure' ? entryOf(cell.figure, cell.unit, better, id) : entryOf(null, 'cents', better)
    return [{ column, cell, ...entry, isNamed: entry.isNamed && !contender?.mayBeOut }]
  })
  if (!areOfLikePeople(running)) return { best: [] }
  const best = bestOf(running, better).flatMap((index) => running[index] ?? [])
  // One "10" is not best beside another "10", though the weeks behind them may differ.
  const words = new Set(best.map(reads))
  const isTwin = (each: Running) => each.isNamed && !best.includes(each) && words.has(reads(each))
  if (best.length === 0 || running.some(isTwin)) return { best: [] }
  const columns = best.map(({ column }) => column)
  const isOfSchool = group === 'program'
  const isBest = isOfSchool || areLike(running.map(({ column }) => contenders[column]))
  if (isBest) return { best: columns }
  // A school that closed is no choice, but its number stands there and may be lower.
  return contenders.some(({ isOut }) => isOut) ? { best: [] } : { best: [], extreme: columns }
}

/** An unknown or doubtful rate may turn out to be of other people. */
function areOfLikePeople(running: readonly Running[]): boolean {
  const people = new Set(running.map(({ cell, isNamed }) => (isNamed ? populationOf(cell) : '')))
  return people.size < 2
}

interface Running extends Entry {
  readonly column: number
  readonly cell: Cell
}

function reads({ cell }: Running): string {
  if (cell.kind !== 'figure') return ''
  const { status, value, high = '' } = cell.figure
  return `${status} ${value} ${high} ${isLowerBound(cell.figure)}`
}

/** Of one award level for sure: one that nobody states could be any. */
function areLike(contenders: readonly (Contender | undefined)[]): boolean {
  const level = contenders[0]?.level ?? null
  return level !== null && contenders.every((each) => each?.level === level)
}
