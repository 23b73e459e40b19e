import { states } from 'virtual:map-outlines'
import type { Point } from './project.ts'

/** px: a state has its code where it is so wide, and no mark is nearer to it. */
const ROOM = 30
const AIR = 22

/** The code of a state on the map, px from the map's own origin. */
export interface StateCode {
  readonly code: string
  readonly x: number
  readonly y: number
}

/** Codes of states that are wide enough, and under no mark. */
export function stateCodes(scale: number, marks: readonly Point[]): readonly StateCode[] {
  return states.flatMap(([code, unitX, unitY, width]) => {
    const [x, y] = [unitX * scale, unitY * scale]
    const isFree = width * scale > ROOM && marks.every(([left, top]) => Math.hypot(left - x, top - y) > AIR)
    return isFree ? [{ code, x, y: y + 4 }] : []
  })
}
