import type { Matters, MustHave } from '../comparison-state.ts'
import type { Cell, Comparison } from '../contract/comparison.ts'
import { COMPARED, field, type FieldId } from '../fields/catalogue.ts'
import {
  mustHaves,
  orient,
  scoreMargin,
  shareRanges,
  weightedScores,
  type Attribute,
  type Score,
} from '../formulas/score.ts'
import { cellOf, rowOf } from './cell-order.ts'
import { isMet } from './must-haves.ts'
import { TINY, turnsAround, type Turns } from './sensitivity.ts'
import { valueOf } from './values.ts'

/**
 * What matters to a person, over a comparison. Must-haves come first and exclude;
 * the rest is scored by rank among the programs that are left. The order is by the
 * middle of each program's range, as if every unknown counted half-way between worst
 * and best. A lead is sure only where the leader is ahead of every other program
 * whatever the unknowns turn out to be.
 */

export interface Check {
  readonly mustHave: MustHave
  /** null: to be asked. */
  readonly met: boolean | null
  readonly cell: Cell | undefined
}

/** Where a program stands in one field that counts. */
export interface Place {
  readonly field: FieldId
  /** 1 is best; from the best to the worst place it may turn out to have. */
  readonly from: number
  readonly to: number
  /** Programs that are ranked. */
  readonly of: number
  /** Equal to another for sure. */
  readonly tied: boolean
  /** Nothing is known of it. */
  readonly unknown: boolean
}

export interface Standing {
  readonly column: number
  readonly checks: readonly Check[]
  readonly verdict: 'yes' | 'no' | 'ask'
  /** Null where it is excluded or nothing counts. */
  readonly score: Score | null
  /** 1 is first; those that are equal share it. Null where there is no score. */
  readonly rank: number | null
  readonly tied: boolean
  /** What counts most comes first. */
  readonly places: readonly Place[]
}

export interface Sensitivity extends Turns {
  readonly field: FieldId
  /** Its part of all weights, 0 to 1. */
  readonly share: number
}

export interface Ranking {
  /** First to last; by column where nothing counts. */
  readonly ranked: readonly Standing[]
  readonly excluded: readonly Standing[]
  /** Columns that share the first rank. */
  readonly leaders: readonly number[]
  /** Columns that could still come out ahead of the leader; empty where the lead is sure. */
  readonly rivals: readonly number[]
  /** One a field that counts, where several do; leaders are columns. */
  readonly sensitivity: readonly Sensitivity[]
}

/** Fields that can count: one direction is better, and the programs differ in it. */
export interface WeighedFields {
  /** Sums and what stands alone. */
  readonly main: readonly FieldId[]
  /** Parts of a sum that is there too, and points of one distribution: to weigh both counts one thing twice. */
  readonly parts: readonly FieldId[]
}

/** Points of the pay of one occupation, beside the one that is offered first. */
const OTHER_PAY: readonly FieldId[] = ['payP10', 'payMedian', 'payP75', 'payP90']

export function weighedFields(comparison: Comparison, { weights }: Matters): WeighedFields {
  const possible = comparison.groups
    .flatMap(({ rows }) => rows.map((row) => row.field))
    .filter((id) => field(id).better)
  const differing = possible.filter((id) => rowOf(comparison, id)?.differs && isKnownOfSome(comparison, id))
  const isPart = (id: FieldId) => {
    const sum = field(id).partOf as FieldId | undefined
    return OTHER_PAY.includes(id) || (sum !== undefined && differing.includes(sum))
  }
  const counts = (id: FieldId) => (weights[id] ?? 0) > 0
  return {
    // What counts already stays in view, even where it came to be the same for all.
    main: possible.filter((id) => counts(id) || (differing.includes(id) && !isPart(id))),
    parts: differing.filter((id) => isPart(id) && !counts(id)),
  }
}

function isKnownOfSome(comparison: Comparison, id: FieldId): boolean {
  return comparison.programs.some((_, column) => valueOf(cellOf(comparison, id, column), 'lower') !== null)
}

export function ranking(comparison: Comparison, matters: Matters): Ranking {
  const checked = comparison.programs.map((_, column) => {
    const checks = matters.mustHaves.map((mustHave): Check => {
      const cell = cellOf(comparison, mustHave.field, column)
      return { mustHave, met: isMet(mustHave, cell), cell }
    })
    return { column, checks, verdict: mustHaves(checks.map(({ met }) => met)) }
  })
  const kept = checked.filter(({ verdict }) => verdict !== 'no')
  const counting = countingOf(
    comparison,
    matters,
    kept.map(({ column }) => column),
  )
  const attributes = counting.map(({ attribute }) => attribute)
  const scores = weightedScores(attributes)
  const mids = scores.map((score) => score && (score.low + score.high) / 2)
  const better = (index: number) => {
    const own = mids[index]
    return typeof own === 'number' ? mids.filter((mid) => mid !== null && mid - own > TINY).length : null
  }
  const ranks = kept.map((_, index) => better(index))
  const standings = kept.map((standing, index): Standing => {
    const ahead = ranks[index] ?? null
    return {
      ...standing,
      score: scores[index] ?? null,
      rank: ahead === null ? null : ahead + 1,
      tied: ahead !== null && ranks.filter((rank) => rank === ahead).length > 1,
      places: counting.map(({ id, attribute }) => placeOf(id, attribute, index)),
    }
  })
  const first = standings.flatMap(({ rank }, index) => (rank === 1 ? [index] : []))
  const columnOf = (index: number) => kept[index]?.column ?? 0
  return {
    ranked: standings.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.column - b.column),
    excluded: checked
      .filter(({ verdict }) => verdict === 'no')
      .map((standing) => ({ ...standing, score: null, rank: null, tied: false, places: [] })),
    leaders: first.map(columnOf),
    rivals: rivalsOf(attributes, kept.length, first).map(columnOf),
    sensitivity: kept.length > 1 ? sensitivityOf(counting, columnOf) : [],
  }
}

interface Counting {
  readonly id: FieldId
  readonly attribute: Attribute
}

/** What counts among the programs of these columns, the heaviest first. */
function countingOf(comparison: Comparison, { weights }: Matters, columns: readonly number[]): Counting[] {
  return COMPARED.flatMap((id): Counting[] => {
    const { better } = field(id)
    const weight = weights[id] ?? 0
    if (!better || weight <= 0 || !rowOf(comparison, id)) return []
    const values = columns.map((column) => valueOf(cellOf(comparison, id, column), better))
    return [{ id, attribute: { weight, better, values } }]
  }).sort((a, b) => b.attribute.weight - a.attribute.weight)
}

/** From the best to the worst place that the values allow. */
function placeOf(id: FieldId, { values, better }: Attribute, index: number): Place {
  const oriented = values.map((value) => orient(value, better))
  const own = oriented[index] ?? orient(null, better)
  const others = oriented.filter((_, other) => other !== index)
  return {
    field: id,
    from: 1 + others.filter(({ low }) => low > own.high).length,
    to: 1 + others.filter(({ high }) => high > own.low).length,
    of: values.length,
    tied: own.low === own.high && others.some(({ low, high }) => low === own.low && high === own.low),
    unknown: values[index] === null,
  }
}

/** Who may still come out ahead of the one leader. Of several leaders none is ahead, so nobody is a rival. */
function rivalsOf(attributes: readonly Attribute[], count: number, leaders: readonly number[]): number[] {
  const [leader, ...more] = leaders
  if (leader === undefined || more.length > 0) return []
  return Array.from({ length: count }, (_, index) => index).filter((index) => {
    if (index === leader) return false
    const margin = scoreMargin(attributes, leader, index)
    return margin !== null && margin.low < TINY
  })
}

/** As the middle of each range moves with the share of one weight, the others in proportion. */
function sensitivityOf(counting: readonly Counting[], columnOf: (index: number) => number): Sensitivity[] {
  const total = counting.reduce((all, { attribute }) => all + attribute.weight, 0)
  if (counting.length < 2) return []
  const mids = counting.map(({ attribute: { values, better } }) =>
    shareRanges(values, better).map(({ low, high }) => (low + high) / 2),
  )
  return counting.map(({ id, attribute }, which) => {
    const rest = total - attribute.weight
    const lines = attribute.values.map((_, index) => ({
      all: mids[which]?.[index] ?? 0,
      none: counting.reduce(
        (sum, other, at) =>
          at === which ? sum : sum + (other.attribute.weight * (mids[at]?.[index] ?? 0)) / rest,
        0,
      ),
    }))
    const share = attribute.weight / total
    const { below, above } = turnsAround(lines, share)
    const named = (turn: typeof below) => turn && { ...turn, leaders: turn.leaders.map(columnOf) }
    return { field: id, share, below: named(below), above: named(above) }
  })
}
