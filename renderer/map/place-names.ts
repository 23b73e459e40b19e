import { DOT, ringSize, type Mark } from './marks.ts'
import type { MapPoint } from './points.ts'

/** A name on the map, px from the map's own origin. */
export interface PlaceName {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

/** With more marks than these the names would be in each other's way, and in the eye's. */
const MOST_MARKS = 64

/** px: a letter of 12 px on average, the height of a line, and the air beside a mark. */
const LETTER = 6.4
const LINE = 14
const AIR = 4

interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const touch = (one: Room, other: Room) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/**
 * Towns beside the marks of their schools, each once, on whichever side has room; one that has none
 * goes without.
 *
 * @param marks those in view.
 * @param placed where a mark stands, px.
 * @param view what is in view, px: no name is cut.
 * @param full where something else stands.
 */
export function placeNames(
  marks: readonly Mark[],
  points: readonly MapPoint[],
  placed: (mark: Mark) => readonly [number, number],
  view: Room,
  ...full: readonly Room[]
): readonly PlaceName[] {
  if (marks.length > MOST_MARKS) return []
  const taken = [
    ...full,
    ...marks.map((mark) => around(placed(mark), mark.kind === 'ring' ? ringSize(mark.count) : DOT)),
  ]
  const named = new Set<string>()
  const names: PlaceName[] = []
  for (const mark of marks) {
    const point = mark.kind === 'school' ? points[mark.at] : undefined
    if (!point || point.city === '' || named.has(point.city)) continue
    const [x, y] = placed(mark)
    const width = point.city.length * LETTER
    for (const anchor of ['start', 'end'] as const) {
      const from = anchor === 'start' ? x + DOT + AIR : x - DOT - AIR - width
      const room = { left: from, top: y - LINE / 2, right: from + width, bottom: y + LINE / 2 }
      if (room.left < view.left || room.right > view.right) continue
      if (taken.some((other) => touch(room, other))) continue
      taken.push(room)
      named.add(point.city)
      names.push({ text: point.city, x: anchor === 'start' ? from : from + width, y: y + 4, anchor })
      break
    }
  }
  return names
}

const around = ([x, y]: readonly [number, number], size: number): Room => ({
  left: x - size - 1,
  top: y - size - 1,
  right: x + size + 1,
  bottom: y + size + 1,
})
