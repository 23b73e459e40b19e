/** Who leads as one weight counts for more or less, the others keeping their proportions. */

/** A score as a straight line over the share of one weight: `none` at 0, `all` at 1. */
export interface Line {
  readonly none: number
  readonly all: number
}

/** Between two shares the same ones lead; several lead together where their scores are equal throughout. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Numbers of the lines. */
  readonly leaders: readonly number[]
}

/** Scores nearer than this are equal: sums of shares leave tails. */
export const TINY = 1e-9

const at = ({ none, all }: Line, share: number) => none + (all - none) * share

export function leadersAt(lines: readonly Line[], share: number): readonly number[] {
  const scores = lines.map((line) => at(line, share))
  const best = Math.max(...scores)
  return scores.flatMap((score, index) => (best - score < TINY ? [index] : []))
}

/**
 * The stretches from 0 to 1. Scores are straight lines, so the lead can only change
 * where two of them cross; who leads between two crossings leads in the middle.
 */
export function stretches(lines: readonly Line[]): readonly Stretch[] {
  const crossings = lines.flatMap((one, index) => lines.slice(index + 1).flatMap((two) => crossing(one, two)))
  const bounds = [0, ...crossings.sort((a, b) => a - b), 1]
  const found: Stretch[] = []
  for (const [index, to] of bounds.slice(1).entries()) {
    const from = bounds[index] ?? 0
    if (to - from < TINY) continue
    const leaders = leadersAt(lines, (from + to) / 2)
    const last = found.at(-1)
    if (last && last.leaders.join() === leaders.join()) found[found.length - 1] = { ...last, to }
    else found.push({ from: last?.to ?? 0, to, leaders })
  }
  return found
}

function crossing(one: Line, two: Line): number[] {
  const slope = one.all - one.none - (two.all - two.none)
  if (Math.abs(slope) < TINY) return []
  const share = (two.none - one.none) / slope
  return share > TINY && share < 1 - TINY ? [share] : []
}

/** The lead changes at a share: below (or above) it others lead. */
interface Turn {
  readonly share: number
  readonly leaders: readonly number[]
}

export interface Turns {
  /** Null: less of it changes nothing. */
  readonly below: Turn | null
  /** Null: more of it changes nothing. */
  readonly above: Turn | null
}

/** The nearest changes of the lead on either side of the share as it is set. */
export function turnsAround(lines: readonly Line[], share: number): Turns {
  const all = stretches(lines)
  const now = leadersAt(lines, share)
  const isNow = (each: Stretch | undefined) => each?.leaders.join() === now.join()
  // On a crossing no stretch has all who lead there: then both of its neighbours are the change.
  const before = all.findLast(({ from }) => from < share - TINY || from === 0)
  const after = all.find(({ to }) => to > share + TINY || to >= 1)
  const below = isNow(before) ? all[all.indexOf(before as Stretch) - 1] : before
  const above = isNow(after) ? all[all.indexOf(after as Stretch) + 1] : after
  return {
    below: below && share > TINY ? { share: Math.min(below.to, share), leaders: below.leaders } : null,
    above: above && share < 1 - TINY ? { share: Math.max(above.from, share), leaders: above.leaders } : null,
  }
}
