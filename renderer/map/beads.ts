import type { Point } from './project.ts'

/** A number on the map, px. */
export interface Bead {
  readonly at: Point
  readonly number: number
}

/** px from one number to the next. */
const APART = 18

/**
 * Numbers whose places would lie over one another stand side by side about the middle of these
 * places, in their order: none is hidden behind another.
 */
export function beadsOf(placed: readonly Bead[]): readonly Bead[] {
  let groups: readonly (readonly Bead[])[] = placed.map((bead) => [bead])
  for (;;) {
    const rows = groups.map(inARow)
    const pair = touching(rows)
    if (!pair) return rows.flat()
    const [one, other] = pair
    const merged = [...(groups[one] ?? []), ...(groups[other] ?? [])].sort((a, b) => a.number - b.number)
    groups = [...groups.filter((_, at) => at !== one && at !== other), merged]
  }
}

function inARow(group: readonly Bead[]): readonly Bead[] {
  const mean = (axis: 0 | 1) => group.reduce((sum, { at }) => sum + at[axis], 0) / group.length
  const [x, y] = [mean(0), mean(1)]
  return group.map(({ number }, place) => ({
    number,
    at: [x + (place - (group.length - 1) / 2) * APART, y],
  }))
}

function touching(rows: readonly (readonly Bead[])[]): readonly [number, number] | null {
  for (let one = 0; one < rows.length; one++)
    for (let other = one + 1; other < rows.length; other++)
      if (rows[one]?.some((a) => rows[other]?.some((b) => isNear(a, b)))) return [one, other]
  return null
}

const isNear = ({ at: [x, y] }: Bead, { at: [left, top] }: Bead): boolean =>
  Math.hypot(x - left, y - top) < APART - 1
