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
  type Range,
  type Score,
} from '../formulas/score.ts'
import { cellOf, rowOf } from './cell-order.ts'
import { contendersOf } from './contenders.ts'
import { asIfSat } from './doubt.ts'
import { isMet } from './must-haves.ts'
import { TINY, turnsAround, type Turns } from './sensitivity.ts'
import { possibleOf, valueOf } from './values.ts'

/**
 * What matters to a person, over a comparison. Must-haves come first and exclude;
 * the rest is scored by rank among the programs that are left. The order is by the
 * middle of each program's range, as if every unknown counted half-way between worst
 * and best. A lead is sure only where the leader is ahead of every other program
 * whatever the unknowns turn out to be, must-haves that are to be asked among them.
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
  /** All are equal for sure. */
  readonly same: boolean
  /** Nothing is known of it. */
  readonly unknown: boolean
}

export interface Standing {
  readonly column: number
  readonly checks: readonly Check[]
  readonly verdict: 'yes' | 'no' | 'ask'
  /** No choice any more, whatever it meets. */
  readonly isOut: boolean
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
  /** Columns that could still come out ahead of the one leader; empty where the lead is sure. */
  readonly rivals: readonly number[]
  /** The leaders are first, and equal, whatever the unknown turns out to be. */
  readonly isSure: boolean
  /** Something that counts is an estimate: a rule of ours and no measurement, so not even a sure lead is more than it. */
  readonly isEstimated: boolean
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
  const contenders = contendersOf(comparison)
  const checked = comparison.programs.map((_, column) => {
    const checks = matters.mustHaves.map((mustHave): Check => {
      const cell = cellOf(comparison, mustHave.field, column)
      return { mustHave, met: isMet(mustHave, cell), cell }
    })
    const isOut = contenders[column]?.isOut ?? false
    return { column, checks, verdict: mustHaves(checks.map(({ met }) => met)), isOut }
  })
  const isKept = ({ verdict, isOut }: (typeof checked)[number]) => verdict !== 'no' && !isOut
  const kept = checked.filter(isKept)
  const counting = countingOf(
    comparison,
    matters,
    kept.map(({ column }) => column),
  )
  const attributes = counting.map(({ attribute }) => attribute)
  const scores = weightedScores(attributes)
  const mids = weightedScores(counting.map(({ asShown }) => asShown)).map(
    (score) => score && (score.low + score.high) / 2,
  )
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
      places: counting.map((each) => placeOf(each, index)),
    }
  })
  const first = standings.flatMap(({ rank }, index) => (rank === 1 ? [index] : []))
  const columnOf = (index: number) => kept[index]?.column ?? 0
  const lead = leadOf(
    attributes,
    // May one of its must-haves not be met, or its school be closed?
    kept.map(({ verdict, column }) => verdict === 'ask' || (contenders[column]?.mayBeOut ?? false)),
    first,
  )
  return {
    ranked: standings.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.column - b.column),
    excluded: checked
      .filter((standing) => !isKept(standing))
      .map((standing) => ({ ...standing, score: null, rank: null, tied: false, places: [] })),
    leaders: first.map(columnOf),
    // Of several leaders none is ahead, so nobody is a rival.
    rivals: first.length === 1 ? lead.rivals.map(columnOf) : [],
    isSure: lead.isSure,
    isEstimated: counting.some(({ isEstimated }) => isEstimated),
    sensitivity: kept.length > 1 ? sensitivityOf(counting, columnOf) : [],
  }
}

interface Counting {
  readonly id: FieldId
  readonly attribute: Attribute
  /** The same if every exam that is open may be sat: the order is by that, and nothing in it is sure. */
  readonly asShown: Attribute
  /** By program of the attribute: nothing is known of it. */
  readonly unknown: readonly boolean[]
  readonly isEstimated: boolean
}

/** What counts among the programs of these columns, the heaviest first. */
function countingOf(comparison: Comparison, { weights }: Matters, columns: readonly number[]): Counting[] {
  return COMPARED.flatMap((id): Counting[] => {
    const { better } = field(id)
    const weight = weights[id] ?? 0
    if (!better || weight <= 0 || !rowOf(comparison, id)) return []
    const cells = columns.map((column) => cellOf(comparison, id, column))
    const values = cells.map((cell) => possibleOf(cell, better, id))
    const shown = cells.map((cell) => possibleOf(ifSat(cell), better, id))
    return [
      {
        id,
        attribute: { weight, better, values },
        asShown: { weight, better, values: shown },
        unknown: cells.map((cell) => valueOf(cell, better) === null),
        isEstimated: cells.some((cell) => cell?.kind === 'figure' && cell.figure.status === 'estimated'),
      },
    ]
  }).sort((a, b) => b.attribute.weight - a.attribute.weight)
}

const ifSat = (cell: Cell | undefined): Cell | undefined =>
  cell?.kind === 'figure' ? { ...cell, figure: asIfSat(cell.figure) } : cell

/** From the best to the worst place that the values allow. */
function placeOf({ id, attribute: { values, better }, unknown }: Counting, index: number): Place {
  const oriented = values.map((value) => orient(value, better))
  const own = oriented[index] ?? orient(null, better)
  const others = oriented.filter((_, other) => other !== index)
  const equal = others.filter((other) => isPoint(own) && isPoint(other) && other.low === own.low).length
  return {
    field: id,
    from: 1 + others.filter(({ low }) => low > own.high).length,
    // Who may turn out equal may turn out ahead, as far as a place can be said.
    to: 1 + others.filter(({ high }) => high >= own.low).length - equal,
    of: values.length,
    tied: equal > 0,
    same: equal === others.length,
    unknown: unknown[index] ?? true,
  }
}

const isPoint = ({ low, high }: Range): boolean => low === high

/**
 * Who may still come out ahead of those that lead. A program whose must-haves are to be
 * asked may turn out to be left out, and then all places are others: so the lead is held
 * against each way that may go, 2^7 at most.
 * @param open by program: it may turn out to be left out
 */
function leadOf(
  attributes: readonly Attribute[],
  open: readonly boolean[],
  leaders: readonly number[],
): { readonly rivals: readonly number[]; readonly isSure: boolean } {
  const others = open.flatMap((_, index) => (leaders.includes(index) ? [] : [index]))
  if (leaders.length === 0) return { rivals: [], isSure: false }
  // One that may turn out to be left out leaves its place to the others.
  if (leaders.some((index) => open[index])) return { rivals: others, isSure: false }
  const rivals = new Set<number>()
  let isEven = true
  for (const gone of subsetsOf(others.filter((index) => open[index]))) {
    const left = open.flatMap((_, index) => (gone.includes(index) ? [] : [index]))
    const among = attributes.map((each) => ({
      ...each,
      values: left.map((index) => each.values[index] ?? null),
    }))
    for (const leader of leaders) {
      for (const [at, index] of left.entries()) {
        if (index === leader) continue
        const margin = scoreMargin(among, left.indexOf(leader), at)
        if (!margin) continue
        if (leaders.includes(index)) isEven &&= Math.max(Math.abs(margin.low), Math.abs(margin.high)) < TINY
        else if (margin.low < TINY) rivals.add(index)
      }
    }
  }
  return { rivals: others.filter((index) => rivals.has(index)), isSure: isEven && rivals.size === 0 }
}

const subsetsOf = (all: readonly number[]): readonly (readonly number[])[] =>
  all.reduce<readonly (readonly number[])[]>(
    (subsets, each) => [...subsets, ...subsets.map((subset) => [...subset, each])],
    [[]],
  )

/** As the middle of each range moves with the share of one weight, the others in proportion. */
function sensitivityOf(counting: readonly Counting[], columnOf: (index: number) => number): Sensitivity[] {
  const total = counting.reduce((all, { attribute }) => all + attribute.weight, 0)
  if (counting.length < 2) return []
  const mids = counting.map(({ asShown: { values, better } }) =>
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
