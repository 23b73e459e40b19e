import { LAST_LEVEL, type Merged } from './merged.ts'
import type { Box } from './points.ts'

/** What is drawn for schools: a ring for several, or a mark for one. */
export type Mark = RingMark | SchoolMark

interface Drawn {
  /** The same for the same schools, so that the screen keeps what it has. */
  readonly id: string
  readonly x: number
  readonly y: number
}
export interface RingMark extends Drawn {
  readonly kind: 'ring'
  readonly ring: number
  readonly count: number
}
export interface SchoolMark extends Drawn {
  readonly kind: 'school'
  /** Its place among the points. */
  readonly at: number
  /** px beside its place, where others are at the same address. */
  readonly aside: readonly [dx: number, dy: number]
}

export const MIDDLE = [0, 0] as const

/** What a part of the map shows at a level. At the last one a ring is spread out: there is no closer look. */
export function marksOf(merged: Merged, box: Box, level: number): readonly Mark[] {
  return merged.within(box, level).flatMap((merge): Mark[] => {
    const { x, y } = merge
    if (merge.kind === 'point') return [school(merge.at, x, y, MIDDLE)]
    const { ring, count } = merge
    if (level < LAST_LEVEL) return [{ kind: 'ring', id: `ring ${ring}`, ring, count, x, y }]
    return merged.members(ring).map((at, place) => school(at, x, y, spread(place)))
  })
}

const school = (at: number, x: number, y: number, aside: SchoolMark['aside']): SchoolMark => ({
  kind: 'school',
  id: `school ${at}`,
  at,
  x,
  y,
  aside,
})

/** Like the seeds of a sunflower: none touches another, and it looks like no order. */
function spread(place: number): readonly [number, number] {
  const [away, angle] = [11 * Math.sqrt(place + 0.6), place * Math.PI * (3 - Math.sqrt(5))]
  return [away * Math.cos(angle), away * Math.sin(angle)]
}

/** Radius of a ring in px: it grows slowly with what it holds, and always holds its number. */
export const ringSize = (count: number): number =>
  count < 1000 ? Math.min(16, 8 + 1.3 * Math.log2(count)) : 20

/** Radius of a school's mark in px. */
export const DOT = 4.5

export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const
export type Direction = keyof typeof DIRECTIONS
export const isDirection = (key: string): key is Direction => Object.hasOwn(DIRECTIONS, key)

/**
 * The next mark in a direction: the nearest of those that lie more that way than aside; what
 * lies aside counts double. Null where there is none.
 */
export function nextMark<Each extends { readonly x: number; readonly y: number }>(
  marks: readonly Each[],
  from: { readonly x: number; readonly y: number },
  direction: Direction,
): Each | null {
  const [right, down] = DIRECTIONS[direction]
  let best: Each | null = null
  let least = Infinity
  for (const mark of marks) {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y]
    const ahead = dx * right + dy * down
    const aside = Math.abs(dx * down) + Math.abs(dy * right)
    if (ahead <= 1e-6 || aside > ahead * 2) continue
    const far = ahead + 2 * aside
    if (far < least) [best, least] = [mark, far]
  }
  return best
}
